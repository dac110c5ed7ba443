"""What a proposal says beside what is on record."""

import pytest

from placet.claims.claim import Claim
from placet.claims.entity import Entities
from placet.claims.proposal import Act, Proposal, Quotation, Slot, Stance, Strength, Thing, Value, Window
from placet.reading.entries import changed, entry
from placet.reading.rivals import Beside, beside
from tests import world

VOTES = (
    "vote: {step: vote, who: aa-parliament, when: 2025-01-10, votes: {for: 20}, source: src, "
    "rivals: [{who: bb, source: other}]}"
)
TERM = (
    "id: term, consented: presence, act: vote, who: bb-army, count: ..10, where: aa-north, "
    "when: 2025-02-01/2025-03-31, source: src"
)
CLAIMS = (
    TERM,
    "id: drill, consented: activity, act: vote, when: 2025-02-03|2025-02-05, source: src",
    "id: port, consented: movement, act: vote, way: in, where: aa-north, source: src",
    "id: kit, consented: means, act: vote, what: 1 truck, source: src",
    "id: seen, observed: presence, who: bb-army, count: 8, source: src",
    "id: said, observed: position, who: bb, about: vote, stance: for, source: src",
)


@pytest.fixture(scope="module")
def there() -> tuple[tuple[Claim, ...], Entities]:
    record = world.record(
        world.mission(
            *CLAIMS,
            acts=(VOTES,),
            head="sources:\n  other: {kind: press, publisher: P, published: 2025-01-12}",
        )
    )
    return record.missions["m1"].claims, record.entities


There = tuple[tuple[Claim, ...], Entities]


def of(
    there: There, slot: Slot, value: Value, **texts: str
) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    claims, entities = there
    said = entry(Proposal("f", slot, value, Quotation(0, 1, "x")), entities)
    found: tuple[Beside, ...] = beside(changed(said, texts), claims, entities)
    return [(f"{b.claim.name}{'*' if b.claim.rival_of else ''}", b.agrees, b.differs) for b in found]


@pytest.mark.parametrize(
    ("slot", "value", "name", "agree"),
    [
        (Slot.STRENGTH, Strength(10, 10), "term", True),
        (Slot.STRENGTH, Strength(12, 12), "term", False),
        (Slot.PRESENCE, Window("2025-02", "2025-03-31"), "term", True),
        (Slot.PRESENCE, Window("", "2025-03-30"), "term", False),
        (Slot.WINDOW_OF_ACTIVITY, Window("2025-02-05", "2025-02-05"), "drill", True),
        (Slot.WINDOW_OF_ACTIVITY, Window("2025-02-04", "2025-02-04"), "drill", False),
        (Slot.MEANS, (Thing("truck", 1),), "kit", True),
        (Slot.MEANS, (Thing("truck", 2),), "kit", False),
    ],
)
def test_a_term_is_compared_with_that_of_its_slot(
    there: There, slot: Slot, value: Value, name: str, agree: bool
) -> None:
    ((found, agrees, differs),) = of(there, slot, value)

    assert found == name
    assert (bool(agrees), bool(differs)) == (agree, not agree)


def test_a_wider_or_narrower_entity_agrees_and_another_differs(there: There) -> None:
    assert of(there, Slot.UNIT, "", who="bb") == [("term", ("who",), ())]
    assert of(there, Slot.UNIT, "", who="aa-parliament") == [("term", (), ("who",))]
    assert of(there, Slot.ENTRY_POINT, "", where="aa-land") == [("port", ("where",), ())]


def test_the_other_way_another_act_and_another_part_are_no_rivals(there: There) -> None:
    assert of(there, Slot.EXIT_POINT, "", where="aa-north") == []
    assert of(there, Slot.STRENGTH, Strength(12, 12), act="print") == []
    assert of(there, Slot.STRENGTH, Strength(12, 12), part="guests") == []


def test_an_act_is_compared_with_the_step_and_its_rivals_the_step_first(there: There) -> None:
    value = Act("", "2025-01-10", 20, 1)

    assert of(there, Slot.VOTE, value, who="bb") == [
        ("vote", ("when", "votes_for"), ("who",)),
        ("vote*", ("who",), ()),
    ]


def test_a_position_is_compared_with_others_of_the_same_person_on_the_same(there: There) -> None:
    against = Stance("", stance="against")

    assert of(there, Slot.POSITION, against, who="bb", about="vote") == [("said", ("who",), ("stance",))]
    assert of(there, Slot.POSITION, against, who="bb", about="m1") == []


def test_a_day_that_hangs_on_an_event_contradicts_nothing(there: There) -> None:
    assert of(there, Slot.PRESENCE, Window(), when="entered/ended") == [("term", ("when",), ())]


def test_a_text_that_no_grammar_reads_is_compared_with_nothing(there: There) -> None:
    assert of(there, Slot.PRESENCE, Window(), when="some day") == []
    assert of(there, Slot.UNIT, "", who="nobody of that name") == []
