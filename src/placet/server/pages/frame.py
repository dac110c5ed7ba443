"""What every page carries: clocks, role, navigation, the other language, how to cite it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, get_script_prefix, reverse, translate_url
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from placet import __version__
from placet.errors import PlacetError
from placet.server.languages import of_path, prefixed
from placet.server.pages.clocks import Clocks, clocks
from placet.server.pages.tags import spoken
from placet.server.permissions import Deed, rights
from placet.server.queries.record import head

NAVIGATION = (
    ("missions", _("Missions")),
    ("findings", _("Findings")),
    ("duties", _("Duties")),
    ("places", _("Places")),
    ("units", _("Units")),
    ("sources", _("Sources")),
    ("glossary", _("Glossary")),
)
LANGUAGES = {"en": "English", "es": "Español"}


@dataclass(frozen=True, slots=True)
class Place:
    """One word of the navigation; `here` where the page lies under it."""

    label: object
    address: str
    here: bool


@dataclass(frozen=True, slots=True)
class Tongue:
    """The other language, and this page in it."""

    code: str
    label: str
    address: str


def frame(request: HttpRequest) -> dict[str, object]:
    """Give the names that the base template uses."""
    deeds = rights(request.user)
    asked = _clocks(request)
    return {
        "demo": settings.DEMO,
        "clocks": asked,
        "can_record": Deed.RECORD in deeds,
        "can_decide": Deed.DECIDE in deeds,
        "can_dispose": Deed.DISPOSE in deeds,
        "language": spoken(),
        "other": _other(request),
        "navigation": tuple(_navigation(request, asked)),
        "kept": [(k, v) for k, v in request.GET.items() if k not in {"as_of", "known_at"}],
        "head": SimpleLazyObject(head),
        "version": __version__,
        "permanent": _permanent(request, asked),
        "since_today": urlencode([(k, v) for k, v in request.GET.items() if k not in {"as_of", "known_at"}]),
    }


def _clocks(request: HttpRequest) -> Clocks | None:
    try:
        return clocks(request)
    except PlacetError:
        # The page itself says what is wrong with the day.
        return None


def _navigation(request: HttpRequest, asked: Clocks | None) -> list[Place]:
    found = []
    for view, label in NAVIGATION:
        try:
            address = reverse(view)
        except NoReverseMatch:
            continue
        here = request.path.startswith(address)
        found.append(Place(label, address + (asked.query if asked else ""), here))
    return found


def _other(request: HttpRequest) -> Tongue:
    code = "en" if spoken() == "es" else "es"
    with override(spoken()):
        return Tongue(code, LANGUAGES[code], translate_url(request.get_full_path(), code))


def _permanent(request: HttpRequest, asked: Clocks | None) -> str:
    """Give the address that will show the same again: language and both clocks written out."""
    if asked is None:
        return request.build_absolute_uri()
    own = request.path_info if of_path(request.path_info) else f"/{prefixed(spoken())}{request.path_info[1:]}"
    rest = [(k, v) for k, v in request.GET.items() if k not in {"as_of", "known_at"}]
    days = [("as_of", asked.as_of.isoformat()), ("known_at", asked.known_at.isoformat())]
    return f"{request.build_absolute_uri(get_script_prefix()[:-1] + own)}?{urlencode([*rest, *days])}"
