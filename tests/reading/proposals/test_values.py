import pytest

from placet.claims.proposal import Derivation, Slot, Strength, Thing, Window
from placet.reading.proposals.values import trimmed
from tests.reading.drafted import drafted, of, values

LEAD = "El Senado autorizó el ingreso a México de soldados de Estados Unidos. "


@pytest.mark.parametrize(
    ("text", "kept"),
    [("the pier, ", "pier"), ("«el muelle»", "muelle"), ("...", None), ("Lima", "Lima"), ("la", "la")],
)
def test_a_span_is_trimmed_of_stops_and_an_article(text: str, kept: str | None) -> None:
    span = trimmed(text, 0, len(text))

    assert (text[slice(*span)] if span else None) == kept


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Ingresarán hasta 30 soldados de Estados Unidos.", Strength(None, 30)),
        ("Ingresarán entre 8 y 10 soldados de Estados Unidos.", Strength(8, 10)),
        ("Ingresarán doce (12) soldados de Estados Unidos.", Strength(12, 12)),
    ],
)
def test_a_number_of_people_keeps_its_bounds(text: str, strength: Strength) -> None:
    assert values(LEAD + text, Slot.STRENGTH) == [strength]


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("Permanecerán del 10 de marzo al 20 de abril de 2031.", Window("2031-03-10", "2031-04-20")),
        (
            "Permanecerán del 28 de diciembre de 2031 al 5 de enero de 2032.",
            Window("2031-12-28", "2032-01-05"),
        ),
        ("Permanecerán hasta el 20 de abril de 2031.", Window("", "2031-04-20")),
    ],
)
def test_a_window_has_the_days_that_are_said(text: str, window: Window) -> None:
    assert values(LEAD + text, Slot.PRESENCE) == [window]


def test_a_window_that_would_run_backwards_is_no_window() -> None:
    found = values(LEAD + "Permanecerán del 20 de abril de 2031 al 10 de marzo de 2030.", Slot.PRESENCE)

    assert all(not (isinstance(one, Window) and one.start and one.end) for one in found)


def test_things_are_counted_each_for_itself() -> None:
    found = values(LEAD + "Traerán 12 fusiles y 3 pistolas.", Slot.ARMS)

    assert found == [(Thing("fusiles", 12),), (Thing("pistolas", 3),)]


def test_who_arrived_on_the_papers_own_day_stays_from_that_day_on() -> None:
    text = (
        "Lima, 5 de abril de 2027\n\n"
        "El Ministerio informa que hoy arribaron al Perú 18 soldados de Francia.\n\n"
        "Permanecerán hasta el 30 de abril.\n"
    )

    assert values(text, Slot.PRESENCE) == [Window("2027-04-05", "2027-04-30")]


def test_a_window_whose_first_year_is_not_said_is_reckoned() -> None:
    (one,) = of(drafted(LEAD + "Permanecerán del 3 de diciembre al 28 de febrero de 2026.\n"), Slot.PRESENCE)

    assert one.value == Window("2025-12-03", "2026-02-28")
    assert one.derivation is Derivation.COMPUTED
