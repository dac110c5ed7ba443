"""Sentences of a document: Spanish and English, legal and press, none across a segment's border."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from placet.reading.document import Document, Part, Segment

_STOP = re.compile(r"(?P<stop>[.!?…]+)(?P<close>[\"'»”’)\]]*)(?P<gap>[\s\u00a0]+|[-–—]+\s*)")
_OPENERS = re.compile(r"[\"'«“‘(\[¿¡—–-]*\s*")
_WORD = re.compile(r"[\w.º°ª/]+$")
_NEXT = re.compile(r"[^\W_]+")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.[ \u00a0]?)*[^\W\d_]{1,2}")
_ROMAN_OR_NUMBER = re.compile(r"[(]?(?:\d{1,3}|[IVXLivxl]{1,5}|[^\W\d_])[.)]?")

_ABBREVIATIONS = re.compile(
    r"(?:"
    r"abr|adm|ago|alm|apr|aprox|art|arto|artos|arts|aug|av|avda|brig|bros|cal|cap|capt|cdr|cf|cfr|cit|"
    r"cmdte|cmte|cnel|co|col|contralm|corp|cpt|cía|d|dec|dept|depto|dic|dip|dn|dpto|dr|dra|drs|dña|"
    r"ed|edo|eds|ej|ene|etc|exp|feb|fig|fr|fracc|gen|gov|gral|hon|inc|incs|ing|jan|jr|jul|jun|km|leg|"
    r"ley|lic|lit|lt|ltd|maj|mar|may|mons|mr|mrs|ms|mtro|n|n\.º|no|nov|nro|nros|num|nums|n°|nº|núm|"
    r"núms|oct|op|p|para|paras|parr|pp|prof|prov|pág|págs|párr|reg|rep|res|rev|sec|sect|sen|sep|sept|"
    r"set|sgt|sgto|sr|sra|sres|srta|ss|st|sta|sto|tte|ud|uds|v|vd|vicealm|vid|vol|vs"
    r")",
    re.IGNORECASE,
)
_ONLY_BEFORE_FIGURES = re.compile(
    r"(?:"
    r"abr|ago|apr|aug|dec|dic|ed|ene|feb|jan|jul|jun|ley|mar|may|no|nov|oct|op|p|pp|reg|sec|sep|sept|"
    r"set|v"
    r")",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\d{1,3}/(?:o|a|er|ra|do|da|ro|to|ta|vo|va|mo|ma)")
"""An ordinal as Mexican forces write it: "7/o. Grupo"."""
_BEGINS = re.compile(
    r"(?:"
    r"a|after|al|although|ambos|an|and|as|at|before|both|but|by|cabe|como|con|cuando|de|del|desde|"
    r"dicha|dicho|durante|el|en|entre|esa|ese|eso|esta|estas|este|estos|for|from|he|her|his|however|"
    r"if|in|it|its|la|las|lo|los|meanwhile|mientras|no|on|one|our|para|pero|por|se|según|she|sin|"
    r"since|some|su|sus|that|the|their|there|these|they|this|those|tras|un|una|unas|under|unos|we|"
    r"when|while|with|y"
    r")",
    re.IGNORECASE,
)


_LEADERS = 4
_FIRST_ITEM = re.compile(r"[:;,]\s+(?:[^\W\d]+\s+){0,2}\(?a\)\s")
_ITEM = re.compile(r"[:;,]\s+(?P<item>(?:(?:y|e|o|and|or)\s+)?\(?[a-h]\)\s)")
_LABEL = re.compile(
    r"(?:\(?\d{1,2}[.)º°]?\s?[-–]?|[a-h]\)|[IVX]{1,4}\.)\s*[^\W\d]\w*(?: \w+){0,3}\."
    r"|¿[^?]{3,30}\?|[A-Z]\w+(?: \w+){0,2}\?"
)
"""A numbered label, or a short question: what follows is its value."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by code points of the canonical text; `segment` is the index of the one it stands in."""

    start: int
    end: int
    segment: int = 0
    part: Part = Part.PARAGRAPH


def sentences(document: Document) -> tuple[Sentence, ...]:
    """Give the sentences of a document in order; blanks at either side are left out."""
    return tuple(
        Sentence(start, end, number, segment.part)
        for number, segment in enumerate(pieces(document))
        for start, end in _labelled(document.text, tuple(_within(document.text, segment)))
    )


def _labelled(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Give the sentences of a segment, a label at its head ("3. Place.") with the first one after it."""
    if len(spans) > 1 and _LABEL.fullmatch(text[slice(*spans[0])]):
        return ((spans[0][0], spans[1][1]), *spans[2:])
    return spans


def pieces(document: Document) -> tuple[Segment, ...]:
    """Give the segments of a document; a text without any has one for each of its lines."""
    if document.segments:
        return document.segments
    found = []
    start = 0
    for line in document.text.split("\n"):
        if line.strip():
            found.append(Segment(Part.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    return tuple(found)


def _within(text: str, segment: Segment) -> Iterator[tuple[int, int]]:
    for start, end in split(text[segment.start : segment.end]):
        yield segment.start + start, segment.start + end


def split(text: str) -> tuple[tuple[int, int], ...]:
    """Give the spans of the sentences of a passage, by code points of it."""
    found = []
    begin = 0
    for stop in _STOP.finditer(text):
        if _ends(text, begin, stop):
            found.append((begin, stop.end("close")))
            begin = stop.end()
    found.append((begin, len(text)))
    if _FIRST_ITEM.search(text):
        found = [part for start, end in found for part in _items(text, start, end)]
    return tuple(span for span in (_trimmed(text, *one) for one in found) if span[0] < span[1])


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give a sentence cut before each lettered item within it: "a) the exit of ...; b) the entry"."""
    begin = start
    for item in _ITEM.finditer(text, start, end):
        yield begin, item.start("item")
        begin = item.start("item")
    yield begin, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _ends(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Tell whether the stop ends the sentence that began at `begin`."""
    if len(stop["stop"]) >= _LEADERS:
        return False  # dots that lead the eye from a thing to its number
    after = _OPENERS.match(text, stop.end())
    following = _NEXT.match(text, after.end() if after else stop.end())
    if stop["gap"].strip():  # ".-" and ".—" close a dateline or a legal heading
        return bool(following)
    if following is None:
        return False
    word = following.group()
    if stop["stop"] != "." or stop["close"]:
        return not word[0].islower()
    return _full_stop(text[begin : stop.start()], word)


def _full_stop(before: str, after: str) -> bool:
    """Tell whether a single full stop between two words ends a sentence."""
    if after[0].islower():
        return False
    if _ROMAN_OR_NUMBER.fullmatch(before.strip()):
        return False
    found = _WORD.search(before)
    word = found.group().rstrip(".") if found else ""
    if word.isupper() and _INITIALS.fullmatch(word):
        return bool(_BEGINS.fullmatch(after)) and after[0].isupper() and len(word) > 1
    if _ONLY_BEFORE_FIGURES.fullmatch(word):
        return not after[0].isdigit() and not (word[0].isupper() and word.lower() == "no")
    return not (_ABBREVIATIONS.fullmatch(word) or _ORDINAL.fullmatch(word))
