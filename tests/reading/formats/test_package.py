import io
import zipfile

import pytest

from placet.errors import PlacetError
from placet.reading.formats import package
from placet.reading.formats.package import inspect


def archive(**parts: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(f"{name}.xml", data)
    return held.getvalue()


def locked() -> bytes:
    data = bytearray(archive(a=b"x"))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def test_a_package_of_measure_passes() -> None:
    assert inspect(archive(a=b"<a/>", b=b"<b>words</b>")) is None  # type: ignore[func-returns-value]


REFUSED = {
    "a bomb": (archive(a=bytes(200_000)), "reading.bomb"),
    "very many parts": (archive(**{f"p{n}": b"" for n in range(40)}), "reading.bomb"),
    "a document type": (archive(a=b'<?xml version="1.0"?><!DOCTYPE a>'), "reading.entities"),
    "an entity in capitals and small letters": (archive(a=b"<!entity a 'b'>"), "reading.entities"),
    "a document type in wide characters": (archive(a="<!DOCTYPE a>".encode("utf-16")), "reading.entities"),
    "the same the other way": (archive(a="<!DOCTYPE a>".encode("utf-16-be")), "reading.entities"),
    "a lock": (locked(), "reading.locked"),
}


@pytest.mark.parametrize(("data", "code"), REFUSED.values(), ids=REFUSED)
def test_what_would_break_a_parser_is_refused(
    data: bytes, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "MOST_XML", 100_000)
    monkeypatch.setattr(package, "MOST_PARTS", 30)

    with pytest.raises(PlacetError) as caught:
        inspect(data)

    assert caught.value.code == code
