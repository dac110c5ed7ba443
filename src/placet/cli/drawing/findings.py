"""Findings in the terminal: verdict word and sentence, the gravest first, the tally below."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from placet.check import Finding
from placet.check.judgement import GRAVITY
from placet.cli.shell.answers import said
from placet.cli.shell.terminal import ICONS, STYLES, indented, screen
from placet.cli.shell.words import word
from placet.exchange.answer import Answer
from placet.wording import name

GREY = "bright_black"


def print_answers(answers: Iterable[Answer], language: str) -> None:
    """Print each mission with its findings."""
    console = screen()
    for number, one in enumerate(answers):
        if number:
            console.print()
        for line in answered(one, language, console.width):
            console.print(line, soft_wrap=True)


def answered(one: Answer, language: str, width: int) -> Iterator[Text]:
    """Give a mission's heading, findings and tally."""
    yield from heading(one, language)
    yield from lines(one, language, width)
    yield from tally(one, language, width)


def heading(one: Answer, language: str) -> Iterator[Text]:
    """Give the mission's id and title, its verdict, and the two days asked about."""
    titles = dict(one.mission.title)
    title = titles.get(language) or next(iter(titles.values()), "")
    yield Text.assemble((one.id, "bold"), f"  {title}" if title else "")
    yield Text.assemble(verdict(str(one.verdict), language), (f"  {clocks(one, language)}", GREY))


def clocks(one: Answer, language: str) -> str:
    """Give the two days, as `as of 2025-03-20, known at 2026-11-25`."""
    return f"{word('as_of', language)} {one.as_of}, {word('known_at', language)} {one.known_at}"


def verdict(code: str, language: str) -> Text:
    """Give a verdict as icon and word, in the colour of what has been judged."""
    return Text(f"{ICONS[code]} {name(code, language)}", style=STYLES.get(code, ""))


def lines(one: Answer, language: str, width: int, *, full: bool = False) -> Iterator[Text]:
    """Give the findings, gravest first; `full` adds evidence and sources to each."""
    column = 2 + max(verdict(code, language).cell_len for code in ICONS)
    for found in sorted(one.findings, key=lambda f: GRAVITY[f.verdict]):
        body = Text(said(one, found, language))
        yield from indented(verdict(str(found.verdict), language), body, column, width)
        yield from indented(Text(), Text(code(found), style=GREY), column, width)
        for more in basis(found, language) if full else ():
            yield from indented(Text(), Text(more, style=GREY), column, width)


def code(found: Finding) -> str:
    """Give rule, term, subject and reason, as a script would look for them."""
    named = (found.rule, found.term, found.subject, found.field, str(found.reason or ""))
    return " · ".join(part for part in named if part)


def basis(found: Finding, language: str) -> Iterator[str]:
    """Give what a finding rests on: claims, sources, conventions, presumptions."""
    if found.evidence:
        yield f"{word('evidence', language)}: {', '.join(found.evidence)}"
    if found.sources:
        yield f"{word('sources_of', language)}: {', '.join(found.sources)}"
    for convention in found.conventions:
        yield f"{word('convention', language)}: {name(convention, language)}"
    for presumption in found.presumed:
        yield f"{word('presumed', language)}: {name(presumption, language)}"


def tally(one: Answer, language: str, width: int) -> Iterator[Text]:
    """Give the counts of all six verdicts."""
    parts = (f"{count} {name(code, language)}" for code, count in one.tally.items())
    yield from indented(Text(), Text(" · ".join(parts), style="bold"), 0, width)
