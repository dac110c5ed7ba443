import pytest

from placet.claims.proposal import Act, Slot, plain
from placet.reading.draft import mentioned
from placet.reading.proposals.acts import acts
from placet.reading.proposals.years import Years
from placet.reading.sentences import sentences
from tests.reading.drafted import drafted, drawn, gazetteer, of, read


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


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Al presentar el dictamen, la presidenta de la Comisión de Marina destacó el fin.", "es"),
        ("The cabinet asked the House for its consent.", "en"),
        ("Approved ceiling: 60", "en"),
    ],
)
def test_who_speaks_of_an_act_or_is_asked_for_one_has_done_none(text: str, language: str) -> None:
    assert not [slot for slot, _ in told(text, language) if slot in {Slot.VOTE, Slot.OPINION}]


def test_a_ceiling_with_an_organ_and_a_day_tells_a_vote() -> None:
    assert told("Approved ceiling (Parliament, 21 May 2031): 60", "en") == [
        (Slot.VOTE, act("Parliament", "2031-05-21"))
    ]


def test_a_day_on_which_something_was_said_is_no_acts() -> None:
    (found,) = told("El Senado autorizó el ingreso, confirmó el 5 de marzo de 2031 una fuente.", "es")

    assert found == (Slot.VOTE, act("Senado"))


def test_a_request_may_have_a_month_only() -> None:
    assert told("The government sent the request in September 2031.", "en") == [
        (Slot.REQUEST, act("government", "2031-09"))
    ]


def test_an_organ_is_named_without_its_state() -> None:
    (found,) = told("Kenya's National Assembly approved it on 14 February 2031.", "en")

    assert found == (Slot.VOTE, act("National Assembly", "2031-02-14"))


@pytest.mark.parametrize(
    ("text", "language", "counts"),
    [
        ("El Senado aprobó el ingreso: a favor, 17; en contra, 4; abstenciones, 2.", "es", (17, 4, 2)),
        ("El Senado lo aprobó: obtuvo siete de nueve votos.", "es", (7, None, None)),
        ("La Cámara de Representantes lo aprobó por 52 en 96.", "es", (52, None, None)),
        ("The Senate approved it: 12 members voted aye and three voted nay.", "en", (12, 3, None)),
    ],
)
def test_counts_are_read_however_they_are_told(
    text: str, language: str, counts: tuple[int | None, ...]
) -> None:
    ((_, found),) = told(text, language)

    assert isinstance(found, dict)
    assert (found["for"], found["against"], found["abstain"]) == counts


def test_a_day_of_the_paper_is_no_day_of_the_vote_it_tells() -> None:
    text = (
        "MEXICO CITY, Oct. 8, 2031 (Press) - Mexico's Senate gave permission for 12 U.S. soldiers to enter"
        " Mexico.\n"
    )

    assert all(isinstance(one.value, Act) and not one.value.date for one in of(drafted(text), Slot.VOTE))


def test_a_consent_that_is_only_sought_is_no_vote() -> None:
    text = (
        "The Minister of Defence, by letter of 30 April 2031, sought the House's approval. He sought its"
        " approval on 2 May 2031 for the entry of 12 soldiers of Canada.\n"
    )

    assert of(drafted(text), Slot.VOTE) == []


def test_a_score_is_quoted_with_the_word_that_makes_it_a_vote() -> None:
    text = (
        "MANILA, March 10, 2031. The Senate on Monday concurred in the stay of 12 soldiers of Australia."
        " Voting 17-3 with one abstention, senators adopted the resolution, which Malacañang had asked them"
        " to take up on February 15.\n"
    )

    (vote,) = of(drafted(text), Slot.VOTE)
    assert isinstance(vote.value, Act)
    assert (vote.value.for_, vote.value.against, vote.value.abstain) == (17, 3, 1)
