"""The one way in: a value and a language give a sentence."""

from collections.abc import Iterable

from placet.check.finding import Finding
from placet.claims.outcome import Problem
from placet.errors import PlacetError
from placet.law import Due
from placet.wording import problems, workings
from placet.wording.catalogue import words
from placet.wording.finding import say_finding
from placet.wording.naming import Names, by_id

Sayable = Finding | Problem | PlacetError | Due | Iterable[Due]


def say(value: Sayable, language: str, names: Names = by_id) -> str:
    """Give a value as sentences in `es` or `en`, entities called by `names` (their ids, if unsaid).

    Raises PlacetError `language.unspoken` for another language.
    """
    if isinstance(value, Finding):
        return say_finding(value, language, names)
    if isinstance(value, Problem | PlacetError):
        return problems.say_problem(value, language)
    dues = (value,) if isinstance(value, Due) else tuple(value)
    return workings.of_dues(dues, language, names)


def name(code: str, language: str) -> str:
    """Give the word for a code: verdict, reason, mode, kind, rule, step, convention; else the code itself."""
    table = words(language, "names")
    key, sign, value = code.partition("=")
    if code not in table and sign and key in {"calendar"}:
        return table[key].replace("{id}", value)
    return table.get(code, code)
