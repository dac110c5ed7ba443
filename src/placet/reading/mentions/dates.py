"""A single date at a place of a text: day, month, year, or part of one, in figures or words.

date     = [ weekday "," ] ( numeric | day-first | month-first | part | year )
numeric  = YYYY-MM-DD | DD/MM/YYYY        (English: either order; A|B where both can be)
day-first   = day [ "de" | "of" | "-" ] month [ year ]       day-first may name "del mismo mes"
month-first = month ( day [ year ] | [ year ] )
part     = ( "early" | "a mediados de" | "primer trimestre de" ... ) ( month [ year ] | year )
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from placet.reading.mentions import numerals
from placet.reading.mentions.almanac import Almanac, ahead, before
from placet.reading.mentions.stamps import VAGUE, Stamp
from placet.reading.mentions.tokens import DASHES, Tokens

FIRST_YEAR, LAST_YEAR = 1800, 2199
"""A bare number outside these is no year."""

_MONTHS, _LONGEST_MONTH, _CENTURY, _PIVOT = 12, 31, 100, 69
_YEAR_DIGITS = 4
_SUFFIXES = frozenset({"st", "nd", "rd", "th", "º", "ª", "°", "o", "ro", "er", "ero"})


@dataclass(frozen=True, slots=True)
class Atom:
    """A date from token `start` to before token `end`.

    `shape` is "day", "month", "year", "part" or "relative"; `relative` as in `Dated`.
    """

    stamp: Stamp
    start: int
    end: int
    shape: str
    relative: str = ""
    flags: tuple[str, ...] = ()


def atom_at(tokens: Tokens, i: int, words: Almanac, *, alone: bool = False) -> Atom | None:
    """Give the date that begins at token `i`, None where there is none.

    A month or year by itself is one only after a word that calls for it ("in March"), or `alone`.
    """
    word = tokens.word(i)
    if word in words.weekdays:
        return _after_weekday(tokens, i, words)
    for attempt in _attempts(word, words):
        found = attempt(tokens, i, words)
        if found and _wanted(tokens, found, words, alone=alone):
            return found if found.stamp.possible() else None
    return None


def _attempts(word: str, words: Almanac) -> tuple[Callable[[Tokens, int, Almanac], Atom | None], ...]:
    if word[:1].isdecimal():
        return (_numeric, _day_first, _short, _year_alone)
    if words.month(word):
        return (_month_first, _day_first)
    return (_part, _span, _day_first)


def _wanted(tokens: Tokens, found: Atom, words: Almanac, *, alone: bool) -> bool:
    if alone or found.shape not in {"month", "year"}:
        return True
    if found.shape == "month" and found.stamp.year:
        return not _counted(tokens, found.start)
    if found.relative:
        return True
    cue, start = before(tokens, found.start, words.before[found.shape])
    if cue is None or (found.shape == "year" and words.month(tokens.word(start - 1))):
        return False
    # "31 de abril": what is no day is no month either
    return found.shape != "month" or not _counted(tokens, found.start)


def _glued(tokens: Tokens, i: int, words: Almanac) -> bool:
    """Tell whether the figure at `i` is the tail of something that is no date: "F-17", "011-2025"."""
    if not numerals.glued_before(tokens, i):
        return False
    earlier = tokens.word(i - 2)
    dated = bool(words.month(earlier)) or (len(earlier) == _YEAR_DIGITS and earlier.isdecimal())
    if len(tokens.word(i)) == _YEAR_DIGITS and tokens.word(i + 1) not in {"/", "-", "."}:
        dated = dated and FIRST_YEAR <= int(earlier if earlier.isdecimal() else 0) < int(tokens.word(i))
        dated = dated and not numerals.glued_before(tokens, i - 2)
    return not (dated and tokens.word(i - 1) in DASHES)


def _counted(tokens: Tokens, i: int) -> bool:
    return tokens.word(i - 1) in {"de", "of"} and tokens.word(i - 2)[-1:].isdecimal()


def day_at(tokens: Tokens, i: int, words: Almanac) -> tuple[int, int] | None:
    """Give the day of a month at token `i` ("17", "primero", "doce (12)"), and the token after it."""
    day = _one_wording(tokens, i, words)
    return _confirmed(tokens, day, words) if day else None


def _one_wording(tokens: Tokens, i: int, words: Almanac) -> tuple[int, int] | None:
    word = tokens.word(i)
    if word.isdecimal():
        if len(word) > 2 or not 1 <= int(word) <= _LONGEST_MONTH:  # noqa: PLR2004 -- figures of a day
            return None
        return int(word), _past_suffix(tokens, i + 1)
    found = _ordinal(tokens, i, words) or numerals.below_hundred(tokens, i, words.numbers)
    return found if found and 1 <= found[0] <= _LONGEST_MONTH else None


def _confirmed(tokens: Tokens, day: tuple[int, int], words: Almanac) -> tuple[int, int]:
    """Give a day with its other wording after it: "dieciocho (18)", "primero (1.º)"."""
    if tokens.word(day[1]) != "(":
        return day
    again = _one_wording(tokens, day[1] + 1, words)
    return (day[0], again[1] + 1) if again and again[0] == day[0] and tokens.word(again[1]) == ")" else day


def _past_suffix(tokens: Tokens, i: int) -> int:
    """Give the token after "st", "th", "º", ".º" glued to a figure."""
    dotted = i + 1 if tokens.word(i) == "." and tokens.tight(i) and tokens.tight(i + 1) else i
    if tokens.tight(dotted) and tokens.word(dotted) in _SUFFIXES:
        end = dotted + 1
        return end + 1 if tokens.word(end) == "." and tokens.word(end + 1) == "de" else end
    return i


def _ordinal(tokens: Tokens, i: int, words: Almanac) -> tuple[int, int] | None:
    word = tokens.word(i)
    if word in words.ordinals:
        return words.ordinals[word], i + 1
    tens = words.numbers.tens.get(word, 0)
    joined = i + 2 if tokens.word(i + 1) in DASHES else i + 1
    unit = words.ordinals.get(tokens.word(joined), 0) if tens else 0
    return (tens + unit, joined + 1) if 0 < unit < 10 else None  # noqa: PLR2004 -- a unit


def _numeric(tokens: Tokens, i: int, words: Almanac) -> Atom | None:
    parts = [tokens.word(i + k) for k in range(5)]
    figures, signs = parts[::2], parts[1::2]
    tight = all(tokens.tight(i + k) for k in range(1, 5))
    if not tight or signs[0] != signs[1] or signs[0] not in {"/", "-", "."}:
        return None
    if _glued(tokens, i, words) or not all(f.isdecimal() and len(f) <= _YEAR_DIGITS for f in figures):
        return None
    if _number_goes_on(tokens, i + 5, signs[0]):
        return None
    stamp = _ordered(figures, words.language, dotted=signs[0] == ".")
    return Atom(stamp, i, i + 5, "day", flags=("ambiguous",) * stamp.swapped) if stamp else None


def _number_goes_on(tokens: Tokens, i: int, sign: str) -> bool:
    """Tell whether more is glued to a date in figures than a sentence's sign, a time or another date."""
    if not tokens.tight(i) or tokens.word(i)[:1] in {"", "t", *",.;:)]»”\"'’"}:
        return False
    return not (tokens.word(i) in DASHES and tokens.word(i + 2) == sign)


