from dataclasses import replace

import pytest

from placet.claims.proposal import About, Frame, Proposal, Quotation, Slot, Strength, Thing, Value
from placet.reading.gold import Gold, read
from placet.reading.scores import Tally, context, core, interval, score, together

TEXT = "Ten guests at Rota. Thirty guests at Cadiz with 4 rifles and 2 pistols. In 2019 fifty came to Rota."
KNOWN = """
frames:
- id: a
  title: Rota
  slots:
  - {slot: strength, value: 10, within: Ten guests}
  - {slot: site, value: Rota, within: Rota}
- id: b
  title: Cadiz
  slots:
  - {slot: strength, value: 30, within: Thirty guests}
  - {slot: site, value: Cadiz, optional: yes, within: Cadiz}
  - {slot: arms, value: [{type: rifles, count: 4}, {type: pistols, count: 2}], within: 4 rifles and 2 pistols}
- id: c
  title: Before
  about: earlier
  optional: yes
  slots:
  - {slot: strength, value: 50, within: fifty}
  - {slot: earlier, value: fifty came to Rota, within: fifty came}
absent:
- {slot: strength, value: 50, why: before}
"""
FRAMES = (Frame("x", "one"), Frame("y", "two"))
GOLD: Gold = read(KNOWN, "known")


def said(frame: str, slot: Slot, value: Value, words: str, about: About = About.THIS) -> Proposal:
    start = TEXT.index(words)
    return Proposal(frame, slot, value, Quotation(start, start + len(words), words), about)


TEN = said("y", Slot.STRENGTH, Strength(10, 10), "Ten guests")
THIRTY = said("x", Slot.STRENGTH, Strength(30, 30), "Thirty guests")
RIFLES = said("x", Slot.ARMS, (Thing("rifles", 4), Thing("pistols", 2)), "4 rifles and 2 pistols")
FIFTY = said("y", Slot.STRENGTH, Strength(50, 50), "fifty")


def test_a_frame_is_matched_with_the_known_one_it_has_most_in_common_with() -> None:
    found = score(TEXT, FRAMES, [TEN, THIRTY, RIFLES], GOLD)

    assert found.tallies[Slot.STRENGTH] == Tally(right=2, required=2, whole=2)
    assert found.tallies[Slot.ARMS] == Tally(right=2, required=2, whole=2)
    assert [(f.kind, f.value) for f in found.faults] == [("missed", "Rota")]


def test_values_of_two_missions_in_one_frame_are_right_in_one_of_them_only() -> None:
    mixed = [replace(TEN, frame="x"), THIRTY, RIFLES]

    assert score(TEXT, FRAMES, mixed, GOLD).tallies[Slot.STRENGTH] == Tally(
        right=1, required=1, wrong=1, missed=1, whole=1
    )


def test_a_value_said_twice_counts_once() -> None:
    twice = [TEN, replace(TEN, passage=replace(TEN.passage, end=TEN.passage.end + 8))]

    assert score(TEXT, FRAMES, twice, GOLD).tallies[Slot.STRENGTH].right == 1


def test_an_optional_value_is_right_and_no_miss() -> None:
    with_it = [THIRTY, RIFLES, said("x", Slot.SITE, "Cadiz", "Cadiz")]

    tally = score(TEXT, FRAMES, with_it, GOLD).tallies[Slot.SITE]
    assert (tally.right, tally.required, tally.proposed, tally.known) == (1, 0, 1, 1)


def test_a_right_value_on_other_words_is_misplaced() -> None:
    elsewhere = [TEN, said("y", Slot.STRENGTH, Strength(10, 10), "Thirty guests")]
    only = [elsewhere[1], said("y", Slot.SITE, "Rota", "Rota")]

    assert score(TEXT, FRAMES, elsewhere, GOLD).tallies[Slot.STRENGTH].wrong == 0
    assert "misplaced" in {f.kind for f in score(TEXT, FRAMES, only, GOLD).faults}


def test_a_passage_that_only_touches_the_words_does_not_hold_them() -> None:
    short = [said("y", Slot.STRENGTH, Strength(10, 10), "Ten"), said("y", Slot.SITE, "Rota", "Rota")]

    assert score(TEXT, FRAMES, short, GOLD).tallies[Slot.STRENGTH].whole == 0


def test_a_repeat_of_the_passage_counts_as_its_place() -> None:
    moved = replace(TEN, passage=Quotation(90, 94, "Rota", also_at=((0, 10),)))

    assert score(TEXT, FRAMES, [moved], GOLD).tallies[Slot.STRENGTH].right == 1


def test_a_value_of_an_earlier_mission_proposed_for_this_one_is_a_trap() -> None:
    kinds = {
        f.kind for f in score(TEXT, FRAMES, [TEN, FIFTY], GOLD).faults if f.value == {"min": 50, "max": 50}
    }

    assert kinds == {"trap"}


def test_a_value_marked_as_earlier_stands_aside() -> None:
    marked = [
        TEN,
        replace(FIFTY, about=About.EARLIER),
        replace(FIFTY, value=Strength(51, 51), about=About.EARLIER),
    ]

    found = score(TEXT, FRAMES, marked, GOLD)
    assert (found.aside, found.aside_right) == (2, 1)
    assert found.tallies[Slot.STRENGTH].wrong == 0


@pytest.mark.parametrize("about", [About.THIS, About.EARLIER])
def test_an_earlier_operation_is_looked_for_in_every_frame(about: About) -> None:
    named = said("y", Slot.EARLIER, "fifty came to Rota", "fifty came to Rota", about)

    assert score(TEXT, FRAMES, [TEN, named], GOLD).tallies[Slot.EARLIER].right == 1


def test_a_frame_that_shares_nothing_is_wrong_as_a_whole() -> None:
    odd = [said("x", Slot.SITE, "Rota", "Cadiz")]

    assert score(TEXT, FRAMES, odd, GOLD).tallies[Slot.SITE] == Tally(wrong=1, missed=1)


def test_scores_of_several_texts_add_up() -> None:
    one = score(TEXT, FRAMES, [TEN, THIRTY, RIFLES], GOLD)
    both = together([one, one])

    assert core(both) == core(one) + core(one)
    assert context(both).missed == 2
    assert both.proposals == 6
    assert (both.spelled, both.invented) == (6, 0)


@pytest.mark.parametrize(
    ("right", "of", "low", "high"), [(0, 0, 0, 1), (5, 10, 0.237, 0.763), (10, 10, 0.722, 1)]
)
def test_the_interval_of_a_share_is_wilsons(right: int, of: int, low: float, high: float) -> None:
    assert interval(right, of) == pytest.approx((low, high), abs=5e-4)


def test_an_act_that_two_missions_share_is_found_once_for_both() -> None:
    act = "  - {slot: duty.report, value: ten guests at Rota, within: Ten guests}\n"
    known = KNOWN.replace("- id: b", act + "- id: b").replace("- id: c", act + "- id: c")
    duty = said("y", Slot.REPORT, "ten guests at Rota", "Ten guests")

    found = score(TEXT, FRAMES, [TEN, THIRTY, duty], read(known, "known"))
    assert found.tallies[Slot.REPORT] == Tally(right=1, required=1, whole=1)
