"""The form of a claim or a step: the keys of its kind, and up to three passages it rests on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from placet.claims.claim import Kind, Mode
from placet.claims.files.grammar import VOTES, Key, Shape, claim_keys, rival_keys
from placet.claims.outcome import Problem
from placet.server.forms.entry import EntryForm, field_for, reason, text, written
from placet.server.forms.words import STEP_WHEN, hint, label
from placet.server.forms.words import Text as Words

ROWS = 3
"""Passages a form has room for; a mission file has no limit."""

_PASSAGE: tuple[tuple[str, Words, Words], ...] = (
    ("", _("Source"), _("Its short name, or “witness” for what you saw or did yourself.")),
    ("at", _("Place in it"), _("Article, page, paragraph.")),
    ("words", _("Its words"), _("As they stand there, no more than carry the value.")),
    ("says", _("According to whom"), hint("says")),
    ("written", _("Written on"), _("Where that is another day than the source’s.")),
    ("fields", _("Supports only"), _("Empty: all of the above. Else count; where; when.end; votes …")),
)
_FIRST = {
    Kind.STEP: ("who", "to", "of", "when", "instrument"),
    Kind.PRESENCE: ("who", "count", "when", "where"),
    Kind.MOVEMENT: ("way", "who", "count", "when", "where"),
    Kind.MEANS: ("what", "when", "where", "list"),
    Kind.ARMS: ("what", "when", "list"),
    Kind.ACTIVITY: ("what", "who", "when", "where", "list"),
    Kind.DUTY: ("part", "who", "to", "what", "within", "after"),
    Kind.CONDITION: ("part", "what", "who"),
    Kind.POWER: ("part", "who", "may", "limits"),
    Kind.OBJECTIVE: ("part", "what"),
    Kind.MEASURE: ("of", "count", "what", "when"),
    Kind.POSITION: ("who", "about", "stance", "when"),
    Kind.MEMBERSHIP: ("who", "in", "as", "not", "when"),
    Kind.REPORT: ("of", "who", "to", "when"),
    Kind.SEARCH: ("of", "where", "when", "found"),
    Kind.COVERAGE: ("of", "when", "says"),
}
_VOTED = frozenset({"vote", "opinion", "law", "decree", "resolution"})
COUNTS = _("The counts")
_STRUCTURED = frozenset({Shape.LIST, Shape.PASSAGE})
_LISTS = {"who": "known-who", "to": "known-who", "in": "known-who", "where": "known-where"}
_NAMED = ("act", "of", "if", "same", "replaces", "renews", "about", "after", "before", "unless", "under")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a form is about: the mode, the kind, the step of a step; whether it is a rival."""

    mode: Mode
    kind: Kind
    step: str = ""
    rival: bool = False

    @property
    def keys(self) -> tuple[Key, ...]:
        """Give the keys that a form of this frame offers."""
        keys = rival_keys(self.kind) if self.rival else claim_keys(self.kind)
        return tuple(
            k for k in keys if k.shape not in _STRUCTURED and k.name not in {"step", "id"} | self._unfit
        )

    @property
    def _unfit(self) -> frozenset[str]:
        """Give the keys that say nothing here: an observation has no ceiling's conventions."""
        terms = {"counting", "counted", "least", "list", "stay", "readings"}
        return frozenset(terms | {"act"} if self.mode is Mode.OBSERVED and self.kind is not Kind.STEP else ())

    @property
    def has_key(self) -> bool:
        """Tell whether the entry has a short name of its own."""
        return not (self.rival and self.kind is Kind.STEP)


