"""Choose between rivals, judge what only a person can, dispose of a finding."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from placet.check.finding import Finding
from placet.claims.claim import Claim, Kind
from placet.claims.record import Mission, Record
from placet.exchange.answer import Answer
from placet.reports.calling import sentence
from placet.reports.saying import Place, places, title
from placet.server.actions import decisions as deciding
from placet.server.actions import findings as disposing
from placet.server.actions import standings
from placet.server.actions.grammar import live
from placet.server.forms.decision import ChooseForm, DisposeForm, JudgeForm
from placet.server.models import Entry, Sort, StandingFinding
from placet.server.pages.drafts import sign_in_first, taken
from placet.server.pages.forms import Sheet, done, posted, shown
from placet.server.pages.tags import spoken
from placet.server.pages.told import Row, called, in_short, rows, unasked
from placet.server.permissions import Deed, require, rights
from placet.server.queries.answers import answer_of
from placet.server.queries.dispositions import dispositions
from placet.server.queries.record import record_of

JUDGED_RULES = ("condition.unjudged", "consent.unpublished", "duty.missing", "duty.late", "duty.pending")
"""Rules whose answer may be a person's."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of several rivals: what it says, what it rests on, whether it is set aside now."""

    id: str
    title: str
    rows: list[Row]
    sources: tuple[Place, ...]
    aside: bool


def choose(request: HttpRequest, id_: str) -> HttpResponse:
    """Choose between a claim and its rivals, side by side with their sources."""
    if away := sign_in_first(request):
        return away
    require(request.user, Deed.DECIDE)
    whole, mission, family = _family(id_)
    main = family[0]
    answer, language = unasked(whole, mission.id), spoken()
    options = [(c.id, in_short(c, answer, language)) for c in family]
    form = ChooseForm(options, posted(request), initial=taken(request))

    def act() -> None:
        one = form.cleaned_data["claim"]
        over = tuple(c.id for c in family if c.id != one)
        deciding.choose(request.user, mission.id, _name_of(main, one), over, form.cleaned_data["why"])

    if done(request, form, act):
        messages.success(request, _("Chosen. The others stay on record, set aside."))
        return redirect("mission", mission.id)
    sheet = Sheet(
        _("Sources that disagree: {what}.").format(what=title(main, language)),
        gettext_lazy("Choose"),
        reverse("mission", args=(mission.id,)),
        called(mission, language),
        gettext_lazy("What is not chosen is set aside, not rejected; who chose, when and why stays with it."),
        template="forms/choose.html",
        beside=_options(whole, mission, family),
    )
    return shown(request, form, sheet)


def _name_of(main: Claim, chosen: str) -> str:
    """Give what a choice names: the slot's first claim by its short name, whichever of them is chosen."""
    return main.alias if chosen == main.id and main.alias else chosen


def _family(id_: str) -> tuple[Record, Mission, tuple[Claim, ...]]:
    """Give a claim and its rivals, the first of the slot first; 404 where there is no rival."""
    entry = Entry.objects.filter(sort=Sort.CLAIM, subject=id_).values_list("mission", flat=True).first()
    whole = record_of((entry,)) if entry else Record()
    if entry not in whole.missions:
        raise Http404
    mission = whole.missions[str(entry)]
    standing = live(mission).claims
    claim = next((c for c in standing if c.id == id_), None)
    if claim is None:
        raise Http404
    home = claim.rival_of or claim.id
    family = [c for c in standing if home in {c.id, c.rival_of} or _same_slot(c, claim)]
    if len(family) == 1:
        raise Http404
    return whole, mission, tuple(sorted(family, key=lambda c: (bool(c.rival_of), c.id != home)))


def _same_slot(one: Claim, other: Claim) -> bool:
    return one.slot == other.slot and one.act == other.act and one.kind in _TERMS and one.mode is other.mode


_TERMS = frozenset({Kind.PRESENCE, Kind.ACTIVITY, Kind.DUTY, Kind.CONDITION, Kind.POWER, Kind.OBJECTIVE})


def _options(whole: Record, mission: Mission, family: tuple[Claim, ...]) -> list[Option]:
    language, day = spoken(), timezone.localdate()
    answer = unasked(whole, mission.id)
    judged = answer_of(mission.id, day, day)
    aside = judged.mission.set_aside if judged else frozenset[str]()
    return [
        Option(
            c.id,
            ", ".join(dict.fromkeys(s.publisher for s in places(answer, c, language))),
            rows(c, answer, language),
            places(answer, c, language),
            c.id in aside,
        )
        for c in family
    ]


def judge(request: HttpRequest, id_: str) -> HttpResponse:
    """Judge what a finding leaves to a person: a condition, a qualitative duty, publication."""
    if away := sign_in_first(request):
        return away
    require(request.user, Deed.DECIDE)
    answer, finding = _found(request, id_)
    if finding.rule not in JUDGED_RULES:
        messages.info(request, _("A rule judges this one. People judge conditions, duties and publication."))
        return redirect("finding", finding.id)
    form = JudgeForm(posted(request), initial=taken(request))

    def act() -> None:
        data = form.cleaned_data
        deciding.judge(request.user, answer.id, finding.term, data["verdict"], data["why"])

    if done(request, form, act):
        messages.success(request, _("Judged. The verdict is yours and is shown with your name and reason."))
        return redirect("mission", answer.id)
    return shown(request, form, _sheet(answer, finding, _("A judgement."), gettext_lazy("Judge")))


def dispose(request: HttpRequest, id_: str) -> HttpResponse:
    """Dispose of a finding: explained, accepted, dismissed, with a public reason."""
    if away := sign_in_first(request):
        return away
    require(request.user, Deed.DISPOSE)
    answer, finding = _found(request, id_)
    form = DisposeForm(posted(request), initial=taken(request))

    def act() -> None:
        disposing.dispose(
            request.user, answer.id, finding.id, form.cleaned_data["as"], form.cleaned_data["why"]
        )

    if done(request, form, act):
        messages.success(
            request, _("Noted with your reason. It lapses when the finding says something else.")
        )
        return redirect("finding-dispose", finding.id)
    sheet = _sheet(answer, finding, _("What about this finding?"), gettext_lazy("Put on record"))
    return shown(request, form, sheet)


def _found(request: HttpRequest, id_: str) -> tuple[Answer, Finding]:
    """Give a finding of today with its mission, as this reader may see it; 404 where there is none."""
    standings.today()  # the finding may be one of what was just recorded
    mission = StandingFinding.objects.filter(finding=id_).values_list("mission", flat=True).first()
    day = timezone.localdate()
    answer = answer_of(mission, day, day, rights(request.user)) if mission else None
    finding = next((f for f in answer.findings if f.id == id_), None) if answer else None
    if answer is None or finding is None:
        raise Http404
    return answer, finding


def _sheet(answer: Answer, finding: Finding, words: str, submit: object) -> Sheet:
    language = spoken()
    beside = {
        "finding": finding,
        "sentence": sentence(answer, finding, language),
        "disposition": dispositions(answer.mission, (finding,)).get(finding.id),
    }
    return Sheet(
        words,
        str(submit),
        reverse("mission", args=(answer.id,)),
        called(answer.mission, language),
        template="forms/finding.html",
        beside=beside,
    )
