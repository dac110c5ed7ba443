"""Draw a page of a stranger's document in a process of its own: `python -m placet.server.render FILE PAGE`.

With `png` after it, the page comes as a PNG on standard output. With `boxes`, a
JSON list of words is read from standard input and JSON is printed: the page's
`width` and `height` in points (1/72 inch), and for each of the words their boxes
there (left, top, right, bottom, a line each; none where the page does not hold
them). Standard error holds a code where it cannot be done. The process limits
its own memory and processor time and can write no file. No Django here.
"""

import io
import json
import re
import resource
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, UnidentifiedImageError

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


def placed(path: Path, number: int, words: list[str]) -> dict[str, Any]:
    """Give the size of a page (from 1) and the boxes of words on it. Raises Refused."""
    picture = _frame(path, number)
    if picture is not None:
        return {"width": picture.width, "height": picture.height, "boxes": [[] for _ in words]}
    with _page(path, number) as page:
        width, height = _size(page)
        text = page.get_textpage()
        letters = list(_letters(text, height))
        said = "".join(letter for letter, _ in letters)
        boxes = [list(_lines(_found(said, letters, one))) for one in words]
    return {"width": width, "height": height, "boxes": boxes}


class _page:  # noqa: N801 - used as a function is
    """A page of a PDF that is closed when one is done with it."""

    def __init__(self, path: Path, number: int) -> None:
        try:
            self.document = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError as why:
            raise Refused("page.broken") from why
        if not 1 <= number <= len(self.document):
            raise Refused("page.missing")
        self.number = number

    def __enter__(self) -> Any:  # noqa: ANN401 - the library's own
        try:
            return self.document[self.number - 1]
        except pypdfium2.PdfiumError as why:
            raise Refused("page.broken") from why

    def __exit__(self, *_: object) -> None:
        self.document.close()


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


def _letters(text: Any, height: float) -> Iterator[tuple[str, Box]]:  # noqa: ANN401
    """Give the letters of a page as they are compared, each with its box from the top left corner."""
    for index in range(text.count_chars()):
        letter = text.get_text_range(index, 1)
        plain = _plain(letter)
        if plain:
            left, bottom, right, top = text.get_charbox(index)
            box = (left, height - top, right, height - bottom)
            yield from ((one, box) for one in plain)


def _plain(words: str) -> str:
    """Give words without blanks and hyphens, which a line's end adds and takes, composed."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", words))


def _found(said: str, letters: list[tuple[str, Box]], words: str) -> list[Box]:
    wanted = _plain(words)
    at = said.find(wanted) if wanted else -1
    return [box for _, box in letters[at : at + len(wanted)]] if at >= 0 else []


def _lines(boxes: list[Box]) -> Iterator[Box]:
    """Give a box a line of the boxes of letters, in the order they are read."""
    line: Box | None = None
    for box in boxes:
        if line and abs((box[1] + box[3]) - (line[1] + line[3])) / 2 < _SAME_LINE * (line[3] - line[1] + 1):
            line = (min(line[0], box[0]), min(line[1], box[1]), max(line[2], box[2]), max(line[3], box[3]))
            continue
        if line:
            yield line
        line = box
    if line:
        yield line


def limit() -> None:
    """Limit this process: memory, processor time, no file written, no core dumped."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


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
    limit()
    sys.exit(main(*sys.argv[1:4]))
