"""Packs from their files: the six that come with the program, or any text."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import yaml

from placet.claims.outcome import Problem
from placet.errors import UnknownName
from placet.law.contents import pack_of
from placet.law.pack import Pack
from placet.law.packs import Packs
from placet.law.row import Notes, row_of
from placet.law.sound import contradictions

FALLBACK = "any"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # fifteen times as fast, where the system has it
_FOLDER = files("placet.law") / "packs"


def packs_known() -> tuple[str, ...]:
    """Give the ids of the packs that come with the program, in order."""
    return tuple(sorted(f.name[:-5] for f in _FOLDER.iterdir() if f.name.endswith(".yaml")))


def load(ids: Iterable[str]) -> Packs:
    """Give packs by their ids, with the one that stands in where a mission names none.

    Raises UnknownName for an id no pack of the program has.
    """
    wanted = tuple(dict.fromkeys(ids))
    known = packs_known()
    for id_ in wanted:
        if id_ not in known:
            raise UnknownName("pack.unknown", pack=id_, known=", ".join(known))
    return Packs(tuple(_shipped(id_) for id_ in wanted), _shipped(FALLBACK))


@cache
def _shipped(id_: str) -> Pack:
    file = f"{id_}.yaml"
    pack, problems = read((_FOLDER / file).read_text(encoding="utf-8"), file)
    if pack is None:  # our own file: a mistake of ours, not of a caller
        raise ValueError(problems)
    return pack


def read(text: str, file: str = "pack.yaml") -> tuple[Pack | None, tuple[Problem, ...]]:
    """Give the pack a text describes, and what is wrong with it; a pack with problems is None."""
    notes = Notes(file)
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except (yaml.YAMLError, RecursionError, UnicodeError) as error:
        mark = getattr(error, "problem_mark", None)
        notes.add("pack.not_yaml", mark.line + 1 if mark else 0, "", what=str(getattr(error, "problem", "")))
        return None, tuple(notes.found)
    if node is None:
        notes.add("pack.not_a_mapping", 0, "")
        return None, tuple(notes.found)
    row = row_of(node, "", notes)
    pack = None if row is None else pack_of(row)
    if pack is not None and not notes.found:
        notes.found.extend(contradictions(pack, node, file))
    return (None if notes.found else pack), tuple(notes.found)
