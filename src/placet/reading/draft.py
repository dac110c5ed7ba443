"""The draft of a document: its missions, and what it is read to say of each, on its exact words.

Stages, each a function from values to values: segments and sentences, folded
repeats, mentions, the setting, drawn sentences, candidates, frames, proposals
that passed the gate.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from placet.claims.proposal import CONTEXT, About, Frame, Proposal, Quotation, Slot, Window
from placet.reading import frames, gate
from placet.reading.amended import replaced
from placet.reading.document import Document, Part, Segment
from placet.reading.folding import Folds, fold
from placet.reading.gazetteer import SERVICE, Gazetteer
from placet.reading.mention import Dated, Mention, Named, Sort
from placet.reading.mentions import completion, names, periods, places, quantities
from placet.reading.proposals import settled, states, tables
from placet.reading.proposals.aims import past
from placet.reading.proposals.candidate import Candidate, Span
from placet.reading.proposals.gathered import gather
from placet.reading.proposals.route import routed
from placet.reading.proposals.taken import Drawn
from placet.reading.proposals.years import Years
from placet.reading.rule import Rule, load, shipped
from placet.reading.sentences import Sentence, pieces, sentences
from placet.reading.setting import MARKS, Setting, settle
from placet.reading.sketch import draw
from placet.reading.sketch import fold as folded

LANGUAGES = ("es", "en")
_OPENING, _SHORT = 6, 70
_NAMED_BY = 40
_DAY = len("YYYY-MM-DD")
_NOBODY_ELSES = frozenset({"forces", "national_guard"})
"""Services of units that bear a name no other state's do: a joint task force, a guard of a state."""
_SECTION = re.compile(
    r"(?:(?P<letter>[a-d])\.|(?P<roman>[ivx]{1,4})[.-]|(?P<chapter>(?:capitulo|seccion|titulo|part"
    r"|section|chapter)\b)) ?[-–]?\s*\S"
)
_LAW = re.compile(
    r"\b(?:ley|law|act|agreement|acuerdo|convenio|constitucion|constitution|decreto|decree|tratado|treaty|carpeta"
    r"|resolucion|resolution|n\.?[º°o]|no\.|memorandum|protocol\w*)\b[^,;.]*$"
)
_OF_YEAR = re.compile(
    r"\b(?:an?|the|that) (20\d\d) (?!(?:agreement|law|act|treaty|memorandum|constitution|budget"
    r"|election|census|deal|pact)s?\b)"
)
"""A year before what it is of: "a 2021 course"."""
_LAST = 3
_VAGUE = (len("YYYY"), len("YYYY-MM"))
_HANGING = ("day", "weekday")
_POSTED = re.compile(
    r"\W*(?:first )?(?:published|posted|updated|publicad\w|actualizad\w|date|fecha)\b[^.;]{0,20}?\d"
)
_PLACE_AND_DAY = re.compile(
    rf"[^:;]{{0,50}}?[,|] (?:a |el )?[{MARKS.of('period.day')}](?: \([^)]*\))?[ .\d-]*$"
)
_DAY_FIRST = re.compile(
    rf"\W*[{MARKS.of('period.day')}](?: ?(?:[|·,–—-]|\(|a las|at)[^.;]{{0,30}})?\W*(?:h|hs|hrs|hours"
    rf"|am|pm|a\.m|p\.m)?\W*"
)
"""A line that begins with the day and has no more than an hour or a place behind it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a document is read to say: missions, proposals by frame, those of no frame, what the gate stopped.

    `dropped` counts refused proposals by reason. Positions are code points of
    `document.text`.
    """

    document: Document
    frames: tuple[Frame, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    unassigned: tuple[Proposal, ...] = ()
    dropped: tuple[tuple[str, int], ...] = ()


def draft(document: Document, gazetteer: Gazetteer, languages: Sequence[str] = LANGUAGES) -> Draft:
    """Read a document: the same document and gazetteer give the same draft for ever.

    `languages` are those whose rules are tried; a document in none of them is
    read with all. No mistake of a document raises: what cannot be read gives
    fewer proposals.
    """
    language = document.language if document.language in languages else ""
    text = document.text
    every = sentences(document)
    folds = fold(text, pieces(document), every)
    read = [one for one in every if not folds.repeated(one.start, one.end)]
    mentions = mentioned(text, document, read, language, gazetteer)
    setting = settle(text, mentions, _dateline(document))
    drawn = sketched(text, read, mentions, setting, language)
    years = Years.of(mentions, document.published, _day_line(document, drawn, mentions))
    candidates = gather(document, drawn, rules(), years, setting)
    told = cues(text, drawn, candidates)
    candidates = (*candidates, *past(text, drawn, told))
    aside = frames.aside(told)
    candidates = routed(candidates, drawn, text, aside)
    assigned = frames.assign(
        frames.Text(text, pieces(document), drawn, candidates, told, setting, document.title)
    )
    merged = settled.merged(candidates, assigned, text)
    hosts = _hosts(text, drawn, setting, assigned, merged, frozenset(aside))
    return _passed(document, folds, (*merged, *hosts), assigned.frames, gazetteer)


def _hosts(
    text: str,
    drawn: Sequence[Drawn],
    setting: Setting,
    assigned: frames.Assigned,
    merged: Sequence[tuple[Candidate, str]],
    aside: frozenset[int],
) -> Iterator[tuple[Candidate, str]]:
    """Give the host of each mission of this text, on the words of its own sentences if they name it."""
    for frame in assigned.frames:
        if frame.about is About.THIS:
            own = [one for one in drawn if assigned.sentences.get(one.index) == frame.id]
            sites = [(c.start, c.end) for c, of in merged if of == frame.id and c.slot is Slot.SITE]
            told = states.receiving(text, own, drawn, setting, sites, aside)
            if found := next((c for c in told if _names_host(text, c)), None):
                yield found, frame.id


def _names_host(text: str, one: Candidate) -> bool:
    """Tell whether the words a host rests on name it to whoever knows no register."""
    spans = ((one.start, one.end), *one.inputs)
    return gate.names_state(str(one.value), [text[start:end] for start, end in spans])


def _dateline(document: Document) -> Span:
    return document.dateline.start, document.dateline.end


def _day_line(document: Document, drawn: Sequence[Drawn], mentions: Sequence[Mention]) -> Span | None:
    """Give where the day of publication stands: the dateline, else a first line of a place and a day.

    A last line of that kind is one where the text speaks of "yesterday" or of a
    weekday; in other papers it dates the act they are.
    """
    start, end = _dateline(document)
    inside = any(isinstance(m.value, Dated) and start <= m.start < end for m in mentions)
    if start < end and (inside or document.published):
        return start, end
    for one in drawn[:_OPENING]:
        short = one.sentence.end - one.sentence.start < _SHORT
        if short and (_PLACE_AND_DAY.match(one.sketch.text) or _DAY_FIRST.fullmatch(one.sketch.text)):
            return one.sentence.start, one.sentence.end
    if any(isinstance(m.value, Dated) and m.value.relative.startswith(_HANGING) for m in mentions):
        text = document.text
        for one in drawn[-_LAST:]:
            short = one.sentence.end - one.sentence.start < _SHORT
            words = folded(text[one.sentence.start : one.sentence.end])
            alone = _PLACE_AND_DAY.match(one.sketch.text) or _DAY_FIRST.fullmatch(one.sketch.text)
            if short and (alone or _POSTED.match(words)):
                return one.sentence.start, one.sentence.end
    return None


@cache
def rules() -> tuple[Rule, ...]:
    """Give the rules that come with the program, in their order."""
    rows, words = shipped("rules")
    return load(rows, words, MARKS)


@cache
def cue_rules() -> tuple[Rule, ...]:
    """Give the rules that tell what a sentence is about."""
    rows, _ = shipped("rules/frames")
    return load(rows, shipped("rules")[1], MARKS)


def mentioned(
    text: str, document: Document, read: Sequence[Sentence], language: str, gazetteer: Gazetteer
) -> tuple[Mention, ...]:
    """Give the mentions of the paragraphs read, by code points of the text."""
    found: list[Mention] = []
    days: list[Mention] = []
    segments = pieces(document)
    for number in dict.fromkeys(one.segment for one in read):
        start, end = segments[number].start, segments[number].end
        piece = text[start:end]
        told = periods.find(piece, language)
        counted = [m for m in quantities.find(piece, language) if not _is_day(m, told)]
        inside = (*names.find(piece, language, gazetteer), *counted)
        found += (replace(m, start=m.start + start, end=m.end + start) for m in inside)
        days += (replace(m, start=m.start + start, end=m.end + start) for m in told)
    found = [*_elsewhere(text, [segments[n] for n in dict.fromkeys(one.segment for one in read)], found)]
    named = found if language != "es" else _without_strangers(found)
    return tuple(sorted((*named, *completion.in_order(days)), key=lambda m: (m.start, -m.end)))


def _elsewhere(text: str, read: Sequence[Segment], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Give the mentions with the towns that one paragraph names and another tells the state of."""
    spoken = places.spoken_of(mentions)
    ordered = sorted(mentions, key=lambda m: m.start)
    starts = [m.start for m in ordered]
    yield from (places.told_by_all(m, spoken) for m in mentions)
    for one in read:
        own = ordered[bisect_left(starts, one.start) : bisect_left(starts, one.end)]
        inside = [replace(m, start=m.start - one.start, end=m.end - one.start) for m in own]
        for town in places.known_towns(text[one.start : one.end], inside, spoken):
            yield replace(town, start=town.start + one.start, end=town.end + one.start)


def _without_strangers(mentions: Sequence[Mention]) -> list[Mention]:
    """Give mentions without the states of forces that the text itself never names.

    Spanish-speaking armies call their units alike: "Fuerzas Especiales de la
    Armada" is one of several, and not that of a state nobody speaks of.
    """
    said = {m.value.entity for m in mentions if m.sort is Sort.STATE and isinstance(m.value, Named)}
    said |= {m.value.trait("state") for m in mentions if m.sort is Sort.BODY and isinstance(m.value, Named)}
    return [_stateless(m) if _stranger(m, said) else m for m in mentions]


def _stranger(mention: Mention, said: set[str]) -> bool:
    if mention.sort is not Sort.UNIT or not isinstance(mention.value, Named) or not said - {""}:
        return False
    state = mention.value.trait("state")
    own = mention.value.trait("service") in _NOBODY_ELSES and mention.value.trait("kind") != SERVICE
    return bool(state) and state not in said and not own


def _stateless(mention: Mention) -> Mention:
    if not isinstance(mention.value, Named):
        return mention
    traits = tuple(pair for pair in mention.value.traits if pair[0] != "state")
    return replace(mention, value=Named(mention.value.name, "", traits))


def _is_day(counted: Mention, told: Sequence[Mention]) -> bool:
    """Tell whether a number belongs to a day: "From 8 to 26 September engineers" counts no engineers."""
    return any(
        isinstance(m.value, Dated) and (m.value.start or m.value.end) and m.start <= counted.start < m.end
        for m in told
    )


def sketched(
    text: str, read: Sequence[Sentence], mentions: Sequence[Mention], setting: Setting, language: str
) -> tuple[Drawn, ...]:
    """Give the sentences drawn with their mentions."""
    found = []
    at = 0
    for index, one in enumerate(read):
        while at < len(mentions) and mentions[at].start < one.start:
            at += 1
        upto = at
        while upto < len(mentions) and mentions[upto].start < one.end:
            upto += 1
        sketch = draw(text, (one.start, one.end), mentions[at:upto], setting.mark)
        found.append(Drawn(index, one, sketch, language))
    return tuple(found)


def cues(text: str, drawn: Sequence[Drawn], candidates: Sequence[Candidate]) -> dict[int, frozenset[str]]:
    """Give the cues of each sentence that has any: earlier, outbound, other, another."""
    found: dict[int, frozenset[str]] = {}
    old = replaced(text, drawn)
    section = ""
    year = _year(candidates) or _latest(drawn)
    for one in drawn:
        said = _cued(one, year)
        label = _section(one)
        if label and section and label == section:
            section = ""
        if label and About.OUTBOUND.value in said:
            section = label
        if section:
            said.add(About.OUTBOUND.value)
        if one.index in old:
            said = {old[one.index].value}
        if said:
            found[one.index] = frozenset(said)
    return found


def _cued(one: Drawn, year: int) -> set[str]:
    """Give the cues that the words of a sentence are, in a text about a year (0: none known)."""
    said = {
        rule.value
        for rule in cue_rules()
        if rule.speaks(one.language, one.sentence.part) and any(True for _ in rule.matches(one.sketch))
    }
    if "foreign" in said:
        said -= {"foreign", About.OUTBOUND.value}
    if year and _before(one, year):
        said.add(About.EARLIER.value)
    return said


def _section(one: Drawn) -> str:
    """Give the kind of number a section of a paper bears, "" for a sentence that heads none."""
    found = _SECTION.match(one.sketch.text)
    heads = one.sentence.part is Part.HEADING or len(one.sketch.text) < _SHORT
    return next(key for key in found.groupdict() if found[key]) if found and heads else ""


def _year(candidates: Sequence[Candidate]) -> int:
    """Give the year in which most windows of a text begin or end, 0 if it has none."""
    years = Counter(
        side[:4]
        for one in candidates
        if isinstance(one.value, Window)
        for side in (one.value.start, one.value.end)
        if side[:4].isdigit()
    )
    return int(max(years, key=lambda year: (years[year], year))) if years else 0


def _latest(drawn: Sequence[Drawn]) -> int:
    """Give the latest year in which a whole day of a text lies, 0 if it has none."""
    said = (m.value.start for one in drawn for m in one.sketch.marks.values() if isinstance(m.value, Dated))
    return max((int(day[:4]) for day in said if len(day) == _DAY and day[:4].isdigit()), default=0)


def _before(drawn: Drawn, year: int) -> bool:
    """Tell whether a sentence tells of an earlier year, other than by the name of a law or agreement."""
    if any(int(found[1]) < year for found in _OF_YEAR.finditer(drawn.sketch.text)):
        return True
    for at, one in drawn.sketch.marks.items():
        dated = one.value if isinstance(one.value, Dated) else Dated()
        ranged = bool(dated.start and dated.end) and dated.start != dated.end
        said = dated.end if ranged or dated.start == dated.end else ""
        vague = ranged or len(said) in _VAGUE
        if said[:4].isdigit() and vague and int(said[:4]) < year - ranged:
            before = drawn.sketch.text[max(0, at - _NAMED_BY) : at]
            if not _LAW.search(before):
                return True
    return False


def _passed(
    document: Document,
    folds: Folds,
    candidates: Sequence[tuple[Candidate, str]],
    known: Sequence[Frame],
    gazetteer: Gazetteer,
) -> Draft:
    kept: list[Proposal] = []
    dropped: Counter[str] = Counter()
    abouts = {frame.id: frame.about for frame in known}
    made = tuple(_proposals(document.text, folds, candidates, abouts))
    known, more = tables.listed(document, known, made, gazetteer)
    for one in (*made, *more):
        if reason := gate.refusal(one, document.text, document.published):
            dropped[reason] += 1
        else:
            kept.append(one)
    kept.sort(key=lambda p: (p.passage.start, p.passage.end, p.slot))
    used = {p.frame for p in kept}
    return Draft(
        document,
        tuple(frame for frame in known if frame.id in used),
        tuple(p for p in kept if p.frame),
        tuple(p for p in kept if not p.frame),
        tuple(sorted(dropped.items())),
    )


def _proposals(
    text: str, folds: Folds, candidates: Sequence[tuple[Candidate, str]], abouts: dict[str, About]
) -> Iterator[Proposal]:
    for one, frame in candidates:
        yield Proposal(
            frame,
            one.slot,
            one.value,
            quoted(text, folds, one.start, one.end),
            about=one.about or abouts.get(frame, About.THIS),
            derivation=one.derivation,
            tier=one.tier,
            rule=one.rule,
            flags=one.flags,
            inputs=tuple(quoted(text, folds, *span) for span in one.inputs),
            entity=one.entity,
            mode=one.mode,
        )


def quoted(text: str, folds: Folds, start: int, end: int) -> Quotation:
    """Give the words of a span with what stands around them, and where they are repeated."""
    return Quotation(
        start,
        end,
        text[start:end],
        text[max(0, start - CONTEXT) : start],
        text[end : end + CONTEXT],
        folds.also_at(text, start, end),
    )
