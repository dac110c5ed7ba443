"""One row of the register as plain values."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from placet.cli.shell.answers import answer
from placet.cli.shell.question import Question
from placet.exchange.answer import Answer
from placet.reports.row import GROUPS, ceiling, columns, facets, group, order, public, row, why
from tests.cli.conftest import BRIDGE


def about(file: Path, day: str) -> Answer:
    (one,) = answer(Question(as_of=day, known_at="2025-06-01"), [str(file)]).each
    return one


def test_a_row_tells_states_units_places_window_and_ceiling_in_both_languages(bridge: Answer) -> None:
    found = row(bridge)

    assert found["title"] == {"en": "A bridge at Norte", "es": "Un puente en Norte"}
    assert found["states"]["en"] == ["Bravia", "Alfa"]
    assert found["unit_names"]["es"] == ["Ingenieros de Bravia"]
    assert found["places"] == ["alfa-norte"]
    assert found["window"] == {"from": "2025-03-10", "to": "2025-04-10"}
    assert found["days"] == 32
    assert found["ceiling"] == 12
    assert found["sources"] == 4


def test_the_next_day_is_the_first_that_is_not_past(bridge: Answer) -> None:
    assert row(bridge)["next"] == {"day": "2025-04-10", "what": "ends", "name": {}}


def test_before_the_window_its_beginning_is_next() -> None:
    ahead = row(about(BRIDGE, "2025-03-01"))["next"]

    assert ahead == {"day": "2025-03-10", "what": "begins", "name": {}}


def test_after_the_window_the_duty_longest_past_is_told() -> None:
    ended = about(BRIDGE, "2026-01-01")

    assert row(ended)["next"]["what"] in {"late", "undated"}
    assert group(ended) == "owed"


def test_the_day_of_a_duty_still_open_is_kept_for_the_calendar() -> None:
    found = row(about(BRIDGE, "2025-04-20"))

    assert all(date.fromisoformat(d["day"]) for d in found["dues"])


def test_what_is_only_ours_does_not_go_to_other_programs(bridge: Answer) -> None:
    assert "bar" not in public(row(bridge))


def test_a_mission_that_runs_stands_before_one_that_ended() -> None:
    assert order(about(BRIDGE, "2025-03-30")) < order(about(BRIDGE, "2026-01-01"))


def test_the_columns_of_a_row_are_what_lists_are_ordered_by(bridge: Answer) -> None:
    found = columns(bridge, row(bridge))

    assert found["mission"] == "alfa-2025-bridge"
    assert found["soon"] == date(2025, 4, 10).toordinal()
    assert set(found) == {"mission", "order", "gravity", "soon"}


def test_a_mission_without_acts_needs_a_person_early(mission: Callable[..., Path]) -> None:
    file = mission("{observed: presence, when: 2025-01-05, source: courier}")
    found = about(file, "2025-02-01")

    assert group(found) == "without"
    assert GROUPS.index("without") < GROUPS.index("ended")
    assert ceiling(found) is None
    assert row(found)["next"] is None


def test_facets_hold_what_encloses_and_what_is_named_in_details(bridge: Answer) -> None:
    found = facets(bridge)

    assert found["state"] == {"alfa", "bravia"}
    assert found["unit"] == {"bravia-engineers"}
    assert {"alfa-land", "alfa-norte"} <= found["place"]
    assert {"alfa-parliament", "alfa-gazette"} <= found["organisation"]
    assert found["source"] == {"gazette", "courier", "minutes", "blog"}
    assert found["year"] == {"2025"}
    assert found["person"] == frozenset()


def test_why_is_said_in_few_words_in_both_languages(bridge: Answer) -> None:
    assert why(bridge, "en")
    assert why(bridge, "es") != why(bridge, "en")


def test_where_nothing_was_seen_that_is_why(mission: Callable[..., Path]) -> None:
    vote = "acts:\n  vote: {step: vote, who: alfa, when: 2025-01-01, source: courier}\n"
    head = f"mission: x-1\nhost: alfa\n{vote}"
    file = mission(
        "{consented: presence, act: vote, when: 2025-01-05/2025-01-09, source: courier}", head=head
    )

    assert why(about(file, "2025-02-01"), "en").startswith("no evidence of presence")
