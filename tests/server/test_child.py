import io
import json
import struct
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import pytest

from placet.server import child
from placet.server.child import look


def archive(**parts: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return held.getvalue()


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\x08\x02\x00\x00\x00"


def pdf(stream: bytes) -> bytes:
    return b"%PDF-1.4\n1 0 obj <</Filter /FlateDecode /Length 9>>\nstream\n" + stream + b"\nendstream\n%%EOF"


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
KINDS = {
    "a text": (b"Minutes of the sitting\n", "text/plain"),
    "a text in an old encoding": ("Sesión".encode("cp1252"), "text/plain"),
    "a web page": (b"<!DOCTYPE html><html><body>x", "text/html"),
    "a PDF": (pdf(zlib.compress(b"words " * 100)), "application/pdf"),
    "a picture": (png(100, 80), "image/png"),
    "a photograph": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg"),
    "a word processor's file": (archive(word__document_xml=b"<w/>"), WORD),
    "an open document": (
        archive(mimetype=b"application/vnd.oasis.opendocument.text", content_xml=b"<o/>"),
        "application/vnd.oasis.opendocument.text",
    ),
    "an archive": (archive(a=b"1"), "application/zip"),
    "a program": (b"\x7fELF\x02\x01\x01\x00\x00", ""),
    "bytes with control characters": (b"abc\x07\x1b[2J", ""),
}


@pytest.mark.parametrize(("data", "kind"), KINDS.values(), ids=KINDS)
def test_a_document_is_what_its_bytes_say(data: bytes, kind: str, tmp_path: Path) -> None:
    file = tmp_path / "document"
    file.write_bytes(data)

    told = look(file)

    assert (told["kind"], told["problem"]) == (kind, "")


def lying_about_its_size() -> bytes:
    """An archive whose directory says that a part of 60 bytes has 5."""
    data = archive(a=b"x" * 60)
    return data.replace(struct.pack("<I", 60), struct.pack("<I", 5))


REFUSED = {
    "an archive that unpacks to more than is looked into": (archive(a=bytes(2_000_000)), "upload.bomb"),
    "a PDF that does": (pdf(zlib.compress(bytes(2_000_000))), "upload.bomb"),
    "a picture of more points than anybody can see": (png(60_000, 60_000), "upload.bomb"),
    "an archive cut short": (archive(a=b"x" * 500)[:60], "upload.broken"),
    "an archive that lies about a size": (lying_about_its_size(), "upload.broken"),
    "a picture cut short": (b"\x89PNG\r\n\x1a\n", "upload.broken"),
}


@pytest.mark.parametrize(("data", "code"), REFUSED.values(), ids=REFUSED)
def test_what_breaks_a_reader_is_refused(
    data: bytes, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "MOST_UNPACKED", 1_000_000)
    file = tmp_path / "document"
    file.write_bytes(data)

    assert look(file)["problem"] == code


def test_an_archive_of_very_many_parts_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "MOST_PARTS", 2)
    file = tmp_path / "document"
    file.write_bytes(archive(a=b"1", b=b"2", c=b"3"))

    assert look(file)["problem"] == "upload.bomb"


def test_a_locked_archive_is_refused(tmp_path: Path) -> None:
    data = bytearray(archive(a=b"1"))
    start = data.index(b"PK\x01\x02")
    data[start + 8] |= 1
    file = tmp_path / "document"
    file.write_bytes(bytes(data))

    assert look(file)["problem"] == "upload.locked"


def test_the_process_answers_in_json_and_loads_no_django(tmp_path: Path) -> None:
    file = tmp_path / "document"
    file.write_bytes(b"words")
    loud = [sys.executable, "-X", "importtime", "-I", "-m", "placet.server.child", str(file)]

    done = subprocess.run(loud, capture_output=True, check=True, text=True)

    assert json.loads(done.stdout) == {"kind": "text/plain", "unpacked": 5, "problem": ""}
    assert "django" not in done.stderr
