"""The timeline of a mission as SVG: words are outlines, deeds are ink; the same on page and paper."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from placet.exchange.answer import Answer
from placet.reports import axis, painting
from placet.reports.board import Board, board
from placet.reports.dates import day
from placet.reports.findings import numbered
from placet.reports.labels import Lettering, halo, merged, wrapped
from placet.reports.lanes import Band, Lanes, Mark, Row, frame, lanes, unprinted
from placet.reports.painting import Links, Painted
from placet.reports.strokes import bar, dots, outside, patterns, point
from placet.reports.svg import HAIR, INK, INK2, group, line, tag, words
from placet.reports.words import word

_WORDS = ("requested", "recommended", "consented", "printed")
_DEEDS = (
    "act", "imprecise", "print", "planned", "certain", "possible", "unknown", "wait",
    "out-breached", "out-possible", "out-undetermined",
)  # fmt: skip
_HATCHED = frozenset({"planned", "possible", "out-possible"})


@dataclass(frozen=True, slots=True)
class Sample:
    """A line of the key: a small drawing and its word."""

    svg: str
    text: str


@dataclass(frozen=True, slots=True)
class Twin:
    """One row of the same as a table: its lane, what it is, and its stretches (style, first, last day)."""

    lane: str
    text: str
    stretches: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A mission drawn wide and narrow, with the styles that occur in it; empty where no day is on record.

    `twins` say the same as a table.
    """

    wide: str = ""
    narrow: str = ""
    words: tuple[Sample, ...] = ()
    deeds: tuple[Sample, ...] = ()
    twins: tuple[Twin, ...] = ()


def timeline(answer: Answer, language: str, named: str) -> Timeline:
    """Give both drawings, called `named` for those who cannot see them."""
    every = lanes(answer, language)
    band = unprinted(answer, language)
    styles = {m.style for _, rows in every for row in rows for m in row.marks}
    if not styles:
        return Timeline(twins=twins(every, language))
    days = {d for _, rows in every for row in rows for m in row.marks for d in (m.first, m.last) if d}
    picture = _Picture(answer, language, named, every, band)
    today = answer.as_of.toordinal()
    wide, narrow = (_drawn(picture, board(days, today, narrow=one)) for one in (False, True))
    return Timeline(
        wide, narrow, key(_WORDS, styles, language), key(_DEEDS, styles, language), twins(every, language)
    )


def twins(every: Lanes, language: str) -> tuple[Twin, ...]:
    """Give every row of every lane, an empty lane as such."""
    found = []
    for name, rows in every:
        lane = word(name, language)
        found += [Twin(lane, r.text, tuple(_stretch(m, language) for m in r.marks)) for r in rows]
        found += [] if rows else [Twin(lane, word("none", language), ())]
    return tuple(found)


def _stretch(mark: Mark, language: str) -> tuple[str, str, str]:
    days = ("" if d is None else day(date.fromordinal(d), language) for d in (mark.first, mark.last))
    first, last = days
    return _called(mark.style, language), first, last


@dataclass(frozen=True)
class _Picture:
    answer: Answer
    language: str
    named: str
    lanes: Lanes
    band: Band | None

    @property
    def links(self) -> Links:
        said = word("finding", self.language)
        numbers = numbered(self.answer)
        return {id_: (f"#finding-{id_}", f"{said} {n}") for id_, n in numbers.items()}


def _drawn(one: _Picture, on: Board) -> str:
    top = axis.HEIGHT + 4
    done: list[tuple[str, float, tuple[Painted, ...]]] = []
    for name, rows in one.lanes:
        made = _lane(one, on, name, rows, top)
        high = max(sum(p.height for p in made), on.size * 2 + 14)
        done.append((name, top, made))
        top += high + 6
    bottom = top
    names = [_name(on, name, at, one.language) for name, at, _ in done]
    painted = [p for _, _, made in done for p in made]
    shapes = [s for p in painted for s in p.shapes]
    said = merged([*names, *(p.said for p in painted)])
    rules = [line(0, at - 3, on.right, at - 3, class_="h", stroke=HAIR) for _, at, _ in done[1:]]
    picture = [
        *axis.grid(on, bottom), *rules, *_band(one, on, done), *_frame(one, on, done), *shapes,
        *axis.cuts(on, bottom, one.language), *axis.head(on, one.language),
        *axis.today(on, bottom, one.language), halo(on, list(said.words)),
    ]  # fmt: skip
    image = group(picture, role="img", aria_label=one.named, font_size=on.size)
    inside = patterns(on.id) + image + halo(on, list(said.links))
    size = {"width": on.wide, "height": bottom + 2}
    box = f"0 0 {on.wide:.0f} {bottom + 2:.0f}"
    return tag(
        "svg", inside, xmlns="http://www.w3.org/2000/svg", viewBox=box, class_=f"timeline {on.id}", **size
    )


