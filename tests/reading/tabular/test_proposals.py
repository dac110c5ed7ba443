"""A list as a whole proposes its strength, unit, state, days, arms and means, each on its cells."""

from collections.abc import Sequence

from placet.claims.claim import Mode
from placet.claims.proposal import Derivation, Proposal, Slot, Strength, Thing, Window
from placet.reading.tabular.layout import guess
from placet.reading.tabular.proposals import propose
from placet.reading.tabular.rows import apply
from tests.reading.tabular.lists import MANIFEST, document

STATES = {"Alfaland": ("Alfaland", "al")}


def proposed(rows: Sequence[Sequence[str]], language: str = "en") -> dict[Slot, list[Proposal]]:
    text = document(rows, language)
    layout = guess(text, text.tables[0])
    made = propose(text, layout, apply(text, text.tables[0], layout), "f1", STATES.get)
    for one in made:
        assert text.text[one.passage.start : one.passage.end] == one.passage.exact
    return {slot: [p for p in made if p.slot is slot] for slot in {p.slot for p in made}}


def test_a_manifest_gives_its_total_where_its_rows_agree() -> None:
    found = proposed(MANIFEST)

    (strength,) = found[Slot.STRENGTH]
    assert (strength.value, strength.passage.exact, strength.mode) == (Strength(3, 3), "3", Mode.OBSERVED)
    assert strength.derivation is Derivation.STATED
    assert [p.value for p in found[Slot.UNIT]] == ["3rd Alfa Divers"]
    assert [(p.value, p.passage.exact) for p in found[Slot.SENDING_STATE]] == [("Alfaland", "Alfaland")]
    assert [p.value for p in found[Slot.SITE]] == ["Port Beta"]


def test_days_that_may_be_read_two_ways_give_no_window() -> None:
    assert Slot.PRESENCE not in proposed(MANIFEST)


def test_clear_days_give_the_window_from_the_first_to_the_last() -> None:
    rows = (
        ("Name", "Rank", "Arrival", "Departure"),
        ("A B", "Sgt", "2025-05-04", "2025-05-20"),
        ("C D", "Sgt", "2025-05-03", "2025-05-21"),
    )

    (window,) = proposed(rows)[Slot.PRESENCE]

    assert (window.value, window.derivation) == (Window("2025-05-03", "2025-05-21"), Derivation.COMPUTED)
    assert [window.passage.exact, *(q.exact for q in window.inputs)] == ["2025-05-03", "2025-05-21"]


def test_arrivals_alone_leave_the_end_unsaid() -> None:
    (window,) = proposed((("Name", "Arrival"), ("A B", "2025-05-04"), ("C D", "2025-05-03")))[Slot.PRESENCE]

    assert window.value == Window("2025-05-03", "")


def test_without_a_total_the_last_number_counts_and_without_numbers_the_rows_do() -> None:
    numbered = (("No.", "Name", "Rank"), ("1", "A B", "Sgt"), ("2", "C D", "Sgt"))
    bare = (("Name", "Rank"), ("A B", "Sgt"), ("C D", "Sgt"))

    (one,), (other,) = proposed(numbered)[Slot.STRENGTH], proposed(bare)[Slot.STRENGTH]

    assert (one.value, one.passage.exact, one.derivation) == (Strength(2, 2), "2", Derivation.COMPUTED)
    assert (other.value, other.passage.exact) == (Strength(2, 2), "A B\tSgt\nC D\tSgt")
    assert len(other.inputs) == 2


def test_a_total_that_differs_is_not_proposed() -> None:
    rows = (("No.", "Name", "Rank"), ("1", "A B", "Sgt"), ("2", "C D", "Sgt"), ("Total", "9", ""))

    assert [p.value for p in proposed(rows)[Slot.STRENGTH]] == [Strength(2, 2)]


def test_arms_are_summed_by_type() -> None:
    rows = (("Arma", "Serie", "Cantidad"), ("M17", "A1", "2"), ("M4", "A2", "3"), ("M17", "A3", "1"))

    values = [p.value for p in proposed(rows, "es")[Slot.ARMS]]

    assert values == [(Thing("M17", 3),), (Thing("M4", 3),)]


def test_an_aircraft_beside_its_label_is_a_means() -> None:
    rows = (
        ("Aircraft", "C-17A", "", ""),
        ("No.", "Name", "Rank", "Document"),
        ("1", "A B", "Sgt", "X1"),
        ("2", "C D", "Sgt", "X2"),
    )

    assert [p.value for p in proposed(rows)[Slot.MEANS]] == [(Thing("C-17A"),)]


def test_prose_proposes_nothing() -> None:
    assert proposed((("a", "b"), ("c", "d"))) == {}
