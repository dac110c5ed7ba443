"""Draw a page of a stranger's document in a process of its own: `python -m placet.server.render FILE PAGE`.

With `png` after it, the page comes as a PNG on standard output. With `boxes`, a
JSON list of what is sought (`words`, and the text `before` and `after` them) is
read from standard input and JSON is printed: the page's `width` and `height` in
points (1/72 inch), and for each its boxes there (left, top, right, bottom, a line
each; none where the page does not hold the words, or where it is not told which
of several places is meant). Standard error holds a code where it cannot be done. The process limits
its own memory and processor time and can write no file. No Django here.
"""

import io
import json
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, UnidentifiedImageError

from placet.reading.confined import confine
from placet.reading.formats.glyphs import direction_of, glyphs

WIDTH = 1400
"""Dots across a page as it is drawn, at most."""
_MOST_DOTS = 6_000_000
_LARGEST = 20_000
"""Points along the longest side of a page that is drawn."""
_MEMORY = 1024 * 2**20
_SECONDS = 15
_SAME_LINE = 0.5
_IGNORED = re.compile(r"[\s\x00-\x1f\u00ad\u2010-\u2015\ufffe-]")
Box = tuple[float, float, float, float]


class Refused(Exception):
    """A page that is not drawn; its text is the code of the problem."""


def drawn(path: Path, number: int) -> bytes:
    """Give a page (from 1) as PNG. Raises Refused."""
    picture = _frame(path, number)
    if picture is None:
        with _page(path, number) as page:
            width, height = _size(page)
            scale = min(WIDTH / width, (_MOST_DOTS / (width * height)) ** 0.5)
            picture = page.render(scale=scale, may_draw_forms=False).to_pil()
    out = io.BytesIO()
    picture.convert("RGB").save(out, "PNG", optimize=False)
    return out.getvalue()


def placed(path: Path, number: int, sought: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    """Give the size of a page (from 1) and the boxes on it of what is sought. Raises Refused."""
    picture = _frame(path, number)
    if picture is not None:
        return {"width": picture.width, "height": picture.height, "boxes": [[] for _ in sought]}
    with _page(path, number) as page:
        width, height = _size(page)
        text, turned = page.get_textpage(), page.get_rotation()
        letters = list(_letters(page, text, turned))
        sideways = (direction_of(text) - turned) % 180 == 90  # noqa: PLR2004 - a quarter of a turn
        said = "".join(letter for letter, _ in letters)
        boxes = [
            list(_lines([box for _, box in letters[_found(said, **one)]], sideways=sideways))
            for one in sought
        ]
    return {"width": width, "height": height, "boxes": boxes}


@contextmanager
def _page(path: Path, number: int) -> Iterator[Any]:
    """Give a page of a PDF, closed when one is done with it."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as why:
        raise Refused("page.broken") from why
    try:
        if not 1 <= number <= len(document):
            raise Refused("page.missing")
        yield document[number - 1]
    except pypdfium2.PdfiumError as why:
        raise Refused("page.broken") from why
    finally:
        document.close()


def _size(page: Any) -> tuple[float, float]:  # noqa: ANN401
    width, height = page.get_size()
    if not 0 < width <= _LARGEST or not 0 < height <= _LARGEST:
        raise Refused("page.too_large")
    return width, height


def _frame(path: Path, number: int) -> Image.Image | None:
    """Give a picture, or a frame of one, made no wider than a page is; None for what is no picture."""
    with path.open("rb") as file:
        if file.read(5) == b"%PDF-":
            return None
    try:
        picture = Image.open(path)
        if picture.width * picture.height > 4 * _MOST_DOTS:
            raise Refused("page.too_large")
        picture.seek(number - 1)
        picture.thumbnail((WIDTH, WIDTH * 2))
    except UnidentifiedImageError as why:
        raise Refused("page.no_picture") from why
    except EOFError as why:
        raise Refused("page.missing") from why
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as why:
        raise Refused("page.broken") from why
    return picture


def _letters(page: Any, text: Any, turned: int) -> Iterator[tuple[str, Box]]:  # noqa: ANN401
    """Give the letters of a page as they are compared, each with its box on the page as shown."""
    for one in glyphs(page, text, turned):
        box = (one.left, one.top, one.right, one.bottom)
        yield from ((letter, box) for letter in _plain(one.sign))


def _plain(words: str) -> str:
    """Give words without blanks and hyphens, which a line's end adds and takes, composed."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", words))


def _found(said: str, words: str, before: str, after: str) -> slice:
    """Give where words stand: at the place that is most like what stands around them in the text.

    A page may be read column by column and drawn line by line: the order of places tells nothing.
    """
    wanted, left, right = _plain(words), _plain(before), _plain(after)
    places = [m.start() for m in re.finditer(f"(?={re.escape(wanted)})", said)] if wanted else []
    alike = [_shared(left[::-1], said[:at][::-1]) + _shared(right, said[at + len(wanted) :]) for at in places]
    best = max(alike, default=0)
    if not places or (len(places) > 1 and not best):
        return slice(0)
    at = places[alike.index(best)]
    return slice(at, at + len(wanted))


def _shared(one: str, two: str) -> int:
    """Give how many letters two texts begin with alike."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two))
    )


def _lines(boxes: list[Box], *, sideways: bool) -> Iterator[Box]:
    """Give a box a line of the boxes of letters, in reading order; `sideways` lines run up or down."""
    low = 0 if sideways else 1
    line: Box | None = None
    for box in boxes:
        apart = abs(box[low] + box[low + 2] - line[low] - line[low + 2]) / 2 if line else 0
        if line and apart < _SAME_LINE * (line[low + 2] - line[low] + 1):
            line = (min(line[0], box[0]), min(line[1], box[1]), max(line[2], box[2]), max(line[3], box[3]))
            continue
        if line:
            yield line
        line = box
    if line:
        yield line


def main(path: str, number: str, wish: str) -> int:
    """Do what is wished; give the exit code."""
    try:
        if wish == "png":
            sys.stdout.buffer.write(drawn(Path(path), int(number)))
        else:
            sys.stdout.write(json.dumps(placed(Path(path), int(number), json.load(sys.stdin))))
    except Refused as why:
        sys.stderr.write(str(why))
        return 1
    except MemoryError:
        sys.stderr.write("page.too_large")
        return 1
    return 0


if __name__ == "__main__":
    confine(_MEMORY, _SECONDS)
    sys.exit(main(*sys.argv[1:4]))
