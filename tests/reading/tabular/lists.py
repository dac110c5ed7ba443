"""Lists as documents: rows of cells, one row a line, cells parted by tabs."""

from collections.abc import Sequence

from placet.reading.document import Cell, Document, Part, Segment, Table

MANIFEST = (
    ("PASSENGER MANIFEST", "", "", "", "", ""),
    ("Flight", "ALF 12", "Unit", "3rd Alfa Divers", "Destination", "Port Beta"),
    ("No.", "Name", "Rank", "Nationality", "Date of entry", "Date of exit"),
    ("1", "ROE, Jane", "Captain", "Alfaland", "03/05/2025", "20/05/2025"),
    ("2", "DOE, John", "Sergeant", "Alfaland", "03/05/2025", "20/05/2025"),
    ("3", "POE, Ann", "Sergeant", "Alfaland", "05/05/2025", "20/05/2025"),
    ("Total", "3", "", "", "", ""),
)


def document(rows: Sequence[Sequence[str]], language: str = "en", sheet: str = "") -> Document:
    text, table, segments = "", [], []
    for row in rows:
        cells = []
        for cell in row:
            cells.append(Cell(len(text), len(text) + len(cell)))
            segments.append(Segment(Part.CELL, len(text), len(text) + len(cell)))
            text += cell + "\t"
        text = text[:-1] + "\n"
        table.append(tuple(cells))
    return Document(
        "0" * 64,
        "text/csv",
        text[:-1],
        tuple(segments),
        language=language,
        tables=(Table(sheet, tuple(table)),),
    )
