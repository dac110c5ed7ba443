"""The route as a whole: the organ and the day that a paper leaves to its head and its signature."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from placet.claims.proposal import About, Act, Derivation, Slot, Tier
from placet.reading.document import Part
from placet.reading.mention import Dated, Mention, Named, Sort
from placet.reading.proposals.acts import DECIDED, VOTED
from placet.reading.proposals.candidate import Candidate, Span
from placet.reading.proposals.taken import Drawn
from placet.reading.sketch import fold

_SIGNED = re.compile(
    r"^\W*(?:adopted\b|agreed on|acordad[oa]\b|en |dad[oa]\b|emitid[oa]\b|expedid[oa]\b|dated\b"
    r"|given\b|done\b|sal[oa]n?\b|signed\b"
    r"|submitted on|\.-|fdo|la paz"
    r"|senado|camara|comision|asamblea|congreso|parlamento|palacio|recinto)"
)
_PLACE_AND_DAY = re.compile(r"^\W*(?:[^.]{0,60}?(?:, ?(?:a (?:los )?)?|\())?[\ue000-\uf8ff]\W*$")
_PROMULGATED = re.compile(
    r"\b(?:casa|palacio) de gobierno\b|mando se publique|promulg|palacio presidencial|casa presidencial"
)
"""Where the head of state signs what a chamber has passed some days before."""
_CHAMBERS_ROOM = re.compile(r"\b(?:sala|salon|recinto) de (?:sesiones|comisiones)\b|\bsala de la comision\b")
"""Where a chamber signs; another place and day below are those of whoever carries its act out."""
_LONGEST_SIGNATURE = 230
_LONGEST_TITLE = 240
_SAME_SITTING = re.compile(
    r"\b(?:same (?:session|sitting|day)|separate vote|mism[ao] (?:sesion|jornada|dia|votacion)"
    r"|votacion (?:aparte|separada|distinta))\b"
)
"""What tells that a vote was taken when the one told before it was."""
ACTS = frozenset({Slot.REQUEST, Slot.OPINION, Slot.VOTE, Slot.PUBLICATION})
RESOLVED = "acts.resolved@1"
_ACT_ITSELF = re.compile(
    r"(?m)^\W*(?:resolucion legislativa|decreto|ley|acuerdo|proposicion)\b|ha dado la|decreta:"
    r"|resuelve|acuerda\s*:|\bresolves\b|^\W*(?:resolution|decision|decree|order) (?:no|n[º°o]|number)\b"
    r"|\badopts (?:the|this)\b|\bhereby (?:approves|consents|resolves|decides|orders)\b"
)
_DAY_ALONE = re.compile(r"\W*[\ue000-\uf8ff]\W*")
_ISSUED = re.compile(r"\W*(?:first )?(?:published|posted|updated|publicad[oa] (?:el|a las)|actualizad[oa])\b")
"""What tells when a paper came out, which is no signature."""
_LEAD = 4
PRINTED = "acts.printed@1"
_TOP, _MASTHEAD = 4, 90
"""Among how many first lines, and how short, the masthead of a gazette stands."""
_WRITES = re.compile(
    r"\b(?:tien\w+ el (?:honor|agrado) de|me dirijo|se dirige|nos dirigimos|dirigirse"
    r"|remit\w+ (?:adjunt\w+|el adjunto)"
    r"|i have the honou?r|i write|we write|hereby request)\b"
)
_HEAD = 10
"""Among the first sentences a paper names the organ that gives it."""
_LEVEL_OF = {Slot.VOTE: ("plenary", "recess"), Slot.OPINION: ("committee",)}


def routed(
    candidates: Sequence[Candidate], drawn: Sequence[Drawn], text: str, aside: Mapping[int, About]
) -> tuple[Candidate, ...]:
    """Give candidates, acts without a body with the one the paper names, undated ones with its day.

    Acts of sentences that are `aside` (by index) are of those other missions, and left as they are.
    """
    # One consent may let foreign forces in and own ones out: a sentence of those tells its acts too.
    aside = {index: about for index, about in aside.items() if about is not About.OUTBOUND}
    other = tuple(
        replace(c, about=aside[c.sentence]) for c in candidates if c.slot in ACTS and c.sentence in aside
    )
    candidates = [c for c in candidates if not (c.slot in ACTS and c.sentence in aside)]
    papers = [d for d in drawn[:_HEAD] if _heads(d, text)]
    candidates = _asked(candidates)
    opines = any(_OPINION_ITSELF.match(fold(text[d.sentence.start : d.sentence.end])) for d in drawn[:_HEAD])
    found = [
        _bodied(_after(one, candidates), drawn, papers) if one.slot in VOTED and _bodiless(one) else one
        for one in candidates
    ]
    found = _same_sitting(found, drawn, text)
    kept = [one for one in found if not (one.slot in VOTED and _bodiless(one))]
    kept = kept if opines else _decided(kept)
    kept = _lettered(kept, drawn, text)
    kept += _printed(kept, drawn)
    kept += _resolved(kept, drawn, text)
    voted = any(c.slot is Slot.VOTE for c in kept)
    for slot in (Slot.VOTE,) if voted and not opines else (Slot.OPINION,):
        # A paper's last line dates the act that it is or tells of, and no step before that.
        kept = _signed(kept, drawn, slot, text)
    return (*kept, *other)


_OPINION_ITSELF = re.compile(r"\W*(?:informe|dictamen|report|opinion|committee report|recommending)\b")


def _same_sitting(candidates: Sequence[Candidate], drawn: Sequence[Drawn], text: str) -> list[Candidate]:
    """Give the acts, an undated vote of "the same session" with the day of the vote told before it."""
    same = {d.index for d in drawn if _SAME_SITTING.search(fold(text[d.sentence.start : d.sentence.end]))}
    votes = sorted((c for c in candidates if c.slot is Slot.VOTE), key=lambda c: c.sentence)
    last: Candidate | None = None
    dated: dict[int, Candidate] = {}
    for one in votes:
        if isinstance(one.value, Act) and one.value.date:
            last = one
        elif last is not None and one.sentence in same:
            dated[id(one)] = _on_the_day_of(one, last)
    return [dated.get(id(one), one) for one in candidates]


def _on_the_day_of(one: Candidate, other: Candidate) -> Candidate:
    """Give an act with the day of another, on whose words that rests."""
    if not (isinstance(one.value, Act) and isinstance(other.value, Act)):
        raise TypeError(one.slot)
    return replace(
        one,
        value=replace(one.value, date=other.value.date),
        derivation=Derivation.COMPUTED,
        inputs=(*one.inputs, (other.start, other.end), *other.inputs),
    )


def _understood(one: Candidate) -> Derivation:
    """Give how an act comes about whose body is only understood: a day that was reckoned stays reckoned."""
    return one.derivation if one.derivation is Derivation.COMPUTED else Derivation.IMPLIED


def _lettered(candidates: Sequence[Candidate], drawn: Sequence[Drawn], text: str) -> list[Candidate]:
    """Give the acts, the request that a letter itself makes with the day that stands at its head."""
    headed = next((d for d in drawn[:_HEAD] if _PLACE_AND_DAY.search(d.sketch.text) and _days(d)), None)
    days = _days(headed) if headed else []
    if headed is None or not days or not isinstance(days[0].value, Dated) or "X" in days[0].value.start:
        return list(candidates)
    day, span = days[0].value.start, (days[0].start, days[0].end)
    told = {d.index: fold(text[d.sentence.start : d.sentence.end]) for d in drawn}
    return [
        replace(
            c,
            value=replace(c.value, date=day),
            derivation=Derivation.COMPUTED,
            inputs=(*c.inputs, span),
        )
        if c.slot is Slot.REQUEST
        and isinstance(c.value, Act)
        and not c.value.date
        and headed.index < c.sentence
        and _WRITES.search(told.get(c.sentence, ""))
        else c
        for c in candidates
    ]


def _days(drawn: Drawn) -> list[Mention]:
    return [m for m in drawn.sketch.marks.values() if isinstance(m.value, Dated)]


def _printed(candidates: Sequence[Candidate], drawn: Sequence[Drawn]) -> Iterator[Candidate]:
    """Give the publication that the head of a gazette tells: its name, and the day of the issue beside it."""
    if any(c.slot is Slot.PUBLICATION for c in candidates):
        return
    for at, each in enumerate(drawn[:_TOP]):
        marks = each.sketch.marks.values()
        named = [
            m
            for m in marks
            if m.sort is Sort.BODY and isinstance(m.value, Named) and m.value.trait("level") == "gazette"
        ]
        lines = (each, *drawn[at + 1 : at + 2])
        days = [
            m for d in lines for m in d.sketch.marks.values() if isinstance(m.value, Dated) and m.value.single
        ]
        if named and days and each.index < _TOP and len(each.sketch.text) < _MASTHEAD:
            body, day = named[0], days[0]
            if isinstance(body.value, Named) and isinstance(day.value, Dated) and "X" not in day.value.start:
                yield Candidate(
                    Slot.PUBLICATION,
                    Act(body.value.name, day.value.start),
                    min(body.start, day.start),
                    max(body.end, day.end),
                    each.index,
                    PRINTED,
                    entity=body.value.entity,
                )
            return


def _asked(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Give the candidates, the day of a letter without a sender with the request of which no day is said."""
    lone = [c for c in candidates if c.slot is Slot.REQUEST and _bodiless(c)]
    kept = [c for c in candidates if c not in lone]
    for at, one in enumerate(kept):
        if lone and one.slot is Slot.REQUEST and isinstance(one.value, Act) and not one.value.date:
            letter = lone.pop(0)
            if isinstance(letter.value, Act):
                kept[at] = replace(
                    one,
                    value=replace(one.value, date=letter.value.date),
                    derivation=Derivation.COMPUTED,
                    inputs=(*one.inputs, (letter.start, letter.end), *letter.inputs),
                )
    return kept


