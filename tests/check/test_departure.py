"""Departures nobody recorded: what the cases do not reach."""

import pytest

from tests.check.small_mission import WINDOW, judged, one, rules, told

TERM = f"consented: presence, act: vote, who: bb-army, count: 10, when: {WINDOW}, source: src"
SEEN = "observed: presence, who: bb-army, count: 8, when: 2025-02-10/, where: aa-north, source: src"


def test_on_the_last_day_of_the_window_no_departure_is_missing() -> None:
    assert "departure.unrecorded" not in rules(judged(TERM, SEEN, as_of="2025-03-31"))
    assert "departure.unrecorded" in rules(judged(TERM, SEEN, as_of="2025-04-01"))


@pytest.mark.parametrize(
    ("claim", "missing"),
    [
        ("observed: movement, who: bb-army, way: out, when: 2025-03-20, source: src", False),
        ("observed: movement, who: bb-army, way: in, when: 2025-02-10, source: src", True),
        ("observed: activity, who: bb-army, when: 2025-02-12, where: aa-north, source: src", True),
        ("observed: presence, who: bb-army, when: 2025-02-10/2025-03-20, source: src", False),
        ("observed: presence, who: bb-army, when: 2025-02-10/2025-04-20, source: src", False),
        ("observed: presence, who: bb-army, source: src", True),
        ("planned: presence, who: bb-army, when: 2025-05-10/2025-05-20, source: src", False),
    ],
)
def test_a_departure_is_missing_unless_someone_recorded_it_or_overstayed(claim: str, missing: bool) -> None:
    assert ("departure.unrecorded" in rules(judged(TERM, claim))) is missing


def test_a_missing_departure_tells_the_last_day_somebody_was_seen() -> None:
    found = one(judged(TERM, SEEN), "departure.unrecorded")

    assert told(found) == ("undetermined", "no_evidence")
    assert dict(found.facts) == {"window_last": "2025-03-31", "seen_last": "2025-02-10"}


def test_a_term_without_an_end_awaits_no_departure() -> None:
    assert "departure.unrecorded" not in rules(judged(TERM.replace(WINDOW, "2025-02-01/"), SEEN))
