"""Whether an organ that a sentence names is the one that acts, or only meant by another name or spoken to."""

import re

from placet.reading.proposals.candidate import Span
from placet.reading.rule import shipped
from placet.reading.setting import MARKS, Setting
from placet.reading.sketch import Sketch

_REQUEST = re.compile(rf"\b(?:{shipped('rules')[1]['cue_request']})\b")
_ADDRESSED = re.compile(
    r"\b(?:al?|ante (?:el|la)|a l[ao]s?|en (?:el|la|las)|que el|del|de la"
    r"|to the|before the|sent to|submitted to|in the|(?:asked|asking|told|petitioned|urged)(?: the)?)\s*$"
    rf"|[{MARKS.under('act.request')}] (?:the |al? |a la )?$"
)
_ASKING = re.compile(rf"[{MARKS.under('act.request')}]")
_REFERRED = re.compile(
    r"(?:(?:consideracion (?:del|de la)|ante (?:el|la)|remit\w+ (?:al|a la))"
    r"|(?:seek\w*|sought|request\w*|requir\w+|needs?|need\w*|asks?|ask\w*|requier\w+|necesit\w+|solicit\w+|recab\w+)"
    r" (?:the |la |el |su |its )?(?:\S+ )?\S+ (?:of|from|del|de la|de)(?: the)?"
    rf"|[{MARKS.under('act.request')}] (?:the |la |el |su |its )"
    r"(?:\S+ )?\S+ (?:of|from|del|de la|de)(?: the)?) $"
)
_ASKED = re.compile(r"\b(?:que|that|a|al|to|exig\w+|pid\w+) (?:la |el |the )?$")
"""What before a ministry's name tells that something is asked of it, or that it is written to."""
_PROPOSED = re.compile(r"(?:^|[^\w])that (?:the |this )?$")
_REPORT_OF = re.compile(
    r"\b(?:report|dictamen|informe|opinion|recommendations?|recomendacion) (?:of|from|by|del?|de la"
    r"|de las) (?:the )?$"
)
"""What before a committee's name tells that its paper is meant, which others adopt."""
_BOTH = re.compile(r"\b(?:both (?:chambers|houses) of (?:the )?|ambas camaras (?:del |de la )?)$")
"""What before a parliament's name tells of its two chambers together, each of which votes by itself."""
_OF_ANOTHER = re.compile(rf"[{MARKS.under('body')}],? (?:del|de la|of the)(?: h\.| honorable| hon\.)? $")
_CODE = re.compile(r"[-/–](?:[a-z]+[-/–])?\d")
"""What makes an organ's letters part of a file's number: "SEMAR-0231"."""
_CHAMBER = re.compile(rf"[{MARKS.under('body.plenary')}]")
_NAMES_ANOTHER = re.compile(r" (?:resolution|bill|proyecto)\b|['’]s ")
"""What after an organ's name tells that not the organ is meant."""


def addressed(before: str) -> bool:
    """Tell whether what stands before an organ's name makes it only the one to whom something goes."""
    return _ADDRESSED.search(before) is not None


def not_meant(sketch: Sketch, at: int, setting: Setting) -> bool:
    """Tell whether an organ's name is part of another name, or only the one to whom something goes."""
    before, after = sketch.text[:at], sketch.text[at + 1 :]
    named_after = _CODE.match(after) or _NAMES_ANOTHER.match(after)
    # "the Senate of the Congress": the Senate acts.
    named_before = _OF_ANOTHER.search(before) or _REFERRED.search(before)
    named_before = named_before or (_REPORT_OF.search(before) and _CHAMBER.search(before))
    named_before = named_before or _BOTH.search(before)
    return bool(named_after or named_before) or setting.key(sketch.marks[at]) == "body.foreign"


def of_others(sketch: Sketch, at: int, level: str, verb: Span) -> bool:
    """Tell whether a verb says what others do: send to the Senate, move that it approve, ask a ministry."""
    body, before = sketch.marks[at], sketch.text[:at]
    first = verb[1] <= body.start
    if level == "plenary":
        moved = verb[0] >= body.end and _PROPOSED.search(before) is not None
        told = addressed(before)
        asked = _REQUEST.search(before) is not None or _ASKING.search(before) is not None
        return moved or (told and (first or asked))
    return level in {"ministry", "executive"} and first and _ASKED.search(before) is not None
