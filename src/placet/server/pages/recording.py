"""Open a mission; record, correct and supersede what is said in it."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from placet.claims.claim import Claim, Kind, Mode
from placet.claims.files.grammar import OBSERVED_ONLY, STEPS
from placet.claims.record import Mission, Record
from placet.reports.saying import places, title
from placet.server.actions import claims as claiming
from placet.server.actions.grammar import live, said_of
from placet.server.actions.missions import open_mission
from placet.server.forms.claim import ClaimForm, Frame, initial_of, not_offered
from placet.server.forms.decision import SupersedeForm
from placet.server.forms.heads import MissionForm
from placet.server.law import packs
from placet.server.models import Entry, Sort
from placet.server.pages.drafts import keep, sign_in_first, taken
from placet.server.pages.forms import Sheet, done, posted, shown
from placet.server.pages.said import tell
from placet.server.pages.suggested import offered
from placet.server.pages.tags import spoken
from placet.server.pages.told import called, in_short, rows, unasked
from placet.server.permissions import Deed, require
from placet.server.queries.record import record_of
from placet.server.queries.verdicts import verdict_today
from placet.wording import name

_TERMS = (
    Kind.PRESENCE,
    Kind.ACTIVITY,
    Kind.MOVEMENT,
    Kind.MEANS,
    Kind.ARMS,
    Kind.DUTY,
    Kind.CONDITION,
    Kind.POWER,
    Kind.OBJECTIVE,
)
_FACTS = (
    Kind.PRESENCE,
    Kind.MOVEMENT,
    Kind.ACTIVITY,
    Kind.MEANS,
    Kind.ARMS,
    Kind.REPORT,
    Kind.SEARCH,
    Kind.COVERAGE,
    Kind.POSITION,
    Kind.MEMBERSHIP,
    Kind.MEASURE,
)


def new_mission(request: HttpRequest) -> HttpResponse:
    """Open a mission."""
    if away := sign_in_first(request):
        return away
    require(request.user, Deed.RECORD)
    language = spoken()
    law = [(p.id, dict(p.names).get(language, p.id)) for p in packs().packs if not p.open_organs]
    form = MissionForm(law, posted(request), initial=taken(request))
    if done(request, form, lambda: open_mission(request.user, form.said())):
        messages.success(request, _("The mission is open. Record its first step: usually the request."))
        return redirect("mission-record", form.cleaned_data["mission"])
    sheet = Sheet(
        gettext_lazy("A new mission."),
        gettext_lazy("Open the mission"),
        reverse("missions"),
        _("Register"),
        gettext_lazy("One request and what hangs on it. An entry nobody asked for is a mission, too."),
        offered(record_of(()), None, language),
    )
    return shown(request, form, sheet)


def record(request: HttpRequest, id_: str) -> HttpResponse:
    """Choose what to record in a mission."""
    if away := sign_in_first(request):
        return away
    require(request.user, Deed.RECORD)
    _whole, mission = _mission(id_)
    done_steps = {c.step.step for c in mission.claims if c.step}
    context = {
        "mission": mission,
        "called": called(mission, spoken()),
        "steps": [(step, step in done_steps) for step in STEPS],
        "terms": [
            (mode, _TERMS) for mode in (Mode.REQUESTED, Mode.RECOMMENDED, Mode.CONSENTED, Mode.PLANNED)
        ],
        "facts": _FACTS,
    }
    return render(request, "forms/record.html", context)


def record_step(request: HttpRequest, id_: str, step: str) -> HttpResponse:
    """Record a step of the route."""
    if step not in STEPS:
        raise Http404
    return _record(request, id_, Frame(Mode.OBSERVED, Kind.STEP, step))


def record_claim(request: HttpRequest, id_: str, mode: str, kind: str) -> HttpResponse:
    """Record a term or a fact."""
    try:
        frame = Frame(Mode(mode), Kind(kind))
    except ValueError:
        raise Http404 from None
    if frame.kind is Kind.STEP or (frame.kind in OBSERVED_ONLY and frame.mode is not Mode.OBSERVED):
        raise Http404
    return _record(request, id_, frame)


def _record(request: HttpRequest, id_: str, frame: Frame) -> HttpResponse:
    if away := sign_in_first(request):
        return away
    require(request.user, Deed.RECORD)
    whole, mission = _mission(id_)
    form = ClaimForm(frame, posted(request), initial=_beginning(request, frame, mission))
    if _wants_to_add(request):
        return _to_add(request)
    before = verdict_today(id_)

    def act() -> None:
        claiming.record_claim(request.user, id_, form.said(), form.key)

    if done(request, form, act):
        tell(request, _("Recorded."), id_, before)
        return redirect("mission", id_)
    what = name(frame.step or frame.kind.value, spoken())
    words = what if frame.step else f"{what}, {name(frame.mode.value, spoken())}"
    sheet = _sheet(whole, mission, _("Record: {what}.").format(what=words), gettext_lazy("Record"))
    return shown(request, form, sheet)


def _beginning(request: HttpRequest, frame: Frame, mission: Mission) -> dict[str, Any]:
    """Give what the form begins with: what was kept, the step's name, and a source just registered."""
    begun = _kept(request)
    if frame.kind is Kind.STEP and "id" not in begun:
        begun["id"] = _free(frame.step, mission)
    return begun


def _free(step: str, mission: Mission) -> str:
    taken_ = {c.alias for c in mission.claims}
    return next(n for n in (step, *(f"{step}-{i}" for i in range(2, 1000))) if n not in taken_)