class ClaimForm(EntryForm):
    """A claim as its file would state it.

    To correct one, `kept` is what the form has no field for: keys, its short
    name, and under `source` the passages beyond those there is room for.
    """

    def __init__(
        self,
        frame: Frame,
        data: QueryDict | None = None,
        initial: dict[str, Any] | None = None,
        kept: Mapping[str, Any] | None = None,
    ) -> None:
        """Make the fields of the frame."""
        super().__init__(data, initial=initial)
        self.frame, self.kept = frame, dict(kept or {})
        if frame.has_key and kept is None:
            self.fields["id"] = field_for(Key("id", Shape.ID, ""))
        for key in frame.keys:
            self._add(key)
        if frame.kind is Kind.STEP:
            self.fields["when"].help_text = STEP_WHEN
            if "id" in self.fields:
                self.fields["id"].help_text = _(
                    "By which other entries name it: small letters, digits, hyphens."
                )
        for row in range(1, ROWS + 1):
            for name, words, how in _PASSAGE:
                self.fields[_at(row, name)] = self._passage(name, words, how)
        if kept is not None:
            self.fields["why"] = reason()
        self.groups = self._grouped()

    def _add(self, key: Key) -> None:
        if key.shape is Shape.VOTES:
            for one in VOTES:
                self.fields[f"votes_{one.name}"] = field_for(one)
                self.fields[f"votes_{one.name}"].label = label(f"votes_{one.name}")
            return
        lists = _LISTS | dict.fromkeys(_NAMED, "known-names")
        if self.frame.kind in {Kind.PRESENCE, Kind.MOVEMENT}:
            lists["who"] = "known-present"
        self.fields[key.name] = field_for(key, lists)

    def _passage(self, name: str, words: Words, how: Words) -> forms.CharField:
        field = text(name or "source", {"source": "known-sources"})
        if name == "words":
            field.widget = forms.Textarea({"rows": 2})
        field.label, field.help_text = words, how
        return field

    def _grouped(self) -> tuple[tuple[Words, tuple[str, ...], bool], ...]:
        step = self.frame.kind is Kind.STEP
        first = [*(["id"] if step else []), *_FIRST[self.frame.kind]]
        counts = [f"votes_{one.name}" for one in VOTES] if step else []
        rows = [[_at(row, name) for name, _, _ in _PASSAGE] for row in range(1, ROWS + 1)]
        in_rows = {name for row in rows for name in row}
        rest = [n for n in self.fields if n not in {*first, *counts, *in_rows, "why"}]
        return (
            (_("What it says"), tuple(first), False),
            (COUNTS, tuple(counts), self.frame.step not in _VOTED),
            (_("More about it"), tuple(rest), True),
            (_("What it rests on"), tuple(rows[0]), False),
            (_("A second source"), tuple(rows[1]), True),
            (_("A third source"), tuple(rows[2]), True),
            (_("Why it is corrected"), ("why",), False),
        )

    def said(self) -> dict[str, Any]:
        """Give the claim as its file would have it."""
        own = {k.name for k in self.frame.keys} | {"id"}
        found = {n: v for n in self.fields if n in own and (v := self._value(n))}
        votes = {v.name: n for v in VOTES if (n := self.cleaned_data.get(f"votes_{v.name}"))}
        found |= {"votes": votes} if votes else {}
        if "readings" in found:
            found["readings"] = _readings(self.cleaned_data["readings"])
        if "sets" in found:
            found["sets"] = _sets(self.cleaned_data["sets"])
        sources = [*(self._source(r) for r in self.rows), *self.kept.get("source", ())]
        found |= {"source": sources} if sources else {}
        return self._framed(found)

    def _framed(self, found: dict[str, Any]) -> dict[str, Any]:
        """Add mode and kind, or the step; the short name of a step is its key in the file."""
        frame = self.frame
        if frame.kind is Kind.STEP:
            found.pop("id", None)
            return self.kept | found | ({} if frame.rival else {"step": frame.step})
        return self.kept | found | ({} if frame.rival else {frame.mode.value: frame.kind.value})

    @property
    def key(self) -> str:
        """Give the short name of a step, its key in the file; empty for any other claim."""
        if self.frame.kind is not Kind.STEP:
            return ""
        return str(self.cleaned_data.get("id") or self.frame.step)

    @property
    def rows(self) -> list[int]:
        """Give the passages that something was written in."""
        return [
            row
            for row in range(1, ROWS + 1)
            if any(self.cleaned_data.get(_at(row, n)) for n, _, _ in _PASSAGE)
        ]

    def _source(self, row: int) -> Any:  # noqa: ANN401 - an id, or a table of texts
        found = {n or "id": v for n, _, _ in _PASSAGE if (v := self.cleaned_data.get(_at(row, n)))}
        if "fields" in found:
            found["fields"] = [f.strip() for f in found["fields"].replace(";", ",").split(",") if f.strip()]
        return found["id"] if list(found) == ["id"] else found

    def field_of(self, problem: Problem) -> str | None:
        """Give the field a problem belongs to; None: the claim as a whole."""
        head, _, rest = problem.field.partition(".")
        if head == "source":
            return self._source_field(rest, dict(problem.fields).get("key", ""))
        if head == "votes":
            return f"votes_{rest}" if f"votes_{rest}" in self.fields else "votes_for"
        return super().field_of(problem)

    def _source_field(self, rest: str, key: str | int) -> str:
        number, _, name = rest.partition(".")
        index = int(number) - 1 if number.isdigit() else 0
        row = self.rows[index] if index < len(self.rows) else 1
        name = name if number.isdigit() else rest
        wanted = _at(row, "" if "id" in {name, key} else name.partition(".")[0])
        return wanted if wanted in self.fields else _at(row, "")


