"""A form whose fields are keys of a mission file, and whose mistakes are a file's problems."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from placet.claims.files.grammar import Key, Shape
from placet.claims.outcome import Problem
from placet.server.forms.problems import told
from placet.server.forms.words import Text as Words
from placet.server.forms.words import choice, hint, label

LONG = frozenset({"note", "readings", "sets", "words", "why"})
_SEVERAL = ";"


class EntryForm(forms.Form):
    """A form of keys; `groups` are the names of its fields under headings, the last ones folded."""

    use_required_attribute = False
    groups: tuple[tuple[Words, tuple[str, ...], bool], ...] = ()

    def said(self) -> dict[str, Any]:
        """Give the entry as its file would have it: only what was written."""
        return {name: found for name in self.fields if (found := self._value(name))}

    def _value(self, name: str) -> Any:  # noqa: ANN401 - a text, or a list of them
        found = self.cleaned_data.get(name, "")
        field = self.fields[name]
        return listed(found) if isinstance(field, TextField) and field.many else found

    def take(self, problems: Iterable[Problem], language: str) -> None:
        """Show each problem at its field, in the page's language; not one that only follows from another."""
        for problem in problems:
            name = self.field_of(problem)
            follows = problem.code in _AT and name in self.errors
            if not follows:
                self.add_error(name, told(problem, language))

    def field_of(self, problem: Problem) -> str | None:
        """Give the field a problem belongs to; None: the entry as a whole."""
        head = problem.field.partition(".")[0]
        key = dict(problem.fields).get("key", "")
        return next(
            (str(name) for name in (head, key, _AT.get(problem.code, "")) if name in self.fields), None
        )

    @property
    def headed(self) -> list[tuple[Words, list[forms.BoundField], bool]]:
        """Give the fields under their headings; the flag: folded while empty."""
        found = []
        for words, names, folded in self.groups:
            fields = [self[name] for name in names if name in self.fields]
            open_ = any(f.errors or f.value() not in {"", None, False} for f in fields if folded)
            if fields:
                found.append((words, fields, folded and not open_))
        return found

    @property
    def wrong(self) -> list[tuple[forms.BoundField | None, str]]:
        """Give every problem with its field, for the list on top of the page."""
        found: list[tuple[forms.BoundField | None, str]] = [(None, str(e)) for e in self.non_field_errors()]
        return found + [(self[name], str(e)) for name in self.fields for e in self[name].errors]


_AT = {
    "claim.sourceless": "source_1",
    "act.unsaid": "act",
    "claim.repeated": "when",
    "source.dateless": "published",
}


def listed(text: str) -> Any:  # noqa: ANN401 - a text, or a list of them
    """Give one text, or the list of those with semicolons or line ends between them."""
    members = [one.strip() for line in text.splitlines() for one in line.split(_SEVERAL)]
    found = [one for one in members if one]
    return found if len(found) > 1 else "".join(found)


def written(value: object) -> str:
    """Give the text of a field for what a file says."""
    if isinstance(value, list):
        return f"{_SEVERAL} ".join(str(one) for one in value)
    return str(value)


def field_for(key: Key, known: Mapping[str, str] | None = None) -> forms.Field:
    """Give the field of a key: a choice, or a text that the file's grammar reads.

    `known` says of which list of the page (by its id) names are offered, by the key's name.
    """
    field: forms.Field
    if key.choices or key.shape is Shape.FLAG:
        values = key.choices or ("yes", "no")
        options = [("", "")] * (not key.required) + [(v, choice(v)) for v in values]
        field = forms.ChoiceField(choices=options, required=False)
    else:
        field = text(key.name, known or {})
        field.many = key.many
    field.label, field.help_text = label(key.name), hint(key.name)
    return field


class TextField(forms.CharField):
    """A text; `many`: several with semicolons between them."""

    many = False


def text(name: str, known: Mapping[str, str]) -> TextField:
    """Give a text field, long where the words may be, with the list it is helped by."""
    list_ = known.get(name, "")
    attributes = {"list": list_} if list_ else {}
    rows = {"rows": 2 if name in {"readings", "sets"} else 3}
    widget = forms.Textarea(rows) if name in LONG else forms.TextInput({"autocomplete": "off", **attributes})
    return TextField(required=False, widget=widget, max_length=20_000, validators=[_printable])


def reason() -> TextField:
    """Give the field of a reason, which has to be there."""
    field = text("why", {})
    field.label, field.help_text, field.required = label("why"), hint("why"), True
    field.error_messages["required"] = _("Write why, in a sentence that others can follow.")
    return field


def _printable(value: str) -> None:
    bad = next((c for c in value if ord(c) < ord(" ") and c not in "\t\n\r"), None)
    if bad is not None:
        raise forms.ValidationError(
            say_here(Problem("file.character", "", 0, "", (("character", f"U+{ord(bad):04X}"),)))
        )


def say_here(problem: Problem) -> str:
    """Give the sentence of a problem in the language of the page."""
    return told(problem, "es" if (get_language() or "en").startswith("es") else "en")
