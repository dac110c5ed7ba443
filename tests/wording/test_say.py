"""The one way in, and the word for every code."""

from datetime import date
from enum import StrEnum

import pytest

from placet.check import Finding
from placet.claims.amount import Span
from placet.claims.claim import Kind, Mode
from placet.claims.detail import Counted, Counting
from placet.claims.fields import FIELDS
from placet.claims.files.grammar import MAJORITIES, STEPS
from placet.claims.outcome import Problem, Reason, Verdict
from placet.claims.period import Moment
from placet.errors import PlacetError
from placet.law import Deadline, due
from placet.law.pack import EVENTS
from placet.law.row import UNITS
from placet.wording import name, say
from placet.wording.catalogue import LANGUAGES, words

ENUMS: tuple[type[StrEnum], ...] = (Verdict, Reason, Mode, Kind, Counting, Counted)
CODES = sorted({str(code) for enum in ENUMS for code in enum} | {*STEPS, *MAJORITIES, *EVENTS, *UNITS})
MARCH_28 = (Moment(date(2025, 3, 28)), Moment(date(2025, 3, 28)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_word(code: str, language: str) -> None:
    assert code in words(language, "names")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", sorted(FIELDS))
def test_every_field_that_can_differ_has_a_word(field: str, language: str) -> None:
    assert field in words(language, "names")


@pytest.mark.parametrize("step", [*STEPS, *sorted(EVENTS), *(str(kind) for kind in Kind)])
def test_every_step_event_and_kind_has_its_article(step: str) -> None:
    assert all(step in words(language, "the") for language in LANGUAGES)


def test_cannot_be_told_is_the_word_for_undetermined() -> None:
    assert (name("undetermined", "en"), name("undetermined", "es")) == ("cannot be told", "no determinable")


def test_a_convention_that_names_a_calendar_keeps_its_id() -> None:
    assert name("calendar=aa-days", "en") == "no calendar is named, so the days are those of aa-days"
    assert name("calendar=weekends", "es").endswith("salvo sábados y domingos")


def test_a_code_without_a_word_stands_as_it_is() -> None:
    assert name("aa-phase-two", "es") == "aa-phase-two"


def test_a_finding_is_said_with_the_names_that_are_given() -> None:
    facts = (("facts", 1), ("outside", 1), ("force_id", "aa-navy"), ("allowed_ids", "aa-army"))
    found = Finding(
        "force.outside", "m", "consented/presence", Verdict.BREACHED, judged="observed", facts=facts
    )

    told = say(found, "en", lambda id_, _: {"aa-navy": "the Navy", "aa-army": "the Army"}[id_])

    assert told == "The Navy is on record, and only the Army may come."


def test_a_problem_and_a_mistake_are_said() -> None:
    assert say(Problem("file.tab", "f.yaml", 2), "en") == "A tab stands where blanks indent. Write blanks."
    assert say(PlacetError("language.unspoken", given="fr"), "es").startswith(
        "No hay catálogo en la lengua «fr»."
    )


def test_one_due_day_and_several_readings_are_said() -> None:
    dues = due(Deadline(Span(30, "calendar_day")), MARCH_28, None)

    assert say(dues[0], "en") == say(dues, "en")


def test_an_unspoken_language_is_the_callers_mistake() -> None:
    with pytest.raises(PlacetError):
        say(Problem("file.tab", "f.yaml"), "fr")
