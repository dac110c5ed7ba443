"""How many of what: people, aircraft, ships, vehicles, arms, votes, days, money and percentages.

    quantity = bounds noun | group "of" bounds | number "-member" group | votes | money | percent

A number is a quantity with what it counts (`of` is "" for nouns of no kind: "3 países"), and by itself
where it surely counts ("no más de 150", a cell "19"); numbers of articles and laws, ages, calibres and
distances are none. Money, percentages and days are given so that nobody takes them for people. Flags:
`approximate`, `range`, `disagree` (words and figures differ), `article` ("un avión"), `group` (the noun
is that of the group), `bare` (no noun), and of votes `for`, `against`, `abstain`, `unanimous`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from placet.reading.mention import Mention, Quantity, Sort
from placet.reading.mentions import bounds, votes
from placet.reading.mentions.almanac import almanac_in
from placet.reading.mentions.bounds import Bounds
from placet.reading.mentions.counted import member_after, noun_after
from placet.reading.mentions.dates import atom_at
from placet.reading.mentions.lexicon import languages_of
from placet.reading.mentions.nouns import ANY, THINGS, Counted, nouns_in
from placet.reading.mentions.numerals import words_in
from placet.reading.mentions.periods import longest
from placet.reading.mentions.tokens import Tokens, cut

_CURRENCIES = frozenset("$€£¥")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_SIGNS = 4
_PARTITIVES = (
    *(("de", "ellos"), ("de", "ellas"), ("de", "los", "cuales"), ("de", "las", "cuales"), ("de", "estos")),
    *(("of", "them"), ("of", "whom"), ("of", "these"), ("of", "those")),
)
_EXACTLY = (
    ("para", "ser", "exactos"),
    ("para", "ser", "precisos"),
    ("to", "be", "exact"),
    ("to", "be", "precise"),
)
_TOTALS = frozenset({"total", "numero", "cantidad", "cifra", "number", "plantilla"})


def find(text: str, language: str) -> tuple[Mention, ...]:
    """Give the quantities of a text in order, none within another; code points of `text`.

    `language` is "es", "en" or "" (both are tried, the longer words win).
    """
    tokens = cut(text)
    return longest([m for one in languages_of(language) for m in _scan(tokens, one)])


def read(text: str, language: str) -> Quantity | None:
    """Give the one quantity a text is, the whole of it; None where it is none or more."""
    stripped = text.strip()
    for one in languages_of(language):
        found = find(stripped, one)
        if len(found) == 1 and (found[0].start, found[0].end) == (0, len(stripped)):
            value = found[0].value
            return value if isinstance(value, Quantity) else None
    return None


def total(quantities: Iterable[Quantity]) -> Quantity:
    """Give the sum of quantities of one kind: "2 oficiales y 8 suboficiales" are 10 people.

    A side that one of them leaves open is open; the noun is "" unless all have the same.
    """
    rows = tuple(quantities)
    least = [q.least for q in rows]
    most = [q.most for q in rows]
    kinds, nouns = {q.of for q in rows}, {q.noun for q in rows}
    return Quantity(
        sum(n for n in least if n is not None) if None not in least else None,
        sum(n for n in most if n is not None) if None not in most else None,
        of=kinds.pop() if len(kinds) == 1 else "",
        noun=nouns.pop() if len(nouns) == 1 else "",
        ceiling=any(q.ceiling for q in rows),
    )


def _scan(tokens: Tokens, language: str) -> Iterator[Mention]:
    starts, unsaid = words_in(language).starts, votes.ballot_in(language).starts
    after = 0
    for i in tokens.places(starts | unsaid):
        found: tuple[Mention, ...] = ()
        if i >= after and tokens.words[i] in unsaid:
            found, after = votes.unsaid_at(tokens, i, language)
        if i >= after and not found and tokens.words[i] not in unsaid - starts:
            found, after = _at(tokens, i, language)
        yield from found


def _at(tokens: Tokens, i: int, language: str) -> tuple[tuple[Mention, ...], int]:
    """Give the quantities whose number begins at token `i`, and the token to go on from."""
    found = bounds.at(tokens, i, language)
    ballots, after = votes.at(tokens, i, language, found)
    if ballots:
        return ballots, after
    if found is None or _named(tokens, found, language):
        return (), i + 1
    one = _money(tokens, found) or _percent(tokens, found) or _noun(tokens, found, language)
    one = one or _group(tokens, found, language) or _bare(tokens, found)
    if one is None:
        return (), found.end if found.form == "figures" and not found.flags else i + 1
    return (one[0],), one[1]


def _named(tokens: Tokens, found: Bounds, language: str) -> bool:
    """Tell whether the number is a name, a date or a year: "Ley 27856", "SEAL Team 6", "17 de febrero"."""
    if found.start == found.number and (
        _labelled(tokens, found.number, language) or _year(tokens, found.number, language)
    ):
        return True
    atom = atom_at(tokens, found.number, almanac_in(language))
    return atom is not None and atom.shape == "day"


def _labelled(tokens: Tokens, i: int, language: str) -> bool:
    nouns, k = nouns_in(language), i - 1
    while tokens.word(k) in {".", "º", "°"} and i - k < _SIGNS:
        k -= 1
    return tokens.word(k) in (nouns.labels if k == i - 1 else nouns.short_labels)


def _dates(tokens: Tokens, found: Bounds) -> bool:
    """Tell whether a number is four figures that may be a year."""
    return len(tokens.word(found.number)) == 4 and _FIRST_YEAR <= (found.most or 0) <= _LAST_YEAR  # noqa: PLR2004


def _year(tokens: Tokens, i: int, language: str) -> bool:
    """Tell whether the figure at `i` is the year of a date or a name: "March 30, 2025", "UNITAS 2025"."""
    digits, words = tokens.word(i), almanac_in(language)
    if len(digits) != 4 or not digits.isdecimal() or not _FIRST_YEAR <= int(digits) <= _LAST_YEAR:  # noqa: PLR2004
        return False
    return tokens.capital(i - 1) or any(words.month(tokens.word(i - k)) for k in range(1, _SIGNS + 1))


def _money(tokens: Tokens, found: Bounds) -> tuple[Mention, int] | None:
    sign, i = tokens.word(found.number - 1), found.number - 1
    if sign in _CURRENCIES or (sign == "/" and tokens.raw(i - 1) == "S" and tokens.tight(i)):
        start = i - 1 if tokens.tight(i) and tokens.word(i - 1).isalpha() else i
        wider = replace(found, start=min(start, found.start))
        return _mention(tokens, wider, Counted("money", start, found.number, start)), found.end
    if tokens.word(found.end) in _CURRENCIES:
        return _mention(tokens, found, Counted("money", found.end, found.end + 1, found.end)), found.end + 1
    return None


def _percent(tokens: Tokens, found: Bounds) -> tuple[Mention, int] | None:
    for phrase in (("%",), ("por", "ciento"), ("percent",), ("per", "cent")):
        if tokens.follows(found.end, phrase):
            end = found.end + len(phrase)
            return _mention(tokens, found, Counted("percent", found.end, end, found.end)), end
    return None


def _noun(tokens: Tokens, found: Bounds, language: str) -> tuple[Mention, int] | None:
    """Give people, things or what else is counted by its noun."""
    counted = member_after(tokens, found.end, language) or noun_after(
        tokens, found.end, language, found.most if found.least == found.most else None
    )
    if counted is None or (found.form == "article" and counted.kind not in THINGS | {"people"}):
        return None
    if found.form == "article" and counted.kind == "people" and counted.head > found.end and language == "es":
        return None  # "un campo militar" counts no soldier
    if (
        counted.kind == ANY
        and tokens.word(found.number - 1) in {"of", "in", "de", "en"}
        and _dates(tokens, found)
    ):
        return None
    if found.form == "article":
        found = replace(found, flags=(*found.flags, "article"))
    wider = bounds.suffixed(tokens, found, counted.end, language)
    return _mention(tokens, wider, counted), wider.end


def _bare(tokens: Tokens, found: Bounds) -> tuple[Mention, int] | None:
    """Give a number by itself where it surely counts: "no más de 150", "25 de ellos", a cell "19"."""
    strong = tokens.word(found.end) == "strong"
    comma = tokens.word(found.end) == ","
    partitive = any(tokens.follows(found.end + comma, phrase) for phrase in _PARTITIVES)
    partitive = partitive or any(_ends(tokens, found.start, phrase) for phrase in _PARTITIVES)
    first, last = found.start, found.end
    led = tokens.word(first - 1).startswith(".") and tokens.word(first - 2).startswith(".")
    opened = first == 0 or led or tokens.wrapped(first) or tokens.word(first - 1) in {"", ":", "|", "…"}
    listed = tokens.word(first - 1) == ":" and tokens.word(last) in {"(", ".", ";", ","}
    line = opened and (tokens.wrapped(last) or tokens.word(last) in {"", "|"} or listed)
    bounded = found.start < found.number and "range" not in found.flags
    owned = _owned(tokens, found)
    exact = any(tokens.follows(found.end + comma, phrase) for phrase in _EXACTLY)
    if found.form == "article" or not (strong or partitive or line or bounded or owned or exact):
        return None
    end = found.end + strong
    value = Quantity(found.least, found.most, "people" if strong or exact else "", "", ceiling=found.ceiling)
    flags = (*found.flags, "bare")
    span = tokens.starts[first], tokens.ends[end - 1]
    return Mention(Sort.QUANTITY, *span, value, "quantity.bare", flags), end


def _owned(tokens: Tokens, found: Bounds) -> bool:
    """Tell whether a number is said to be of somebody named: "45 de la Real Marina", "60 from 2 Para"."""
    before = tokens.word(found.start - 1) if found.start else ""
    if before not in {"", ":", "|", ",", "y", "and", "con", "with", "e", "plus", "son", "are", "("} or _dates(
        tokens, found
    ):
        return False
    if tokens.word(found.end) not in {"de", "del", "of", "from"} or not (found.most or 0) > 1:
        return False
    article = tokens.word(found.end + 1) in {"la", "el", "los", "las", "the"}
    return tokens.capital(found.end + 1 + article)


def _ends(tokens: Tokens, i: int, phrase: tuple[str, ...]) -> bool:
    return i >= len(phrase) and tokens.follows(i - len(phrase), phrase)


def _group(tokens: Tokens, found: Bounds, language: str) -> tuple[Mention, int] | None:
    """Give the people of "un grupo de diez", where nothing else is said to be counted."""
    nouns = nouns_in(language)
    of, group = tokens.word(found.start - 1), tokens.word(found.start - 2)
    following = tokens.word(found.end)
    if of not in {"de", "of"} or group not in nouns.groups or found.form == "article":
        return None
    if following.isalpha() and following not in nouns.stops:
        return None
    kind = "" if group in _TOTALS else "people"
    value = Quantity(found.least, found.most, kind, tokens.raw(found.start - 2), ceiling=found.ceiling)
    span = tokens.starts[found.start - 2], tokens.ends[found.end - 1]
    return Mention(Sort.QUANTITY, *span, value, "quantity.group", (*found.flags, "group")), found.end


def _mention(tokens: Tokens, found: Bounds, counted: Counted) -> Mention:
    end = max(found.end, counted.end)
    noun = (
        tokens.text[tokens.starts[counted.start] : tokens.ends[counted.end - 1]]
        if counted.end > counted.start
        else ""
    )
    value = Quantity(found.least, found.most, counted.kind, noun, ceiling=found.ceiling)
    return Mention(
        Sort.QUANTITY,
        tokens.starts[found.start],
        tokens.ends[end - 1],
        value,
        f"quantity.{counted.kind or 'noun'}",
        tuple(dict.fromkeys(found.flags)),
    )
