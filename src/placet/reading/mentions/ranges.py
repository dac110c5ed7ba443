"""Dates put together: ranges, days that share a month, and the words before a date that tell which end."""

from dataclasses import replace

from placet.reading.mention import Dated, Mention, Sort
from placet.reading.mentions.almanac import Almanac, ahead, before
from placet.reading.mentions.clock import past_time
from placet.reading.mentions.dates import Atom, atom_at, bare_day_at, day_at, month_after, year_after
from placet.reading.mentions.nouns import nouns_in
from placet.reading.mentions.stamps import Stamp, joined, reversed_
from placet.reading.mentions.tokens import Tokens

_MOST_DAYS = 12
_START, _END = frozenset({"start", "after"}), frozenset({"end", "deadline", "before"})
_LOOK_BACK = 5

Found = tuple[tuple[Mention, ...], int]
_NONE: tuple[Mention, ...] = ()


def at(tokens: Tokens, i: int, words: Almanac, *, alone: bool) -> Found:
    """Give the mentions of dates that begin at token `i` (a range is one), and the token after them."""
    days = _days_before_month(tokens, i, words)
    if days:
        return _shared(tokens, days, words)
    first = atom_at(tokens, i, words, alone=alone or _after_between(tokens, i, words))
    if first is None:
        return _bare(tokens, i, words)
    days = _days_after_month(tokens, first, words)
    if days:
        return _shared(tokens, days, words)
    second = _second(tokens, first, words)
    if second is None:
        return (_single(tokens, first, words),), first.end
    return _pair(tokens, first, second, words)


def _bare(tokens: Tokens, i: int, words: Almanac) -> Found:
    """Give a day, or two, whose month is said elsewhere: "terminan el 28", "del 10 al 15"."""
    first = bare_day_at(tokens, i, words)
    if (
        first is None
        or tokens.word(i - 2).isdecimal()
        or tokens.word(i - 2) in nouns_in(words.language).labels
    ):
        return _NONE, i
    key, after = _connector(tokens, first.end, words)
    after = _past_articles(tokens, after, words)
    second = bare_day_at(tokens, after, words) if key else None
    if second and (key == "range" or _after_between(tokens, i, words)):
        articled = tokens.word(i - 1) == tokens.word(after - 1) == "el" and tokens.word(second.end).isalpha()
        counts = nouns_in(words.language).kinds.get(tokens.word(second.end))
        closed = tokens.word(second.end) in words.sets["after_day"] or (articled and not counts)
        if closed and (second.stamp.day or 0) > (first.stamp.day or 0):
            return _pair(tokens, first, ("range", second), words)
    if tokens.word(first.end) not in words.sets["after_day"]:
        return _NONE, i
    return (_single(tokens, first, words),), first.end


def _after_between(tokens: Tokens, i: int, words: Almanac) -> bool:
    return before(tokens, i, words.before["ranged"])[0] == "between"


def _second(tokens: Tokens, first: Atom, words: Almanac) -> tuple[str, Atom] | None:
    """Give the date a connector joins to the first, and how."""
    if first.shape == "relative":
        return None
    for at_ in dict.fromkeys((first.end, past_time(tokens, first.end, words.language))):
        key, after = _connector(tokens, at_, words)
        after = _past_articles(tokens, past_time(tokens, after, words.language), words)
        second = atom_at(tokens, after, words, alone=True) if key else None
        if second and second.shape != "relative" and (second.shape == "year") == (first.shape == "year"):
            return key, second
    return None


def _connector(tokens: Tokens, i: int, words: Almanac) -> tuple[str, int]:
    """Give what joins two dates, "range" or "both" ("" for nothing), and the token after it."""
    key, after = ahead(tokens, i, words.ahead["range"])
    if not key and tokens.word(i) == ",":
        key, after = ahead(tokens, i + 1, words.ahead["range"])
        return ("", i) if key == "both" else (key, after)
    return key, after


def _past_articles(tokens: Tokens, i: int, words: Almanac) -> int:
    for _ in range(3):
        if tokens.word(i) not in words.sets["skip"]:
            break
        i += 1
    return i


