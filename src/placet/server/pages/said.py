"""What was done, said once on the next page: with what it did to the verdict of a mission."""

from collections.abc import Iterator, Mapping

from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from placet.server.actions import standings
from placet.server.pages.tags import spoken
from placet.server.queries.verdicts import verdict_today
from placet.wording import name

_MARK = "verdict"


def tell(request: HttpRequest, words: str, mission: str, before: str) -> None:
    """Say on the next page what was done, and what the verdict of a mission has become.

    `before` is the verdict it had, "" where that is not known.
    """
    messages.success(request, words, extra_tags=f"{_MARK} {mission} {before}")


def said(request: HttpRequest) -> Mapping[str, object]:
    """Give templates the sentences to say, as `notices`; a mission is judged only where they are shown."""
    return {"notices": SimpleLazyObject(lambda: tuple(_sentences(request)))}


def _sentences(request: HttpRequest) -> Iterator[str]:
    for message in messages.get_messages(request):
        yield f"{message} {_of_verdict(message)}".strip()


def _of_verdict(message: Message) -> str:
    mark, _space, rest = (message.extra_tags or "").partition(" ")
    if mark != _MARK:
        return ""
    mission, _space, before = rest.partition(" ")
    standings.today()
    after, language = verdict_today(mission), spoken()
    if not before:
        return _("The verdict is now {after}.").format(after=name(after, language))
    if before == after:
        return _("The verdict is as before: {after}.").format(after=name(after, language))
    return _("The verdict was {before} and is now {after}.").format(
        before=name(before, language), after=name(after, language)
    )
