"""DOCX and XLSX made with the libraries that write them, and parts put into them by hand."""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

import docx
import openpyxl
from docx.document import Document


def saved(document: Any) -> bytes:  # noqa: ANN401 - of two libraries
    """Give the bytes of a document of python-docx or openpyxl."""
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def decree() -> Document:
    """Give a decree with all that one may have."""
    made = docx.Document()
    made.add_heading("Decree on ten sailors", 0)
    made.add_paragraph("The Senate lets ten sailors enter the port of the north for six weeks.")
    made.add_heading("Arms", 1)
    made.add_paragraph("ten rifles", style="List Bullet")
    table = made.add_table(3, 2)
    for row, (arm, number) in enumerate([("Arm", "Number"), ("Rifle", "10"), ("", "5")]):
        table.cell(row, 0).text, table.cell(row, 1).text = arm, number
    table.cell(1, 0).merge(table.cell(2, 0))
    made.sections[0].header.paragraphs[0].text = "Gazette 12"
    made.sections[0].footer.paragraphs[0].text = "Printed by the State"
    return made


def sheet() -> openpyxl.Workbook:
    """Give a workbook with one sheet, of the name "List"."""
    made = openpyxl.Workbook()
    made.worksheets[0].title = "List"
    return made


def changed(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Give a package with parts put in the place of others, or added."""
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            if name not in parts:
                after.writestr(name, before.read(name))
        for name, part in parts.items():
            after.writestr(name, part)
    return held.getvalue()


def part(data: bytes, name: str) -> bytes:
    """Give a part of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)
