"""A mission in the terminal: a sentence first, the picture, the terms, findings, route, sources."""

from collections.abc import Iterator, Sequence
from datetime import date

from rich.table import Table
from rich.text import Text

from placet.cli.drawing import findings
from placet.cli.drawing.route import route, sources
from placet.cli.drawing.rows import totals
from placet.cli.drawing.standings import standings
from placet.cli.drawing.terms import print_terms
from placet.cli.drawing.timeline import timeline
from placet.cli.shell.terminal import indented
from placet.cli.shell.words import word
from placet.exchange.answer import Answer
from placet.reports.sentence import plain
from placet.reports.traits import window


def page(answer: Answer, language: str, width: int) -> Iterator[Text | Table]:
    """Give the whole mission, section by section."""
    yield from findings.heading(answer, language)
    yield Text()
    yield from indented(Text(), Text(plain(answer, language)), 0, min(width, 100))
    yield Text()
    yield from timeline(answer, language, width)
    yield from _section("terms", language)
    yield from print_terms(answer, language, width)
    yield from _section("findings", language)
    yield from findings.lines(answer, language, width, full=True)
    yield from findings.tally(answer, language, width)
    yield from _section("route", language)
    yield from route(answer, language, width)
    told = tuple(standings(answer, language, width))
    yield from _section("people", language) if told else ()
    yield from told
    yield from _section("sources", language)
    yield from sources(answer, language, width)


def guide(answer: Answer, every: Sequence[Answer], language: str, width: int) -> Iterator[Text | Table]:
    """Give the demonstration: the mission whole, the totals of all, and what to type next."""
    yield Text(word("demo.title", language), style="bold")
    yield Text()
    yield from page(answer, language, width)
    yield from _section("demo.all", language)
    yield from indented(Text(), Text(totals(every, language)), 0, width)
    yield from _section("demo.next", language)
    for command, key in _NEXT:
        yield Text(f"  {command.format(id=answer.id, day=_midway(answer))}")
        yield from indented(Text(), Text(word(key, language), style=findings.GREY), 6, width)


def _midway(answer: Answer) -> date:
    """Give a day on which the answer is another: in the middle of the window."""
    first, last = window(answer)
    return first + (last - first) / 2 if first and last else answer.as_of


_NEXT = (
    ("placet check {id}", "demo.check"),
    ("placet check {id} --as-of {day}", "demo.as_of"),
    ("placet show {id} --lang es", "demo.lang"),
    ("placet list --verdict breached", "demo.list"),
    ("placet duties", "demo.duties"),
    ("placet export {id} --to csv", "demo.export"),
)


def _section(key: str, language: str) -> Iterator[Text]:
    yield Text()
    yield Text(word(key, language), style="bold underline")