def _pair(tokens: Tokens, first: Atom, second: tuple[str, Atom], words: Almanac) -> Found:
    key, last = second
    ranged, start = before(tokens, first.start, words.before["ranged"])
    if key == "both" and ranged != "between":
        return _both(tokens, first, last, words)
    one, two, rolled = joined(first.stamp, last.stamp)
    if reversed_(one, two):
        pair = (_single(tokens, replace(a, stamp=s), words) for a, s in ((first, one), (last, two)))
        return tuple(_with(m, "reversed") for m in pair), last.end
    flags = (*first.flags, *last.flags, *("rolled",) * rolled)
    relative = last.relative or first.relative
    value = Dated(one.text(), two.text(), lacks=one.lacks() or two.lacks(), relative=relative)
    start = first.start if ranged is None else start
    return (_mention(tokens, start, last.end, value, "period.range", flags),), last.end


def _both(tokens: Tokens, first: Atom, last: Atom, words: Almanac) -> Found:
    """Give two dates joined by "and": the year of the second is also that of a first without one."""
    if first.stamp.year is None and last.stamp.year and not last.relative:
        first = replace(first, stamp=joined(first.stamp, last.stamp)[0])
        shared = _with(_single(tokens, first, words), "shared")
        return (shared, _single(tokens, last, words)), last.end
    return (_single(tokens, first, words),), first.end


def _days_before_month(tokens: Tokens, i: int, words: Almanac) -> tuple[list[Atom], list[str]] | None:
    """Give days before one month, "3, 5 y 9 de mayo", "17 al 28 de febrero", and what joins them."""
    days: list[Atom] = []
    signs: list[str] = []
    at_ = i
    while len(days) < _MOST_DAYS and (day := _loose_day(tokens, at_, words, first=not days)):
        whole = month_after(tokens, at_, day, words)
        if whole:
            return ([*days, whole], signs) if days and whole.stamp.possible() else None
        days.append(Atom(Stamp(None, None, day[0]), at_, day[1], "day"))
        sign, at_ = _sign(tokens, day[1], words)
        signs.append(sign)
        if not sign:
            return None
    return None


def _loose_day(tokens: Tokens, i: int, words: Almanac, *, first: bool) -> tuple[int, int] | None:
    if first and tokens.tight(i) and tokens.words[i - 1][-1:].isalnum():
        return None
    if first and tokens.tight(i) and tokens.word(i - 1) in {"-", "/", ".", ",", ":"} and tokens.tight(i - 1):
        return None
    if not tokens.word(i):
        return None
    return day_at(tokens, i, words)


def _sign(tokens: Tokens, i: int, words: Almanac) -> tuple[str, int]:
    """Give what joins two days ("range", "both", "list") and the token of the next."""
    i = past_time(tokens, i, words.language)
    comma = tokens.word(i) == "," and not tokens.tight(i + 1)
    key, after = ahead(tokens, i + comma, words.ahead["range"])
    if not key and not comma:
        return "", i
    after = past_time(tokens, after if key else i + 1, words.language)
    return key or "list", _past_articles(tokens, after, words)


def _days_after_month(tokens: Tokens, first: Atom, words: Almanac) -> tuple[list[Atom], list[str]] | None:
    """Give days after one month, "February 17-28, 2025", "February 3, 5 and 9"."""
    stamp = first.stamp
    named = first.end - 2 - (tokens.word(first.end - 2) == ".")  # "Sept. 10-28" as well as "September 10-28"
    if words.language != "en" or not stamp.day or stamp.year or not words.month(tokens.word(named)):
        return None
    days, signs, end = [first], list[str](), first.end
    while len(days) < _MOST_DAYS:
        sign, at_ = _sign(tokens, end, words)
        day = day_at(tokens, at_, words) if sign else None
        if day is None or day[0] <= (days[-1].stamp.day or 0) or month_after(tokens, at_, day, words):
            break
        days.append(Atom(replace(stamp, day=day[0]), at_, day[1], "day"))
        signs.append(sign)
        end = day[1]
    if not signs or signs[-1] == "list" or _counts(tokens, end):
        return None
    year, end, relative = year_after(tokens, end, words)
    days[-1] = replace(days[-1], end=end, relative=relative)
    return [replace(d, stamp=replace(d.stamp, year=year)) for d in days], signs


def _counts(tokens: Tokens, i: int) -> bool:
    """Tell whether the figure before `i` goes on: "8-10 p.m.", "17-28%", "17:00"."""
    return tokens.tight(i) and (tokens.word(i)[:1].isalnum() or tokens.word(i) in {"%", ":"})


