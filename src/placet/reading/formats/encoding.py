"""From bytes to characters, with what had to be guessed."""

import codecs
import re

from placet.errors import PlacetError

Note = tuple[str, int, dict[str, str | int]]
"""A problem's code, line and fields."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4_000
_MOST_CONTROLS = 0.01
"""The share of control characters from which bytes are no text."""
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
# Windows-1252 leaves these five bytes open; ISO 8859-1 has controls there.
_OPEN = frozenset(b"\x81\x8d\x8f\x90\x9d")


def decode(data: bytes, declared: str = "") -> tuple[str, list[Note]]:
    """Give the text of bytes and what is to be said of their encoding.

    A byte order mark decides; then UTF-8 if the bytes are that; then what is
    `declared` (by the document itself); then Windows-1252. Lines in different
    encodings are read each in its own, and the first odd one is named. Raises
    PlacetError `reading.not_text` where the bytes are none.
    """
    text, notes = _decoded(data, declared)
    if len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise PlacetError("reading.not_text")
    return text, notes


def _decoded(data: bytes, declared: str) -> tuple[str, list[Note]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    if encoding := _wide(data):
        return _marked(data, encoding)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return _narrow(data, declared)


def _marked(data: bytes, encoding: str) -> tuple[str, list[Note]]:
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError as why:
        if encoding == "utf-8":
            return _by_lines(data)
        line = data[: why.start].decode(encoding, "replace").count("\n") + 1
        return data.decode(encoding, "replace"), [
            ("reading.bytes_lost", line, {"encoding": encoding.upper()})
        ]


def _wide(data: bytes) -> str:
    """Tell UTF-16 without a mark: of mostly Latin text, every other byte is zero."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 4 < len(sample) or min(even, odd) * 20 > len(sample):
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _narrow(data: bytes, declared: str) -> tuple[str, list[Note]]:
    if _has_utf8(data):
        return _by_lines(data)
    if _known(declared):
        try:
            return data.decode(declared), []
        except UnicodeDecodeError as why:
            line = data[: why.start].count(b"\n") + 1
            return _western(data), [("reading.encoding_untrue", line, {"encoding": declared})]
    return _western(data), []


def _known(declared: str) -> bool:
    """Tell whether a declared encoding is one of characters; "hex" and the like are not."""
    try:
        return codecs.lookup(declared)._is_text_encoding if declared else False  # noqa: SLF001 - no public way
    except (LookupError, ValueError):
        return False


def _has_utf8(data: bytes) -> bool:
    """Tell whether a character of several bytes in UTF-8 occurs: by chance that is most unlikely."""
    return any(_multibyte(line) for line in data.splitlines())


def _multibyte(line: bytes) -> bool:
    if line.isascii():
        return False
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _by_lines(data: bytes) -> tuple[str, list[Note]]:
    notes: list[Note] = []
    lines = []
    for number, line in enumerate(data.split(b"\n"), 1):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            lines.append(_western(line))
            notes = notes or [("reading.mixed_encodings", number, {})]
    return "\n".join(lines), notes


def _western(data: bytes) -> str:
    return data.decode("latin-1" if _OPEN.intersection(data) else "cp1252")