def _decided(candidates: list[Candidate]) -> list[Candidate]:
    """Give the acts; where no chamber is told to have voted, a committee that let them in did."""
    voted = any(
        c.slot is Slot.VOTE and isinstance(c.value, Act) and (c.value.date or c.value.for_ is not None)
        for c in candidates
    )
    opined = {c.entity or c.value.body for c in candidates if _opines(c) and isinstance(c.value, Act)}
    return [
        replace(c, slot=Slot.VOTE)
        if c.rule == DECIDED
        and not voted
        and not (isinstance(c.value, Act) and (c.entity or c.value.body) in opined)
        else c
        for c in candidates
    ]


def _opines(one: Candidate) -> bool:
    """Tell whether a committee is told to have given an opinion, and not only to have passed something."""
    return one.slot is Slot.OPINION and one.rule != DECIDED


def _resolved(candidates: Sequence[Candidate], drawn: Sequence[Drawn], text: str) -> Iterator[Candidate]:
    """Give the vote of a paper that is itself the act of an organ, where no sentence says that it voted."""
    opines = any(_OPINION_ITSELF.match(fold(text[d.sentence.start : d.sentence.end])) for d in drawn[:_HEAD])
    told = any(c.slot is Slot.VOTE or (opines and c.slot in VOTED) for c in candidates)
    head = fold(text[: drawn[_HEAD].sentence.start] if len(drawn) > _HEAD else text)
    if told or not _ACT_ITSELF.search(head):
        return
    for index, mention, named in _bodies(drawn, _LEVEL_OF[Slot.VOTE]):
        yield Candidate(
            Slot.VOTE,
            Act(named.name),
            mention.start,
            mention.end,
            index,
            RESOLVED,
            derivation=Derivation.IMPLIED,
            entity=named.entity,
        )
        return


