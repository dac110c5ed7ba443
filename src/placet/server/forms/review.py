"""The forms of a review: a proposal's entry, where a frame belongs, a fact that was missed."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from placet.claims.claim import Kind, Mode
from placet.claims.entity import Sort
from placet.claims.files.grammar import FILE, Key, Shape, claim_keys
from placet.claims.outcome import Problem
from placet.claims.proposal import Slot
from placet.reading.entries import EXTRA, Entry, slug
from placet.server.actions.proposals import New, Wish
from placet.server.forms.entry import EntryForm, field_for, text
from placet.server.forms.words import Text, choice, label

SLOTS: Mapping[Slot, Text] = {
    Slot.UNIT: _("Unit"),
    Slot.SENDING_STATE: _("Sending state"),
    Slot.RECEIVING_STATE: _("Receiving state"),
    Slot.STRENGTH: _("Strength"),
    Slot.PRESENCE: _("Window of presence"),
    Slot.WINDOW_OF_ACTIVITY: _("Window of activity"),
    Slot.SITE: _("Site"),
    Slot.ENTRY_POINT: _("Enters at"),
    Slot.EXIT_POINT: _("Leaves at"),
    Slot.HOST_UNIT: _("Host force"),
    Slot.ACTIVITY: _("Activity"),
    Slot.ARMS: _("Arms"),
    Slot.MEANS: _("Means"),
    Slot.REQUEST: _("Request"),
    Slot.OPINION: _("Opinion"),
    Slot.VOTE: _("Vote"),
    Slot.PUBLICATION: _("Publication"),
    Slot.REPORT: _("Duty to report"),
    Slot.OBJECTIVE: _("Objective"),
    Slot.POSITION: _("Position"),
    Slot.LISTING: _("Listing"),
    Slot.EARLIER: _("Earlier"),
}
_TERMS = (Mode.REQUESTED, Mode.RECOMMENDED, Mode.CONSENTED, Mode.PLANNED, Mode.OBSERVED)
_LISTS = {
    "who": "known-who",
    "to": "known-who",
    "in": "known-who",
    "where": "known-where",
    "act": "known-names",
    "about": "known-names",
    "after": "known-names",
}
_NEW = ("new_id", "new_in")
_ASIDE = ("why", "start", "pick")
"""Fields that are no part of the entry."""


class ProposalForm(EntryForm):
    """What a proposal is recorded as; the fields begin with its own entry, and its words."""

    def __init__(self, id_: str, entry: Entry, words: str, data: QueryDict | None = None) -> None:
        """Make the fields of an entry; `data` are those sent for it."""
        given: dict[str, Any] = entry.texts | {"words": words, "mode": entry.mode.value}
        super().__init__(data, initial=given, prefix=id_, auto_id="%s")
        self.entry, self.words = entry, words
        keys = {k.name: k for k in claim_keys(entry.shape.kind)}
        for name in dict.fromkeys((*entry.texts, *EXTRA)):
            self._add(keys, name)
        if entry.shape.mode is None:
            options = [(m.value, choice_of(m)) for m in _TERMS]
            self.fields["mode"] = forms.ChoiceField(choices=options, required=False, label=_("Mode"))
        self.fields["words"] = text("words", {})
        self.fields["words"].widget = forms.Textarea({"rows": 2})
        self.fields["words"].label = _("On these words")
        self.fields["words"].help_text = _("As they stand in the text.")
        self.fields["why"] = text("", {})
        self.fields["why"].label = label("why")

    def _add(self, keys: Mapping[str, Key], name: str) -> None:
        if name in {"act", "part"} and self.entry.shape.kind is Kind.STEP:
            return
        if name.startswith("votes_"):
            self.fields[name] = field_for(Key(name, Shape.COUNT, ""))
        elif name in keys:
            self.fields[name] = field_for(keys[name], _LISTS)
            if name == "note":
                self.fields[name].widget = forms.Textarea({"rows": 2})

    def offer_places(self, places: Iterable[tuple[int, str]]) -> None:
        """Ask which of several places of the words is meant."""
        self.fields = {"start": _places(places), **self.fields}

    def offer_names(self, names: Iterable[tuple[str, str]]) -> None:
        """Ask whether one of some entities is meant, by id and name."""
        options = list(names)
        if options:
            field = forms.ChoiceField(choices=options, widget=forms.RadioSelect, required=False)
            field.label = _("Is it one of these?")
            self.fields = {"pick": field, **self.fields}

    def offer_new(self, name: str, within: str) -> None:
        """Offer to add the entity that the words name, under an id made of its name."""
        self.fields["new_id"] = field_for(Key("new_id", Shape.ID, ""))
        self.fields["new_id"].label, self.fields["new_id"].initial = _("Its short name"), slug(name)
        self.fields["new_in"] = text("in", {"in": "known-within"})
        self.fields["new_in"].label, self.fields["new_in"].initial = _("Lies in or belongs to"), within

    @property
    def own(self) -> list[forms.BoundField]:
        """Give the fields of the value: those its slot fills."""
        return [self[k] for k in self.fields if k in self.entry.shape.keys]

    @property
    def rest(self) -> list[forms.BoundField]:
        """Give the other fields of the amendment."""
        hidden = {*self.entry.shape.keys, *_NEW, *_ASIDE}
        return [self[k] for k in self.fields if k not in hidden]

    @property
    def new(self) -> list[forms.BoundField]:
        """Give the fields of an entity to be added."""
        return [self[k] for k in _NEW if k in self.fields]

    def wish(self, *, own: bool, new: Sort | None, name: str) -> Wish:
        """Give how the proposal is to be accepted; `new` is the sort of an entity to be added.

        A field that was not sent leaves what is proposed.
        """
        data = {k: v for k, v in self.cleaned_data.items() if self.add_prefix(k) in self.data}
        left_out = {"mode", "words", *_ASIDE, *_NEW}
        texts = {k: str(v).replace("\r\n", "\n") for k, v in data.items() if k not in left_out}
        if data.get("pick") and not texts.get(self._named):
            texts[self._named] = data["pick"]
        return Wish(
            texts,
            Mode(data["mode"]) if data.get("mode") else None,
            data.get("words", ""),
            int(data["start"]) if data.get("start") else None,
            own,
            self._new(new, name) if new else None,
            data.get("why", ""),
        )

    @property
    def _named(self) -> str:
        """Give the key under which the entity stands."""
        return next((k for k in self.entry.shape.keys if k in {"who", "where"}), "who")

    def _new(self, sort: Sort, name: str) -> New:
        within = self.cleaned_data["new_in"]
        said = {"is": sort.value, "name": name} | ({"in": within} if within else {})
        return New(self._named, self.cleaned_data["new_id"], said)

    def field_of(self, problem: Problem) -> str | None:
        """Give the field a problem belongs to; those of a new entity at its own."""
        if problem.code.startswith("review.words"):
            return "words"
        if problem.field in {"id", "in"} and f"new_{problem.field}" in self.fields:
            return f"new_{problem.field}"
        head, _, rest = problem.field.partition(".")
        return (
            f"votes_{rest}"
            if head == "votes" and f"votes_{rest}" in self.fields
            else super().field_of(problem)
        )


def _places(places: Iterable[tuple[int, str]]) -> forms.ChoiceField:
    field = forms.ChoiceField(
        choices=[(str(start), words) for start, words in places], widget=forms.RadioSelect, required=False
    )
    field.label = _("Which place is meant?")
    return field


def choice_of(mode: Mode) -> Text:
    """Give what a mode is called in a list of modes."""
    return _MODES[mode]


_MODES: Mapping[Mode, Text] = {
    Mode.REQUESTED: _("asked"),
    Mode.RECOMMENDED: _("recommended"),
    Mode.CONSENTED: _("consented"),
    Mode.PLANNED: choice("planned"),
    Mode.OBSERVED: choice("observed"),
}


class PlaceForm(EntryForm):
    """The mission to which a frame belongs."""

    def __init__(
        self, frame: str, data: QueryDict | None = None, initial: dict[str, Any] | None = None
    ) -> None:
        """Ask for a mission on record."""
        super().__init__(data, initial=initial, prefix=f"place-{frame}", auto_id="%s")
        self.fields["mission"] = text("mission", {"mission": "known-missions"})
        self.fields["mission"].label = _("Mission")


class OpenForm(EntryForm):
    """The head of a mission that is opened for a frame."""

    def __init__(
        self, frame: str, data: QueryDict | None = None, initial: dict[str, Any] | None = None
    ) -> None:
        """Ask for the least a mission is."""
        super().__init__(data, initial=initial, prefix=f"open-{frame}", auto_id="%s")
        by_name = {key.name: key for key in FILE}
        self.fields["mission"] = field_for(by_name["mission"])
        self.fields["title"] = text("title", {})
        self.fields["title"].label = _("Title")
        for name in ("sender", "host"):
            self.fields[name] = field_for(by_name[name], {"sender": "known-who", "host": "known-who"})

    def said_in(self, language: str) -> dict[str, Any]:
        """Give the head as a mission file would have it, the title in a language."""
        found = {n: v for n in ("mission", "sender", "host") if (v := self._value(n))}
        title = self.cleaned_data["title"]
        return found | ({"title": {language: title}} if title else {})


class AddForm(EntryForm):
    """A fact that was missed: which, of which frame, on which words."""

    def __init__(
        self,
        frames: Iterable[tuple[str, object]],
        data: QueryDict | None = None,
        initial: dict[str, Any] | None = None,
    ) -> None:
        """Offer the slots and frames."""
        super().__init__(data, initial=initial, prefix="add", auto_id="%s")
        options = [(s.value, words) for s, words in SLOTS.items()]
        self.fields["slot"] = forms.ChoiceField(choices=options, label=_("What is said"))
        self.fields["frame"] = forms.ChoiceField(
            choices=list(frames), label=_("Of which mission"), required=False
        )
        self.fields["words"] = text("words", {})
        self.fields["words"].label = _("The exact words")
        self.fields["words"].help_text = _("Select them in the text, or copy them from it.")
        self.fields["start"] = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def offer_places(self, places: Iterable[tuple[int, str]]) -> None:
        """Ask which of several places of the words is meant."""
        self.fields["start"] = _places(places)

    def field_of(self, problem: Problem) -> str | None:
        """Every problem is one of the words."""
        del problem
        return "words"
