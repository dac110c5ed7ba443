"""Which facts a part holds: by the part they name, else by who, then by where between siblings."""

import pytest

from placet.check.alternatives import Pick
from placet.check.holding import Held, Holding, holding, ids
from placet.claims.claim import Kind, Mode
from tests.world import case, mission

WHEN = "when: 2025-02-01/2025-03-31"
ALL = f"consented: presence, act: vote, who: bb, count: 50, {WHEN}, source: src"


def part(name: str, fields: str) -> str:
    return f"consented: presence, act: vote, part: {name}, {fields}, source: src"


def seen(fields: str, when: str = "2025-02-10/2025-02-12") -> str:
    return f"id: seen, observed: presence, {fields}, when: {when}, source: manifest"


def held(*claims: str) -> tuple[Holding, dict[str, Held]]:
    one = case(mission(*claims))
    terms, facts = one.terms(Mode.CONSENTED, Kind.PRESENCE), one.facts(Kind.PRESENCE)
    found = holding(one, terms, facts, Pick(()))
    return found, {t.part: found.of(t.part, facts[0]) for t in terms}


def told(*claims: str) -> dict[str, str]:
    return {name: how.name.lower() for name, how in held(*claims)[1].items()}


ARMY, NAVY = part("army", f"who: bb-army, {WHEN}"), part("navy", f"who: bb-navy, {WHEN}")


def test_a_fact_is_held_by_the_part_it_names_and_by_what_encloses_it() -> None:
    inner = part("army.guests", "count: 5")

    assert told(ALL, ARMY, NAVY, inner, seen("part: army.guests, count: 3")) == {
        "": "surely",
        "army": "surely",
        "army.guests": "surely",
        "navy": "no",
    }


def test_a_fact_of_an_enclosing_part_may_be_of_the_inner_one() -> None:
    assert told(ALL, ARMY, part("army.guests", "count: 5"), seen("part: army, count: 3")) == {
        "": "surely",
        "army": "surely",
        "army.guests": "possibly",
    }


@pytest.mark.parametrize(
    ("who", "army", "navy"),
    [
        ("who: bb-army-1bn", "surely", "no"),
        ("who: bb-army", "surely", "no"),
        ("who: bb", "possibly", "possibly"),
        ("who: cc-army", "no", "no"),
        ("count: 3", "possibly", "possibly"),
        ("who: p-rossi", "surely", "no"),
        ("who: p-verdi", "possibly", "possibly"),
        ("who: [bb-army, bb-navy]", "possibly", "possibly"),
    ],
)
def test_a_fact_without_a_part_is_held_by_its_people(who: str, army: str, navy: str) -> None:
    found = told(ARMY, NAVY, seen(who))

    assert (found["army"], found["navy"]) == (army, navy)


def test_a_part_that_gives_neither_who_nor_where_holds_only_facts_that_name_it() -> None:
    assert told(ALL, part("guests", "count: 5"), seen("who: bb-army")) == {"": "surely", "guests": "no"}


def test_a_part_whose_window_a_fact_does_not_meet_holds_it_not() -> None:
    late = part("late", "who: bb-army, when: 2025-03-01/2025-03-31")

    assert told(ALL, late, seen("who: bb-army")) == {"": "surely", "late": "no"}


def test_a_fact_without_a_day_may_be_of_any_window() -> None:
    undated = "id: seen, observed: presence, who: bb-army, source: manifest"

    assert told(ALL, ARMY, undated) == {"": "surely", "army": "surely"}


NORTH = part("north", f"who: bb-army, where: aa-north, {WHEN}")
SOUTH = part("south", f"who: bb-army, where: aa-south, {WHEN}")


@pytest.mark.parametrize(
    ("where", "north", "south"),
    [
        (", where: aa-north-base", "surely", "no"),
        (", where: aa-south", "no", "surely"),
        (", where: aa-port", "no", "no"),
        (", where: aa-land", "possibly", "possibly"),
        ("", "possibly", "possibly"),
    ],
)
def test_between_siblings_that_differ_in_place_the_place_decides(where: str, north: str, south: str) -> None:
    found = told(NORTH, SOUTH, seen(f"who: bb-army{where}"))

    assert (found["north"], found["south"]) == (north, south)


def test_a_sibling_without_a_place_holds_people_wherever_they_are() -> None:
    anywhere = part("any", f"who: bb-army, {WHEN}")

    assert told(NORTH, anywhere, seen("who: bb-army, where: aa-south"))["any"] == "surely"


def test_siblings_in_the_same_place_and_a_part_alone_do_not_ask_about_it() -> None:
    twin = NORTH.replace("part: north", "part: twin")

    assert told(NORTH, seen("who: bb-army, where: aa-south")) == {"north": "surely"}
    assert told(NORTH, twin, seen("who: bb-army, where: aa-south")) == {
        "north": "possibly",
        "twin": "possibly",
    }


def test_people_of_two_parts_are_shared_when_they_are_certainly_of_one_of_them() -> None:
    twin = NORTH.replace("part: north", "part: twin")

    certain, _ = held(NORTH, twin, seen("who: bb-army"))
    unsaid, _ = held(NORTH, twin, seen("count: 3"))

    assert [parts for _, parts in certain.shared] == [("north", "twin")]
    assert unsaid.shared == ()


def test_parts_whose_windows_never_meet_share_nobody() -> None:
    early = part("early", "who: bb-army, when: 2025-02-01/2025-02-11")
    late = part("late", "who: bb-army, when: 2025-02-12/2025-03-31")

    found, how = held(early, late, seen("who: bb-army"))

    assert found.shared == ()
    assert how == {"early": Held.SURELY, "late": Held.SURELY}


def test_of_parts_inside_one_another_the_inner_is_asked() -> None:
    found, how = held(ARMY, part("army.one", f"who: bb-army-1bn, {WHEN}"), seen("who: bb-army-1bn"))

    assert found.shared == ()
    assert how == {"army": Held.SURELY, "army.one": Held.SURELY}


def test_a_fact_nobody_asked_about_is_not_held() -> None:
    found, _ = held(ARMY, seen("who: bb-army"))
    one = case(mission(seen("who: bb-army").replace("id: seen", "id: other")))

    assert found.of("army", one.facts(Kind.PRESENCE)[0]) is Held.NO


def test_ids_are_those_of_a_value_that_has_some() -> None:
    assert ids(("a", "b")) == ("a", "b")
    assert ids(None) == ()


def test_a_term_that_names_no_people_holds_everybody() -> None:
    assert told(f"consented: presence, act: vote, count: 50, {WHEN}, source: src", seen("who: cc-army")) == {
        "": "surely"
    }
