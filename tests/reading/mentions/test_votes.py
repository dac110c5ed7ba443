"""Counts of votes, which way they went, and votes without a count."""

import pytest

from placet.reading.mention import Quantity
from placet.reading.mentions import quantities

Count = tuple[int | None, str]


def counted(text: str, language: str) -> list[Count]:
    found = []
    for mention in quantities.find(text, language):
        assert isinstance(mention.value, Quantity)
        assert mention.value.of == "votes"
        found.append((mention.value.most, " ".join(mention.flags)))
    return found


@pytest.mark.parametrize(
    ("language", "text", "rows"),
    [
        (
            "es",
            "107 votos a favor, 0 en contra y 2 abstenciones",
            [(107, "for"), (0, "against"), (2, "abstain")],
        ),
        ("es", "54 votos afirmativos y 22 negativos", [(54, "for"), (22, "against")]),
        ("es", "con 8 votos por el sí y 5 por el no", [(8, "for"), (5, "against")]),
        ("es", "49 votos por la afirmativa y 17 por la negativa", [(49, "for"), (17, "against")]),
        ("es", "20 síes, 15 noes y una abstención", [(20, "for"), (15, "against"), (1, "abstain")]),
        ("es", "por 198 votos frente a 142", [(198, "for"), (142, "against")]),
        ("es", "Por 31 votos contra 4 y dos abstenciones", [(31, "for"), (4, "against"), (2, "abstain")]),
        ("es", "media sanción por 44 a 21.", [(44, "for"), (21, "against")]),
        ("es", "aprobado en votación de 107-0-2", [(107, "for"), (0, "against"), (2, "abstain")]),
        ("es", "Votos a favor: 14; en contra: 3", [(14, "for"), (3, "against")]),
        ("es", "Votaron a favor catorce, en contra tres", [(14, "for"), (3, "against")]),
        ("es", "doce votos a favor y ninguna abstención", [(12, "for"), (0, "abstain")]),
        ("es", "con 98 votos", [(98, "")]),
        ("en", "60 votes to 20 with 3 abstentions", [(60, "for"), (20, "against"), (3, "abstain")]),
        ("en", "voted 60 to 20", [(60, "for"), (20, "against")]),
        ("en", "by 271 to 24, with", [(271, "for"), (24, "against")]),
        ("en", "by a vote of 107-0", [(107, "for"), (0, "against")]),
        ("en", "12 votes for, 3 against", [(12, "for"), (3, "against")]),
        ("en", "19 affirmative votes, with no negative vote", [(19, "for"), (0, "against")]),
        ("es", "por unanimidad", [(None, "unanimous")]),
        ("en", "endorsed it unanimously", [(None, "unanimous")]),
        ("es", "sin votos en contra", [(0, "against")]),
    ],
)
def test_votes_are_counted_each_way(language: str, text: str, rows: list[Count]) -> None:
    assert counted(text, language) == rows


@pytest.mark.parametrize(
    "text", ["por 8 a 10 kilómetros", "the 2024-25 season", "sin armas", "by 8 to 10 %", "107-0"]
)
def test_what_looks_like_a_score_and_is_none_counts_no_votes(text: str) -> None:
    found = quantities.find(text, "es") + quantities.find(text, "en")

    assert [m for m in found if isinstance(m.value, Quantity) and m.value.of == "votes"] == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The House divided: Ayes 26; Noes 11.", [(26, "for"), (11, "against")]),
        ("The Senate followed: 58 for, 6 against.", [(58, "for"), (6, "against")]),
        ("It was backed by 43 MPs, with 11 against.", [(43, "for"), (11, "against")]),
        ("20 senators voting in the affirmative", [(20, "for")]),
    ],
)
def test_a_division_a_side_and_those_who_backed_it_are_counted(text: str, rows: list[Count]) -> None:
    assert counted(text, "en") == rows
