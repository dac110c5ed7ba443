"""PDFs made by hand (ISO 32000-1): words at places, lines, pictures; nothing but the standard library."""

import zlib
from collections.abc import Iterable, Sequence

HEIGHT = 792.0
WIDTH = 612.0


def words(text: str, left: float, top: float, size: float = 11, *, bold: bool = False) -> str:
    """Give the drawing of a text whose line begins at a place from the top left corner."""
    said = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F{2 if bold else 1} {size} Tf {left} {HEIGHT - top - size} Td ({said}) Tj ET\n"


def written(lines: Iterable[str], left: float, top: float, size: float = 11, leading: float = 14) -> str:
    """Give the drawing of lines below one another."""
    return "".join(words(line, left, top + n * leading, size) for n, line in enumerate(lines))


def ruled(lefts: Sequence[float], tops: Sequence[float]) -> str:
    """Give the drawing of the lines of a table."""
    across = "".join(f"{lefts[0]} {HEIGHT - t} m {lefts[-1]} {HEIGHT - t} l S\n" for t in tops)
    return across + "".join(f"{x} {HEIGHT - tops[0]} m {x} {HEIGHT - tops[-1]} l S\n" for x in lefts)


PICTURE = f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /I1 Do Q\n"


def pdf(pages: Sequence[str], *, rotated: int = 0, extra: str = "") -> bytes:
    """Give the PDF of pages, each a drawing; `extra` goes into the catalogue."""
    kids = " ".join(f"{6 + 2 * n} 0 R" for n in range(len(pages)))
    font = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica{} /Encoding /WinAnsiEncoding>>"
    image = b"<</Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8"
    objects = [
        f"<</Type /Catalog /Pages 2 0 R {extra}>>".encode(),
        f"<</Type /Pages /Kids [{kids}] /Count {len(pages)}>>".encode(),
        font.format("").encode(),
        font.format("-Bold").encode(),
        image + b" /Length 4>>\nstream\n\x00\xff\xff\x00\nendstream",
    ]
    for number, drawing in enumerate(pages):
        resources = "/Resources <</Font <</F1 3 0 R /F2 4 0 R>> /XObject <</I1 5 0 R>>>>"
        box = f"/MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {rotated}"
        objects.append(
            f"<</Type /Page /Parent 2 0 R {box} {resources} /Contents {7 + 2 * number} 0 R>>".encode()
        )
        stream = zlib.compress(drawing.encode("cp1252"))
        objects.append(b"<</Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream" % (len(stream), stream))
    return assembled(objects)


def assembled(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """Give the file of objects numbered from 1, the first the catalogue."""
    data = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return data + f"trailer <</Size {size} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF".encode()
