"""Register a source; add a place, unit, person or organisation, or another name for one."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from placet.claims.entity import Entity, Sort
from placet.server.actions import entities as adding
from placet.server.actions.sources import register_source
from placet.server.forms.decision import AliasForm
from placet.server.forms.heads import EntityForm, SourceForm
from placet.server.forms.words import Text
from placet.server.pages.drafts import sign_in_first, taken
from placet.server.pages.forms import Sheet, done, posted, shown
from placet.server.pages.suggested import offered_parents
from placet.server.pages.tags import spoken
from placet.server.pages.uploads import holding
from placet.server.permissions import Deed, require
from placet.server.queries.record import entities

_ORGANISATIONS = (Sort.ORGANISATION, Sort.BODY, Sort.LIST, Sort.RECORD, Sort.ITEM)
_UNITS = (Sort.FORCE, Sort.SHIP)


def new_source(request: HttpRequest) -> HttpResponse:
    """Register a source: cited, or held with its document."""
    if away := sign_in_first(request):
        return away
    require(request.user, Deed.RECORD)
    form = SourceForm(posted(request), request.FILES, initial=taken(request))

    def act() -> None:
        document = form.cleaned_data.get("document")
        hold = holding(document) if document else None
        register_source(request.user, form.cleaned_data["id"], form.said(), hold)

    if done(request, form, act):
        id_ = form.cleaned_data["id"]
        messages.success(request, _("The source {id} is registered.").format(id=id_))
        return _back(request, "source", id_)
    sheet = Sheet(
        gettext_lazy("A new source."),
        gettext_lazy("Register the source"),
        _next(request) or reverse("missions"),
        _("where you came from") if _next(request) else _("Register"),
        gettext_lazy(
            "A document as it was received, or one that is only cited. No claim stands without a source."
        ),
        multipart=True,
    )
    return shown(request, form, sheet)


def new_place(request: HttpRequest) -> HttpResponse:
    """Add a place."""
    return _new(request, (Sort.PLACE,), adding.add_place, gettext_lazy("A new place."), "place")


def new_unit(request: HttpRequest) -> HttpResponse:
    """Add a unit, force or ship."""
    return _new(request, _UNITS, adding.add_entity, gettext_lazy("A new unit."), "unit")


def new_person(request: HttpRequest) -> HttpResponse:
    """Add a person."""
    return _new(request, (Sort.PERSON,), adding.add_person, gettext_lazy("A new person."), "person")


def new_organisation(request: HttpRequest) -> HttpResponse:
    """Add an organisation, body, list, record or kind of thing."""
    words = gettext_lazy("A new organisation.")
    return _new(request, _ORGANISATIONS, adding.add_organisation, words, "organisation")


def _new(
    request: HttpRequest,
    sorts: tuple[Sort, ...],
    add: Callable[..., Entity],
    words: Text,
    noun: str,
) -> HttpResponse:
    if away := sign_in_first(request):
        return away
    require(request.user, Deed.RECORD)
    form = EntityForm(sorts, posted(request), initial=taken(request))
    if done(request, form, lambda: add(request.user, form.cleaned_data["id"], form.said())):
        id_ = form.cleaned_data["id"]
        messages.success(request, _("{id} is on record; forms and files know the name now.").format(id=id_))
        return _back(request, noun, id_)
    sheet = Sheet(
        words,
        gettext_lazy("Add"),
        _next(request) or reverse("missions"),
        _("where you came from") if _next(request) else _("Register"),
        lists=offered_parents(entities(), (*sorts, Sort.BODY), spoken()),
    )
    return shown(request, form, sheet)


def alias(request: HttpRequest, id_: str) -> HttpResponse:
    """Give a place, unit, person or organisation another name."""
    if away := sign_in_first(request):
        return away
    require(request.user, Deed.RECORD)
    entity = entities().get(id_)
    if entity is None:
        raise Http404
    form = AliasForm(posted(request), initial=taken(request))
    if done(request, form, lambda: adding.add_alias(request.user, id_, form.cleaned_data["aka"])):
        messages.success(request, _("{name} is known by that name, too.").format(name=entity.named(spoken())))
        return redirect(request.path)
    sheet = Sheet(
        _("Another name for {name}.").format(name=entity.named(spoken())),
        gettext_lazy("Add the name"),
        reverse("missions"),
        _("Register"),
        _("Known so far: {names}.").format(names="; ".join(entity.aka)) if entity.aka else "",
    )
    return shown(request, form, sheet)


def _next(request: HttpRequest) -> str:
    """Give the address to go back to, where it is one of ours."""
    found = request.GET.get("next", "")
    return found if url_has_allowed_host_and_scheme(found, None) and found.startswith("/") else ""


def _back(request: HttpRequest, noun: str, id_: str) -> HttpResponse:
    """Go back to the form that was left, the source just registered in it; else to an empty one."""
    if not _next(request):
        return redirect(request.path)
    return redirect(f"{_next(request)}?{urlencode({'source': id_})}" if noun == "source" else _next(request))
