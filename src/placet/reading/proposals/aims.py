"""What a mission is for, and which earlier ones a text speaks of: clauses in the words of the text."""

import re
from collections.abc import Iterator, Mapping, Sequence

from placet.claims.proposal import About, Slot, Tier
from placet.reading.document import Part
from placet.reading.proposals.candidate import Candidate
from placet.reading.proposals.taken import Drawn
from placet.reading.proposals.values import trimmed
from placet.reading.rule import shipped
from placet.reading.sketch import fold

AIM = "objective.clause@1"
LISTED = "objective.listed@1"
PAST = "earlier.told@1"
_WORDS = shipped("rules")[1]
_AIMS = re.compile(_WORDS["aim_of"])
_LEAD = re.compile(rf"(?:{_WORDS['aims_of']})[^.]*:?\W*$")
_MISSION = re.compile(rf"\b(?:{_WORDS['mission']})")
_NOT_FIRST = re.compile(
    r"\b(?:not the first|no (?:es|sera|fue) (?:la primera|el primer)|no es un hecho aislado|no es novedad)"
)
_WHAT = re.compile(
    r"(?:joint |combined |bilateral )?(?:ejercicio|patrullaje|curso|entrenamiento|adiestramiento"
    r"|visita|exercise|training|patrol|course|visit)s?\b"
)
_MERELY = re.compile(
    r"(?:participar|intervenir|tomar parte|asistir|concurrir|remitir|someter|solicitar|take part"
    r"|participate)\b"
    r"|(?:realizar|efectuar|desarrollar|ejecutar|llevar a cabo|conduct|carry out|hold) (?:el|la|los"
    r"|las|un|una|the|an?) "
    r"(?:\S+ )?(?:ejercici|adiestr|entren|curso|maniobra|exercise|training|course|drill)"
)
"""Clauses that say what is done or sent, and not what for."""
_NUMBER = re.compile(r"\W*(?:\(?[\da-h]{1,2}[.)]\s?[-–]?|[-–—•*·])?\s*(?:\*\*)?")
_LABEL = re.compile(r"^(?P<label>[^.:;]{4,60}?)(?:\*\*)?\s?[:.](?:\*\*)?\s")
_CLAUSE = re.compile(
    r"(?:(?<=\bn)\.[°º]?|[^.;:]){3,140}?(?=(?<!\bn)[.;:]|,? (?:que|which|and will|y se|in line"
    r"|dentro de|from \d|del \d)\b|$)"
)
_LONGEST_LEAD, _LONGEST_LABEL, _MOST_LISTED, _LONGEST = 90, 8, 8, 240


def aims(text: str, drawn: Sequence[Drawn]) -> Iterator[Candidate]:
    """Give the objectives of a text: the items of a list of them, and clauses that name one."""
    after = 0
    for number, one in enumerate(drawn):
        words = text[one.sentence.start : one.sentence.end]
        if after and (item := _item(text, one, led=drawn[number - 1])):
            after -= 1
            yield item
            continue
        lead = len(words) <= _LONGEST_LEAD and _LEAD.search(fold(words)) is not None
        heads = one.sentence.part is Part.HEADING or words.rstrip().endswith(":") or "\n" not in words
        if lead and heads and (words.rstrip().endswith(":") or one.sentence.part is Part.HEADING):
            after = _MOST_LISTED
            continue
        if not (after and one.sentence.segment == drawn[number - 1].sentence.segment):
            after = 0
        yield from _clauses(text, one)


_HANGS = re.compile(r"\b(?:para|de|a|con|en|to|for|of|the|la|el|que|that)$")


def _item(text: str, one: Drawn, led: Drawn) -> Candidate | None:
    """Give the objective of a list's item: its label, or all of its first sentence; None for what is none."""
    start, end = one.sentence.start, one.sentence.end
    if one.sentence.segment == led.sentence.segment:
        return None
    number = _NUMBER.match(text, start, end)
    start = number.end() if number else start
    label = _LABEL.match(text[start:end])
    if label and len(label["label"].split()) <= _LONGEST_LABEL:
        end = start + label.end("label")
    elif one.sentence.part is not Part.ITEM and not (number and number[0].strip()):
        return None
    span = trimmed(text, start, end)
    if span is None or span[1] - span[0] > _LONGEST:
        return None
    return Candidate(Slot.OBJECTIVE, text[slice(*span)], *span, one.index, LISTED)


def _clauses(text: str, one: Drawn) -> Iterator[Candidate]:
    start, end = one.sentence.start, one.sentence.end
    folded = fold(text[start:end])
    for found in _AIMS.finditer(folded):
        clause = _CLAUSE.match(folded, found.end())
        span = trimmed(text, start + clause.start(), start + clause.end()) if clause else None
        if span is not None and any(p.match(fold(text[slice(*span)])) for p in (_WHAT, _MERELY)):
            return  # a label's word for what is done, and not for what it is for
        if span is not None and _HANGS.search(fold(text[slice(*span)])):
            return  # the clause was cut where the aim itself begins
        if span is not None and len(text[slice(*span)].split()) > 1:
            yield Candidate(Slot.OBJECTIVE, text[slice(*span)], *span, one.index, AIM, tier=Tier.DOUBTFUL)
            return


def past(text: str, drawn: Sequence[Drawn], cues: Mapping[int, frozenset[str]]) -> Iterator[Candidate]:
    """Give each sentence that tells of an earlier mission, as what it tells."""
    for one in drawn:
        said = cues.get(one.index, frozenset())
        words = text[one.sentence.start : one.sentence.end]
        other = {About.OUTBOUND.value, About.OTHER.value} & said
        if About.EARLIER.value not in said or other or not _MISSION.search(fold(words)):
            continue
        if _NOT_FIRST.search(fold(words)):
            continue  # that there were others says nothing of them
        span = trimmed(text, one.sentence.start, one.sentence.end)
        if span is not None and span[1] - span[0] <= _LONGEST:
            yield Candidate(Slot.EARLIER, text[slice(*span)], *span, one.index, PAST, about=About.EARLIER)
