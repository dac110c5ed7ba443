"""Entities: trees with dated parents, names, aliases and three outcomes."""

from datetime import date

import pytest

from placet.claims.dates import parse
from placet.claims.entity import Containment, Entities, Entity, Parent, Sort

INSIDE, OUTSIDE, UNKNOWN = Containment.INSIDE, Containment.OUTSIDE, Containment.UNKNOWN


def place(id_: str, *parents: str, overlaps: tuple[str, ...] = (), zone: str = "") -> Entity:
    return Entity(id_, Sort.PLACE, tuple(Parent(p) for p in parents), overlaps=overlaps, zone=zone)


TREE = Entities(
    {
        e.id: e
        for e in (
            place("land", zone="Europe/Rome"),
            place("north", "land"),
            place("base", "north", zone="Europe/Malta"),
            place("gate", "base"),
            place("south", "land"),
            place("strip", "land", overlaps=("north",)),
            place("one", "two"),
            place("two", "one"),
        )
    }
)


@pytest.mark.parametrize(
    ("seen", "allowed", "outcome"),
    [
        ("north", "north", INSIDE),
        ("gate", "land", INSIDE),
        ("land", "gate", UNKNOWN),
        ("base", "south", OUTSIDE),
        ("strip", "north", UNKNOWN),
        ("north", "strip", UNKNOWN),
        ("base", "strip", UNKNOWN),
        ("south", "strip", OUTSIDE),
        ("nowhere", "land", OUTSIDE),
    ],
)
def test_one_place_is_inside_another_outside_or_cannot_be_told(
    seen: str, allowed: str, outcome: Containment
) -> None:
    assert TREE.compare(seen, allowed) is outcome


@pytest.mark.parametrize(
    ("allowed", "outcome"),
    [
        (("south", "north"), INSIDE),
        (("south", "gate"), UNKNOWN),
        (("south", "strip"), UNKNOWN),
        (("south",), OUTSIDE),
        ((), OUTSIDE),
    ],
)
def test_inside_one_of_several_is_inside_and_doubt_beats_outside(
    allowed: tuple[str, ...], outcome: Containment
) -> None:
    assert TREE.within("base", allowed) is outcome


UNIT = Entity(
    "unit", Sort.FORCE, (Parent("army", parse("2025-01-10/2025-01-20")), Parent("navy", parse("2025-01-21/")))
)
DATED = Entities({"unit": UNIT, "army": Entity("army", Sort.FORCE), "navy": Entity("navy", Sort.FORCE)})


@pytest.mark.parametrize(
    ("day", "army", "navy"),
    [
        (date(2025, 1, 9), OUTSIDE, OUTSIDE),
        (date(2025, 1, 10), INSIDE, OUTSIDE),
        (date(2025, 1, 20), INSIDE, OUTSIDE),
        (date(2025, 1, 21), OUTSIDE, INSIDE),
        (None, INSIDE, INSIDE),
    ],
)
def test_a_dated_parent_encloses_on_its_days_only(
    day: date | None, army: Containment, navy: Containment
) -> None:
    assert (DATED.compare("unit", "army", day), DATED.compare("unit", "navy", day)) == (army, navy)


def test_a_cycle_ends() -> None:
    assert TREE.ancestors("one") == {"one", "two"}
    assert TREE.zone("one") == ""


def test_a_place_has_the_zone_of_its_nearest_enclosing_place() -> None:
    assert [TREE.zone(p) for p in ("gate", "south", "nowhere")] == ["Europe/Malta", "Europe/Rome", ""]


NAMED = Entity("x", Sort.PLACE, name=(("es", "Norte"), ("en", "North")), aka=("The Top",))
PLAIN = Entity("y", Sort.PLACE, name=(("", "Base"),), aka=("the top",))
NAMES = Entities({"x": NAMED, "y": PLAIN, "z": Entity("z", Sort.PLACE)})


def test_a_name_is_given_in_the_language_asked_for_else_in_any_else_the_id() -> None:
    assert [NAMES.name("x", "en"), NAMES.name("x", "it"), NAMES.name("y", "es")] == ["North", "Norte", "Base"]
    assert [NAMES.name("z", "es"), NAMES.name("nobody", "es")] == ["z", "nobody"]


def test_a_text_means_the_id_else_everything_of_that_name() -> None:
    assert NAMES.resolve("z") == ("z",)
    assert NAMES.resolve("NORTH") == ("x",)
    assert NAMES.resolve("the top") == ("x", "y")
    assert NAMES.resolve("elsewhere") == ()


def test_an_id_is_known_or_it_is_not() -> None:
    assert "x" in NAMES
    assert "nobody" not in NAMES
    assert NAMES.get("x") is NAMED
    assert NAMES.get("nobody") is None
