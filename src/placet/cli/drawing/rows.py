"""The list of missions: a sentence with totals, then two lines a mission."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from rich.text import Text

from placet.claims.claim import Kind, Mode
from placet.cli.drawing.findings import GREY, verdict
from placet.cli.shell.terminal import ICONS, indented
from placet.cli.shell.words import word
from placet.exchange.answer import Answer
from placet.reports.dates import day
from placet.reports.traits import stage, window
from placet.reports.values import count_said, joined, names


def rows(answers: Sequence[Answer], total: int, language: str, width: int) -> Iterator[Text]:
    """Give the list; `total` is how many missions there were before the facets."""
    if not answers:
        yield Text(word("list.none", language))
        return
    yield from indented(Text(), Text(totals(answers, language)), 0, width)
    yield Text(word("list.shown", language, shown=len(answers), total=total), style=GREY)
    for one in answers:
        yield Text()
        head = Text.assemble((one.id, "bold"), "  ", verdict(str(one.verdict), language))
        yield Text.assemble(head, f"  {word(f'stage.{stage(one)}', language)}")
        yield from indented(Text(), Text(_terms(one, language)), 2, width)


def totals(answers: Sequence[Answer], language: str) -> str:
    """Give one sentence that carries the numbers."""
    counts = Counter(str(a.verdict) for a in answers)
    said = [f"{counts[v]} {verdict(v, language).plain[2:]}" for v in ICONS if counts[v]]
    states = {s for a in answers for s in (*a.mission.sender, a.mission.host) if s}
    numbers = {"missions": len(answers), "states": len(states)}
    return word("sentence.totals", language, verdicts=", ".join(said), **numbers)


def _terms(one: Answer, language: str) -> str:
    mission = one.mission
    states = joined((names(one, mission.sender, language), one.name(mission.host, language)), " → ")
    first, last = (d and day(d, language) for d in window(one))
    key = "range" if first and last else "from" if first else "until"
    dates = word("no_day", language)
    if first or last:
        dates = word(key, language, start=first or "", end=last or "", date=first or last or "")
    return joined((states, dates, ceiling(one, language)))


def ceiling(one: Answer, language: str) -> str:
    """Give the ceiling consented to, else asked for: of the whole mission, or of its single part."""
    for mode in (Mode.CONSENTED, Mode.REQUESTED):
        terms = one.case.terms(mode, Kind.PRESENCE)
        counts = [t.pieces[-1].fields.choice("count").first for t in terms if not t.part or len(terms) == 1]
        said = [text for c in counts if (text := count_said(c, language, ceiling=True))]
        if said:
            return said[0]
    return ""


def plain(one: Answer) -> dict[str, Any]:
    """Give a row as plain values, for JSON."""
    first, last = window(one)
    return {
        "id": one.id,
        "title": dict(one.mission.title),
        "sender": list(one.mission.sender),
        "host": one.mission.host,
        "window": {"from": first and first.isoformat(), "to": last and last.isoformat()},
        "stage": str(stage(one)),
        "as_of": one.as_of.isoformat(),
        "known_at": one.known_at.isoformat(),
        "verdict": str(one.verdict),
        "tally": one.tally,
    }
