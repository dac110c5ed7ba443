import pytest

from placet.errors import UnknownName
from placet.reading.gazetteer import Gazetteer
from placet.reading.mention import Named
from tests.reading.world import REGISTER, gazetteer


def entities(text: str, language: str = "") -> list[tuple[str, set[str]]]:
    return [
        (text[hit.start : hit.end], {entry.entity for entry in hit.entries if entry.is_ == "state"})
        for hit in gazetteer().find(text, language)
    ]


def test_the_longest_name_wins_and_none_is_inside_another() -> None:
    assert entities("New Mexico and Mexico") == [("New Mexico", set()), ("Mexico", {"mx"})]


@pytest.mark.parametrize(
    "text", ["EE. UU.", "EE.UU.", "EEUU", "U.S.", "Estados Unidos", "ESTADOS UNIDOS", "USA"]
)
def test_a_state_is_found_however_it_is_written(text: str) -> None:
    assert entities(f"de {text} hoy") == [(text, {"us"})]


def test_a_name_does_not_go_over_the_end_of_a_line() -> None:
    assert entities("Estados\nUnidos") == []


def test_words_that_are_only_spelled_like_a_state_are_none() -> None:
    assert entities("they told us about chile and turkey") == []


def test_a_demonym_counts_in_its_own_language_only() -> None:
    assert entities("a german shepherd, EU rules", "en") == []
    assert entities("militares de EU", "es") == [("EU", {"us"})]


def test_an_entity_of_the_register_is_known_by_its_aliases_with_its_state() -> None:
    (hit,) = gazetteer().find("in CENCAEIM.")

    assert hit.entries[0].entity == "mx-cam-carpizo"
    assert hit.entries[0].trait("state") == "mx"


def test_an_organ_of_a_kind_gets_its_id_from_the_state() -> None:
    senate = Named("Senado", "", (("kind", "senate"),))

    assert gazetteer().resolve(senate, "mx").entity == "mx-senate"
    assert gazetteer().resolve(senate, "nl").entity == ""


def test_a_candidate_is_taken_where_it_alone_is_of_the_state() -> None:
    senate = Named("Senado de la República", "", (("candidates", "co-senate mx-senate"),))

    assert gazetteer().resolve(senate, "co").entity == "co-senate"


def test_a_committee_of_no_name_known_stays_without_an_id() -> None:
    committee = Named("Comisión de Pesca", "", (("kind", "committee"),))

    assert gazetteer().resolve(committee, "mx").entity == ""


def test_only_the_profiles_asked_for_are_in() -> None:
    small = Gazetteer.of(REGISTER, ("de",))

    assert small.find("Bundestag")
    assert not [h for h in small.find("Riigikogu") if h.entries]


def test_a_profile_there_is_not_is_a_callers_mistake() -> None:
    with pytest.raises(UnknownName):
        Gazetteer.of(REGISTER, ("atlantis",))


def test_the_state_of_an_entity_is_the_one_it_lies_in() -> None:
    assert gazetteer().state_of("mx-cam-carpizo") == "mx"
    assert gazetteer().state_of("nowhere") == ""
