"""Every problem a mission file can have: its code, and the fields its sentence is given.

`placet.wording` has a sentence for each in every language.
"""

from collections.abc import Mapping

_NONE: tuple[str, ...] = ()
_TEXT = ("text",)
_NEAREST = ("given", "nearest")
_ALLOWED = (*_NEAREST, "allowed")

PROBLEMS: Mapping[str, tuple[str, ...]] = {
    # the file as a whole
    "file.alias": ("alias",),
    "file.character": ("character",),
    "file.encoding": ("byte",),
    "file.key": _NONE,
    "file.not_table": _NONE,
    "file.syntax": ("detail",),
    "file.tab": _NONE,
    "file.tag": ("tag",),
    "file.too_deep": ("most",),
    "file.too_large": ("size", "most"),
    "mission.duplicate": ("id", "file", "line"),
    # keys and the form of values
    "key.duplicate": ("key",),
    "key.missing": ("key",),
    "key.unknown": _NEAREST,
    "value.empty": ("key",),
    "value.not_list": ("key",),
    "value.not_table": ("key",),
    "value.not_text": ("key", "example"),
    "value.too_long": ("size", "most"),
    "value.unknown": _ALLOWED,
    "field.unknown": _NEAREST,
    "kind.unknown": _ALLOWED,
    "kind.mode": ("kind", "mode"),
    "language.unknown": ("given",),
    "majority.unknown": _ALLOWED,
    # calendars
    "calendar.empty": ("id",),
    "calendar.unknown": _NEAREST,
    "holidays.days": _NONE,
    "holidays.unknown": ("given",),
    # grammars
    "count.absurd": ("text", "most"),
    "count.malformed": _TEXT,
    "count.reversed": _TEXT,
    "counted.malformed": _TEXT,
    "date.day": _TEXT,
    "date.empty": _TEXT,
    "date.impossible": _TEXT,
    "date.malformed": _TEXT,
    "date.named": _TEXT,
    "date.reversed": _TEXT,
    "date.width": _TEXT,
    "date.year": ("text", "first", "last"),
    "flag.malformed": _TEXT,
    "id.malformed": _TEXT,
    "item.malformed": _TEXT,
    "limit.unknown": _TEXT,
    "name.malformed": _TEXT,
    "part.malformed": _TEXT,
    "span.malformed": _TEXT,
    # entities and sources
    "entity.ambiguous": ("given", "one", "other"),
    "entity.cycle": ("id", "way"),
    "entity.duplicate": ("id", "file", "line"),
    "entity.sort": ("id", "sort"),
    "entity.unknown": _NEAREST,
    "source.dateless": ("id",),
    "source.duplicate": ("id", "file", "line"),
    "source.unknown": _NEAREST,
    "zone.unknown": ("zone",),
    # claims, acts, decisions, and the names in them
    "act.unsaid": ("one", "other"),
    "claim.modeless": _NONE,
    "claim.modes": _NONE,
    "claim.repeated": ("line",),
    "claim.sourceless": _NONE,
    "decision.deedless": _NONE,
    "decision.deeds": _NONE,
    "name.ambiguous": ("given", "one", "other"),
    "name.duplicate": ("given",),
    "name.unknown": _NEAREST,
    "event.unknown": _NEAREST,
}
