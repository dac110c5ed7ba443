"""A mission in the terminal: a sentence first, the picture, the terms, findings, route, sources."""

from collections.abc import Iterator, Sequence
from datetime import date

from rich.table import Table
from rich.text import Text

from placet.check.alternatives import Pick
from placet.check.consents import consent_of
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.outcome import Verdict
from placet.cli.drawing import findings
from placet.cli.drawing.dates import when
from placet.cli.drawing.route import route, sources
from placet.cli.drawing.rows import totals
from placet.cli.drawing.standings import standings
from placet.cli.drawing.terms import print_terms
from placet.cli.drawing.timeline import timeline
from placet.cli.drawing.traits import window
from placet.cli.drawing.values import count_said, joined, names, votes_said
from placet.cli.shell.terminal import indented
from placet.cli.shell.words import word
from placet.exchange.answer import Answer


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


def plain(answer: Answer, language: str) -> str:
    """Give the mission in a few sentences: who consented, what is allowed, what is known to have happened."""
    parts = (_consented(answer, language), _allowed(answer, language), _seen(answer, language))
    return " ".join(p for p in (*parts, _departure(answer, language)) if p)


def _consented(answer: Answer, language: str) -> str:
    case = answer.case
    consents = {key: consent_of(case, key, Pick(())) for key in case.acts}
    carried = [case.acts[key] for key, c in consents.items() if c and c.sure and c.act == key]
    if not carried:
        return word("sentence.no_consent", language)
    said = []
    for act in carried:
        organ = names(answer, act.who(Pick(())), language) or word("organ_unsaid", language)
        day = when(act.when(Pick(())), language) or word("no_day", language)
        votes = votes_said(act, language)
        slots = {"organ": organ, "date": day, "votes": f" ({votes})" if votes else ""}
        said.append(word("sentence.consent", language, **slots))
    return " ".join(dict.fromkeys(said))


def _allowed(answer: Answer, language: str) -> str:
    said = []
    for term in answer.case.terms(Mode.CONSENTED, Kind.PRESENCE):
        for piece in term.pieces:
            count = count_said(piece.fields.choice("count").first, language, ceiling=True)
            where = names(answer, piece.fields.choice("where").first, language)
            who = names(answer, piece.fields.choice("who").first, language)
            said.append(joined((who, count, when(piece.when(Pick(())), language), where), ", "))
    return word("sentence.window", language, what="; ".join(dict.fromkeys(said))) if any(said) else ""


def _seen(answer: Answer, language: str) -> str:
    claims = answer.mission.of(Kind.PRESENCE, Mode.OBSERVED)
    known = {n for f in answer.case.facts(Kind.PRESENCE) for n in f.names}
    said = [_stay(answer, c, language) for c in claims if c.name in known and not c.rival_of]
    if not any(said):
        return word("sentence.unseen", language)
    return word("sentence.seen", language, what="; ".join(s for s in said if s))


def _stay(answer: Answer, claim: Claim, language: str) -> str:
    count, where = count_said(claim.count, language), names(answer, claim.where, language)
    return joined((count, where, when(claim.when, language)), ", ")


def _departure(answer: Answer, language: str) -> str:
    """Say that nobody recorded a departure, only where that is a finding."""
    unrecorded = [f for f in answer.findings if f.rule == "departure.unrecorded"]
    open_ = any(f.verdict is Verdict.UNDETERMINED for f in unrecorded)
    return word("sentence.departure", language) if open_ else ""
