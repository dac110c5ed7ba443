"""From proposals to the entries of a mission file."""

import pytest

from placet.claims.claim import Kind, Mode
from placet.claims.entity import Entities, Entity, Parent, Sort
from placet.claims.proposal import (
    Act,
    Proposal,
    Quotation,
    Slot,
    Stance,
    Strength,
    Thing,
    Value,
    Window,
    fits,
)
from placet.reading.entries import SHAPES, Entry, blank, changed, count, entry, slug, window

ENTITIES = Entities(
    {
        e.id: e
        for e in (
            Entity("bb", Sort.BODY, name=(("", "Bee"),)),
            Entity("bb-land", Sort.PLACE, (Parent("bb"),), (("", "Bee"),)),
            Entity("bb-army", Sort.FORCE, (Parent("bb"),), (("", "Army of Bee"),), ("The Bees",)),
            Entity("bb-house", Sort.BODY, (Parent("bb"),), (("", "House"),)),
            Entity("bb-home", Sort.BODY, (Parent("bb"),), (("", "House"),)),
            Entity("ann", Sort.PERSON, name=(("", "Ann"),)),
        )
    }
)


def of(slot: Slot, value: Value, entity: str = "", mode: Mode = Mode.CONSENTED) -> Entry:
    return entry(Proposal("f", slot, value, Quotation(0, 1, "x"), entity=entity, mode=mode), ENTITIES)


@pytest.mark.parametrize(
    ("slot", "value", "said"),
    [
        (Slot.UNIT, "the bees", {"consented": "presence", "who": "bb-army"}),
        (Slot.RECEIVING_STATE, "Bee", {"consented": "presence", "where": "bb-land"}),
        (Slot.SENDING_STATE, "Bee", {"consented": "presence", "who": "bb"}),
        (Slot.STRENGTH, Strength(8, 10), {"consented": "presence", "count": "8..10"}),
        (Slot.PRESENCE, Window("2031-03-17", ""), {"consented": "presence", "when": "2031-03-17/"}),
        (Slot.WINDOW_OF_ACTIVITY, Window("2031", "2031"), {"consented": "activity", "when": "2031"}),
        (
            Slot.ACTIVITY,
            "Buceo táctico",
            {"consented": "activity", "what": "Buceo táctico", "part": "buceo-tactico"},
        ),
        (Slot.EXIT_POINT, "Bee", {"consented": "movement", "where": "bb-land", "way": "out"}),
        (
            Slot.MEANS,
            (Thing("c-130", 1), Thing("truck")),
            {"consented": "means", "what": ["1 c-130", "truck"]},
        ),
        (Slot.REPORT, "results", {"consented": "duty", "part": "report", "what": "results"}),
        (Slot.POSITION, Stance("Ann", "senator", "", "for"), {
            "observed": "position", "who": "ann", "stance": "for", "note": "senator",
        }),
        (Slot.VOTE, Act("Army of Bee", "2031-03-12", 7, 0), {
            "step": "vote", "when": "2031-03-12", "votes": {"for": "7", "against": "0"},
        }),
    ],
)  # fmt: skip
def test_each_slot_becomes_its_entry(slot: Slot, value: Value, said: dict[str, object]) -> None:
    assert of(slot, value).entry() == said


def test_a_name_of_two_and_a_name_of_none_are_left_open() -> None:
    assert of(Slot.VOTE, Act("House", "2031")).lacks == ("who",)
    assert of(Slot.UNIT, "Nobody's Own").lacks == ("who",)
    assert of(Slot.VOTE, Act("House", "2031"), "bb-home").lacks == ()


def test_of_two_of_a_name_the_one_of_the_states_of_the_mission_is_meant() -> None:
    lower = [Entity(f"{of}-lower", Sort.BODY, (Parent(of),), (("", "Lower"),)) for of in ("bb", "cc")]
    both = Entities({**ENTITIES.by_id, **{e.id: e for e in lower}})
    said = Proposal("f", Slot.VOTE, Act("Lower", "2031"), Quotation(0, 1, "x"))

    assert entry(said, both).texts["who"] == ""
    assert entry(said, both, ("bb", "aa")).texts["who"] == "bb-lower"


def test_the_mode_is_that_of_the_proposal_where_the_slot_leaves_it_open() -> None:
    assert of(Slot.STRENGTH, Strength(3, 3), mode=Mode.OBSERVED).mode is Mode.OBSERVED
    assert of(Slot.POSITION, Stance("Ann", stance="for"), mode=Mode.CONSENTED).mode is Mode.OBSERVED


def test_an_entry_is_changed_only_in_its_own_keys_and_those_that_any_may_have() -> None:
    before = of(Slot.STRENGTH, Strength(3, 3))

    after = changed(before, {"count": " 4 ", "act": "vote", "who": "bb", "note": ""}, Mode.PLANNED)

    assert after.entry() == {"planned": "presence", "count": "4", "act": "vote"}
    assert changed(before, {}) == before


@pytest.mark.parametrize("slot", Slot)
def test_every_slot_has_a_shape_and_a_value_to_begin_with(slot: Slot) -> None:
    assert fits(slot, blank(slot, "some  words"))
    assert set(SHAPES[slot].needs) <= set(SHAPES[slot].keys)
    assert SHAPES[slot].kind in Kind


def test_numbers_and_periods_are_written_as_a_mission_file_has_them() -> None:
    assert [count(Strength(a, b)) for a, b in ((None, None), (5, 5), (5, None), (None, 5))] == [
        "",
        "5",
        "5..",
        "..5",
    ]
    assert [window(Window(a, b)) for a, b in (("", ""), ("2031", ""), ("2031", "2032"))] == [
        "",
        "2031/",
        "2031/2032",
    ]


def test_a_slug_is_short_and_plain() -> None:
    assert slug("Operaciones Ñandú, en el mar") == "operaciones-nandu-en-el-mar"
    assert len(slug("word " * 30)) <= 40
    assert slug("x" * 60) == "x" * 40
    assert slug("¿?") == ""
