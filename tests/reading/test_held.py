"""A draft as it is held."""

from dataclasses import replace

import pytest

from placet.claims.proposal import Frame, Proposal, Quotation, Slot, Strength, Thing, Tier
from placet.errors import Malformed
from placet.reading.document import Box, Document, Part, Segment, Where
from placet.reading.held import Held, held, proposal_id, read, write

TEXT = "Ten came. Two boats."
SEGMENT = Segment(Part.PARAGRAPH, 0, 20, Where(1, (Box(1.5, 2.5, 3.5, 4.5),), "p1"))
TEN = Proposal("f1", Slot.STRENGTH, Strength(10, 10), Quotation(0, 3, "Ten"), rule="strength@1")
BOATS = Proposal("", Slot.MEANS, (Thing("boat", 2),), Quotation(10, 19, "Two boats"))


def draft() -> Held:
    document = Document("ab" * 32, "text/plain", TEXT, (SEGMENT,), "Title", "en", reader="plain@1", pages=1)
    return held(document, [Frame("f1", "Ten")], [TEN], [BOATS], 3)


def test_a_draft_is_read_back_as_it_was_written() -> None:
    assert read(write(draft())) == draft()
    assert (draft().dropped, draft().reader) == (3, "plain@1")


def test_boxes_are_left_to_the_reader() -> None:
    assert draft().segments[0].where == Where(1, (), "p1")


def test_proposals_stand_in_the_order_of_their_words_the_loose_ones_without_a_frame() -> None:
    assert [(p.slot, p.frame) for p in draft().every] == [(Slot.STRENGTH, "f1"), (Slot.MEANS, "")]


def test_the_id_of_a_proposal_hangs_on_source_value_and_words_but_not_on_its_rule() -> None:
    own = proposal_id("paper", TEN)

    assert own == proposal_id("paper", replace(TEN, rule="strength@2", tier=Tier.FIRM, flags=("bare",)))
    assert (
        len({own, proposal_id("other", TEN), proposal_id("paper", replace(TEN, value=Strength(11, 11)))}) == 3
    )


def test_what_is_no_draft_is_refused() -> None:
    with pytest.raises(Malformed):
        read(b'{"text": 1}')
