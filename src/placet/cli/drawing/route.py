"""The route: what was done, which source says otherwise, and what may come next."""

from collections.abc import Iterator

from rich.text import Text

from placet.cli.drawing.findings import GREY
from placet.cli.drawing.lanes import IMPRECISE, KNOWN
from placet.cli.drawing.terms import FORK
from placet.cli.shell.terminal import indented
from placet.cli.shell.words import word
from placet.exchange.answer import Answer
from placet.reports.notes import cited
from placet.reports.route import ahead, stations
from placet.reports.values import joined


def route(answer: Answer, language: str, width: int) -> Iterator[Text]:
    """Give one line an act with its rivals below, then the steps that may come next."""
    every = stations(answer, language)
    for one in every:
        ink = KNOWN if one.style in {"known", "print"} else IMPRECISE
        said = joined((one.day, one.step, one.organ, one.votes))
        yield from indented(Text(f"  {ink}"), _noted(said, one.notes), 5, width)
        for rival in one.rivals:
            why = word("set_aside", language, why=rival.chosen.why) if rival.chosen else ""
            told = _noted(f"{FORK} {rival.text}", rival.notes)
            yield from indented(Text(), Text.assemble(told, (f"  {why}" if why else "", GREY)), 5, width)
    if not every:
        yield Text(f"  {word('none', language)}")
    for step in ahead(answer, language):
        must = word("required", language) if step.required else ""
        ground = f"{word('ground', language)}: {step.ground}" if step.ground else ""
        head = f"{word('next', language)}: {step.name}"
        yield from indented(Text("  →"), Text(joined((head, step.who, must, ground))), 5, width)


def _noted(text: str, notes: tuple[int, ...]) -> Text:
    return Text.assemble(text, (f" [{', '.join(map(str, notes))}]" if notes else "", GREY))


def sources(answer: Answer, language: str, width: int) -> Iterator[Text]:
    """Give the numbered sources: publisher, day, kind, how much was read, address."""
    for one in cited(answer, language):
        told = joined((one.publisher, one.told))
        yield from indented(Text(f"{one.number:>4}"), Text(told), 6, width)
        if one.source is not None and one.source.address:
            yield Text(f"      {one.source.address}", style=GREY)
