"""The pages of a document as they are printed, with the words of its proposals marked on them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified

from placet.errors import PlacetError
from placet.server import pictures
from placet.server.pages.drafts import sign_in_first
from placet.server.pages.reviewed import Shown
from placet.server.pages.tags import spoken
from placet.server.permissions import Deed, require
from placet.server.queries.drafts import Review
from placet.server.queries.record import sources
from placet.wording import say

SHOW = "pages"
"""What `show` says in an address where pages are wanted and not the text."""
_DAY = 86_400
_AROUND = 80
"""Code points of the text before and after words by which their place on a page is told from others."""


@dataclass(frozen=True, slots=True)
class Lit:
    """A box as an SVG has it: its corner and its size, in the measure of the page."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Marked:
    """The words of a proposal on a page: whose they are, and where."""

    shown: Shown
    boxes: tuple[Lit, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its number and how many there are, its size, the marks on it, the proposals not found on it.

    `problem` says why the page cannot be shown, "" where it can.
    """

    number: int
    count: int
    width: float = 0.0
    height: float = 0.0
    marks: tuple[Marked, ...] = ()
    unplaced: int = 0
    problem: str = ""

    @property
    def before(self) -> int:
        """Give the number of the page before, 0 for none."""
        return self.number - 1

    @property
    def after(self) -> int:
        """Give the number of the page after, 0 for none."""
        return self.number + 1 if self.number < self.count else 0


def has_pages(review: Review) -> bool:
    """Tell whether the document of a review has pages to show."""
    return review.draft.pages > 0


def sheet(review: Review, sha256: str, shown: Sequence[Shown], wanted: str, at: str) -> Sheet:
    """Give a page: that `wanted` by its number, else that of the proposal `at`, else the first."""
    count = review.draft.pages
    pages = [page_of(review, one) for one in shown]
    chosen = next((page for page, one in zip(pages, shown, strict=True) if one.line.id == at), 0)
    asked = int(wanted) if wanted.isdecimal() and len(wanted) <= len(str(count)) else 0
    number = asked if 1 <= asked <= count else chosen or 1
    here = [one for page, one in zip(pages, shown, strict=True) if page == number]
    try:
        found = pictures.placed(sha256, number, [_sought(review, one) for one in here])
    except PlacetError as why:
        return Sheet(number, count, problem=say(why, spoken()))
    marks = [
        Marked(one, tuple(Lit(b[0], b[1], b[2] - b[0], b[3] - b[1]) for b in boxes))
        for one, boxes in zip(here, found.boxes, strict=True)
        if boxes
    ]
    return Sheet(number, count, found.width, found.height, tuple(marks), len(here) - len(marks))


def _sought(review: Review, one: Shown) -> pictures.Sought:
    """Give the words of a proposal with the text around them."""
    text, words = review.draft.text, one.line.proposal.passage
    before = text[max(0, words.start - _AROUND) : words.start]
    return pictures.Sought(words.exact, before, text[words.end : words.end + _AROUND])


def page_of(review: Review, one: Shown) -> int:
    """Give the number of the page on which the words of a proposal begin, 0 where that is not known."""
    start = one.line.proposal.passage.start
    return next((s.where.page for s in review.draft.segments if s.start <= start < s.end), 0)


def picture(request: HttpRequest, id_: str, number: int) -> HttpResponse:
    """Give a page of a source's document as a PNG, to who may review it."""
    if away := sign_in_first(request):
        return away
    require(request.user, Deed.RECORD)
    source = sources().get(id_)
    if source is None or not source.sha256:
        raise Http404
    tag = f'"{source.sha256[:32]}-{number}"'
    if request.headers.get("If-None-Match") == tag:
        return HttpResponseNotModified()
    try:
        made = pictures.picture(source.sha256, number)
    except (PlacetError, FileNotFoundError) as why:
        raise Http404 from why
    headers = {"Cache-Control": f"private, max-age={_DAY}", "ETag": tag}
    return HttpResponse(made, content_type="image/png", headers=headers)