def _ordered(figures: list[str], language: str, *, dotted: bool) -> Stamp | None:
    first, second, third = map(int, figures)
    sizes = [len(f) for f in figures]
    if sizes[0] == _YEAR_DIGITS:
        return _sound(first, second, third) if sizes[2] <= 2 else None  # noqa: PLR2004 -- figures of a day
    if sizes[2] not in {2, _YEAR_DIGITS} or sizes[1] > 2 or sizes[0] > 2 or (dotted and sizes[2] == 2):  # noqa: PLR2004
        return None
    year = third if sizes[2] == _YEAR_DIGITS else _century(third)
    if second > _MONTHS:
        return _sound(year, first, second)
    swapped = language == "en" and first <= _MONTHS and first != second
    return _sound(year, second, first, swapped=swapped)


def _sound(year: int, month: int, day: int, *, swapped: bool = False) -> Stamp | None:
    stamp = Stamp(year, month, day, swapped=swapped)
    known = FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= _MONTHS and day >= 1
    return stamp if known and stamp.possible() else None


def _century(year: int) -> int:
    return year + (1900 if year >= _PIVOT else 2000)


def bare_day_at(tokens: Tokens, i: int, words: Almanac) -> Atom | None:
    """Give a day whose month is said elsewhere, "el 25", "the 25th", where nothing counted follows."""
    word = tokens.word(i)
    if not word.isdecimal() or len(word) > 2 or numerals.glued_before(tokens, i):  # noqa: PLR2004 -- a day
        return None
    day = day_at(tokens, i, words)
    suffixed = tokens.word(i + 1) in _SUFFIXES
    if day is None or tokens.word(i - 1) not in words.sets["of_day"] or suffixed != (words.language == "en"):
        return None
    if _goes_on(tokens, day[1]):
        return None
    return Atom(Stamp(None, None, day[0]), i, day[1], "day", flags=("bare",))


