"""The dateline of a press text: the words before its first sentence that say where and when."""

from dataclasses import replace

import regex

from placet.reading.document import Cell, Document, Part

_PARAGRAPHS = 4
"""Among the first paragraphs a dateline is looked for."""
_PLACE = r"\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:de|del|la|las|los|el|y|of|the)\s){0,2}\p{Lu}[\p{L}.'’-]*){0,4}"
_WEEKDAY = (
    r"(?:(?i:lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s)?"
)
_DAY = _WEEKDAY + (
    r"(?:\d{1,2}º?\s(?:de\s)?\p{L}{3,10}\.?(?:\s(?:de|del)?\s?\d{4})?"
    r"|\p{Lu}\p{L}{2,9}\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})"
)
_AGENCY = r"\s?[(/]\s?[\p{L}\d ./-]{2,30}\s?[)/]"
_DATELINE = regex.compile(
    rf"(?P<words>{_PLACE}(?:,\s{_PLACE}){{0,2}}(?:,?\s(?:a\s)?{_DAY})?(?:{_AGENCY})?)"
    r"\s?(?:\.\s?[—–-]+|:?\s?[—–]+|\s-{1,2})\s"
)
_ALONE = regex.compile(rf"(?P<words>{_PLACE}(?:,\s{_PLACE}){{0,2}},?\s(?:a\s)?{_DAY})\.?")


def marked(document: Document) -> Document:
    """Give the document with its dateline, if one of its first paragraphs begins with one."""
    near = [s for s in document.segments if s.part in {Part.PARAGRAPH, Part.HEADING}][:_PARAGRAPHS]
    for segment in near:
        text = document.text[segment.start : segment.end][:200]
        if found := _DATELINE.match(text) or (_ALONE.fullmatch(text) if len(text) < 200 else None):  # noqa: PLR2004
            start, end = found.span("words")
            told = replace(document, dateline=Cell(segment.start + start, segment.start + end))
            return replace(told, title=_headline(told)) if document.title == text else told
    return document


def _headline(document: Document) -> str:
    """Give the first heading that is not the dateline alone, the dateline where there is none other."""
    headings = (document.text[s.start : s.end] for s in document.segments if s.part is Part.HEADING)
    return next((text for text in headings if text != document.title), document.title)
