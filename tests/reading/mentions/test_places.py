from placet.reading.mention import Named, Sort
from tests.reading.world import all_of, flags, words


def place(text: str, exact: str, language: str = "") -> Named:
    return dict(all_of(Sort.PLACE, text, language))[exact]


def test_a_town_is_guessed_from_the_province_after_it() -> None:
    text = "Location: Nowhere Creek, Campeche (38)"

    assert words(Sort.PLACE, text) == ["Nowhere Creek", "Campeche"]
    assert flags(Sort.PLACE, text)[0] == ("guess",)
    assert place(text, "Nowhere Creek").trait("in") == "mx-cam"


def test_what_is_known_is_no_guess() -> None:
    assert words(Sort.PLACE, "the Senate, Campeche and others") == ["Campeche"]


def test_provinces_in_a_list_do_not_lie_in_one_another() -> None:
    text = "en Lima, Callao, Loreto y Pasco"

    assert all(not value.trait("in") for _, value in all_of(Sort.PLACE, text, "es"))


def test_rings_are_told_from_the_inside_out() -> None:
    value = place("San Luis Carpizo, municipio de Champotón, Campeche, México", "San Luis Carpizo", "es")

    assert (value.trait("in"), value.trait("state")) == ("mx-cam", "mx")


def test_a_guess_gives_way_to_what_is_known() -> None:
    assert words(Sort.PLACE, "acudieron a Perú y en Cobán", "es") == ["Cobán"]
