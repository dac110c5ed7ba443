"""A profile: what a jurisdiction calls its organs, forces, parties and places, as rows of data."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from placet.claims.outcome import Problem
from placet.errors import UnknownName
from placet.law.row import Notes, Row, row_of

EVERYWHERE = "any"
SECTIONS = {
    "states": "state",
    "bodies": "body",
    "units": "unit",
    "places": "place",
    "organisations": "organisation",
    "exercises": "exercise",
    "activities": "activity",
    "parties": "party",
    "roles": "role",
    "others": "other",
    "no_names": "no_name",
    "portfolios": "portfolio",
}
"""Sections of a file, and what their rows name.

`others` are names that must not be taken for a part of theirs, `no_names` words
with a capital that begin nobody's name, `portfolios` what an office is of.
"""
WORDS = frozenset({"no_name", "portfolio"})
"""What the gazetteer leaves out: words for the grammar of names, not names."""
TRAITS = ("kind", "level", "service", "iso", "in", "state", "role", "portfolio", "topic")
_LANGUAGES = ("", "es", "en")
_LEVELS = frozenset({"plenary", "committee", "executive", "ministry", "gazette", "court", "recess", "office"})
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FOLDER = files("placet.reading") / "profiles"


@dataclass(frozen=True, slots=True)
class Known:
    """Something with names: what it `is`, its names with the language of each ("": any), id and traits.

    `homonym` says that the name is often that of a person or a common word,
    so that it counts only where the words around it allow.
    """

    is_: str
    names: tuple[tuple[str, str], ...]
    id: str = ""
    traits: tuple[tuple[str, str], ...] = ()
    homonym: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """The names of one jurisdiction; `any` holds what is said alike in all.

    `subdivisions` says that the provinces of the state (ISO 3166-2) belong to it.
    """

    id: str
    state: str
    known: tuple[Known, ...]
    subdivisions: bool = False


def profiles_known() -> tuple[str, ...]:
    """Give the ids of the profiles that come with the program, in order."""
    return tuple(sorted(f.name[:-5] for f in _FOLDER.iterdir() if f.name.endswith(".yaml")))


@cache
def load(id_: str) -> Profile:
    """Give a profile of the program by its id. Raises UnknownName where there is none."""
    known = profiles_known()
    if id_ not in known:
        raise UnknownName("profile.unknown", profile=id_, known=", ".join(known))
    profile, problems = read((_FOLDER / f"{id_}.yaml").read_text(encoding="utf-8"), f"{id_}.yaml")
    if profile is None:  # our own file: a mistake of ours, not of a caller
        raise ValueError(problems)
    return profile


def read(text: str, file: str = "profile.yaml") -> tuple[Profile | None, tuple[Problem, ...]]:
    """Give the profile a text describes, and what is wrong with it; a profile with problems is None."""
    notes = Notes(file)
    row = top_row(text, notes)
    if row is None:
        return None, tuple(notes.found)
    profile = _profile_of(row)
    row.close()
    return (None if notes.found else profile), tuple(notes.found)


def top_row(text: str, notes: Notes) -> Row | None:
    """Give the table a text of YAML holds, noting what stands in the way."""
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except (yaml.YAMLError, RecursionError, UnicodeError) as error:
        mark = getattr(error, "problem_mark", None)
        notes.add("file.syntax", mark.line + 1 if mark else 0, "", detail=str(getattr(error, "problem", "")))
        return None
    if node is None:
        notes.add("pack.not_a_mapping", 0, "")
        return None
    return row_of(node, "", notes)


def _profile_of(row: Row) -> Profile:
    id_, state = row.text("profile", None), row.text("state")
    known = tuple(k for section in SECTIONS for k in _section(row, section, state))
    return Profile(id_, state, known, row.flag("subdivisions"))


def _section(row: Row, section: str, state: str) -> Iterator[Known]:
    for one in row.rows(section):
        names = tuple((language, name) for language in _LANGUAGES for name in one.texts(language or "names"))
        if not names:
            one.note("pack.missing_key", key="names")
        if section == "bodies":
            one.choice("level", _LEVELS, "")
        traits = [(key, one.text(key)) for key in TRAITS if one.has(key)]
        if section == "parties" and names:
            traits.append(("short", names[0][1]))
        if state and not one.has("state"):
            traits.append(("state", state))
        yield Known(SECTIONS[section], names, one.text("id"), tuple(traits), one.flag("homonym"))