def _shared(tokens: Tokens, found: tuple[list[Atom], list[str]], words: Almanac) -> Found:
    """Give mentions of days that share a month: a range of two, else each of them."""
    days, signs = found
    first, last = days[0], days[-1]
    ranged, start = before(tokens, first.start, words.before["ranged"])
    if len(days) == 2 and (signs[0] == "range" or ranged == "between"):  # noqa: PLR2004 -- two ends
        stamps = joined(first.stamp, last.stamp)
        if not reversed_(*stamps[:2]):
            both = replace(first, stamp=stamps[0]), replace(last, stamp=stamps[1])
            one = _range(tokens, start if ranged else first.start, both)
            return (one,), last.end
    base = last.stamp
    each = [replace(d, stamp=replace(base, day=d.stamp.day), relative=last.relative) for d in days]
    worse = "reversed" if signs == ["range"] else "shared"
    whole = 0 if words.month(tokens.word(first.start)) else len(days) - 1
    marks = (() if k == whole and worse == "shared" else (worse,) for k in range(len(each)))
    return tuple(_with(_single(tokens, a, words), *m) for a, m in zip(each, marks, strict=True)), last.end


def _range(tokens: Tokens, start: int, ends: tuple[Atom, Atom]) -> Mention:
    first, last = ends
    lacks = first.stamp.lacks() or last.stamp.lacks()
    value = Dated(first.stamp.text(), last.stamp.text(), lacks=lacks, relative=last.relative)
    return _mention(tokens, start, last.end, value, "period.range", (*first.flags, *last.flags))


def _single(tokens: Tokens, atom: Atom, words: Almanac) -> Mention:
    """Give the mention of one date with the words before it that bear on it."""
    if atom.shape == "relative":
        value = Dated(lacks="day", relative=atom.relative)
        return _mention(tokens, atom.start, atom.end, value, "period.relative", atom.flags)
    text, relative = atom.stamp.text(), atom.relative
    cue, start = before(tokens, atom.start, words.before["cues"])
    if cue in {"past", "next"}:
        relative = relative or cue
        cue, start = _outer(tokens, start, words)
    ends = atom.stamp.ends() if cue not in _START | _END else None
    value = Dated(
        "" if cue in _END else ends[0].text() if ends else text,
        "" if cue in _START else ends[1].text() if ends else text,
        single=atom.shape == "day" and cue not in _START | _END,
        lacks=atom.stamp.lacks(),
        relative=relative if atom.stamp.lacks() else "",
    )
    flags = (*atom.flags, *_cue_flags(cue), *_around(tokens, start, atom, words))
    return _mention(tokens, start, atom.end, value, f"period.{atom.shape}", flags)


def _outer(tokens: Tokens, start: int, words: Almanac) -> tuple[str | None, int]:
    """Give the cue before "past" or "next": "hasta el próximo 3 de mayo"."""
    cue, outer = before(tokens, start, words.before["cues"])
    return (cue, outer) if cue and cue not in {"past", "next"} else (None, start)


def _cue_flags(cue: str | None) -> tuple[str, ...]:
    if cue in _START:
        return ("start",) if cue == "start" else ("start", str(cue))
    if cue in _END:
        return ("end",) if cue == "end" else ("end", str(cue))
    return ("approximate",) if cue == "approximate" else ()


def _around(tokens: Tokens, start: int, atom: Atom, words: Almanac) -> tuple[str, ...]:
    """Give the flags that words before the cue call for: a verb of beginning, a correction, a street."""
    flags: list[str] = []
    for k in range(1, _LOOK_BACK + 1):
        word = tokens.word(start - k)
        if word in {"", ".", ";", ":", "\n"} or word.isdecimal():
            break
        if k < _LOOK_BACK and (word in words.sets["begin"] or word in words.sets["finish"]):
            flags.append("start" if word in words.sets["begin"] else "end")
            break
        key = before(tokens, start - k + 1, words.before["amended"])[0]
        if key:
            flags.append(key)
            break
    if atom.shape == "day" and atom.stamp.year is None and _names_a_place(tokens, atom, words):
        flags.append("place")
    return tuple(flags)


def _names_a_place(tokens: Tokens, atom: Atom, words: Almanac) -> bool:
    before_ = next((w for k in (1, 2) if (w := tokens.word(atom.start - k)) not in words.sets["skip"]), "")
    following = tokens.word(atom.end)
    return before_ in words.sets["places"] or following in words.sets["places_after"]


def _mention(
    tokens: Tokens, start: int, end: int, value: Dated, rule: str, flags: tuple[str, ...]
) -> Mention:
    unique = tuple(dict.fromkeys(flags))
    return Mention(Sort.PERIOD, tokens.starts[start], tokens.ends[end - 1], value, rule, unique)


def _with(mention: Mention, *flags: str) -> Mention:
    return replace(mention, flags=tuple(dict.fromkeys((*mention.flags, *flags))))