def rival(request: HttpRequest, id_: str) -> HttpResponse:
    """Record what another source says instead of a claim."""
    if away := sign_in_first(request):
        return away
    require(request.user, Deed.RECORD)
    whole, mission, claim = _claim(id_)
    main = next((c for c in mission.claims if c.id == claim.rival_of), claim)
    form = ClaimForm(Frame(main.mode, main.kind, rival=True), posted(request), initial=_kept(request))
    if _wants_to_add(request):
        return _to_add(request)
    before = verdict_today(mission.id)
    if done(request, form, lambda: claiming.record_rival(request.user, mission.id, main.id, form.said())):
        tell(request, _("Recorded: both stand side by side until somebody chooses."), mission.id, before)
        return redirect("mission", mission.id)
    words = _("Another source says otherwise: {what}.").format(what=title(main, spoken()))
    aside = gettext_lazy("Write only what it says differently, and the source.")
    return shown(request, form, _sheet(whole, mission, words, gettext_lazy("Record"), (main,), aside))


def correct(request: HttpRequest, id_: str) -> HttpResponse:
    """Correct a claim: a new one supersedes it, and both stay in the history."""
    if away := sign_in_first(request):
        return away
    require(request.user, Deed.RECORD)
    whole, mission, claim = _claim(id_)
    frame = Frame(claim.mode, claim.kind, claim.step.step if claim.step else "", rival=bool(claim.rival_of))
    said = said_of((claim,), whole, mission)
    kept = not_offered(said, frame) | ({"id": claim.alias} if claim.alias and not claim.step else {})
    form = ClaimForm(frame, posted(request), initial=initial_of(said) | _kept(request), kept=kept)
    if _wants_to_add(request):
        return _to_add(request)
    before = verdict_today(mission.id)

    def act() -> None:
        claiming.correct_claim(request.user, mission.id, claim.id, form.said(), form.cleaned_data["why"])

    if done(request, form, act):
        tell(request, _("Corrected. The old entry stays in the history."), mission.id, before)
        return redirect("mission", mission.id)
    words = _("Correct: {what}.").format(what=title(claim, spoken()))
    aside = gettext_lazy(
        "What the record should have said. A change of the facts is a new entry, not a correction."
    )
    return shown(request, form, _sheet(whole, mission, words, gettext_lazy("Correct"), (), aside))


def supersede(request: HttpRequest, id_: str) -> HttpResponse:
    """Let another claim on record take the place of one."""
    if away := sign_in_first(request):
        return away
    require(request.user, Deed.DECIDE)
    whole, mission, claim = _claim(id_)
    language = spoken()
    answer = unasked(whole, mission.id)
    others = [c for c in live(mission).claims if c.kind is claim.kind and c.id != claim.id]
    options = [(c.id, f"{title(c, language)}. {in_short(c, answer, language)}") for c in others]
    form = SupersedeForm(options, posted(request), initial=taken(request))
    before = verdict_today(mission.id)

    def act() -> None:
        data = form.cleaned_data
        claiming.supersede_claim(request.user, mission.id, claim.id, data["by"], data["why"])

    if done(request, form, act):
        tell(request, _("Superseded. The old entry stays in the history."), mission.id, before)
        return redirect("mission", mission.id)
    words = _("Supersede: {what}.").format(what=title(claim, language))
    return shown(request, form, _sheet(whole, mission, words, gettext_lazy("Supersede"), (claim,)))


def _kept(request: HttpRequest) -> dict[str, Any]:
    begun = taken(request)
    if given := request.GET.get("source"):
        row = next((r for r in ("source_1", "source_2", "source_3") if not begun.get(r)), "source_1")
        begun[row] = given
    return begun


def _sheet(
    whole: Record,
    mission: Mission,
    words: str,
    submit: Any,  # noqa: ANN401 - words in the reader's language
    beside: tuple[Claim, ...] = (),
    aside: Any = "",  # noqa: ANN401 - words in the reader's language
) -> Sheet:
    answer, language = unasked(whole, mission.id), spoken()
    told = [
        {
            "title": title(c, language),
            "rows": rows(c, answer, language),
            "sources": places(answer, c, language),
        }
        for c in beside
    ]
    return Sheet(
        words,
        submit,
        reverse("mission", args=(mission.id,)),
        called(mission, language),
        aside,
        offered(whole, mission, language),
        beside=told,
        adds=True,
    )


def _mission(id_: str) -> tuple[Record, Mission]:
    whole = record_of((id_,))
    if id_ not in whole.missions:
        raise Http404
    return whole, whole.missions[id_]


def _claim(id_: str) -> tuple[Record, Mission, Claim]:
    """Give a claim by its id, with its mission; 404 where it is not, or was superseded."""
    entry = Entry.objects.filter(sort=Sort.CLAIM, subject=id_).values_list("mission", flat=True).first()
    whole, mission = _mission(entry or "")
    claim = next((c for c in live(mission).claims if c.id == id_), None)
    if claim is None:
        raise Http404
    return whole, mission, claim


ADDS: Mapping[str, str] = {
    "source": "source-new",
    "place": "place-new",
    "unit": "unit-new",
    "person": "person-new",
    "organisation": "organisation-new",
}
"""What one may go and add in the midst of a form, and the view that adds it."""


def _wants_to_add(request: HttpRequest) -> bool:
    return request.method == "POST" and request.POST.get("then") in ADDS


def _to_add(request: HttpRequest) -> HttpResponse:
    """Keep what was written, and go to add a source, place or unit; the form comes back after it."""
    keep(request, request.POST)
    return redirect(f"{reverse(ADDS[request.POST['then']])}?{urlencode({'next': request.path})}")
