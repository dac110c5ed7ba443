"""Steps of the route in a sentence: which body did what, on which day, with which counts.

Each body that acts is one event; days and counts go to the event they stand
nearest to. What a body does follows from its level and from the verbs beside it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from placet.claims.proposal import Act, Derivation, Slot, Tier
from placet.reading.mention import Dated, Mention, Named, Quantity, Sort
from placet.reading.proposals.candidate import Candidate, Span
from placet.reading.proposals.taken import Drawn
from placet.reading.proposals.years import Anchor, Years
from placet.reading.setting import Setting

RULE = "acts.nearest@1"
_SLOT_OF: Mapping[tuple[str, str], Slot] = {
    ("plenary", "vote"): Slot.VOTE,
    ("committee", "opinion"): Slot.OPINION,
    ("committee", "vote"): Slot.OPINION,
    ("recess", "vote"): Slot.VOTE,
    ("executive", "request"): Slot.REQUEST,
    ("ministry", "request"): Slot.REQUEST,
    ("gazette", "publication"): Slot.PUBLICATION,
}
"""What a body of a level does where such a verb stands beside it."""
_FAR = 200
_VOTES = ("for", "against", "abstain")


@dataclass(frozen=True, slots=True)
class Event:
    """A body and its step, where the verb stands, and the days and counts that belong to it."""

    body: Mention
    slot: Slot
    verb: Span
    day: Mention | None = None
    votes: tuple[Mention, ...] = ()

    @property
    def span(self) -> Span:
        """Give the span of body and verb."""
        return min(self.body.start, self.verb[0]), max(self.body.end, self.verb[1])


def acts(drawn: Drawn, years: Years, setting: Setting) -> Iterator[Candidate]:
    """Give the steps a sentence tells, as candidates."""
    mentions = sorted(drawn.sketch.marks.values(), key=lambda m: m.start)
    events = list(_events(mentions, setting))
    if not events:
        return
    days = [m for m in mentions if isinstance(m.value, Dated) and m.value.single]
    votes = [m for m in mentions if isinstance(m.value, Quantity) and m.value.of == "votes"]
    for event in _shared(events, days, votes):
        yield _candidate(event, drawn, years)


def _events(mentions: Sequence[Mention], setting: Setting) -> Iterator[Event]:
    verbs = [m for m in mentions if m.sort is Sort.ACT and isinstance(m.value, Named)]
    counted = any(isinstance(m.value, Quantity) and m.value.of == "votes" for m in mentions)
    for body in mentions:
        if body.sort is not Sort.BODY or not isinstance(body.value, Named):
            continue
        if setting.key(body) == "body.foreign":
            continue
        level = body.value.trait("level")
        near = sorted(verbs, key=lambda verb: _gap(body, verb))
        for verb in near:
            slot = _SLOT_OF.get((level, _step(verb)))
            if slot is not None and _gap(body, verb) < _FAR:
                yield Event(body, slot, (verb.start, verb.end))
                break
        else:
            if counted and level in {"plenary", "committee"}:
                slot = Slot.VOTE if level == "plenary" else Slot.OPINION
                yield Event(body, slot, (body.start, body.end))


def _step(verb: Mention) -> str:
    return verb.value.trait("step") if isinstance(verb.value, Named) else ""


def _gap(one: Mention, two: Mention) -> int:
    return max(two.start - one.end, one.start - two.end, 0)


def _shared(events: Sequence[Event], days: Sequence[Mention], votes: Sequence[Mention]) -> list[Event]:
    """Give the events with the days and counts nearest to each."""
    found = list(events)
    for day in days:
        at = _nearest(found, day)
        if found[at].day is None:
            found[at] = replace(found[at], day=day)
    for one in votes:
        at = _nearest([e if e.slot in {Slot.VOTE, Slot.OPINION} else None for e in found], one)
        if at >= 0:
            found[at] = replace(found[at], votes=(*found[at].votes, one))
    return found


def _nearest(events: Sequence[Event | None], one: Mention) -> int:
    """Give the place of the event nearest to a mention, those before it first; -1 if there is none."""
    far = [
        (max(one.start - e.span[1], 0) + 2 * max(e.span[0] - one.end, 0), place)
        for place, e in enumerate(events)
        if e is not None
    ]
    return min(far)[1] if far else -1


def _candidate(event: Event, drawn: Drawn, years: Years) -> Candidate:
    sentence = (drawn.sentence.start, drawn.sentence.end)
    told, anchor = years.complete(event.day, sentence) if event.day is not None else (Dated(), None)
    counts = {
        flag: one.value.least
        for one in event.votes
        for flag in one.flags
        if flag in _VOTES and isinstance(one.value, Quantity)
    }
    parts = [event.body, *((event.day,) if event.day is not None else ()), *event.votes]
    start, end = min(p.start for p in parts), max(p.end for p in parts)
    start, end = min(start, event.verb[0]), max(end, event.verb[1])
    body = event.body.value if isinstance(event.body.value, Named) else Named("")
    return Candidate(
        event.slot,
        Act(body.name, _whole(told), counts.get("for"), counts.get("against"), counts.get("abstain")),
        start,
        end,
        drawn.index,
        RULE,
        tier=Tier.FIRM if told.start or counts else Tier.LIKELY,
        derivation=Derivation.STATED if anchor is None else Derivation.COMPUTED,
        inputs=_input(anchor, (start, end)),
        entity=body.entity,
    )


def _whole(told: Dated) -> str:
    return "" if "X" in told.start or ".." in told.start else told.start


def _input(anchor: Anchor | None, span: Span) -> tuple[Span, ...]:
    if anchor is None or anchor.span is None or span[0] <= anchor.span[0] < span[1]:
        return ()
    return (anchor.span,)
