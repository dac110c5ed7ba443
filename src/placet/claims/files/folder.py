"""Mission files from disk: a folder of them, or one with what its folder shares."""

from collections.abc import Iterable
from pathlib import Path

from placet.claims.entity import Entities
from placet.claims.files.reader import read
from placet.claims.files.tree import LARGEST
from placet.claims.outcome import Problem
from placet.claims.record import Record
from placet.errors import UnknownName

Found = tuple[Record, tuple[Problem, ...]]
"""What was good, and everything that was wrong."""

SHARED = ("entities.yaml", "sources.yaml")
"""The files of a folder, or of the folder above, that hold what missions share."""


def read_folder(
    path: Path,
    known: Entities | None = None,
    majorities: Iterable[str] = (),
    calendars: Iterable[str] | None = None,
) -> Found:
    """Read every *.yaml below a folder, with the shared files of the folder above.

    A path to a file is read as `read_file` does. Raises UnknownName file.unknown
    for a path where nothing is.
    """
    if path.is_file():
        return read_file(path, known, majorities, calendars)
    if not path.is_dir():
        raise UnknownName("file.unknown", given=str(path))
    own = sorted(found for found in path.rglob("*.yaml") if found.is_file())
    texts, problems = _texts([*_shared(path.parent, own), *own], path)
    return _sorted(problems, read(texts, known, majorities, calendars))


def read_file(
    path: Path,
    known: Entities | None = None,
    majorities: Iterable[str] = (),
    calendars: Iterable[str] | None = None,
) -> Found:
    """Read one file, with the entities and sources its folder, or the one above, shares.

    Raises UnknownName file.unknown for a path where no file is.
    """
    if not path.is_file():
        raise UnknownName("file.unknown", given=str(path))
    beside = _shared(path.parent, [path])
    above = _shared(path.parent.resolve().parent, [path, *beside])
    texts, problems = _texts([*above, *beside, path], path.parent)
    return _sorted(problems, read(texts, known, majorities, calendars))


def _shared(folder: Path, but: Iterable[Path]) -> list[Path]:
    taken = {path.resolve() for path in but}
    candidates = (folder / name for name in SHARED)
    return [path for path in candidates if path.is_file() and path.resolve() not in taken]


def _texts(paths: Iterable[Path], root: Path) -> tuple[dict[str, str], list[Problem]]:
    """Give the texts by the names of their files below the root, and what is wrong with the others."""
    texts, problems = {}, list[Problem]()
    for path in paths:
        name = str(path.relative_to(root)) if path.is_relative_to(root) else path.name
        text = _text(path, name)
        if isinstance(text, Problem):
            problems.append(text)
        else:
            texts[name] = text
    return texts, problems


def _sorted(problems: Iterable[Problem], found: Found) -> Found:
    return found[0], tuple(sorted((*problems, *found[1]), key=lambda p: (p.file, p.line)))


def _text(path: Path, name: str) -> str | Problem:
    """Give the text of a file; one too large is not even opened."""
    size = path.stat().st_size
    if size > LARGEST * 4:
        return Problem("file.too_large", name, 0, "", (("size", size), ("most", LARGEST)))
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem("file.encoding", name, line, "", (("byte", f"0x{data[error.start]:02X}"),))
