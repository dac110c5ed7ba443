"""Slots, limits, contents, rivals and single values in words."""

import pytest

from placet.wording.values import contents, figure, length, limit, rivals, said, subject, term

NAMES = {"f-35a": "F-35A", "f-16": "F-16", "truck": "lorry"}


def names(id_: str, language: str) -> str:
    del language
    return NAMES.get(id_, id_)


@pytest.mark.parametrize(
    ("text", "told"),
    [("107", "107"), ("9..11", "9 to 11"), ("9..", "9 or later"), ("most", "most"), ("..x", "x or earlier")],
)
def test_a_count_of_votes_is_told_with_its_bounds(text: str, told: str) -> None:
    assert figure(text, "en") == told


@pytest.mark.parametrize(
    ("slot", "english", "spanish"),
    [
        ("step/vote", "the vote", "la votación"),
        ("law/aa-duty", "“aa-duty”", "«aa-duty»"),
        ("consented/presence", "the presence as consented", "la presencia según la autorización"),
        (
            "observed/means/air.lift",
            "the means “air › lift” as observed",
            "los medios «air › lift» según lo observado",
        ),
    ],
)
def test_a_slot_is_told_with_its_mode(slot: str, english: str, spanish: str) -> None:
    assert (term(slot, "en"), term(slot, "es")) == (english, spanish)


@pytest.mark.parametrize(
    ("slot", "told"),
    [
        ("consented/presence", "the presence"),
        ("consented/means/air", "the means “air”"),
        ("step/vote", "the vote"),
    ],
)
def test_a_subject_is_a_slot_without_its_mode(slot: str, told: str) -> None:
    assert subject(slot, "en") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("before entered", "to be used before the entry"),
        ("stay kept", "to keep the length of the stay"),
        ("notice 48h", "to give 48 hours notice"),
        ("else", ""),
    ],
)
def test_a_limit_is_told_in_words(text: str, told: str) -> None:
    assert limit(text, "en") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("48h", "48 horas"),
        ("30 working_day", "30 días hábiles"),
        ("2wd", "dos días hábiles"),
        ("soon", "soon"),
        ("3 moons", "3 moons"),
    ],
)
def test_a_length_of_time_is_told_with_its_unit(text: str, told: str) -> None:
    assert length(text, "es") == told


def test_contents_are_told_by_kind_part_and_field() -> None:
    told = contents("objective presence.count movement.way=in condition/cost", "en")

    assert told == "objective, presence (number), movement (in) and condition (cost)"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("10", "10"),
        ("21000", "21,000"),
        ("2025-02-11", "11 Feb 2025"),
        ("2025-02", "Feb 2025"),
        ("2025-02-15/2025-03-30", "15 Feb 2025 to 30 Mar 2025"),
        ("2025-02/..", "Feb 2025 or later"),
        ("..2025-01-22", "22 Jan 2025 or earlier"),
        ("2025-02-15..", "15 Feb 2025 or later"),
        ("2025-01-01|2025-01-03", "1 Jan 2025 or 3 Jan 2025"),
        ("at_once", "at one time"),
        ("30 working_day", "30 working days"),
        ("f-35a truck", "F-35A and lorry"),
        ("f-35a or f-16 truck", "F-35A or F-16 and lorry"),
        ("as needed", "“as needed”"),
        ("unknown", "unknown"),
    ],
)
def test_a_value_of_the_record_is_told_as_what_it_is(text: str, told: str) -> None:
    assert said(text, "en", names) == told


def test_rivals_are_told_each_with_its_sources() -> None:
    assert rivals("10 [src] | 12", "en", names) == "10 (src); 12"


def test_many_rivals_are_counted() -> None:
    text = " | ".join(str(n) for n in range(8))

    assert rivals(text, "en", names) == "0; 1; 2; 3; 4; 5; and 2 more"
