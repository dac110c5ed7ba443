"""The thin bar of a list: the window as an outline, presence as ink, what lies outside in its verdict."""

from dataclasses import dataclass
from html import escape

from placet.check.alternatives import Pick
from placet.check.amend import PRINTING
from placet.check.facts import Fact
from placet.check.lower import bounds_of
from placet.check.ticks import BEGINNING, END, day_of
from placet.claims.claim import Kind, Mode
from placet.claims.outcome import Verdict
from placet.exchange.answer import Answer
from placet.reports.traits import window

WIDTH, HEIGHT = 240, 28
OUTSIDE = (
    "window.early",
    "window.late",
    "consent.missing",
    "consent.late",
    "consent.lapsed",
    "consent.unpublished",
)
"""Rules whose spans are days outside of what was allowed."""

_GRAVE = {Verdict.BREACHED, Verdict.POSSIBLE}
_MARGIN = 0.12


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days, both included, as ordinals; `style` is certain, possible, unknown, or a verdict when outside."""

    first: int
    last: int
    style: str


@dataclass(frozen=True, slots=True)
class Bar:
    """What a thin bar shows; days as ordinals. `first` and `last` are the window's, None where unknown."""

    first: int | None
    last: int | None
    printed: int | None
    present: tuple[Stretch, ...]
    outside: tuple[Stretch, ...]
    today: int


def bar(answer: Answer) -> Bar:
    """Give the thin bar of a mission."""
    first, last = window(answer)
    return Bar(
        first=first.toordinal() if first else None,
        last=last.toordinal() if last else None,
        printed=_printed(answer),
        present=tuple(s for fact in _facts(answer) for s in _ink(answer, fact)),
        outside=tuple(_outside(answer)),
        today=answer.as_of.toordinal(),
    )


def _printed(answer: Answer) -> int | None:
    for act in answer.case.acts.values():
        first, last = bounds_of(act.when(Pick(())))
        if act.step in PRINTING and first and last and first.day == last.day:
            return first.day.toordinal()
    return None


def _facts(answer: Answer) -> list[Fact]:
    case = answer.case
    return [f for kind in (Kind.PRESENCE, Kind.ACTIVITY) for f in case.facts(kind, Mode.OBSERVED) if f.bounds]


def _ink(answer: Answer, fact: Fact) -> list[Stretch]:
    found, zone = fact.bounds, answer.case.zone
    if found is None:
        return []
    marks = [_days(found.es, found.le, zone, "possible")]
    if not found.ended:
        end = answer.as_of.toordinal()
        last = day_of(found.le - 1, zone).toordinal() if found.le < END else end
        marks.append(Stretch(last, max(last, end), "unknown"))
    if found.ls < found.ee:
        marks.append(_days(found.ls, found.ee, zone, "certain"))
    return [m for m in marks if m is not None]


def _days(start: int, end: int, zone: str, style: str) -> Stretch | None:
    if start <= BEGINNING or end >= END or start >= end:
        return None
    return Stretch(day_of(start, zone).toordinal(), day_of(end - 1, zone).toordinal(), style)


def _outside(answer: Answer) -> list[Stretch]:
    zone = answer.case.zone
    found = [
        _days(span.start, span.end, zone, str(span.verdict))
        for one in answer.findings
        if one.rule in OUTSIDE
        for span in one.spans
        if span.verdict in _GRAVE
    ]
    return [s for s in found if s is not None]


