"""Values that a finding carries as text: slots, limits, contents, rivals, said in a language."""

import re

from placet.wording import dates, numbers
from placet.wording.catalogue import words
from placet.wording.naming import Names, called, joined, quoted, the

MOST = 6
"""Rivals beyond these are counted, not told."""

_SAID = re.compile(r"(?P<value>.*?)(?: \[(?P<sources>[^\]]*)\])?")


def phrase(key: str, language: str, **slots: str) -> str:
    """Give a phrase of the catalogue with its slots filled."""
    text = words(language, "phrases")[key]
    for name, value in slots.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def figure(text: str, language: str) -> str:
    """Give a count written as `107` or `9..11` in digits and words."""
    first, dots, last = text.partition("..")
    if not dots:
        return numbers.digits(int(first), language) if first.isdigit() else first
    told = [numbers.digits(int(n), language) if n.isdigit() else n for n in (first, last)]
    return _between(told[0], told[1], language)


def _between(first: str, last: str, language: str) -> str:
    if not first or not last:
        return phrase("by" if last else "from", language, name=last or first)
    return phrase("between", language, first=first, last=last)


def term(slot: str, language: str) -> str:
    """Give a slot in words: the vote, presence as consented; a part in quotation marks."""
    mode, _, rest = slot.partition("/")
    kind, _, part = rest.partition("/")
    if mode in {"step", "law"} or not kind:
        return the(kind or mode, language) if mode != "law" else quoted(kind, language)
    table = words(language, "modes")
    told = {"kind": the(kind, language), "mode": table.get(mode, "")}
    if not part:
        return phrase("slot", language, **told)
    return phrase("slot.part", language, part=path(part, language), **told)


def subject(slot: str, language: str) -> str:
    """Give a slot in words without its mode: what it speaks of."""
    mode, _, rest = slot.partition("/")
    kind, _, part = rest.partition("/")
    if mode in {"step", "law"} or not part:
        return the(kind or mode, language)
    return phrase("slot.part", language, kind=the(kind, language), part=path(part, language), mode="").strip()


def path(part: str, language: str) -> str:
    """Give the dotted path of a part as a reader sees it, in quotation marks."""
    return quoted(part.replace(".", " › ").replace("_", " "), language)


def limit(text: str, language: str) -> str:
    """Give the limit of a power: before an event, the stay kept, a length of notice."""
    kind, _, what = text.partition(" ")
    if kind == "before":
        return phrase("limit.before", language, name=the(what, language))
    return (
        phrase(f"limit.{kind}", language, name=length(what, language)) if kind in {"stay", "notice"} else ""
    )


def length(text: str, language: str) -> str:
    """Give a length of time such as `48h` or `30 working_day`."""
    found = re.fullmatch(r"(\d+) ?(h|d|wd|m|[a-z_]+)", text)
    if found is None:
        return text
    unit = {"h": "hour", "d": "day", "wd": "working_day", "m": "month"}.get(found[2], found[2])
    if unit not in numbers.units(language):
        return text
    return numbers.counted(int(found[1]), int(found[1]), unit, language)


def contents(text: str, language: str) -> str:
    """Give contents of an act such as `presence.count movement.way=in condition/cost`."""
    return joined([_content(one, language) for one in text.split()], language)


def _content(text: str, language: str) -> str:
    slot, _, field = text.partition(".")
    kind, _, part = slot.partition("/")
    told = [called(kind, language)]
    told += [called(part, language)] if part else []
    name, _, value = field.partition("=")
    if value and name == "way":
        told.append(called(f"way.{value}", language))
    elif name:
        told.append(called(name, language))
    return f"{told[0]} ({', '.join(told[1:])})" if told[1:] else told[0]


def rivals(text: str, language: str, names: Names) -> str:
    """Give rival values, each with its sources in brackets."""
    found = text.split(" | ")
    told = [_rival(one, language, names) for one in found[:MOST]]
    more = len(found) - len(told)
    return "; ".join([*told, *([phrase("more", language, n=str(more))] if more > 0 else [])])


def _rival(text: str, language: str, names: Names) -> str:
    found = _SAID.fullmatch(text)
    told, sources = (found["value"], found["sources"]) if found else (text, "")
    value = said(told, language, names)
    return phrase("said", language, value=value, sources=sources) if sources else value


def said(text: str, language: str, names: Names) -> str:
    """Give one value as the record states it: a day, a range, a number, ids, words."""
    for sign, key in (("/", "between"), ("|", "either"), ("..", "between")):
        first, found, last = text.partition(sign)
        if found and " " not in text and (_plain(first) or _plain(last)):
            ends = [said(end, language, names) if end != ".." else "" for end in (first, last)]
            if not all(ends):
                return _between(ends[0], ends[1], language)
            return phrase(key, language, first=ends[0], last=ends[1])
    return _single(text, language, names)


def _plain(text: str) -> bool:
    return text.isdigit() or dates.stamp(text) is not None


def _single(text: str, language: str, names: Names) -> str:
    stamp = dates.stamp(text)
    if text.isdigit():
        return numbers.digits(int(text), language)
    if stamp is not None:
        return dates.day(stamp, language)
    if text in words(language, "names"):
        return called(text, language)
    if re.fullmatch(r"\d+ [a-z_]+", text):
        return length(text, language)
    return _listed(text, language, names)


def _listed(text: str, language: str, names: Names) -> str:
    """Give ids that somebody can name, joined; anything else is words, in quotation marks."""
    kinds = [one.split("|") for one in text.replace(" or ", "|").split()]
    if any(names(id_, language) == id_ for kind in kinds for id_ in kind):
        return quoted(text, language) if " " in text else text
    return joined([joined([names(k, language) for k in kind], language, "or") for kind in kinds], language)
