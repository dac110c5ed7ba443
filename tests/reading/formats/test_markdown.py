from placet.reading.document import Part
from placet.reading.formats.markdown import read_markdown
from tests.reading.formats.texts import codes, pieces, rows

TEXT = """# The *act* of consent

Ten sailors of the [navy](https://example.org) may
enter **the port**.

Arms
----
- ten rifles
  of one make
1. five pistols

| Arm | Number |
|-----|-------:|
| Rifle \\| short | 10 |

***

```
as it stands
and this
```
> A quotation
> goes on.
## Last ##
"""


def test_marks_are_no_words_and_every_piece_has_its_line() -> None:
    document = read_markdown(TEXT, "a.md")

    assert pieces(document) == [
        (Part.HEADING, "The act of consent"),
        (Part.PARAGRAPH, "Ten sailors of the navy may enter the port."),
        (Part.HEADING, "Arms"),
        (Part.ITEM, "ten rifles of one make"),
        (Part.ITEM, "five pistols"),
        (Part.CELL, "Arm"),
        (Part.CELL, "Number"),
        (Part.CELL, "Rifle | short"),
        (Part.CELL, "10"),
        (Part.PARAGRAPH, "as it stands"),
        (Part.PARAGRAPH, "and this"),
        (Part.PARAGRAPH, "A quotation goes on."),
        (Part.HEADING, "Last"),
    ]
    assert [s.where.path for s in document.segments][:3] == ["line 1", "line 3", "line 6"]
    assert document.title == "The act of consent"


def test_a_table_has_rows_of_cells() -> None:
    assert rows(read_markdown(TEXT, "a.md")) == [["Arm", "Number"], ["Rifle | short", "10"]]


def test_a_table_ends_the_text_and_notes_are_kept() -> None:
    document = read_markdown("Words\n\nA | B\n---|---\n1 | 2", "a.md", [("reading.mixed_encodings", 2, {})])

    assert rows(document) == [["A", "B"], ["1", "2"]]
    assert codes(document) == [("reading.mixed_encodings", 2)]