def _lane(one: _Picture, on: Board, name: str, rows: tuple[Row, ...], top: float) -> tuple[Painted, ...]:
    if not rows:
        return (painting.nothing(on, word("none", one.language), top),)
    if name != "acts":
        return painting.rows(on, rows, one.links, top)
    return (painting.points(on, (*rows, *_warning(one)), one.links, top),)


def _warning(one: _Picture) -> tuple[Row, ...]:
    """Give the sentence about possible entry before print, to stand beside the acts."""
    if one.band is None:
        return ()
    return (Row(one.band.text, (), "", one.band.text, (one.band.finding,)),)


def _name(on: Board, name: str, top: float, language: str) -> Lettering:
    said = word(name, language)
    head = words(0, top + 15, said, class_="b", font_weight=600)
    if on.narrow:
        return Lettering((head,))
    lines = wrapped(on, word(f"lane.{name}", language), on.left - 20)
    more = (words(0, top + 30 + 15 * n, text, class_="t", fill=INK2) for n, text in enumerate(lines))
    return Lettering((head, *more))


def _heights(done: Iterable[tuple[str, float, tuple[Painted, ...]]], name: str) -> tuple[float, float]:
    return next((top, top + sum(p.height for p in made)) for found, top, made in done if found == name)


def _band(one: _Picture, on: Board, done: list[tuple[str, float, tuple[Painted, ...]]]) -> list[str]:
    """Give the days before print, from the acts down through those present."""
    if one.band is None:
        return []
    top, bottom = _heights(done, "allowed")[0], _heights(done, "present")[1]
    left, right = on.x(one.band.first), on.x(one.band.last)
    return [group([outside(on.id, one.band.verdict, (left, top, right - left, bottom - top))], class_="band")]


def _frame(one: _Picture, on: Board, done: list[tuple[str, float, tuple[Painted, ...]]]) -> list[str]:
    """Give the ends of the window in force as thin lines through what was planned and what happened."""
    top = _heights(done, "planned")[0]
    framed = [p for name, _, made in done if name == "allowed" for p in made]
    tops = [p.middle for p, row in zip(framed, dict(one.lanes)["allowed"], strict=False) if row.frame]
    bottom = _heights(done, "present")[1]
    first, last = frame(one.answer)
    ends = [on.x(first)] if first else []
    ends += [on.x(last, end=True)] if last else []
    start = min(tops, default=top)
    return [line(x, start, x, bottom, class_="l", stroke=INK, stroke_width=1) for x in ends]


def key(order: Iterable[str], styles: set[str], language: str) -> tuple[Sample, ...]:
    """Give the key of those styles that occur."""
    return tuple(Sample(_sample(s), _called(s, language)) for s in order if s in styles)


def _called(style: str, language: str) -> str:
    names = {"act": "known", "certain": "certain"}
    return word(style if style in _WORDS else f"key.{names.get(style, style)}", language)


def _sample(style: str) -> str:
    if style in {"act", "print", "imprecise"}:
        inside = point(style, 18, 7)
    elif style == "unknown":
        inside = dots(0, 36, 7)
    elif style == "wait":
        inside = line(0, 7, 34, 7, class_="l", stroke=INK) + line(
            34, 1, 34, 13, class_="l", stroke=INK, stroke_width=2
        )
    else:
        id_ = f"key-{style}"
        inside = (patterns(id_) if style in _HATCHED else "") + bar(id_, style, (1, 1, 34, 12))
    return tag(
        "svg", inside, width=36, height=14, viewBox="0 0 36 14", class_="timeline sample", aria_hidden="true"
    )
