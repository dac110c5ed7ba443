"""A force told by its ranks, and a number told by both its bounds."""

import pytest

from placet.claims.proposal import Derivation, Slot, Strength
from tests.reading.drafted import drafted, of

ENTRY = (
    "El Senado de la República autorizó el 4 de marzo de 2031 el ingreso a México de {}"
    " del Ejército de Canadá.\n"
)
ENTRY_EN = (
    "The Parliament of Kenya approved on 4 March 2031 the entry into Kenya of {} of the British Army.\n"
)


def strengths(text: str) -> list[Strength]:
    return [one.value for one in of(drafted(text), Slot.STRENGTH) if isinstance(one.value, Strength)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (ENTRY.format("tres oficiales y quince suboficiales"), 18),
        (ENTRY_EN.format("two officers and twenty-three other ranks"), 25),
        (ENTRY_EN.format("2 officers, 4 NCOs and 10 soldiers"), 16),
    ],
)
def test_ranks_counted_one_by_one_are_one_force(text: str, people: int) -> None:
    assert strengths(text) == [Strength(people, people)]


def test_a_sum_is_computed_from_the_words_of_all_its_parts() -> None:
    (found,) = of(drafted(ENTRY.format("tres oficiales y quince suboficiales")), Slot.STRENGTH)
    assert found.derivation is Derivation.COMPUTED
    assert found.passage.exact == "tres oficiales y quince suboficiales"


def test_a_sum_that_is_said_is_said_once() -> None:
    text = ENTRY.format("18 militares (tres oficiales y quince suboficiales)")
    assert strengths(text) == [Strength(18, 18)]


def test_people_of_no_rank_are_not_added_up() -> None:
    text = ENTRY.format("12 buzos y 4 médicos")
    assert Strength(16, 16) not in strengths(text)


@pytest.mark.parametrize(
    "words", ["not fewer than 70 and not more than 95 soldiers", "at least 70 but at most 95 soldiers"]
)
def test_a_least_and_a_most_side_by_side_are_one_number(words: str) -> None:
    assert Strength(70, 95) in strengths(ENTRY_EN.format(words))
