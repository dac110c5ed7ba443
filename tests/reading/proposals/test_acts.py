import pytest

from placet.claims.proposal import Slot, plain
from placet.reading.draft import mentioned
from placet.reading.proposals.acts import acts
from placet.reading.proposals.years import Years
from placet.reading.sentences import sentences
from tests.reading.drafted import drawn, gazetteer, read


def told(text: str, language: str) -> list[tuple[str, object]]:
    document = read(text)
    mentions = mentioned(document.text, document, sentences(document), language, gazetteer())
    years = Years.of(mentions, document.published, None)
    found, setting = drawn(text, language)
    return [(c.slot.value, plain(c.value)) for one in found for c in acts(document.text, one, years, setting)]


def act(body: str, date: str = "", votes: tuple[int | None, ...] = (None, None, None)) -> dict[str, object]:
    return {"body": body, "date": date, "for": votes[0], "against": votes[1], "abstain": votes[2]}


@pytest.mark.parametrize(
    ("text", "language", "slot", "value"),
    [
        (
            (
                "El Senado de la República aprobó el ingreso el 4 de marzo de 2031"
                " por 107 votos a favor y 2 en contra."
            ),
            "es",
            Slot.VOTE,
            act("Senado de la República", "2031-03-04", (107, 2, None)),
        ),
        (
            "La Comisión de Marina aprobó el dictamen el 12 de febrero de 2031.",
            "es",
            Slot.OPINION,
            act("Comisión de Marina", "2031-02-12"),
        ),
        (
            "The National Assembly approved the deployment on 9 May 2031 by 60 votes to 20.",
            "en",
            Slot.VOTE,
            act("National Assembly", "2031-05-09", (60, 20, None)),
        ),
    ],
)
def test_what_a_body_does_follows_from_its_level_and_its_verb(
    text: str, language: str, slot: Slot, value: object
) -> None:
    assert told(text, language) == [(slot.value, value)]


def test_each_body_has_the_day_beside_it_not_one_across_a_semicolon() -> None:
    text = (
        "La Comisión de Marina opinó a favor el 3 de marzo de 2031;"
        " el Senado de la República votó el 4 de marzo de 2031."
    )

    days = {slot: value["date"] for slot, value in told(text, "es") if isinstance(value, dict)}
    assert days[Slot.VOTE.value] == "2031-03-04"


@pytest.mark.parametrize(
    "text",
    [
        "El titular de Defensa rendirá un informe al Senado de la República en mayo.",
        "The minister shall report to the National Assembly by 9 May 2031.",
        "La Comisión de Marina es numerosa.",
    ],
)
def test_a_duty_or_a_mere_name_is_no_act(text: str) -> None:
    assert told(text, "") == []
