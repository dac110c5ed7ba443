"""Proposals: their slots, the shapes of their values, and how JSON shows them."""

import pytest

from placet.claims.proposal import CORE, Act, Slot, Stance, Strength, Thing, Value, Window, fits, plain

VALUES: dict[str, tuple[Value, object]] = {
    "text is itself": ("United States", "United States"),
    "a strength has its bounds": (Strength(10, 10), {"min": 10, "max": 10}),
    "a window has its sides": (Window("2025-02-17", ""), {"from": "2025-02-17", "to": ""}),
    "an act has body, day and counts": (
        Act("Senate", "2025-02-11", 107, 0, None),
        {"body": "Senate", "date": "2025-02-11", "for": 107, "against": 0, "abstain": None},
    ),
    "a stance has who, role and party": (
        Stance("Lilly Téllez", "senator", "PAN", "for"),
        {"who": "Lilly Téllez", "role": "senator", "party": "PAN", "stance": "for"},
    ),
    "things have type and count": (
        (Thing("M4", 10), Thing("M17")),
        [{"type": "M4", "count": 10}, {"type": "M17", "count": None}],
    ),
}


@pytest.mark.parametrize("name", VALUES)
def test_json_shows_a_value_in_the_shape_of_its_slot(name: str) -> None:
    value, shown = VALUES[name]

    assert plain(value) == shown


def test_a_value_fits_only_the_slots_of_its_shape() -> None:
    assert fits(Slot.STRENGTH, Strength(1, 1))
    assert fits(Slot.ARMS, (Thing("M4", 1),))
    assert fits(Slot.SITE, "Carpizo")
    assert not fits(Slot.STRENGTH, "ten")
    assert not fits(Slot.MEANS, "a ship")
    assert not fits(Slot.VOTE, Strength(1, 1))


def test_the_core_slots_are_slots() -> None:
    assert set(CORE) < set(Slot)
