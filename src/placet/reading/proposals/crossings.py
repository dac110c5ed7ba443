"""Where a force leaves, told by where it came in: "por el mismo aeropuerto", "entry and exit: Port X"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from placet.claims.proposal import Derivation, Slot
from placet.reading.proposals.candidate import Candidate
from placet.reading.proposals.taken import Drawn
from placet.reading.rule import shipped
from placet.reading.sketch import fold

RULE = "exit.as-entry@1"
RULE_IN = "entry.as-exit@1"
_WORDS = shipped("rules")[1]
_SAME = re.compile(
    r"\b(?:(?:el|la|los|las) )?mism[oa]s? (?:aeropuerto|puerto|paso|punto|lugar|via|terminal|base"
    r"|frontera|sitio|muelle)\b"
    r"|\bthe same (?:airport|port|crossing|point|way|base|place|route|harbou?r|airfield)\b"
)
_KINDS = (
    ("air", re.compile(r"\b(?:airport|airfield|air base|aeropuerto|aerodromo|base aerea)\b")),
    ("sea", re.compile(r"\b(?:port|puerto|harbou?r)\b")),
)
_IN_AND_OUT = re.compile(
    r"\b(?:llega|arrib|entra|ingresa|arriv|enter|come)\w*\b(?:(?!\b(?:por|via|through)\b).){0,120}"
    r"\b(?:sald|part|retir|march|egres|regres|leav|depart|go)\w*\b[^;.]{0,60}(?:, |casos |y saldran "
    r"|and leave |and depart )"
    r"[^;.]{0,20}\b(?:por|via|through)\b[^;.,]{0,20}$|\by (?:saldra|saldran|partira|partiran"
    r"|regresara|regresaran)\w* por\b[^;.,]{0,20}$"
)
_BOTH = re.compile(
    r"\b(?:(?:ingreso|internacion|arribo|llegada|entrada|desembarco) y (?:la |el |su )?(?:salida"
    r"|partida|egreso|retiro"
    r"|zarpe|retorno|reembarque)"
    r"|tanto (?:al?|a su|para (?:el|la)|en (?:el|la)|de) (?:ingreso|llegada|entrada|ingresar|llegar"
    r"|entrar|ida|arribo)\b[^.;]{0,20} como"
    r"|(?:on|for|both) arrival and departure|a la ida y a la vuelta|de ida y (?:de )?vuelta"
    r"|coming and going|both ways"
    r"|ingreso y (?:la )?salida|entrada y (?:la )?salida|ingreso y egreso|(?:entr|ingres|lleg"
    r"|arrib)\w+ y (?:sald|egres|part|abandon)\w+"
    r"|enter and leave|entry and exit|arriv\w+ and depart\w*|both arrival and departure|in and out"
    r"|ambos casos|both cases)\b"
)


def exits(drawn: Sequence[Drawn], candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the exit of each entry that is told to be the exit too, on the words that name the entry."""
    last: Candidate | None = None
    yield from _entries(drawn, candidates)
    entries = {c.sentence: c for c in candidates if c.slot is Slot.ENTRY_POINT}
    known = {c.sentence for c in candidates if c.slot is Slot.EXIT_POINT}
    for one in drawn:
        last = entries.get(one.index, last)
        if last is None or one.index in known:
            continue
        if one.index == last.sentence and _BOTH.search(one.sketch.text):
            yield replace(last, slot=Slot.EXIT_POINT, rule=RULE)
        elif same := _SAME.search(one.sketch.text):
            words = one.sketch.span(*same.span())
            yield replace(
                _alike(same.group(), last, entries.values()),
                slot=Slot.EXIT_POINT,
                rule=RULE,
                inputs=(*last.inputs, words),
                derivation=Derivation.COMPUTED,
            )


def _alike(same: str, last: Candidate, entries: Iterable[Candidate]) -> Candidate:
    """Give the entry that "the same airport" means: the last one of that kind, else the last of all."""
    kind = _kind(same)
    told = [c for c in entries if c.start <= last.start and kind and _kind(fold(str(c.value))) == kind]
    return told[-1] if told else last


def _kind(words: str) -> str:
    """Give by what kind of place one comes in, "" where folded words do not say."""
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), "")


def _entries(drawn: Sequence[Drawn], candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the entry of each exit told for both: "arrive on 3 and leave on 9 May, by Port X"."""
    known = {c.sentence for c in candidates if c.slot is Slot.ENTRY_POINT}
    exits_of = {c.sentence: c for c in candidates if c.slot is Slot.EXIT_POINT}
    for one in drawn:
        left = exits_of.get(one.index)
        if left is None or one.index in known:
            continue
        upto = next((at for at, m in one.sketch.marks.items() if m.start == left.start), len(one.sketch.text))
        if _IN_AND_OUT.search(one.sketch.text[:upto]) or _BOTH.search(one.sketch.text[:upto]):
            yield replace(left, slot=Slot.ENTRY_POINT, rule=RULE_IN)
