"""Good documents of every kind, for hostile ones to be made of."""

import io
from functools import cache

from PIL import Image, ImageDraw

from tests.reading.formats.packages import decree, saved, sheet
from tests.reading.formats.pdfs import pdf, ruled, words, written
from tests.reading.formats.texts import PAGE

_SENTENCES = (
    "The Senate lets ten sailors of the neighbouring navy enter the port of the north.",
    "They stay from 17 February to 28 March 2031 and bring the arms they need.",
    "El Senado autoriza la entrada de diez marinos de la armada vecina al puerto.",
    "Permanecerán del 17 de febrero al 28 de marzo de 2031 con sus propias armas.",
)


@cache
def good() -> dict[str, bytes]:
    """Give a good document by the ending of its name."""
    return {
        "pdf": _pdf(),
        "docx": saved(decree()),
        "xlsx": _xlsx(),
        "html": PAGE.encode(),
        "png": _picture("PNG"),
        "tif": _picture("TIFF"),
        "jpg": _picture("JPEG"),
        "csv": b"Name;Enters;Leaves\nAna Ruiz;17/02/2031;28/03/2031\nEva Paz;17/02/2031;\n" * 20,
        "txt": "\n\n".join(_SENTENCES * 5).encode(),
        "md": f"# Decree\n\n{_SENTENCES[0]}\n\n| Arm | Number |\n|---|---|\n| Rifle | 10 |\n".encode(),
    }


def _pdf() -> bytes:
    table = ruled([72, 250, 400], [420, 440, 460]) + words("Rifle", 80, 424) + words("10", 260, 424)
    return pdf([words("DECREE", 250, 80, 18) + written(_SENTENCES * 3, 72, 120) + table] * 3)


def _xlsx() -> bytes:
    made = sheet()
    for number in range(30):
        made.worksheets[0].append([f"Ana Ruiz {number}", number, 0.5])
    made.worksheets[0].merge_cells("A2:B3")
    return saved(made)


def _picture(kind: str) -> bytes:
    held = io.BytesIO()
    page = Image.new("L", (400, 100), 255)
    ImageDraw.Draw(page).text((20, 40), "Ten sailors enter the port", fill=0)
    page.save(held, kind)
    return held.getvalue()
