import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from placet.errors import PlacetError
from placet.reading.document import Part
from placet.reading.formats.docx import read_docx
from tests.reading.formats.packages import changed, decree, part, saved
from tests.reading.formats.texts import codes, pieces, rows, words


def test_a_decree_is_read_from_its_header_to_its_footer() -> None:
    document = read_docx(saved(decree()), "a.docx")

    assert pieces(document) == [
        (Part.PAGE, "Gazette 12"),
        (Part.HEADING, "Decree on ten sailors"),
        (Part.PARAGRAPH, "The Senate lets ten sailors enter the port of the north for six weeks."),
        (Part.HEADING, "Arms"),
        (Part.ITEM, "ten rifles"),
        *((Part.CELL, text) for text in ("Arm", "Number", "Rifle", "10", "5")),
        (Part.PAGE, "Printed by the State"),
    ]
    assert [s.where.path for s in document.segments][:3] == ["header", "p1", "p2"]
    assert (document.title, document.language) == ("Decree on ten sailors", "en")


def test_a_merged_cell_stands_in_each_place_it_covers() -> None:
    assert rows(read_docx(saved(decree()), "a.docx")) == [["Arm", "Number"], ["Rifle", "10"], ["Rifle", "5"]]


def test_a_wide_cell_stands_in_each_column() -> None:
    made = decree()
    table = made.tables[0]
    table.cell(0, 0).merge(table.cell(0, 1))

    assert rows(read_docx(saved(made), "a.docx"))[0] == ["Arm\nNumber", "Arm\nNumber"]


def with_body(xml: str) -> bytes:
    made = decree()
    made.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"))
    return saved(made)


def test_what_was_inserted_is_read_and_what_was_deleted_is_not() -> None:
    document = read_docx(
        with_body(
            "<w:ins><w:r><w:t>Twelve</w:t></w:r></w:ins><w:del><w:r><w:delText>Ten</w:delText></w:r></w:del>"
            "<w:r><w:tab/><w:t>sailors</w:t><w:noBreakHyphen/><w:t>divers</w:t></w:r>"
        ),
        "a.docx",
    )

    assert words(document)[1] == "Twelve sailors-divers"
    assert codes(document) == [("reading.tracked_changes", 0)]


def test_words_formatted_as_hidden_are_left_out_and_said() -> None:
    document = read_docx(
        with_body(
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>"
            "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>seen</w:t></w:r>"
        ),
        "a.docx",
    )

    assert words(document)[1] == "seen"
    assert codes(document) == [("reading.hidden_words", 0)]


def test_boxes_beside_the_text_follow_their_paragraph_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent>"
    compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    document = read_docx(
        with_body(
            f"<w:r><w:t>beside</w:t></w:r><w:r><mc:AlternateContent {compatible}><mc:Choice>{box}</mc:Choice>"
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        ),
        "a.docx",
    )

    assert words(document)[1:3] == ["beside", "in the box"]
    assert document.text.count("in the box") == 1


def test_levels_of_an_outline_make_headings() -> None:
    document = read_docx(
        with_body("<w:pPr><w:outlineLvl w:val='2'/></w:pPr><w:r><w:t>Third</w:t></w:r>"), "a.docx"
    )

    assert (document.segments[1].part, document.segments[1].level) == (Part.HEADING, 3)


def test_notes_follow_the_text() -> None:
    data = saved(decree())
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relations = part(data, "word/_rels/document.xml.rels").replace(
        b"</Relationships>",
        f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'.encode(),
    )
    note = f"<w:footnotes {nsdecls('w')}><w:footnote w:id='2'><w:p><w:r><w:t>A note.</w:t></w:r></w:p>"
    types = part(data, "[Content_Types].xml").replace(
        b"</Types>", b'<Override PartName="/word/footnotes.xml" ContentType="application/xml"/></Types>'
    )
    with_note = changed(
        data,
        {
            "word/_rels/document.xml.rels": relations,
            "word/footnotes.xml": f"{note}</w:footnote></w:footnotes>".encode(),
            "[Content_Types].xml": types,
        },
    )

    document = read_docx(with_note, "a.docx")

    assert [s.where.path for s in document.segments][-2:] == ["note 2", "footer"]
    assert words(document)[-2] == "A note."


def test_a_table_of_one_column_is_text() -> None:
    made = decree()
    made.add_table(2, 1).cell(0, 0).text = "Framed words."

    document = read_docx(saved(made), "a.docx")

    assert (Part.PARAGRAPH, "Framed words.") in pieces(document)
    assert len(document.tables) == 1


@pytest.mark.parametrize("end", [0.2, 0.5, 0.9])
def test_a_document_cut_short_is_broken(end: float) -> None:
    data = saved(decree())

    with pytest.raises(PlacetError, match=r"reading\.broken"):
        read_docx(data[: int(len(data) * end)], "a.docx")


def test_a_document_with_entities_is_refused() -> None:
    data = saved(decree())
    xml = part(data, "word/document.xml")
    evil = xml.replace(
        b"<w:document", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document', 1
    )

    with pytest.raises(PlacetError, match=r"reading\.entities"):
        read_docx(changed(data, {"word/document.xml": evil}), "a.docx")