def svg(one: Bar, name: str) -> str:
    """Give the bar as SVG named by `name`; empty where there is no day at all to draw."""
    scale = _scale(one)
    if scale is None:
        return ""
    inside = "".join(
        (
            f'<line class="base" x1="0" x2="{WIDTH}" y1="25.5" y2="25.5" stroke="#C6C9C2"/>',
            _window(one, scale),
            *(_stretch(s, scale) for s in one.present),
            *(_stretch(Stretch(s.first, s.last, f"{s.style}-outside"), scale) for s in one.outside),
            _print(one, scale),
            _today(one, scale),
        )
    )
    return (
        f'<svg class="bar" role="img" aria-label="{escape(name, quote=True)}" width="{WIDTH}" '
        f'height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="xMinYMid">{inside}</svg>'
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    low: float
    high: float

    def x(self, day: float) -> float:
        """Give the place of a day, kept inside the drawing."""
        part = (day - self.low) / (self.high - self.low)
        return round(min(max(part, 0.0), 1.0) * WIDTH, 1)

    def holds(self, day: int) -> bool:
        """Tell whether a day lies on the axis."""
        return self.low <= day <= self.high


def _scale(one: Bar) -> _Scale | None:
    """Give the axis: the window and what is known near it; what is far away is cut at the edge."""
    shown = [d for d in (one.first, one.last) if d is not None]
    inked = [s for s in (*one.present, *one.outside) if s.style != "unknown"]
    shown += [d for s in inked for d in (s.first, s.last)]
    if not shown:
        return None
    low, high = float(min(shown)), float(max(shown) + 1)
    if one.first is not None and one.last is not None:
        room = 1.5 * max(one.last - one.first, 7)
        low, high = max(low, one.first - room), min(high, one.last + 1 + room)
    margin = max((high - low) * _MARGIN, 1)
    return _Scale(low - margin, high + margin)


def _window(one: Bar, scale: _Scale) -> str:
    if one.first is None and one.last is None:
        return ""
    left = scale.x(one.first if one.first is not None else scale.low)
    right = scale.x((one.last if one.last is not None else scale.high) + 1)
    width = max(right - left, 3)
    dots = ""
    if not one.present:
        dots = (
            f'<line class="gap" x1="{left + 2}" x2="{left + width - 2}" y1="14" y2="14" stroke="#7B8288" '
            'stroke-width="1.5" stroke-dasharray="1 4"/>'
        )
    return (
        f'<rect class="allowed" x="{left}" y="6" width="{width:.1f}" height="16" fill="none" '
        f'stroke="#15181C" stroke-width="2"/>{dots}'
    )


_FILL = {
    "certain": ('class="ink"', "#15181C"),
    "possible": ('class="hatch"', "url(#hatch-ink)"),
    "breached-outside": ('class="breached"', "#A3141B"),
    "possible-outside": ('class="possible"', "url(#hatch-possible)"),
}


def _stretch(one: Stretch, scale: _Scale) -> str:
    left, right = scale.x(one.first), scale.x(one.last + 1)
    if one.style == "unknown":
        return (
            f'<line class="gap" x1="{left}" x2="{right}" y1="14" y2="14" stroke="#7B8288" stroke-width="1.5" '
            'stroke-dasharray="1 4"/>'
        )
    kind, fill = _FILL[one.style]
    return f'<rect {kind} x="{left}" y="10" width="{max(right - left, 2):.1f}" height="8" fill="{fill}"/>'


def _print(one: Bar, scale: _Scale) -> str:
    if one.printed is None or not scale.holds(one.printed):
        return ""
    x = scale.x(one.printed + 0.5)
    return (
        f'<circle class="printed" cx="{x}" cy="14" r="5" fill="#FBFBF8" stroke="#15181C" stroke-width="1.2"/>'
        f'<circle class="printed" cx="{x}" cy="14" r="2.4" fill="none" stroke="#15181C" stroke-width="1.2"/>'
    )


def _today(one: Bar, scale: _Scale) -> str:
    if not scale.holds(one.today):
        return ""
    x = scale.x(one.today + 0.5)
    return f'<line class="today" x1="{x}" x2="{x}" y1="1" y2="27" stroke="#15181C" stroke-width="2.5"/>'


def plain(one: Bar) -> dict[str, object]:
    """Give a bar as plain values, to be kept; `unplain` gives it back."""
    return {
        "first": one.first,
        "last": one.last,
        "printed": one.printed,
        "present": [[s.first, s.last, s.style] for s in one.present],
        "outside": [[s.first, s.last, s.style] for s in one.outside],
        "today": one.today,
    }


def unplain(value: dict[str, object]) -> Bar:
    """Give the bar of its plain values."""

    def stretches(key: str) -> tuple[Stretch, ...]:
        given = value[key]
        return tuple(Stretch(*s) for s in given) if isinstance(given, list) else ()

    def day(key: str) -> int | None:
        given = value[key]
        return given if isinstance(given, int) else None

    return Bar(
        day("first"),
        day("last"),
        day("printed"),
        stretches("present"),
        stretches("outside"),
        day("today") or 0,
    )
