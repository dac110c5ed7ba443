"""Mentions of names by their shape: what the grammars find."""

from collections.abc import Iterator

import regex

from placet.reading.grammar import TENSES, Grammar, grammars
from placet.reading.mention import Mention, Named

_EDGES = " \u00a0,;:"


def find(text: str, language: str = "") -> Iterator[Mention]:
    """Give all that the grammars of a language ("": of any) find, grammar by grammar; finds may overlap."""
    for grammar in grammars():
        if grammar.language in {"", language or grammar.language}:
            yield from found_by(grammar, text)


def found_by(grammar: Grammar, text: str) -> Iterator[Mention]:
    """Give what one grammar finds in a text."""
    for match in grammar.compiled.finditer(text):
        start, end = _span(match)
        yield Mention(
            grammar.sort,
            start,
            end,
            Named(" ".join(text[start:end].split()), "", _traits(grammar, match)),
            grammar.rule,
        )


def _span(match: "regex.Match[str]") -> tuple[int, int]:
    named = match.re.groupindex.get("name")
    start, end = match.span("name") if named and match["name"] else match.span()
    text = match.string
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _traits(grammar: Grammar, match: "regex.Match[str]") -> tuple[tuple[str, str], ...]:
    groups = {key: value for key, value in match.groupdict().items() if value is not None and key != "name"}
    tense = next((key for key in TENSES if key in groups), "")
    own = {key: " ".join(value.split()) for key, value in groups.items() if key not in TENSES}
    if tense:
        own["tense"] = tense
    return tuple((dict(grammar.traits) | own).items())
