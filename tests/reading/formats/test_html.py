import pytest

from placet.errors import PlacetError
from placet.reading.document import Part
from placet.reading.formats.html import read_html
from tests.reading.formats.texts import PAGE, codes, pieces, rows, words


def test_the_main_text_is_read_and_nothing_around_it() -> None:
    document = read_html(PAGE, "a.html")

    assert [part for part, _ in pieces(document)] == [
        *(Part.HEADING, Part.PARAGRAPH, Part.PARAGRAPH, Part.PARAGRAPH, Part.HEADING, Part.ITEM, Part.ITEM),
        *(Part.CELL, Part.CELL, Part.CELL, Part.CELL, Part.PARAGRAPH),
    ]
    for unread in ("Política", "nadie ve", "Más leídas", "nada tiene que ver", "derechos"):
        assert unread not in document.text
    assert "diez marinos de la Armada vecina, que" in document.text


def test_each_piece_has_the_path_to_its_element() -> None:
    paths = [s.where.path for s in read_html(PAGE, "a.html").segments]

    assert paths[0] == "/html/body/main/article/h1"
    assert paths[2] == paths[3] == "/html/body/main/article/p[2]"
    assert paths[5] == "/html/body/main/article/ul/li[1]"
    assert paths[-1] == "/html/body/main/article/div"


def test_title_day_language_and_dateline_are_what_the_page_says() -> None:
    document = read_html(PAGE, "a.html")

    assert document.title == "El Senado deja entrar a diez marinos"
    assert (document.published, document.language) == ("2031-02-12", "es")
    assert document.text[document.dateline.start :].startswith("PUERTO CLARO, 12 feb 2031 (Prensa Libre).—")


def test_a_table_keeps_its_rows_and_wide_cells_stand_in_each_column() -> None:
    page = (
        "<table><tr><th colspan=2>Arms</th></tr><tr><td>Rifle</td><td>10</td></tr>"
        "<tr><td>Pistol</td><td></td></tr><tr><td><p>One</p><p>two</p></td><td colspan=x>5</td></tr></table>"
    )

    assert rows(read_html(page, "a.html")) == [
        *(["Arms", "Arms"], ["Rifle", "10"], ["Pistol", ""], ["One\ntwo", "5"]),
    ]


def test_a_table_that_only_lays_out_the_page_is_no_table() -> None:
    document = read_html("<table><tr><td><table><tr><td>Words.</td></tr></table></td></tr></table>", "a.html")

    assert (pieces(document), document.tables) == ([(Part.PARAGRAPH, "Words.")], ())


def test_repeated_paragraphs_stay_repeated() -> None:
    said = "<p>The Senate let ten sailors of the navy enter the port on Tuesday, it was said.</p>"

    assert len(words(read_html(f"<article>{said}<p>More words follow here.</p>{said}</article>", "a"))) == 3


def test_entities_of_strangers_stay_unread() -> None:
    page = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>Words &x; end.</p></body>'

    assert "root:" not in read_html(page, "a.html").text


@pytest.mark.parametrize("page", ["<html></html>", "<p hidden>unseen</p>", "<script>var a</script>"])
def test_a_page_without_words_is_refused(page: str) -> None:
    with pytest.raises(PlacetError, match=r"reading\.no_text"):
        read_html(page, "a.html")


def test_a_page_nested_without_end_is_refused() -> None:
    with pytest.raises(PlacetError, match=r"reading\.too_deep"):
        read_html("<div>" * 250 + "words", "a.html")


def test_notes_of_the_encoding_are_kept() -> None:
    assert codes(read_html("<p>Words.", "a.html", [("reading.mixed_encodings", 1, {})])) == [
        ("reading.mixed_encodings", 1)
    ]
