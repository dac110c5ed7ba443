"""Ports of entry and exit: what the cases do not reach."""

from tests.check.small_mission import ALL_SEEN, PERMIT, WINDOW, judged, one, rules, told

IN = f"consented: movement, act: vote, way: in, where: aa-port, when: {WINDOW}, source: src"


def crossing(way: str = ", way: in", where: str = "aa-airport") -> str:
    return f"observed: movement, who: bb-army{way}, when: 2025-02-03T09:00, where: {where}, source: manifest"


def test_a_way_out_is_not_judged_by_a_port_of_entry() -> None:
    assert "port.other" not in rules(judged(IN, crossing(", way: out")))


def test_a_crossing_whose_way_nobody_said_is_possibly_through_another_port() -> None:
    assert told(one(judged(IN, crossing("")), "port.other")) == ("possible", "imprecise")


def test_a_term_without_a_port_is_not_asked_about() -> None:
    assert "port.other" not in rules(judged(IN.replace("where: aa-port, ", ""), crossing()))


def test_a_second_term_that_names_no_port_permits_any() -> None:
    free = f"consented: movement, act: permit, when: {WINDOW}, source: src"

    found = one(judged(IN, free, crossing(), ALL_SEEN, acts=PERMIT), "port.other")

    assert told(found) == ("kept", "")


def test_the_figures_name_the_port_seen_and_those_of_that_way() -> None:
    entry = IN.replace("act: vote", "act: vote, part: entry")
    leave = entry.replace("entry", "exit").replace("way: in, where: aa-port", "way: out, where: aa-south")

    found = one(judged(entry, leave, crossing()), "port.other")

    facts = dict(found.facts)
    assert (facts["place_id"], facts["allowed_ids"], facts["way"]) == ("aa-airport", "aa-port", "in")
    assert found.term == "consented/movement/entry"


def test_a_crossing_before_a_port_for_its_way_is_named_is_free() -> None:
    early, late = IN.replace(WINDOW, "2025-02-01/2025-02-28"), IN.replace(WINDOW, "2025-03-01/2025-03-31")

    found = one(
        judged(early, late.replace("way: in", "way: out"), crossing(", way: out"), ALL_SEEN), "port.other"
    )

    assert told(found) == ("kept", "")
