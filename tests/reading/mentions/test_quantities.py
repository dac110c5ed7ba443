"""Quantities found in sentences: how many, of what, on which words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.reading.mention import Quantity, Sort
from placet.reading.mentions import quantities
from placet.reading.mentions.tokens import Tokens

Row = tuple[str, int | None, int | None, str]


def told(text: str, language: str) -> list[Row]:
    found = []
    for mention in quantities.find(text, language):
        assert isinstance(mention.value, Quantity)
        value = mention.value
        found.append((text[mention.start : mention.end], value.least, value.most, value.of))
    return found


@pytest.mark.parametrize(
    ("language", "text", "rows"),
    [
        ("es", "ingresarán 10 (diez) elementos de la Marina", [("10 (diez) elementos", 10, 10, "people")]),
        (
            "es",
            "2 oficiales y 8 suboficiales",
            [("2 oficiales", 2, 2, "people"), ("8 suboficiales", 8, 8, "people")],
        ),
        ("es", "treinta y cinco infantes de Marina", [("treinta y cinco infantes", 35, 35, "people")]),
        ("es", "3 jefes y 20 de tropa", [("3 jefes", 3, 3, "people"), ("20 de tropa", 20, 20, "people")]),
        ("es", "vinieron 300 estadounidenses", [("300 estadounidenses", 300, 300, "people")]),
        ("es", "mantiene 155 cascos azules", [("155 cascos azules", 155, 155, "people")]),
        ("es", "una docena de instructores", [("una docena de instructores", 12, 12, "people")]),
        ("es", "un grupo de diez.", [("grupo de diez", 10, 10, "people")]),
        ("en", "involves 10 U.S. Army personnel.", [("10 U.S. Army personnel", 10, 10, "people")]),
        ("en", "a 10-member team", [("10-member team", 10, 10, "people")]),
        ("en", "a 120-strong contingent", [("120-strong contingent", 120, 120, "people")]),
        ("en", "a crew of 25.", [("crew of 25", 25, 25, "people")]),
        (
            "en",
            "5 officers and 27 other ranks",
            [("5 officers", 5, 5, "people"), ("27 other ranks", 27, 27, "people")],
        ),
        (
            "en",
            "10 aircraft maintenance specialists",
            [("10 aircraft maintenance specialists", 10, 10, "people")],
        ),
        ("en", "a platoon, 28 strong", [("28 strong", 28, 28, "people")]),
        ("en", "about three dozen soldiers", [("about three dozen soldiers", 36, 36, "people")]),
    ],
)
def test_people_are_counted_by_their_nouns(language: str, text: str, rows: list[Row]) -> None:
    assert told(text, language) == rows


@pytest.mark.parametrize(
    ("language", "text", "rows"),
    [
        ("es", "14 pistolas Glock 17 y", [("14 pistolas Glock 17", 14, 14, "arms")]),
        ("es", "10 fusiles M4 calibre 5.56 mm y", [("10 fusiles M4 calibre 5.56 mm", 10, 10, "arms")]),
        ("es", "ocho fusiles Mauser de ceremonia.", [("ocho fusiles Mauser de ceremonia", 8, 8, "arms")]),
        ("es", "dos aeronaves C-130 Hércules,", [("dos aeronaves C-130 Hércules", 2, 2, "aircraft")]),
        ("es", "un avión KC-135", [("un avión KC-135", 1, 1, "aircraft")]),
        ("es", "2 buques de la Armada", [("2 buques", 2, 2, "ships")]),
        ("es", "cinco camionetas blindadas cruzarán", [("cinco camionetas blindadas", 5, 5, "vehicles")]),
        ("es", "cuatro radios de mano", [("cuatro radios de mano", 4, 4, "equipment")]),
        ("es", "dos compresoras portátiles", [("dos compresoras portátiles", 2, 2, "")]),
        ("en", "14 Glock 17 pistols", [("14 Glock 17 pistols", 14, 14, "arms")]),
        ("en", "six 9 mm Glock pistols", [("six 9 mm Glock pistols", 6, 6, "arms")]),
        (
            "en",
            "20,000 rounds of 5.56 mm ammunition.",
            [("20,000 rounds of 5.56 mm ammunition", 20000, 20000, "arms")],
        ),
        ("en", "8 sniper rifles, C14 Timberwolf;", [("8 sniper rifles, C14 Timberwolf", 8, 8, "arms")]),
        ("en", "two F-35A fighters", [("two F-35A fighters", 2, 2, "aircraft")]),
        ("en", "3 U.S. Navy P-8 aircraft from", [("3 U.S. Navy P-8 aircraft", 3, 3, "aircraft")]),
        ("en", "six all-terrain vehicles", [("six all-terrain vehicles", 6, 6, "vehicles")]),
    ],
)
def test_things_are_counted_with_their_type(language: str, text: str, rows: list[Row]) -> None:
    assert told(text, language) == rows


@pytest.mark.parametrize(
    ("language", "text", "least", "most", "flag"),
    [
        ("es", "hasta 10 militares", None, 10, None),
        ("es", "no más de 45 instructores", None, 45, None),
        ("es", "10 elementos como máximo", None, 10, None),
        ("es", "menos de 45 instructores", None, 44, None),
        ("es", "más de 100 soldados", 101, None, None),
        ("es", "al menos 8 oficiales", 8, None, None),
        ("es", "entre 8 y 10 efectivos", 8, 10, "range"),
        ("es", "8-10 elementos", 8, 10, "range"),
        ("es", "unos 300 efectivos", 300, 300, "approximate"),
        ("es", "10 (once) elementos", 10, 11, "disagree"),
        ("en", "up to 120 Marines", None, 120, None),
        ("en", "not to exceed seventy-five (75) persons", None, 75, None),
        ("en", "more than 100 sailors", 101, None, None),
        ("en", "ten or more pilots", 10, None, None),
        ("en", "10 soldiers or fewer", None, 10, None),
        ("en", "from 8 to 10 people", 8, 10, "range"),
        ("en", "up to about 90 troops", None, 90, "approximate"),
    ],
)
def test_the_words_around_a_number_make_its_bounds(
    language: str, text: str, least: int | None, most: int | None, flag: str | None
) -> None:
    (found,) = quantities.find(text, language)

    assert isinstance(found.value, Quantity)
    assert (found.start, found.end) == (0, len(text))
    assert (found.value.least, found.value.most, found.value.of) == (least, most, "people")
    assert found.value.ceiling == (least is None)
    assert flag is None or flag in found.flags


@pytest.mark.parametrize(
    ("language", "text", "of"),
    [
        ("es", "US$ 2 millones", "money"),
        ("es", "2 millones de dólares", "money"),
        ("es", "S/ 1500", "money"),
        ("en", "$1,500", "money"),
        ("en", "200 €", "money"),
        ("es", "15 por ciento", "percent"),
        ("en", "10 %", "percent"),
        ("es", "45 días", "days"),
    ],
)
def test_money_percentages_and_days_are_not_people(language: str, text: str, of: str) -> None:
    assert [row[3] for row in told(text, language)] == [of]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "artículo 76 de la Ley 27856, art. 5 y N.º 12, a 3 km y 35 años, con 9 mm y 5.56 mm"),
        ("es", "el 17 de febrero de 2025 y el 7.º Grupo, 12 de 15"),
        ("en", "SEAL Team 6 members, UNITAS 2025 personnel, Section 5 soldiers, 39 Engineer Regiment"),
        (
            "en",
            "On March 30, 2025 troops left; the agreement of 2021 covers it; 5 miles; an element of the Army",
        ),
    ],
)
def test_numbers_that_are_names_days_or_measures_count_nothing(language: str, text: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "rows"),
    [
        ("en", "no more than 350 of the French", [("no more than 350", None, 350, "")]),
        ("es", "pasaron 25 de ellos", [("25", 25, 25, "")]),
        ("es", "de los cuales nueve son", [("nueve", 9, 9, "")]),
        ("en", "Authorised ceiling: 60", [("60", 60, 60, "")]),
        ("es", "19", [("19", 19, 19, "")]),
        ("es", "pasaron 25 por allí", []),
    ],
)
def test_a_number_by_itself_counts_only_where_it_surely_does(
    language: str, text: str, rows: list[Row]
) -> None:
    found = quantities.find(text, language)

    assert told(text, language) == rows
    assert all("bare" in one.flags for one in found)


def test_an_article_before_a_noun_is_one_and_says_so() -> None:
    (found,) = quantities.find("llegó un helicóptero", "es")

    assert found.value == Quantity(1, 1, "aircraft", "helicóptero")
    assert found.flags == ("article",)


def test_the_noun_is_kept_as_it_stands() -> None:
    (found,) = quantities.find("Traerán dos aviones A-29 Super Tucano.", "es")

    assert found.value == Quantity(2, 2, "aircraft", "aviones A-29 Super Tucano")


def test_quantities_of_one_kind_add_up() -> None:
    two, eight = (m.value for m in quantities.find("2 oficiales y 8 suboficiales", "es"))
    assert isinstance(two, Quantity)
    assert isinstance(eight, Quantity)

    assert quantities.total((two, eight)) == Quantity(10, 10, "people")


def test_a_sum_with_an_open_side_is_open() -> None:
    rows = (Quantity(None, 10, "people", "soldiers", ceiling=True), Quantity(5, 5, "people", "soldiers"))

    assert quantities.total(rows) == Quantity(None, 15, "people", "soldiers", ceiling=True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("hasta 10 elementos", Quantity(None, 10, "people", "elementos", ceiling=True)),
        ("2 oficiales y 8 suboficiales", None),
        ("10 elementos de la Marina", None),
        ("elementos", None),
    ],
)
def test_only_a_text_that_is_one_quantity_is_read(text: str, value: Quantity | None) -> None:
    assert quantities.read(text, "es") == value


@given(
    st.text(st.sampled_from("0123456789 delmsctos-/,.()%$ªM:|\n"), max_size=80),
    st.sampled_from(["es", "en", ""]),
)
def test_any_text_gives_mentions_in_order_within_it(text: str, language: str) -> None:
    found = quantities.find(text, language)

    assert all(m.sort is Sort.QUANTITY and 0 <= m.start < m.end <= len(text) for m in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "1,",
        "2 Fusil ",
        "2 fusiles A ",
        "10 (",
        "un ",
        "mil ",
        "uno y ",
        "5 votos a ",
        "1-",
        "de 5 a ",
        "3 x ",
    ],
)
def test_the_words_looked_at_grow_with_the_text_and_no_faster(piece: str) -> None:
    small, large = looked_at(piece * 200), looked_at(piece * 2000)

    assert large <= 11 * small + 2000


def looked_at(text: str) -> int:
    """Give how many words the grammar looks at in a text."""
    count = 0
    word = Tokens.word

    def counting(self: Tokens, i: int) -> str:
        nonlocal count
        count += 1
        return word(self, i)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Tokens, "word", counting)
        quantities.find(text, "")
    return count
