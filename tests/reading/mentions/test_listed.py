from placet.reading.mention import Sort
from placet.reading.mentions.listed import of_hits
from tests.reading.world import all_of, flags, gazetteer


def test_hits_become_mentions_by_sort_and_offices_do_not() -> None:
    text = "presidente de Chile"

    assert [(m.sort, m.start, m.end) for m in of_hits(text, gazetteer().find(text))] == [(Sort.STATE, 14, 19)]


def test_organs_of_several_states_and_one_name_are_candidates() -> None:
    ((_, value),) = all_of(Sort.BODY, "el Senado de la República aprobó", "es")

    assert value.entity == ""
    assert set(value.trait("candidates").split()) >= {"co-senate", "mx-senate"}
    assert flags(Sort.BODY, "el Senado de la República aprobó", "es") == [("ambiguous",)]


def test_a_homonym_with_nothing_beside_it_is_flagged() -> None:
    assert flags(Sort.STATE, "Jordan, again", "en") == [("homonym",)]
    assert flags(Sort.STATE, "it went to Jordan, again", "en") == [()]