def _short(tokens: Tokens, i: int, words: Almanac) -> Atom | None:
    """Give "17/02", where a word before it calls for a day."""
    called = tokens.word(i - 1) in {"el", "del", "al", "dia", "desde", "hasta"}
    glued = tokens.word(i + 1) == "/" and tokens.tight(i + 1) and tokens.tight(i + 2)
    month = tokens.word(i + 2)
    if not called or not glued or words.language != "es" or not month.isdecimal() or len(month) > 2:  # noqa: PLR2004
        return None
    if tokens.tight(i + 3) and tokens.word(i + 3)[:1] not in set(",.;:)"):
        return None
    day = day_at(tokens, i, words)
    known = day and 1 <= int(month) <= _MONTHS
    return Atom(Stamp(None, int(month), day[0]), i, i + 3, "day") if day and known else None


def _day_first(tokens: Tokens, i: int, words: Almanac) -> Atom | None:
    day = None if _glued(tokens, i, words) else day_at(tokens, i, words)
    return month_after(tokens, i, day, words) if day else None


def month_after(tokens: Tokens, i: int, day: tuple[int, int], words: Almanac) -> Atom | None:
    """Give the date of a day already read, where its month follows: "de febrero de 2025", "-feb-25"."""
    end = day[1] + (tokens.word(day[1]) in {"dias", "dia", "day"})
    key, after = ahead(tokens, end, words.ahead["same_month"])
    if key:
        return Atom(Stamp(None, None, day[0]), i, _past_year(tokens, after), "day", relative=key)
    at = _month_place(tokens, end, words)
    month = words.month(tokens.word(at)) if at else 0
    if not month or (words.language == "en" and not tokens.capital(at)):
        return None
    year, end, relative = year_after(tokens, _past_point(tokens, at, words), words)
    return Atom(Stamp(year, month, day[0]), i, end, "day", relative=relative)


def _past_year(tokens: Tokens, i: int) -> int:
    """Give the token after "y año" in "del presente mes y año"."""
    return i + 2 if tokens.follows(i, ("y", "ano")) else i


def _month_place(tokens: Tokens, i: int, words: Almanac) -> int:
    """Give the token where a month may stand after a day, 0 for none."""
    if words.language == "es":
        for phrase in (("de",), ("del", "mes", "de"), ("de", "el", "mes", "de"), ("del",)):
            if tokens.follows(i, phrase):
                return i + len(phrase)
        if tokens.wrapped(i):
            return 0
    elif tokens.word(i) == "of":
        return i + 1
    glue = tokens.word(i) in DASHES or tokens.word(i) in {"/", "."}
    return i + 1 if glue and tokens.tight(i) and tokens.tight(i + 1) else i


def _past_point(tokens: Tokens, i: int, words: Almanac) -> int:
    """Give the token after a month, and after the point of its abbreviation where more follows."""
    short = tokens.word(i) not in words.months or tokens.word(i) in words.short
    return i + 2 if short and tokens.word(i + 1) == "." and tokens.tight(i + 1) else i + 1


