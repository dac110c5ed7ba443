"""All candidates of a text, from rules and from what reads whole sentences, in order of place."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from placet.claims.proposal import Act, Derivation, Slot, Tier, Window
from placet.reading.document import Document
from placet.reading.gazetteer import SERVICE
from placet.reading.mention import Named, Sort
from placet.reading.proposals.acts import acts
from placet.reading.proposals.aims import LISTED, aims
from placet.reading.proposals.candidate import Candidate
from placet.reading.proposals.crossings import exits
from placet.reading.proposals.labels import labelled
from placet.reading.proposals.positions import positions
from placet.reading.proposals.programme import programmed
from placet.reading.proposals.ranks import summed
from placet.reading.proposals.speech import unspoken
from placet.reading.proposals.states import listed, sending
from placet.reading.proposals.subjects import RULE as MEMBER
from placet.reading.proposals.subjects import subjects
from placet.reading.proposals.taken import Drawn, take
from placet.reading.proposals.things import things
from placet.reading.proposals.years import Anchor, Years
from placet.reading.rule import Rule
from placet.reading.setting import Setting

_BROUGHT = frozenset({Slot.ARMS, Slot.MEANS})
_SEVERAL = 2
_OF = re.compile(r"\s(?:\w+\s)?(?:del?|de la|de los|of|of the|from|from the)\s(?:la\s|el\s|the\s)?")
_WITH = re.compile(r",? (?:in a strength of|numbering|with a strength of|con un efectivo de|en número de) ")
_ARGUED = frozenset({Slot.SITE, Slot.ACTIVITY})
"""Slots whose words, where somebody takes a stance, are that person's example and not the mission's."""


def gather(
    document: Document, drawn: Sequence[Drawn], rules: Sequence[Rule], years: Years, setting: Setting
) -> tuple[Candidate, ...]:
    """Give every candidate of the drawn sentences of a document."""
    found = summed(document.text, drawn, take(document.text, drawn, rules, years))
    windows = [(c.start, c.end) for c in found if isinstance(c.value, Window)]
    plan = programmed(document, drawn, years)
    found = [c for c in found if c.sentence not in plan.sentences or c.slot in _BROUGHT] + [*plan.candidates]
    before = years.before(_first_day(found))
    for one in drawn:
        found += acts(document.text, one, before, setting, windows)
        found += (*sending(one, setting), *listed(one)) if one.index not in plan.sentences else ()
    found += positions(document.text, drawn)
    found += aims(document.text, drawn)
    found += things(document.text, drawn)
    found += subjects(document.text, drawn)
    found += exits(drawn, found)
    found += labelled(document.text, drawn, found)
    found = _members_first(found)
    owed = {c.sentence for c in found if c.slot is Slot.REPORT}
    found = [c for c in found if not (c.sentence in owed and _undated_request(c))]
    found = _visitors(document.text, _served(drawn, found))
    found = unspoken(document.text, drawn, found)
    speech = {c.sentence for c in found if c.slot is Slot.POSITION}
    kept = (c for c in found if not (c.slot in _ARGUED and c.sentence in speech and c.tier is not Tier.FIRM))
    aimed = [(c.start, c.end) for c in found if c.slot is Slot.OBJECTIVE and _labelled(document.text, c)]
    aims_ = [(c.start, c.end) for c in found if c.slot is Slot.OBJECTIVE]
    kept = (
        c
        for c in kept
        if not (c.slot is Slot.SITE and "guess" in c.flags and any(s <= c.start < e for s, e in aims_))
    )
    kept = (c for c in kept if not (c.slot is Slot.ACTIVITY and any(s <= c.start < e for s, e in aimed)))
    return tuple(sorted(kept, key=lambda c: (c.start, c.end, c.slot, c.rule)))


def _members_first(found: Sequence[Candidate]) -> list[Candidate]:
    """Give the candidates without an activity that is a list, where its members are given one by one."""
    members = [c for c in found if c.rule == MEMBER]
    return [
        c
        for c in found
        if c.slot is not Slot.ACTIVITY
        or c.rule == MEMBER
        or sum(c.start <= m.start and m.end <= c.end for m in members if m.sentence == c.sentence) < _SEVERAL
    ]


def _undated_request(one: Candidate) -> bool:
    """Tell whether a request has no day: where a report is owed, "send the Senate" is that report."""
    return one.slot is Slot.REQUEST and isinstance(one.value, Act) and not one.value.date


def _served(drawn: Sequence[Drawn], found: Sequence[Candidate]) -> list[Candidate]:
    """Give the candidates, each unit that is a whole service with the state and the service it is."""
    whole = {
        (m.start, m.end): f"{m.value.trait('state')} {m.value.trait('service')}"
        for one in drawn
        for m in one.sketch.marks.values()
        if m.sort is Sort.UNIT
        and isinstance(m.value, Named)
        and m.value.trait("kind") == SERVICE
        and m.value.trait("state")
    }
    return [replace(c, service=whole.get((c.start, c.end), "")) if c.slot is Slot.UNIT else c for c in found]


def _visitors(text: str, found: Sequence[Candidate]) -> list[Candidate]:
    """Give the candidates without the numbers that are of a host: "con 45 efectivos del ..."."""
    hosts = [c for c in found if c.slot is Slot.HOST_UNIT]
    return [
        c
        for c in found
        if c.slot is not Slot.STRENGTH
        or not any(
            c.sentence == h.sentence
            and (_OF.fullmatch(text[c.end : h.start]) or _WITH.fullmatch(text[h.end : c.start]))
            for h in hosts
        )
    ]


def _labelled(text: str, aim: Candidate) -> bool:
    """Tell whether an objective is an item of a list or stands behind a label: what it names is not done."""
    return aim.rule == LISTED or text[: aim.start].rstrip().endswith(":")


def _first_day(candidates: Sequence[Candidate]) -> Anchor | None:
    """Give the first whole day on which a window of the text begins by its own words."""
    for one in candidates:
        if isinstance(one.value, Window) and one.derivation is Derivation.STATED:
            try:
                return Anchor(date.fromisoformat(one.value.start), (one.start, one.end))
            except ValueError:
                continue
    return None
