"""Look into a document that a stranger sent, in a process of its own: `python -m placet.server.child FILE`.

It prints JSON: `kind` (a media type, "" for none we know), `unpacked` (bytes
after decompression) and `problem` (a code, or ""). It limits its own memory and
processor time and can write no file; a document that breaks it breaks nothing
else. No Django here.
"""

import json
import re
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from placet.reading.confined import confine

MOST_UNPACKED = 300 * 2**20
"""Bytes that the parts of a document may have together after decompression."""
MOST_PARTS = 10_000
MOST_PIXELS = 250_000_000
_PORTION = 2**16
_MEMORY = 768 * 2**20
_SECONDS = 15

_MAGIC = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
)
_OFFICE = "application/vnd.openxmlformats-officedocument."
_INSIDE = (
    ("word/document.xml", _OFFICE + "wordprocessingml.document"),
    ("xl/workbook.xml", _OFFICE + "spreadsheetml.sheet"),
    ("ppt/presentation.xml", _OFFICE + "presentationml.presentation"),
)
_STREAM = re.compile(rb"/FlateDecode[^>]{0,200}>>\s{0,4}stream\r?\n")
_MARKUP = re.compile(r"\s*<(?:!doctype html|html|head|body)", re.IGNORECASE)


class Refused(Exception):
    """A document that must not be taken; its text is the code of the problem."""


def look(path: Path) -> dict[str, str | int]:
    """Give what a document is: kind, unpacked, problem."""
    kind = ""
    try:
        data = path.read_bytes()
        kind = kind_of(path, data)
        return {"kind": kind, "unpacked": _unpacked(path, kind, data), "problem": ""}
    except Refused as why:
        return {"kind": kind, "unpacked": 0, "problem": str(why)}
    except (zipfile.BadZipFile, NotImplementedError, struct.error, zlib.error, EOFError, ValueError):
        return {"kind": kind, "unpacked": 0, "problem": "upload.broken"}


def kind_of(path: Path, data: bytes) -> str:
    """Give the media type that the bytes show, "" for none we know; names and claims do not count."""
    found = next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
    if found == "application/zip":
        return _package(path)
    return found or _text(data)


def _package(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:  # noqa: PLR2004 - a media type
            return archive.read("mimetype").decode("ascii").strip()
    return next((kind for name, kind in _INSIDE if name in names), "application/zip")


def _text(data: bytes) -> str:
    if b"\x00" in data or not data:
        return ""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if any(ord(c) < 32 and c not in "\t\n\r\f" for c in text):  # noqa: PLR2004 - control characters
        return ""
    return "text/html" if _MARKUP.match(text) else "text/plain"


def _unpacked(path: Path, kind: str, data: bytes) -> int:
    """Give the bytes after decompression. Raises Refused past the limits."""
    if kind == "image/png":
        return _pixels(data)
    if kind == "application/pdf":
        return _counted(_streams(data))
    if kind.startswith(("application/zip", "application/vnd.")):
        return _counted(_parts(path))
    return len(data)


def _pixels(data: bytes) -> int:
    width, height = struct.unpack(">II", data[16:24])
    if width * height > MOST_PIXELS:
        raise Refused("upload.bomb")
    return int(width * height)


def _streams(data: bytes) -> Iterator[int]:
    for found in _STREAM.finditer(data):
        yield from _inflated(data, found.end())


def _inflated(data: bytes, start: int) -> Iterator[int]:
    inflate = zlib.decompressobj()
    rest = data[start : start + _PORTION]
    try:
        while rest and not inflate.eof:
            yield len(inflate.decompress(rest, _PORTION))
            start += _PORTION if not inflate.unconsumed_tail else 0
            rest = inflate.unconsumed_tail or data[start : start + _PORTION]
    except zlib.error:
        # A stream that cannot be read is the reader's to report; here it only has to end.
        return


def _parts(path: Path) -> Iterator[int]:
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
        if len(parts) > MOST_PARTS:
            raise Refused("upload.bomb")
        if any(part.flag_bits & 1 for part in parts):
            raise Refused("upload.locked")
        # What a part says of its size may be a lie in either direction: both are asked.
        if sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise Refused("upload.bomb")
        for part in parts:
            with archive.open(part) as file:
                while portion := file.read(_PORTION):
                    yield len(portion)


def _counted(sizes: Iterator[int]) -> int:
    total = 0
    for size in sizes:
        total += size
        if total > MOST_UNPACKED:
            raise Refused("upload.bomb")
    return total


if __name__ == "__main__":
    confine(_MEMORY, _SECONDS)
    sys.stdout.write(json.dumps(look(Path(sys.argv[1]))))
