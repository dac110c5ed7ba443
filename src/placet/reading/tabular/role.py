"""What a column or a label of a list holds, told by the words that head it."""

import unicodedata
from enum import StrEnum
from functools import cache
from importlib.resources import files

import regex
import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SIGNS = regex.compile(r"[^\w#]+|_+")
_LONGEST_HEADING = 60


class Role(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    NAME = "name"
    SURNAME = "surname"
    GIVEN = "given"
    RANK = "rank"
    UNIT = "unit"
    SERVICE = "service"
    NATIONALITY = "nationality"
    DOCUMENT = "document"
    WAY = "way"
    ENTRY = "entry"
    EXIT = "exit"
    DAY = "day"
    PLACE = "place"
    ORIGIN = "origin"
    DESTINATION = "destination"
    MEANS = "means"
    REGISTRATION = "registration"
    FLIGHT = "flight"
    COUNT = "count"
    QUANTITY = "quantity"
    ARMS = "arms"
    THING = "thing"
    SERIAL = "serial"
    CALIBRE = "calibre"
    NOTE = "note"
    TOTAL = "total"


PERSONAL = frozenset({Role.NAME, Role.SURNAME, Role.GIVEN, Role.DOCUMENT})
"""Columns that tell who somebody is: read to be counted, never copied into a claim."""
DAYS = frozenset({Role.ENTRY, Role.EXIT, Role.DAY})


def folded(text: str) -> str:
    """Give words without case, accents and signs, one space apart."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(_SIGNS.sub(" ", bare.replace("º", "").replace("°", "").replace("ª", "")).split())


def role_of(heading: str) -> tuple[Role, float] | None:
    """Give the role of a heading and how well it fits (1: to the letter), None where it is no heading."""
    words = folded(heading)
    if not words or len(words) > _LONGEST_HEADING:
        return None
    table = _forms()
    if words in table:
        return table[words], 1.0
    inside = [(len(form), role) for form, role in _loose() if f" {form} " in f" {words} "]
    if not inside:
        return None
    size, role = max(inside)
    return role, 0.4 + 0.5 * size / len(words)


@cache
def _forms() -> dict[str, Role]:
    text = (files("placet.reading.tabular") / "roles.yaml").read_text(encoding="utf-8")
    read = yaml.load(text, Loader=_LOADER)  # noqa: S506 - our own file, with a safe loader
    return {
        folded(str(form).lstrip("*")) or str(form).lstrip("*"): Role(role)
        for role, of in read.items()
        for form in of
    }


@cache
def _loose() -> tuple[tuple[str, Role], ...]:
    text = (files("placet.reading.tabular") / "roles.yaml").read_text(encoding="utf-8")
    read = yaml.load(text, Loader=_LOADER)  # noqa: S506 - our own file, with a safe loader
    return tuple(
        (folded(form), Role(role)) for role, of in read.items() for form in map(str, of) if form[0] != "*"
    )