def year_after(tokens: Tokens, i: int, words: Almanac) -> tuple[int | None, int, str]:
    """Give the year said after a month, the token after it, and how it hangs on another ("this-year")."""
    at = i + 1 if tokens.word(i) == "," else i
    key, end = ahead(tokens, at, words.ahead["years"])
    if key:
        return None, end, key
    sign = tokens.word(i)
    glue = tokens.tight(i) and tokens.tight(i + 1) and (sign in DASHES or sign in {"/", "."})
    glue = glue and tokens.word(i - 2) == sign
    start = i + 1 if glue else _year_place(tokens, at, words)
    year = _year(tokens, start, words, short=glue) if start else None
    if year is None:
        return None, i - (tokens.word(i - 1) == "."), ""
    return year[0], year[1], ""


def _year_place(tokens: Tokens, i: int, words: Almanac) -> int:
    linked = (("del", "ano", "de"), ("del", "ano"), ("de", "ano"), ("de",), ("del",))
    for phrase in (
        linked if words.language == "es" else (("of", "the", "year"), ("in", "the", "year"), ("of",))
    ):
        if tokens.follows(i, phrase):
            return i + len(phrase)
    if words.language == "es" and tokens.wrapped(i):
        return 0
    return i


def _year(tokens: Tokens, i: int, words: Almanac, *, short: bool = False) -> tuple[int, int] | None:
    """Give a year in figures or words, and the token after it."""
    word = tokens.word(i)
    if word.isdecimal():
        if len(word) == 2 and short:  # noqa: PLR2004 -- the last figures of a year
            return _century(int(word)), i + 1
        known = len(word) == _YEAR_DIGITS and FIRST_YEAR <= int(word) <= LAST_YEAR
        return (int(word), i + 1) if known and not _measures(tokens, i + 1) else None
    if (
        word in {"'", "’"}
        and tokens.tight(i + 1)
        and len(tokens.word(i + 1)) == 2  # noqa: PLR2004 -- the last figures of a year
        and tokens.word(i + 1).isdecimal()
    ):
        return _century(int(tokens.word(i + 1))), i + 2
    return _year_in_words(tokens, i, words)


def _measures(tokens: Tokens, i: int) -> bool:
    """Tell whether a figure goes on: a decimal, a unit, a percentage."""
    if not tokens.tight(i):
        return False
    sign = tokens.word(i)
    decimal = sign in {".", ","} and tokens.tight(i + 1) and tokens.word(i + 1)[:1].isdecimal()
    return decimal or sign[:1].isalnum() or sign == "%"


def _year_in_words(tokens: Tokens, i: int, words: Almanac) -> tuple[int, int] | None:
    if tokens.word(i) not in words.numbers.starts:
        return None
    found = numerals.at(tokens, i, words.language)
    if found and found.form == "words" and FIRST_YEAR <= found.value <= LAST_YEAR:
        return found.value, found.end
    century = numerals.below_hundred(tokens, i, words.numbers) if words.language == "en" else None
    rest = numerals.below_hundred(tokens, century[1], words.numbers) if century else None
    if century and rest and century[0] in {18, 19, 20} and rest[0] >= 10:  # noqa: PLR2004 -- "twenty twenty-five"
        return century[0] * _CENTURY + rest[0], rest[1]
    return None


