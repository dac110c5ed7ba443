"""The review of a source: what was read beside its words, and a person's decisions on it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from placet.claims.proposal import Slot
from placet.claims.source import Source
from placet.errors import PlacetError
from placet.server.actions import proposals
from placet.server.actions.drafts import place, read_source
from placet.server.actions.grammar import Refused
from placet.server.actions.missions import open_mission
from placet.server.actions.reading import read_document
from placet.server.actions.recording import RIVAL, WITNESS, Recorded
from placet.server.forms.problems import told
from placet.server.forms.review import SLOTS, AddForm, OpenForm, PlaceForm
from placet.server.pages.drafts import sign_in_first
from placet.server.pages.reviewed import Group, Shown, Table, groups, paragraphs, places_of
from placet.server.pages.sheets import SHOW, Sheet, has_pages, sheet
from placet.server.pages.suggested import Offered, offered
from placet.server.pages.tags import spoken
from placet.server.permissions import Deed, require
from placet.server.queries.drafts import ASIDE, Review, review_of, suggested_missions, tallies
from placet.server.queries.record import mission_ids, record_of, sources
from placet.wording import say


@dataclass
class Sent:
    """What was sent that could not be done: the bound form of it, and problems that are of no field."""

    proposal: str = ""
    refused: Refused | None = None
    forms: dict[str, Any] = field(default_factory=dict)
    sentences: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Asked:
    """A request about a source, with its review."""

    request: HttpRequest
    source: str
    review: Review

    def given(self, name: str) -> str:
        """Give a field that was sent, as text."""
        return str(self.request.POST.get(name, ""))

    def next(self, after: str = "", at: str = "") -> HttpResponse:
        """Go back to the page, at a proposal: that named, or the first open one after another."""
        review = review_of(self.source)
        lines = review.lines if review else ()
        start = next((n for n, line in enumerate(lines) if line.id == after), -1) + 1
        todo = [line.id for line in (*lines[start:], *lines[:start]) if line.decided is None]
        to = at or next(iter(todo), "")
        shown = {"show": SHOW} if self.request.GET.get("show") == SHOW else {}
        query = f"?{urlencode(shown | {'at': to})}#p-{to}" if to else "#proposals"
        return HttpResponseRedirect(self.request.path + query)


def review(request: HttpRequest, id_: str) -> HttpResponse:
    """Give the review of a source; take a decision on it."""
    if away := sign_in_first(request):
        return away
    require(request.user, Deed.RECORD)
    source = sources().get(id_)
    if source is None:
        raise Http404
    found = review_of(id_)
    if request.method == "POST" and request.POST.get("deed") == "read":
        return _read(request, source)
    if found is None:
        return render(request, "review/unread.html", {"source": source, "cited": source.publisher})
    sent = Sent()
    if request.method == "POST":
        answer = _done(Asked(request, id_, found), sent)
        if answer is not None:
            return answer
    return _shown(Asked(request, id_, found), source, sent)


def _read(request: HttpRequest, source: Source) -> HttpResponse:
    try:
        draft = read_source(request.user, source.id, read_document)
    except PlacetError as error:
        context = {"source": source, "cited": source.publisher, "sentence": say(error, spoken())}
        return render(request, "review/unread.html", context)
    n = len(draft.every)
    words = ngettext("Read: one proposal to decide on.", "Read: {n} proposals to decide on.", n)
    messages.success(request, words.format(n=n))
    return HttpResponseRedirect(request.path)


def _done(asked: Asked, sent: Sent) -> HttpResponse | None:
    """Do what was sent and go on; None where it was refused, with why in `sent`."""
    deed = DEEDS.get(asked.given("deed"))
    if deed is None:
        raise Http404
    try:
        return deed(asked, sent)
    except Refused as refused:
        sent.refused = refused
        if not sent.forms and not sent.proposal:
            sent.sentences += [told(p, spoken()) for p in refused.problems]
        return None


def _accept(asked: Asked, sent: Sent) -> HttpResponse | None:
    id_ = sent.proposal = asked.given("proposal")
    shown = _of(asked, id_)
    if shown.form.fields.get("start") is None:
        shown.form.offer_places(places_of(asked.review, asked.given(f"{id_}-words")))
    if not shown.form.is_valid():
        return None
    new = shown.form.entry.shape.sort if asked.given("deed") == "accept-new" else None
    own = asked.given("own") == "yes"
    wish = shown.form.wish(own=own, new=new, name=shown.open_question)
    made = proposals.accept(asked.request.user, asked.source, id_, wish)
    messages.success(asked.request, _how(made))
    return asked.next(after=id_)


def _how(made: Recorded) -> str:
    if made.how == RIVAL:
        return _("Recorded as a rival: both stand side by side until somebody chooses.")
    if made.how == WITNESS:
        return _("The record says the same: it has one more source now.")
    return _("Recorded.")


def _reject(asked: Asked, sent: Sent) -> HttpResponse:
    id_ = sent.proposal = asked.given("proposal")
    proposals.reject(asked.request.user, asked.source, id_, asked.given(f"{id_}-why"))
    messages.success(asked.request, _("Rejected, with the reason."))
    return asked.next(after=id_)


def _undo(asked: Asked, sent: Sent) -> HttpResponse:
    id_ = sent.proposal = asked.given("proposal")
    proposals.undo(asked.request.user, asked.source, id_, asked.given(f"{id_}-why"))
    messages.success(asked.request, _("Undone. Both the decision and its undoing stay in the journal."))
    return asked.next(at=id_)


def _move(asked: Asked, sent: Sent) -> HttpResponse:
    id_ = sent.proposal = asked.given("proposal")
    wanted = next((s for s in Slot if s.value == asked.given("slot")), None)
    proposals.move(asked.request.user, asked.source, id_, asked.given("frame"), wanted)
    messages.success(asked.request, _("Moved."))
    return asked.next(at=id_)


def _firm(asked: Asked, sent: Sent) -> HttpResponse:
    del sent
    made, refused = proposals.accept_firm(asked.request.user, asked.source, asked.given("frame"))
    n = len(made)
    done = ngettext("Accepted: one.", "Accepted: {n}.", n).format(n=n)
    messages.success(asked.request, done)
    for line, problem in refused:
        words = _("Number {n} stays open: {why}").format(n=line.number, why=told(problem, spoken()))
        messages.warning(asked.request, words)
    return asked.next()


def _place(asked: Asked, sent: Sent) -> HttpResponse | None:
    frame = asked.given("frame")
    form = PlaceForm(frame, asked.request.POST)
    sent.forms[f"place-{frame}"] = form
    if not form.is_valid():
        return None
    mission = form.cleaned_data["mission"]
    if not mission:
        form.add_error("mission", _("Choose a mission, or set this aside."))
        return None
    place(asked.request.user, asked.source, frame, mission)
    messages.success(asked.request, _("It belongs to {mission} now.").format(mission=mission))
    return asked.next()


def _aside(asked: Asked, sent: Sent) -> HttpResponse:
    del sent
    place(asked.request.user, asked.source, asked.given("frame"), "")
    messages.success(asked.request, _("Set aside: it belongs to no mission of this register."))
    return asked.next()


def _open(asked: Asked, sent: Sent) -> HttpResponse | None:
    frame = asked.given("frame")
    form = OpenForm(frame, asked.request.POST)
    sent.forms[f"open-{frame}"] = form
    if not form.is_valid():
        return None
    mission = open_mission(asked.request.user, form.said_in(spoken()))
    place(asked.request.user, asked.source, frame, mission.id)
    messages.success(asked.request, _("The mission is open, and this belongs to it."))
    return asked.next()


def _add(asked: Asked, sent: Sent) -> HttpResponse | None:
    form = AddForm(_frames(asked.review), asked.request.POST)
    sent.forms["add"] = form
    if len(places := places_of(asked.review, asked.given("add-words"))) > 1 and not asked.given("add-start"):
        form.offer_places(places)
    if not form.is_valid():
        return None
    data = form.cleaned_data
    where = (data["words"], int(data["start"]) if data["start"] not in {None, ""} else None)
    id_ = proposals.add(asked.request.user, asked.source, Slot(data["slot"]), data["frame"], where)
    messages.success(asked.request, _("Added as a proposal. Write its value and accept it."))
    return asked.next(at=id_)


DEEDS: Mapping[str, Callable[[Asked, Sent], HttpResponse | None]] = {
    "accept": _accept,
    "accept-new": _accept,
    "reject": _reject,
    "undo": _undo,
    "move": _move,
    "firm": _firm,
    "place": _place,
    "aside": _aside,
    "open": _open,
    "add": _add,
}


def _of(asked: Asked, id_: str) -> Shown:
    """Give a proposal with its form as it was sent."""
    table = Table(asked.review, _record(asked.review), spoken())
    found = (s for g in groups(table, asked.request.POST, id_) for s in g.shown if s.line.id == id_)
    shown = next(found, None)
    if shown is None:
        raise Http404
    return shown


def _record(review_: Review) -> Any:  # noqa: ANN401 - a Record
    return record_of(tuple(sorted({m for m in review_.placed.values() if m != ASIDE})))


def _shown(asked: Asked, source: Source, sent: Sent) -> HttpResponse:
    table = Table(asked.review, _record(asked.review), spoken())
    found = groups(table, asked.request.POST if sent.proposal else None, sent.proposal)
    every = [one for group in found for one in group.shown]
    _mark_wrong(asked, every, sent)
    first = next((one.line.id for one in every if one.line.decided is None), "")
    at = sent.proposal or asked.request.GET.get("at", "") or first
    context = {
        "source": source,
        "review": asked.review,
        "document": asked.review.draft,
        "paged": bool(source.sha256) and has_pages(asked.review),
        "sheet": _sheet(asked, source, every, at),
        "paragraphs": paragraphs(asked.review, every),
        "frames": [_framed(group, sent) for group in found],
        "moves": _frames(asked.review),
        "slots": [(slot.value, words) for slot, words in SLOTS.items()],
        "decided": sum(one.line.decided is not None for one in every),
        "all": len(every),
        "at": at,
        "add": sent.forms.get("add") or AddForm(_frames(asked.review), initial=_adding(asked.request)),
        "adding": "add" in sent.forms or "slot" in asked.request.GET,
        "lists": _lists(table),
        "sentences": sent.sentences,
        "tallies": _own_tallies(every),
        "cited": f"{source.publisher}, {source.id}",
    }
    return render(asked.request, "review/review.html", context)


def _sheet(asked: Asked, source: Source, every: list[Shown], at: str) -> Sheet | None:
    """Give the page of the document that is asked for, None where its text is."""
    wanted = asked.request.GET
    if wanted.get("show") != SHOW or not source.sha256 or not has_pages(asked.review):
        return None
    return sheet(asked.review, source.sha256, every, wanted.get("page", ""), at)


def _mark_wrong(asked: Asked, every: list[Shown], sent: Sent) -> None:
    """Show each problem of what was sent at its field."""
    if sent.refused is None:
        return
    for form in sent.forms.values():
        form.is_valid()
        form.take(sent.refused.problems, spoken())
    for one in every:
        if one.line.id == sent.proposal:
            places = places_of(asked.review, asked.given(f"{one.line.id}-words"))
            if any(p.code == "review.words_many" for p in sent.refused.problems):
                one.form.offer_places(places)
            one.form.is_valid()
            one.form.take(sent.refused.problems, spoken())


def _adding(request: HttpRequest) -> dict[str, Any]:
    return {name: request.GET[name] for name in ("slot", "frame") if name in request.GET}


def _frames(review_: Review) -> list[tuple[str, object]]:
    return [(f.id, f.title or _("fits no mission")) for f in review_.frames]


def _framed(group: Group, sent: Sent) -> dict[str, Any]:
    """Give a frame with the forms of where it belongs."""
    id_ = group.frame.id
    found: dict[str, Any] = {"group": group}
    if not group.mission:
        by_slot = {one.line.proposal.slot: one for one in group.shown}
        states = {"sender": by_slot.get(Slot.SENDING_STATE), "host": by_slot.get(Slot.RECEIVING_STATE)}
        begun = {n: one.line.proposal.entity for n, one in states.items() if one}
        found |= {
            "suggested": suggested_missions({one.line.proposal.entity for one in group.shown}),
            "place": sent.forms.get(f"place-{id_}") or PlaceForm(id_),
            "open": sent.forms.get(f"open-{id_}")
            or OpenForm(id_, initial=begun | {"title": group.frame.title}),
            "opening": f"open-{id_}" in sent.forms,
        }
    return found


def _lists(table: Table) -> list[Offered]:
    missions = next(iter(table.record.missions.values()), None)
    found = offered(table.record, missions, table.language)
    every = [one for one in found if one.id in {"known-who", "known-where"}]
    within = Offered("known-within", tuple(dict.fromkeys(n for one in every for n in one.names)))
    return [*found, within, Offered("known-missions", tuple((m, "") for m in mission_ids()))]


def _own_tallies(every: list[Shown]) -> list[Any]:
    rules = {one.line.proposal.rule for one in every}
    return [t for t in tallies() if t.rule in rules]
