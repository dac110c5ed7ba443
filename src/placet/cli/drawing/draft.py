"""A draft on the terminal: each mission, each slot with its value, and the words it rests on."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from placet.claims.proposal import (
    About,
    Act,
    Derivation,
    Frame,
    Proposal,
    Slot,
    Stance,
    Strength,
    Tier,
    Value,
    Window,
)
from placet.cli.drawing.findings import GREY
from placet.cli.shell.terminal import indented
from placet.cli.shell.words import word
from placet.reading.draft import Draft

_SLOTS = tuple(Slot)
_MARKS = {Tier.FIRM: "●", Tier.LIKELY: "◐", Tier.DOUBTFUL: "○"}
_COLUMN = 20
_CONTEXT = 24


def lines(name: str, draft: Draft, language: str, width: int) -> Iterator[Text]:
    """Give a draft: a head line, the missions, what fits none, and the key of its marks."""
    document = draft.document
    yield Text(document.title or name, style="bold")
    counts = {"frames": len(draft.frames), "proposals": len(draft.proposals) + len(draft.unassigned)}
    yield Text(word("draft.head", language, name=name, kind=document.kind, **counts), style=GREY)
    for frame in draft.frames:
        yield Text()
        yield _title(frame, language)
        own = [one for one in draft.proposals if one.frame == frame.id]
        yield from _slots(own, frame.about, language, width)
    if draft.unassigned:
        yield Text()
        yield Text(word("draft.unassigned", language), style="bold")
        yield from _slots(draft.unassigned, About.THIS, language, width)
    if draft.dropped:
        yield Text()
        dropped = sum(number for _, number in draft.dropped)
        yield Text(word("draft.dropped", language, dropped=dropped), style=GREY)
    yield Text()
    yield Text(word("draft.key", language), style=GREY)


def _title(frame: Frame, language: str) -> Text:
    about = "" if frame.about is About.THIS else f"  {word(f'draft.about.{frame.about}', language)}"
    return Text.assemble((frame.title or frame.id, "bold"), (about, GREY))


def _slots(own: Sequence[Proposal], about: About, language: str, width: int) -> Iterator[Text]:
    ordered = sorted(own, key=lambda p: (_SLOTS.index(p.slot), p.passage.start))
    last = None
    for one in ordered:
        label = "" if one.slot is last else word(f"slot.{one.slot}", language)
        last = one.slot
        yield from indented(Text(f"  {label}"), _row(one, about, language), _COLUMN, width)


def _row(one: Proposal, about: About, language: str) -> Text:
    """Give the mark of trust, the value, what is noticed of it, and the words in their place."""
    noticed = ", ".join(word(key, language, repeats=len(one.passage.also_at)) for key in _notes(one, about))
    before, after = _flat(one.passage.before)[-_CONTEXT:], _flat(one.passage.after)[:_CONTEXT]
    return Text.assemble(
        f"{_MARKS[one.tier]} {said(one.value, language)}{f' ({noticed})' if noticed else ''}  ",
        (f"…{before}", GREY),
        (_flat(one.passage.exact), "underline"),
        (f"{after}…", GREY),
    )


def _notes(one: Proposal, about: About) -> Iterator[str]:
    if one.derivation is not Derivation.STATED:
        yield f"draft.derivation.{one.derivation}"
    if one.about is not about:
        yield f"draft.about.{one.about}"
    yield from (f"draft.{flag}" for flag in ("rival", "quoted") if flag in one.flags)
    if one.passage.also_at:
        yield "draft.also"


def _flat(text: str) -> str:
    return text.replace("\n", " ")


def said(value: Value, language: str) -> str:
    """Give a value as people write it."""
    match value:
        case str():
            return value
        case Strength(least, most):
            return _strength(least, most, language)
        case Window(start, end):
            return f"{start or '…'} – {end or '…'}"
        case Act():
            votes = [value.for_, value.against, value.abstain]
            while votes and votes[-1] is None:
                votes.pop()
            counts = "–".join("?" if one is None else str(one) for one in votes)
            return ", ".join(part for part in (value.body, value.date, counts) if part)
        case Stance():
            as_what = ", ".join(part for part in (value.role, value.party) if part)
            stance = word(f"draft.stance.{value.stance}", language) if value.stance else ""
            return f"{value.who}{f' ({as_what})' if as_what else ''}: {stance}"
    return ", ".join(
        f"{thing.count} {thing.type}" if thing.count is not None else thing.type for thing in value
    )


def _strength(least: int | None, most: int | None, language: str) -> str:
    if least == most:
        return str(most)
    if least is None:
        return word("draft.upto", language, most=most or 0)
    return word("draft.atleast", language, least=least) if most is None else f"{least}–{most}"
