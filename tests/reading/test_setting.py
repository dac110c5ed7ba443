import pytest

from placet.reading.mention import Dated, Mention, Named, Quantity, Sort
from placet.reading.setting import MARKS, Setting, called, state_of, subdivisions
from tests.reading.drafted import setting_of

HOSTED = Setting("mx", frozenset({"us"}))


def named(sort: Sort, **traits: str) -> Mention:
    entity = traits.pop("entity", "")
    return Mention(sort, 0, 1, Named("x", entity, tuple(traits.items())))


@pytest.mark.parametrize(
    ("text", "host", "senders"),
    [
        ("El Senado autoriza el ingreso a México de tropas estadounidenses.", "mx", {"us"}),
        ("Kenya's parliament voted to admit 40 British soldiers to Kenya.", "ke", {"gb"}),
        ("El Congreso de la República del Perú autoriza el ingreso de 12 militares chilenos.", "pe", {"cl"}),
        ("La cosecha fue buena.", "", set()),
    ],
)
def test_the_host_and_the_senders_are_told_by_organs_lands_and_forces(
    text: str, host: str, senders: set[str]
) -> None:
    found = setting_of(text)

    assert (found.host, set(found.senders)) == (host, senders)


@pytest.mark.parametrize(
    ("state", "side"), [("mx", "host"), ("us", "foreign"), ("fr", "foreign"), ("", "unknown")]
)
def test_whoever_is_not_the_host_is_foreign(state: str, side: str) -> None:
    assert HOSTED.side(state) == side


def test_without_a_host_only_those_who_send_are_foreign() -> None:
    open_ = Setting("", frozenset({"us"}))

    assert (open_.side("us"), open_.side("mx")) == ("foreign", "unknown")


@pytest.mark.parametrize(
    ("mention", "key"),
    [
        (named(Sort.STATE, entity="us"), "state.foreign"),
        (named(Sort.STATE, entity="mx"), "state.host"),
        (named(Sort.UNIT, state="us"), "unit.foreign"),
        (named(Sort.UNIT, state="mx", kind="troops"), "troops.host"),
        (named(Sort.PLACE), "place.unknown"),
        (named(Sort.BODY, level="plenary", state="mx"), "body.plenary"),
        (named(Sort.BODY, level="plenary", state="us"), "body.foreign"),
        (named(Sort.BODY, level="committee", state="us"), "body.committee"),
        (named(Sort.BODY, level="guild"), "body.other"),
        (named(Sort.ACT, step="vote"), "act.vote"),
        (Mention(Sort.QUANTITY, 0, 1, Quantity(3, 3, "people")), "people"),
        (Mention(Sort.QUANTITY, 0, 1, Quantity(3, 3, "apples")), "other"),
        (Mention(Sort.PERIOD, 0, 1, Dated("2031-03-04", "2031-03-04", single=True)), "period.day"),
        (Mention(Sort.PERIOD, 0, 1, Dated("2031-03-04", "2031-04-04")), "period.span"),
        (Mention(Sort.PERIOD, 0, 1, Dated("2031", "2031")), "period.year"),
        (Mention(Sort.PERIOD, 0, 1, Dated("2031-03", "2031-03")), "period.month"),
        (Mention(Sort.PERIOD, 0, 1, Dated(start="2031-03-04")), "period.start"),
        (Mention(Sort.PERIOD, 0, 1, Dated(end="2031-03-04")), "period.end"),
        (Mention(Sort.PERIOD, 0, 1, Dated(days=5)), "period.length"),
    ],
)
def test_a_mention_is_marked_by_what_it_is_and_whose(mention: Mention, key: str) -> None:
    assert HOSTED.key(mention) == key
    assert HOSTED.mark(mention) == MARKS.of(key)


def test_a_state_is_its_own_and_everything_else_has_one_as_a_trait() -> None:
    assert state_of(Sort.STATE, Named("Peru", "pe")) == "pe"
    assert state_of(Sort.UNIT, Named("x", "us-army", (("state", "us"),))) == "us"
    assert state_of(Sort.UNIT, Named("x")) == ""


def test_a_state_is_called_by_its_english_short_name() -> None:
    assert (called("us"), called("zz")) == ("United States", "zz")


def test_provinces_are_those_of_the_state_without_short_names() -> None:
    assert " campeche" in subdivisions("mx")
    assert all(len(name) > 5 for name in subdivisions("pe"))


@pytest.mark.parametrize(
    ("text", "host"),
    [
        (
            (
                "El Senado autorizó el ingreso de la fragata «Niterói», de la República Federativa del"
                " Brasil, al puerto de Montevideo, con escalas en Itajaí."
            ),
            "uy",
        ),
        ("LA CÁMARA DE SENADORES DE LA NACIÓN PARAGUAYA RESUELVE: se presta acuerdo, en Luque.", "py"),
        ("38 militares del Ejército Argentino trabajarán en Iquique, dijo un vecino de Mendoza.", "cl"),
    ],
)
def test_the_host_is_the_state_of_the_organ_or_land_and_not_of_the_ships_or_people_that_come(
    text: str, host: str
) -> None:
    assert setting_of(text, "es").host == host
