"""The one way in: a value and a language give a sentence."""

from collections.abc import Iterable

from placet.check.finding import Finding
from placet.claims.outcome import Problem
from placet.errors import PlacetError
from placet.law import Due
from placet.wording import problems, workings
from placet.wording.catalogue import words
from placet.wording.finding import say_finding
from placet.wording.naming import Names, by_id, contracted

Sayable = Finding | Problem | PlacetError | Due | Iterable[Due]


def say(value: Sayable, language: str, names: Names = by_id) -> str:
    """Give a value as sentences in `es` or `en`, entities called by `names` (their ids, if unsaid).

    Raises PlacetError `language.unspoken` for another language.
    """
    if isinstance(value, Finding):
        text = say_finding(value, language, names)
    elif isinstance(value, Problem | PlacetError):
        text = problems.say_problem(value, language)
    else:
        text = workings.of_dues((value,) if isinstance(value, Due) else tuple(value), language, names)
    return contracted(text, language)


def name(code: str, language: str) -> str:
    """Give the word for a code: verdict, reason, mode, kind, rule, step, convention; else the code itself."""
    table = words(language, "names")
    key, sign, value = code.partition("=")
    if sign and code not in table and f"{key}=" in table:
        return table[f"{key}="].replace("{id}", value)
    return table.get(code, code)
