"""What somebody had written when their session ended, or when they went to add a source: kept for the form.

Kept in the session, never in the register; files are not kept.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

_KEY = "drafts"
_MOST = 5
_LARGEST = 60_000
_SEVERAL = ("frameworks",)
_DROPPED = ("csrfmiddlewaretoken", "then")


def sign_in_first(request: HttpRequest) -> HttpResponse | None:
    """Send a stranger to the login, what was written kept until after it; None for everybody else.

    It says nothing about what lies at the address.
    """
    if request.user.is_authenticated:
        return None
    if request.method == "POST":
        keep(request, request.POST)
        messages.warning(
            request,
            _("You were logged out, so nothing was recorded. What you wrote comes back once you log in."),
        )
    return redirect(f"{reverse('login')}?{urlencode({'next': request.get_full_path()})}")


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token is of an earlier session: nothing is done, what was written comes back.

    What another site sent is not kept.
    """
    del reason
    if not _own(request):
        sentence = _(
            "Nothing was recorded: this was not sent from a page of this register, or its session has ended. "
            "Log in, open the page again and send it from there."
        )
        login = f"{reverse('login')}?{urlencode({'next': _back(request)})}"
        context = {"sentence": sentence, "login": login}
        return render(request, "mistake.html", context, status=403)
    if "password" in request.POST:
        messages.warning(request, _("This page was too old. Log in once more."))
    elif request.path != reverse("logout"):
        keep(request, request.POST)
        here = _(
            "This form was too old, so nothing was recorded. What you wrote is here: look at it, and send it."
        )
        later = _("You were logged out, so nothing was recorded. What you wrote comes back once you log in.")
        messages.warning(request, here if request.user.is_authenticated else later)
    return redirect(_back(request))


def _own(request: HttpRequest) -> bool:
    """Tell whether a form came from a page of this register, by what browsers say of where they stood."""
    here = f"{request.scheme}://{request.get_host()}"
    origin, page = request.headers.get("Origin", ""), request.headers.get("Referer", "")
    return origin == here or (not origin and page.startswith(f"{here}/"))


def _back(request: HttpRequest) -> str:
    """Give the page of the form; that of the register where the address has none to look at."""
    return reverse("missions") if request.path == reverse("logout") else request.get_full_path()


def keep(request: HttpRequest, written: QueryDict) -> None:
    """Keep what was written for the form at this address."""
    copy = written.copy()
    for name in _DROPPED:
        copy.pop(name, None)
    text = copy.urlencode()
    if len(text) <= _LARGEST:
        drafts = {**request.session.get(_KEY, {}), request.path: text}
        request.session[_KEY] = dict(list(drafts.items())[-_MOST:])


def taken(request: HttpRequest) -> dict[str, Any]:
    """Give what was kept for this form, once: for the fields to begin with."""
    drafts = dict(request.session.get(_KEY, {}))
    text = drafts.pop(request.path, None)
    if request.method == "POST" or text is None:
        return {}
    request.session[_KEY] = drafts
    kept = QueryDict(text)
    return {name: kept.getlist(name) if name in _SEVERAL else kept[name] for name in kept}
