"""Times of day beside a date, which the grammar of dates steps over: "a las 08:00 horas", "at 8 p.m."."""

from placet.reading.mentions.tokens import Tokens

_BEFORE = {
    "es": (("a", "las"), ("a", "la"), ("las",), (",", "a", "las"), ()),
    "en": (("at",), (",", "at"), ()),
}
_UNITS = frozenset(
    {"horas", "hora", "hrs", "hr", "h", "hs", "hours", "am", "pm", "gmt", "utc", "z", "local", "locales"}
)
_MOST_UNITS = 3


def past_time(tokens: Tokens, i: int, language: str) -> int:
    """Give the token after a time of day at `i`, `i` itself where there is none."""
    for phrase in _BEFORE[language]:
        if tokens.follows(i, phrase) and (end := _time(tokens, i + len(phrase))):
            return end
    return i


def _time(tokens: Tokens, i: int) -> int:
    """Give the token after "08:00 horas", "1800 h", "8 p.m."; 0 where there is no time."""
    if not tokens.word(i).isdecimal():
        return 0
    end = i + 1
    clock = tokens.word(end) in {":", "."} and tokens.tight(end) and tokens.tight(end + 1)
    clock = clock and tokens.word(end + 1).isdecimal() and len(tokens.word(end + 1)) == 2  # noqa: PLR2004 -- minutes
    end = end + 2 if clock else end
    units = 0
    while units < _MOST_UNITS and (after := _unit(tokens, end)):
        end, units = after, units + 1
    if not (units or (clock and tokens.word(i + 1) == ":")):
        return 0
    return end + 1 if tokens.word(end) in {"del", "de", "on", "of"} else end


def _unit(tokens: Tokens, i: int) -> int:
    if tokens.word(i) in _UNITS:
        return i + 1 + (tokens.word(i + 1) == "." and tokens.word(i) in {"hrs", "hr", "h", "hs"})
    if tokens.word(i) in {"a", "p"} and tokens.word(i + 1) == "." and tokens.word(i + 2) == "m":
        return i + 3 + (tokens.word(i + 3) == "." and tokens.tight(i + 3))
    return 0