def _heads(drawn: Drawn, text: str) -> bool:
    words = text[drawn.sentence.start : drawn.sentence.end]
    titled = len(words) < _LONGEST_TITLE and _OPINION_ITSELF.match(fold(words)) is not None
    return drawn.sentence.part is Part.HEADING or words.isupper() or titled


def _bodiless(one: Candidate) -> bool:
    return isinstance(one.value, Act) and not one.value.body


def _bodies(drawn: Sequence[Drawn], levels: Sequence[str]) -> Iterator[tuple[int, Mention, Named]]:
    for each in drawn:
        for one in each.sketch.marks.values():
            if one.sort is Sort.BODY and isinstance(one.value, Named) and one.value.trait("level") in levels:
                if one.value.name[:1].islower():
                    continue
                yield each.index, one, one.value


def _after(one: Candidate, candidates: Sequence[Candidate]) -> Candidate:
    """Give an act without an organ as that of the committee whose decision the sentence before tells.

    A chamber's is left to what the paper names.
    """
    before = [c for c in candidates if c.slot in VOTED and not _bodiless(c) and c.sentence < one.sentence]
    last = before[-1] if before else None
    chamber = any(c.slot is Slot.VOTE for c in before)
    if (
        last is None
        or chamber
        or last.slot is not Slot.OPINION
        or one.sentence - last.sentence > 1
        or not (isinstance(last.value, Act) and isinstance(one.value, Act))
    ):
        return one
    return replace(
        one,
        slot=Slot.OPINION,
        value=replace(one.value, body=last.value.body),
        derivation=_understood(one),
        inputs=(*one.inputs, (last.start, last.end)),
        entity=last.entity,
        tier=Tier.LIKELY,
    )


