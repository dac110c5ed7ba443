from placet.reading.gazetteer import Entry
from placet.reading.mentions.offices import left_of, office, party, starts_of, walk_from
from tests.reading.world import gazetteer


def test_the_words_after_an_office_are_walked_to_the_name() -> None:
    text = "senadora del PAN de Chile, Ana"
    hits = gazetteer().find(text)

    walk = walk_from(text, hits[0].end, starts_of(text, hits, ()))

    assert text[walk.end :] == " de Chile, Ana"
    assert walk.traits["party"] == "PAN"


def test_a_portfolio_is_kept_as_it_is_printed() -> None:
    assert (
        walk_from("director de Seguridad Nacional, Luis", 8, {}).traits["portfolio"] == "Seguridad Nacional"
    )


def test_what_stands_before_an_office_tells_of_it() -> None:
    text = "the (PAN) Senator Ana"
    hits = gazetteer().find(text)

    assert left_of(text, hits[-1], starts_of(text, hits, ()))["party"] == "PAN"
    assert left_of(text, hits[0], {}) == {}


def test_offices_and_parties_are_given_as_printed_and_by_their_keys() -> None:
    entry = Entry(("x",), "role", "x", "", (("role", "senator"), ("short", "PX")))

    assert office(entry, "la  senadora") == {"role": "la senadora", "office": "senator"}
    assert party(entry, "Partido Equis") == {"party": "Partido Equis", "party_short": "PX"}
