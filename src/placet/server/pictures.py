"""Pages of held documents as pictures: drawn in a child process, kept while there is room."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage

from placet.errors import PlacetError

_SECONDS = 20
"""How long a page may take; the child limits its own memory and processor time."""
_KEPT = 400
"""Pages kept as pictures; the ones drawn first go first."""
_MOST_PAGES = 99_999

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Placed:
    """A page's size and, for each of the words asked about, their boxes on it, a line each."""

    width: float
    height: float
    boxes: tuple[tuple[Box, ...], ...]


@dataclass(frozen=True, slots=True)
class Sought:
    """Words to be found on a page, and some of the text before and after them, which tells places apart."""

    words: str
    before: str = ""
    after: str = ""


def picture(sha256: str, number: int) -> bytes:
    """Give a page (from 1) of a held PDF or picture as PNG.

    Raises PlacetError `page.missing`, `page.broken`, `page.too_large`, `page.no_picture`.
    """
    if number > _MOST_PAGES:
        raise PlacetError("page.missing")
    kept = settings.HOME / "pages" / f"{sha256}-{number}.png"
    try:
        return kept.read_bytes()
    except FileNotFoundError:
        made = _asked(sha256, number, "png")
    _keep(kept, made)
    return made


def placed(sha256: str, number: int, sought: Sequence[Sought]) -> Placed:
    """Give where words stand on a page (from 1), nowhere on one that is a picture. Raises as `picture`."""
    told = json.loads(_asked(sha256, number, "boxes", json.dumps([asdict(one) for one in sought]).encode()))
    boxes = tuple(tuple((box[0], box[1], box[2], box[3]) for box in of) for of in told["boxes"])
    return Placed(told["width"], told["height"], boxes)


def _asked(sha256: str, number: int, wish: str, told: bytes = b"") -> bytes:
    command = [
        sys.executable,
        "-I",
        "-m",
        "placet.server.render",
        default_storage.path(sha256),
        str(number),
        wish,
    ]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, with a path and a number of ours
            command, input=told, capture_output=True, check=False, timeout=_SECONDS, env={"PATH": os.defpath}
        )
    except subprocess.TimeoutExpired as why:
        raise PlacetError("page.too_large") from why
    if done.returncode:
        code = done.stderr.decode("utf-8", "replace").strip()
        raise PlacetError(code if code in _CODES else "page.broken")
    return done.stdout


_CODES = frozenset({"page.missing", "page.broken", "page.too_large", "page.no_picture"})


def _keep(path: Path, made: bytes) -> None:
    """Keep a picture whole or not at all, and no more of them than there is room for."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(made)
    Path(file.name).replace(path)
    held = sorted(path.parent.glob("*.png"), key=lambda one: one.stat().st_mtime)
    for old in held[:-_KEPT]:
        old.unlink(missing_ok=True)
