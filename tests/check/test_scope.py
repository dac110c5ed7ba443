"""By which term a fact is judged, and when it lies outside."""

from tests.check.small_mission import ALL_SEEN, PERMIT, WINDOW, judged, one, rules, told

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


def test_people_of_no_part_outside_every_part_are_outside_them_together() -> None:
    found = one(judged(NORTH, SOUTH, seen("aa-airport")), "place.outside")

    assert told(found) == ("breached", "")
    assert found.term == "consented/presence"
    assert dict(found.facts)["parts"] == "north south"


def test_people_of_no_part_in_the_place_of_one_are_judged_by_that_one() -> None:
    found = one(judged(NORTH, SOUTH, seen("aa-south"), ALL_SEEN), "place.outside")

    assert found.term == "consented/presence/south"
    assert told(found) == ("kept", "")
    assert found.evidence


def test_people_of_a_part_without_a_term_are_judged_by_no_place() -> None:
    found = judged(NORTH, seen("aa-airport", more=", part: west"))

    assert "place.outside" not in rules(found)


def test_a_place_allowed_from_a_day_in_doubt_is_possibly_outside_until_then() -> None:
    later = "consented: presence, act: permit, where: aa-south, when: print/2025-03-31, source: src"
    there = seen("aa-south", "2025-02-12T08:00/2025-02-13T08:00")

    found = judged(TERM, later, there, printed="2025-02-10..2025-02-20", acts=PERMIT)

    assert told(one(found, "place.outside")) == ("possible", "imprecise")


def test_the_worst_of_several_places_seen_is_named() -> None:
    found = one(judged(TERM, seen("[aa-north-base, aa-south]")), "place.outside")

    assert told(found) == ("breached", "")
    assert dict(found.facts)["place_id"] == "aa-south"


def test_a_term_without_a_window_is_asked_about_while_people_may_be_there() -> None:
    means = "consented: means, act: vote, what: 2 c-130, list: closed, source: src"
    loaded = f"observed: means, what: 1 c-130, when: {STAY}, source: manifest"

    found = one(judged(TERM, means, loaded, ALL_SEEN), "means.unlisted")

    assert told(found) == ("kept", "")
    assert [(s.start_text, s.end_text) for s in found.spans] == [("2025-02-01", "2025-03-31")]
