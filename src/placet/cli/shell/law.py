"""The packs a command works with: those of the program, and a folder of the caller's own."""

from pathlib import Path

from placet.claims.entity import Entities
from placet.claims.outcome import Problem
from placet.errors import UnknownName
from placet.law import Packs, load, packs_known, read


def packs(folder: Path | None) -> tuple[Packs, tuple[Problem, ...]]:
    """Give every pack, the caller's own in the place of ours of the same id, and what is wrong with them.

    Raises UnknownName folder.unknown for a path that is no folder.
    """
    shipped = load(packs_known())
    if folder is None:
        return shipped, ()
    if not folder.is_dir():
        raise UnknownName("folder.unknown", given=str(folder))
    by_id = {pack.id: pack for pack in shipped.packs}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yaml")):
        text = _text(path)
        pack, found = (None, (text,)) if isinstance(text, Problem) else read(text, str(path))
        problems += found
        if pack is not None:
            by_id[pack.id] = pack
    return Packs(tuple(by_id.values()), shipped.fallback), tuple(problems)


def _text(path: Path) -> str | Problem:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem("file.encoding", str(path), line, "", (("byte", f"0x{data[error.start]:02X}"),))


def bodies(law: Packs) -> Entities:
    """Give the bodies of the packs, as the reader of a mission file needs to know them."""
    return Entities({e.id: e for e in law.of(p.id for p in law.packs).entities()})


def majorities(law: Packs) -> tuple[str, ...]:
    """Give the majority rules the packs name."""
    return tuple(sorted({b.majority for p in law.packs for b in p.bodies if b.majority}))


def calendars(law: Packs) -> tuple[str, ...]:
    """Give the calendars the packs have, by id."""
    return tuple(sorted({c.id for p in law.packs for c in p.calendars}))
