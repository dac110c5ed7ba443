"""The route: what was done, which source says otherwise, and what may come next."""

from collections.abc import Iterator, Mapping

from rich.text import Text

from placet.check.acts import Act
from placet.check.alternatives import Pick
from placet.check.case import EVENTS
from placet.check.lower import bounds_of
from placet.claims.amount import Count
from placet.claims.amounts import write_count
from placet.claims.claim import Claim
from placet.claims.decision import Deed
from placet.claims.fields import said, value
from placet.cli.drawing.dates import when
from placet.cli.drawing.findings import GREY
from placet.cli.drawing.lanes import IMPRECISE, KNOWN, act_said
from placet.cli.drawing.terms import FORK, numbers
from placet.cli.drawing.values import joined, named, names
from placet.cli.shell.terminal import indented
from placet.cli.shell.words import word
from placet.exchange.answer import Answer
from placet.law import NextStep
from placet.law.pack import name_in


def route(answer: Answer, language: str, width: int) -> Iterator[Text]:
    """Give one line an act with its rivals below, then the steps that may come next."""
    notes = numbers(answer)
    acts = sorted(answer.case.acts.values(), key=_order)
    for act in acts:
        claims = [c for c in answer.mission.claims if c.name == act.key or c.rival_of in _ids(answer, act)]
        own = [c for c in claims if not c.rival_of]
        ink = KNOWN if _known(act) else IMPRECISE
        yield from indented(
            Text(f"  {ink}"), _with_notes(act_said(answer, act, language), own, notes), 5, width
        )
        for rival in (c for c in claims if c.rival_of):
            yield from indented(Text(), _rival(answer, rival, notes, language), 5, width)
    if not acts:
        yield Text(f"  {word('none', language)}")
    for step in next_steps(answer):
        yield from indented(Text("  →"), Text(step_said(answer, step, language)), 5, width)


def next_steps(answer: Answer) -> tuple[NextStep, ...]:
    """Give the steps the packs let follow those on record."""
    case = answer.case
    done = [a.step for a in case.acts.values()] + [event for event in EVENTS if case.day_of(event)]
    return case.packs.next_steps(done, case.mission.path, case.law_day)


def step_said(answer: Answer, step: NextStep, language: str) -> str:
    """Give a possible step: its name, who takes it, whether it must be, and its legal ground."""
    name = name_in(step.names, language) or named(step.step, language)
    grounds = "; ".join(joined((g.source, g.at), " ") for g in step.grounds)
    must = word("required", language) if step.required else ""
    ground = f"{word('ground', language)}: {grounds}" if grounds else ""
    head = f"{word('next', language)}: {name}"
    return joined((head, names(answer, step.who, language), must, ground))


def _order(act: Act) -> tuple[int, str]:
    first, last = bounds_of(act.when(Pick(())))
    known = last or first
    return (known.day.toordinal() if known else 0), act.key


def _known(act: Act) -> bool:
    first, last = bounds_of(act.when(Pick(())))
    return first is not None and last is not None and first.day == last.day


def _ids(answer: Answer, act: Act) -> set[str]:
    return {c.id for c in answer.mission.claims if c.name == act.key}


def _with_notes(text: str, claims: list[Claim], notes: Mapping[str, int]) -> Text:
    used = sorted({notes[p.source] for c in claims for p in c.passages})
    return Text.assemble(text, (f" [{', '.join(map(str, used))}]" if used else "", GREY))


def _rival(answer: Answer, rival: Claim, notes: Mapping[str, int], language: str) -> Text:
    """Give what a rival says of the act, by whom, and why it was set aside."""
    told = joined((when(rival.when, language), names(answer, rival.who, language)))
    more = [
        f"{f}={write_count(v)}" for f in said(rival) if isinstance(v := value(rival, f), Count) and "." in f
    ]
    text = _with_notes(f"{FORK} {joined((told, *more))}", [rival], notes)
    why = next((d.why for d in answer.mission.decisions if _over(answer, rival, d.deed)), "")
    return Text.assemble(text, (f"  {word('set_aside', language, why=why)}" if why else "", GREY))


def _over(answer: Answer, rival: Claim, deed: Deed) -> bool:
    return deed is Deed.CHOOSE and rival.id in answer.mission.set_aside


def sources(answer: Answer, language: str, width: int) -> Iterator[Text]:
    """Give the numbered sources: publisher, day, kind, how much was read, address."""
    for id_, number in numbers(answer).items():
        source = answer.case.record.sources.get(id_)
        label = Text(f"{number:>4}")
        if source is None:
            yield from indented(label, Text(named(id_, language)), 6, width)
            continue
        day = when(source.published or source.received, language)
        day = day or word("looked_at", language, date=when(source.retrieved, language))
        read = word(f"read.{source.read}", language)
        yield from indented(label, Text(joined((source.publisher, day, source.kind, read))), 6, width)
        if source.address:
            yield Text(f"      {source.address}", style=GREY)
