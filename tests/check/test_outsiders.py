"""From facts that lie outside to one finding."""

from tests.check.small_mission import ALL_SEEN, WINDOW, judged, one, told

NORTH = (
    f"consented: presence, act: vote, part: north, who: bb-army, where: aa-north, when: {WINDOW}, source: src"
)
SOUTH = NORTH.replace("north", "south")
TERM = (
    f"consented: presence, act: vote, who: bb-army, count: 10, where: aa-north, when: {WINDOW}, source: src"
)
STAY = "2025-03-01T08:00/2025-03-03T18:00"


def seen(where: str, when: str = STAY, who: str = "who: bb-army, ", more: str = "") -> str:
    return f"observed: presence, {who}count: 4, when: {when}, where: {where}{more}, source: manifest"


def test_a_day_somewhere_in_which_people_were_outside_is_a_breach_that_no_instant_carries() -> None:
    found = one(judged(TERM, seen("aa-south", when="2025-03-05")), "place.outside")

    assert told(found) == ("breached", "")
    assert found.undated == ("2025-03-05", "2025-03-05")


def test_two_sources_of_one_stay_that_differ_in_time_conflict() -> None:
    term = TERM.replace(WINDOW, "2025-02-01/2025-03-02")
    other = TERM.replace(WINDOW, "2025-03-03/2025-03-31").replace("north", "south")
    first = seen("aa-south", "2025-03-01T08:00/2025-03-02T18:00", more=", id: a")
    second = seen("aa-south", "2025-03-05T08:00/2025-03-06T18:00", more=", same: a").replace(
        "manifest", "paper"
    )

    found = one(judged(term, other, first, second), "place.outside")

    assert told(found) == ("possible", "conflicting")


def test_two_sources_of_one_stay_in_different_places_conflict() -> None:
    first, second = seen("aa-south", more=", id: a"), seen("aa-north", more=", same: a")

    found = one(judged(TERM, first, second.replace("manifest", "paper"), ALL_SEEN), "place.outside")

    assert told(found) == ("undetermined", "conflicting")


def test_a_term_that_still_runs_is_not_kept_yet() -> None:
    here, covered = (claim.replace("manifest", "march") for claim in (seen("aa-north"), ALL_SEEN))

    found = one(judged(TERM, here, covered, as_of="2025-03-10"), "place.outside")

    assert told(found) == ("undetermined", "running")


def test_a_fact_of_two_times_is_one_fact() -> None:
    twice = seen(
        "aa-south", "[2025-03-01T08:00/2025-03-01T18:00, 2025-03-04T08:00/2025-03-04T18:00]", more=", id: a"
    )

    alone = judged(TERM, twice)
    beside = judged(TERM, twice, seen("aa-north"))

    assert [f.subject for f in alone if f.rule == "place.outside"] == [""]
    assert [f.subject for f in beside if f.rule == "place.outside"] == ["", "a"]
    assert len(one(beside, "place.outside", subject="a").spans) == 2
