"""The forms of a mission's head, a source, and an entity."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from placet.claims.entity import Sort
from placet.claims.files.grammar import ENTITY, FILE, SOURCE, Key, Shape
from placet.server.forms.entry import EntryForm, field_for
from placet.server.forms.words import choice, hint, label

_WHO = {"sender": "known-who", "host": "known-who", "in": "known-in"}


def _of(keys: Iterable[Key], names: Iterable[str]) -> dict[str, forms.Field]:
    by_name = {key.name: key for key in keys}
    return {name: field_for(by_name[name], _WHO) for name in names}


def _languages(name: str) -> dict[str, forms.Field]:
    return {f"{name}_{tongue}": field_for(Key(f"{name}_{tongue}", Shape.TEXT, "")) for tongue in ("es", "en")}


def _by_language(form: EntryForm, name: str) -> dict[str, Any]:
    found = {t: v for t in ("es", "en") if (v := form.cleaned_data.get(f"{name}_{t}"))}
    return {name: found} if found else {}


class MissionForm(EntryForm):
    """The head of a new mission."""

    def __init__(self, packs: Iterable[tuple[str, object]], *args: Any, **given: Any) -> None:  # noqa: ANN401
        """Offer the packs of law that there are, by id and name."""
        super().__init__(*args, **given)
        self.fields |= _of(FILE, ("mission",)) | _languages("title") | _of(FILE, ("sender", "host"))
        self.fields["frameworks"] = forms.MultipleChoiceField(
            choices=list(packs), required=False, widget=forms.CheckboxSelectMultiple
        )
        self.fields["frameworks"].label, self.fields["frameworks"].help_text = (
            label("frameworks"),
            hint("frameworks"),
        )
        self.fields |= _of(FILE, ("path", "follows"))
        self.groups = (
            (_("The mission"), ("mission", "title_es", "title_en", "sender", "host", "frameworks"), False),
            (_("More about it"), ("path", "follows"), True),
        )

    def said(self) -> dict[str, Any]:
        """Give the head as its file would have it."""
        names = ("mission", "sender", "host", "frameworks", "path", "follows")
        return {n: v for n in names if (v := self._value(n))} | _by_language(self, "title")


class SourceForm(EntryForm):
    """A source, with its document where it is held."""

    def __init__(self, *args: Any, **given: Any) -> None:  # noqa: ANN401
        """Make the fields of a source."""
        super().__init__(*args, **given)
        self.fields["id"] = field_for(Key("id", Shape.ID, ""))
        self.fields["id"].help_text = _("Small letters, digits and hyphens, such as gaceta-2025-02-11.")
        self.fields |= _of(SOURCE, (k.name for k in SOURCE if k.name != "sha256"))
        self.fields["document"] = forms.FileField(required=False, label=_("The document itself"))
        self.fields["document"].help_text = _(
            "PDF, text, picture or office file of at most 25 MB. Without one the source is cited, not held."
        )
        days = ("published", "received", "retrieved")
        self.groups = (
            (_("The source"), ("id", "kind", "publisher", *days, "address", "read"), False),
            (_("The document"), ("document",), False),
            (_("More about it"), ("language", "primary", "archived"), True),
        )

    def said(self) -> dict[str, Any]:
        """Give the source as its file would have it."""
        return {n: v for n in self.fields if n not in {"id", "document"} and (v := self._value(n))}

    def clean_document(self) -> "UploadedFile[bytes] | None":
        """Refuse a file that is too large before anything looks into it."""
        found: UploadedFile[bytes] | None = self.cleaned_data.get("document")
        if found and (found.size or 0) > settings.UPLOAD_LIMIT:
            raise forms.ValidationError(
                _("The file is larger than 25 MB. Give its address instead, or a part of it.")
            )
        return found


class EntityForm(EntryForm):
    """A place, unit, person or organisation; `sorts` are those one may choose from."""

    def __init__(self, sorts: tuple[Sort, ...], *args: Any, **given: Any) -> None:  # noqa: ANN401
        """Make the fields of an entity."""
        super().__init__(*args, **given)
        self.sorts = sorts
        self.fields["id"] = field_for(Key("id", Shape.ID, ""))
        self.fields["id"].help_text = _(
            "Small letters, digits and hyphens, such as aa-harbour-pier. It stays for ever."
        )
        if len(sorts) > 1:
            self.fields["is"] = forms.ChoiceField(
                choices=[(s.value, choice(s.value)) for s in sorts], label=label("is")
            )
        self.fields |= _languages("name") | _of(ENTITY, ("in", "aka", "zone", "overlaps"))
        self.fields["in"].label = _("Lies in") if Sort.PLACE in sorts else _("Belongs to")
        if Sort.PLACE not in sorts:
            del self.fields["zone"]
        first = ("id", "is", "name_es", "name_en", "in", "aka")
        self.groups = ((_("What it is"), first, False), (_("More about it"), ("zone", "overlaps"), True))

    def said(self) -> dict[str, Any]:
        """Give the entity as its file would have it."""
        names = ("is", "in", "aka", "zone", "overlaps")
        found = {n: v for n in names if n in self.fields and (v := self._value(n))}
        return {"is": self.sorts[0].value} | found | _by_language(self, "name")

    def field_of(self, problem: Any) -> str | None:  # noqa: ANN401 - a Problem
        """Give the field a problem belongs to."""
        if problem.field.startswith("name") or dict(problem.fields).get("key") == "name":
            return "name_es"
        at = _AT.get(problem.code) if not problem.field else None
        return at if at in self.fields else super().field_of(problem)


_AT = {"zone.unknown": "zone", "entity.cycle": "in", "entity.unknown": "in", "entity.sort": "id"}
"""The field of a problem that a file tells of the entity as a whole."""