def _month_first(tokens: Tokens, i: int, words: Almanac) -> Atom | None:
    english = words.language == "en"
    if english and not tokens.capital(i):
        return None
    month, at = words.month(tokens.word(i)), _past_point(tokens, i, words)
    at = at + 1 if english and tokens.word(at) == "the" else at
    day = day_at(tokens, at, words) if tokens.word(at)[:1].isdecimal() or english else None
    if day and not _goes_on(tokens, day[1]):
        year, end, relative = year_after(tokens, day[1], words)
        if english or year:
            return Atom(Stamp(year, month, day[0]), i, end, "day", relative=relative)
    if tokens.word(i) not in words.months and not tokens.word(at).isdecimal():
        return None
    year, end, relative = year_after(tokens, _past_point(tokens, i, words), words)
    if tokens.word(i) not in words.months and not year:
        return None
    return Atom(Stamp(year, month), i, end, "month", relative=relative)


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Tell whether the figure before `i` is more than a day: "10:30", "10,000", "10-member", "10%"."""
    if not tokens.tight(i):
        return False
    sign, after = tokens.word(i), tokens.word(i + 1)
    if sign[:1].isalnum() or sign == "%":
        return True
    if not tokens.tight(i + 1):
        return False
    if sign in {":", "/", "."}:
        return after[:1].isdecimal()
    return sign == "," and after.isdecimal() and len(after) == 3  # noqa: PLR2004 -- a group of figures


def _part(tokens: Tokens, i: int, words: Almanac) -> Atom | None:
    key, at = ahead(tokens, i, words.ahead["parts"])
    if not key:
        return None
    at = at + 2 if tokens.follows(at, ("mes", "de")) else at
    month = words.months.get(tokens.word(at), 0)
    if not month or (words.language == "en" and not tokens.capital(at)):
        return None
    year, end, relative = year_after(tokens, at + 1, words)
    return Atom(Stamp(year, month, part=key), i, end, "part", relative=relative, flags=_vague(key))


def _vague(part: str) -> tuple[str, ...]:
    return ("approximate",) if part in VAGUE else ()


def _span(tokens: Tokens, i: int, words: Almanac) -> Atom | None:
    key, at = ahead(tokens, i, words.ahead["spans"])
    at = at + 1 if tokens.word(at) == "ano" else at
    year = _year(tokens, at, words) if key else None
    flags = ("season",) * (key == "season") + _vague(key)
    return Atom(Stamp(year[0], part=key), i, year[1], "part", flags=flags) if year else None


def _year_alone(tokens: Tokens, i: int, words: Almanac) -> Atom | None:
    year = None if _glued(tokens, i, words) else _year(tokens, i, words)
    return Atom(Stamp(year[0]), i, year[1], "year") if year else None


def _after_weekday(tokens: Tokens, i: int, words: Almanac) -> Atom | None:
    """Give the date after a weekday, the weekday with it; a weekday alone hangs on another day."""
    at = i + 1 + (tokens.word(i + 1) == "." and tokens.word(i) not in words.whole_weekdays)
    at += tokens.word(at) == ","
    at += tokens.word(at) in words.sets["skip"]
    found = None if tokens.word(at) in words.weekdays else atom_at(tokens, at, words)
    if found is None and words.language == "es" and tokens.word(i) in words.whole_weekdays:
        # "arrancan el lunes 6": the month is said elsewhere.
        day = day_at(tokens, at, words) if tokens.word(at).isdecimal() else None
        if day and not _goes_on(tokens, day[1]) and tokens.word(i - 1) in words.sets["of_day"]:
            return Atom(Stamp(None, None, day[0]), i, day[1], "day", flags=("bare",))
    if found and found.shape == "day" and not found.stamp.swapped:
        return replace(found, start=i, flags=_weekday_flags(found.stamp, words.weekdays[tokens.word(i)]))
    return _weekday_alone(tokens, i, words)


def _weekday_flags(stamp: Stamp, weekday: int) -> tuple[str, ...]:
    if not (stamp.year and stamp.month and stamp.day):
        return ()
    return () if date(stamp.year, stamp.month, stamp.day).weekday() == weekday else ("weekday",)


def _weekday_alone(tokens: Tokens, i: int, words: Almanac) -> Atom | None:
    if tokens.word(i) not in words.whole_weekdays or (words.language == "en" and not tokens.capital(i)):
        return None
    side, start = before(tokens, i, words.before["weekday"])
    after, end = ("", i + 1) if side else ahead(tokens, i + 1, words.ahead["late"])
    called = side or after or words.language == "en" or tokens.word(i - 1) in {"el", "este", "del", "al"}
    ranged = ahead(tokens, end, words.ahead["range"])
    if not called or (ranged[0] and tokens.word(ranged[1]) in words.weekdays):
        return None
    if any(tokens.word(start - k) in words.weekdays for k in (2, 3)):  # "Monday through Friday"
        return None
    code = ":".join(filter(None, ("weekday", str(words.weekdays[tokens.word(i)]), side or after)))
    return Atom(Stamp(), start, end, "relative", relative=code)
