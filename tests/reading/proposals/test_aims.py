import pytest

from placet.claims.proposal import About, Slot
from tests.reading.drafted import CONSENT, drafted, of, values


@pytest.mark.parametrize(
    ("text", "objectives"),
    [
        (
            "Objectives of the visit\n\n- Sharper Crews: they learn.\n\n- Closer Ties: they meet.\n",
            ["Sharper Crews", "Closer Ties"],
        ),
        (
            "Qué se busca:\n\n1. Que lleguen a la playa sin ser vistos.\n\n2. Estrechar la confianza.\n",
            ["Que lleguen a la playa sin ser vistos", "Estrechar la confianza"],
        ),
        ("The mission aims to map the reef near the port.\n", ["map the reef near the port"]),
        ("El curso tiene por objeto formar a los buzos del puerto.\n", ["formar a los buzos del puerto"]),
        ("They came in May.\n", []),
    ],
)
def test_objectives_are_the_items_of_a_list_of_them_or_the_clause_that_names_one(
    text: str, objectives: list[str]
) -> None:
    assert values(f"{CONSENT}\n{text}", Slot.OBJECTIVE) == objectives


def test_a_list_ends_where_its_items_do() -> None:
    text = f"{CONSENT}\nObjectives\n\n- Sharper Crews: they learn.\n\nThe weather was good: it rained.\n"

    assert values(text, Slot.OBJECTIVE)[0] == "Sharper Crews"


def test_an_earlier_mission_is_told_in_its_own_sentence() -> None:
    found = drafted(f"{CONSENT}\nEn 2019, en una misión anterior, vinieron 40 soldados de Estados Unidos.\n")
    (told,) = of(found, Slot.EARLIER)

    assert told.about is About.EARLIER
    assert told.value == told.passage.exact


def test_that_a_mission_is_not_the_first_says_nothing_of_others() -> None:
    assert values(f"{CONSENT}\nNo es la primera misión de este tipo.\n", Slot.EARLIER) == []