def _bodied(one: Candidate, drawn: Sequence[Drawn], papers: Sequence[Drawn]) -> Candidate:
    """Give an act the organ last named before it, else the first one the paper names."""
    if not isinstance(one.value, Act) or one.value.body:
        return one
    committee = one.slot is Slot.OPINION or any(True for _ in _bodies(papers, ("committee",)))
    slot = Slot.OPINION if committee else Slot.VOTE
    known = list(_bodies(drawn, _LEVEL_OF[slot]))
    if not known:
        return one
    before = [row for row in known if row[0] <= one.sentence]
    _, mention, named = (before or known)[-1 if before else 0]
    return replace(
        one,
        slot=slot,
        value=replace(one.value, body=named.name),
        derivation=_understood(one),
        inputs=(*one.inputs, (mention.start, mention.end)),
        entity=named.entity,
        tier=Tier.LIKELY,
    )


def _signed(candidates: list[Candidate], drawn: Sequence[Drawn], slot: Slot, text: str) -> list[Candidate]:
    """Give the acts of a slot with the day the paper was given on, where none of them has a day."""
    own = [c for c in candidates if c.slot is slot and isinstance(c.value, Act)]
    if not own or any(isinstance(c.value, Act) and c.value.date for c in own):
        return candidates
    signature = _signature(drawn, text) or (_headed(drawn) if slot is Slot.OPINION else None)
    if signature is None:
        return candidates
    day, span = signature
    first = max(own, key=lambda c: (c.tier is Tier.FIRM, -c.start))
    if not isinstance(first.value, Act):
        return candidates
    dated = replace(
        first,
        value=replace(first.value, date=day),
        start=span[0],
        end=span[1],
        derivation=Derivation.COMPUTED,
        inputs=(*first.inputs, (first.start, first.end)),
    )
    return [dated if c is first else c for c in candidates]


def _headed(drawn: Sequence[Drawn]) -> tuple[str, Span] | None:
    """Give the day at the head of a paper that bears none at its foot: the only one of its first lines."""
    found = {
        (m.value.start, (m.start, m.end))
        for each in drawn[:_HEAD]
        if len(each.sketch.text) < _MASTHEAD
        and not any(m.sort is Sort.ACT for m in each.sketch.marks.values())
        for m in _days(each)
        if isinstance(m.value, Dated) and m.value.single and "X" not in m.value.start
    }
    return min(found) if len({day for day, _ in found}) == 1 else None


def _signature(drawn: Sequence[Drawn], text: str) -> tuple[str, Span] | None:
    """Give the day in the line that says where and when the paper was given, the last such line."""
    last: tuple[str, Span] | None = None
    for each in reversed(drawn):
        words = fold(text[each.sentence.start : each.sentence.end])
        # A place and a day at the head of a paper are its dateline, and nobody's signature.
        signed = (
            _SIGNED.search(words)
            or (each.index >= _LEAD and _PLACE_AND_DAY.search(each.sketch.text) is not None)
            or _DAY_ALONE.fullmatch(each.sketch.text)
        )
        if (
            len(words) > _LONGEST_SIGNATURE
            or not signed
            or _ISSUED.match(words)
            or _PROMULGATED.search(words)
        ):
            continue
        for one in each.sketch.marks.values():
            if isinstance(one.value, Dated) and one.value.single and "X" not in one.value.start:
                found = one.value.start, (one.start, one.end)
                if _CHAMBERS_ROOM.search(words):
                    return found
                last = last or found
    return last