def _at(row: int, name: str) -> str:
    return f"source_{row}_{name}" if name else f"source_{row}"


def _readings(text_: str) -> list[dict[str, str]]:
    pairs = (line.partition(":") for line in text_.splitlines() if line.strip())
    return [{name.strip(): value.strip()} for name, _, value in pairs]


def _sets(text_: str) -> dict[str, Any]:
    """Give what an act sets, a line each ("presence when: 2025-03-01"); one that says less as it is."""
    found: dict[str, Any] = {}
    for line in filter(None, (line.strip() for line in text_.splitlines())):
        place, colon, value = line.partition(":")
        slot, _, field = place.strip().partition(" ")
        if not (colon and field.strip() and value.strip()):
            return {line: ""}
        members = [one.strip() for one in value.split(";") if one.strip()]
        found.setdefault(slot, {})[field.strip()] = members if len(members) > 1 else value.strip()
    return found


def initial_of(said: Mapping[str, Any]) -> dict[str, str]:
    """Give what the fields of a form show for a claim as its file has it."""
    found = {n: written(v) for n, v in said.items() if n not in {"votes", "readings", "sets", "source"}}
    found["sets"] = "\n".join(
        f"{slot} {field}: {written(v)}"
        for slot, of in said.get("sets", {}).items()
        for field, v in of.items()
    )
    found |= {f"votes_{n}": str(v) for n, v in said.get("votes", {}).items()}
    found["readings"] = "\n".join(f"{n}: {v}" for r in _members(said.get("readings")) for n, v in r.items())
    for row, passage in enumerate(_members(said.get("source"))[:ROWS], 1):
        table = passage if isinstance(passage, Mapping) else {"id": passage}
        found |= {_at(row, "" if n == "id" else n): ", ".join(_members(v)) for n, v in table.items()}
    return found


def not_offered(said: Mapping[str, Any], frame: Frame) -> dict[str, Any]:
    """Give what a claim says that a form of the frame has no field for."""
    offered = {k.name for k in frame.keys} | {"id", "votes", "source", "rivals", "step", frame.mode.value}
    beyond = _members(said.get("source"))[ROWS:]
    return {n: v for n, v in said.items() if n not in offered} | ({"source": beyond} if beyond else {})


def _members(value: object) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, Iterable) and not isinstance(value, str | Mapping) else [value]
