"""A grammar: a pattern for names that no list can hold, as data, with the examples that try it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

import regex

from placet.claims.outcome import Problem
from placet.law.row import Notes, Row
from placet.reading.mention import Sort
from placet.reading.profile import top_row

SHARED = "words.yaml"
TENSES = ("past", "participle", "future", "infinitive", "present", "gerund")
_FOLDER = files("placet.reading") / "profiles" / "grammars"
_SORTS = frozenset(sort.value for sort in Sort)
_USE = regex.compile(r"%([a-z_]+)%")
_BLANKS = " \u00a0\u202f"
_CLASS_OR_BLANK = regex.compile(r"\\.|\[(?:\\.|[^\]\\])*\]| ")


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what the grammar finds in it, each with traits it must have; nothing: it finds nothing."""

    text: str
    finds: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@dataclass(frozen=True)
class Grammar:
    """A pattern of the `regex` library for one sort of mention.

    Named groups of the pattern become traits (`name`: the name itself, where it
    is not all that was found; a tense: the trait `tense`); `traits` are those of
    every find. `language` "": any.
    """

    id: str
    version: int
    sort: Sort
    pattern: str
    language: str = ""
    traits: tuple[tuple[str, str], ...] = ()
    examples: tuple[Example, ...] = ()

    @cached_property
    def compiled(self) -> "regex.Pattern[str]":
        """Give the pattern made ready; a blank in it stands for a blank that may not break either."""
        return regex.compile(_CLASS_OR_BLANK.sub(_blank, self.pattern))

    @property
    def rule(self) -> str:
        """Give the name of the rule with its version."""
        return f"{self.id}@{self.version}"


def _blank(found: "regex.Match[str]") -> str:
    piece = found[0]
    return f"[{_BLANKS}]" if piece == " " else piece.replace(" ", _BLANKS)


@cache
def grammars() -> tuple[Grammar, ...]:
    """Give the grammars that come with the program."""
    words, problems = _words((_FOLDER / SHARED).read_text(encoding="utf-8"), SHARED, {})
    found: list[Grammar] = []
    for file in sorted(f.name for f in _FOLDER.iterdir() if f.name.endswith(".yaml") and f.name != SHARED):
        read_, wrong = read((_FOLDER / file).read_text(encoding="utf-8"), file, words)
        found.extend(read_)
        problems = (*problems, *wrong)
    if problems:  # our own files: a mistake of ours, not of a caller
        raise ValueError(problems)
    return tuple(found)


def read(
    text: str, file: str = "grammar.yaml", words: Mapping[str, str] | None = None
) -> tuple[tuple[Grammar, ...], tuple[Problem, ...]]:
    """Give the grammars of a text and what is wrong with them; `words` are fragments it may use as %name%."""
    known, problems = _words(text, file, words or {})
    notes = Notes(file, list(problems))
    row = None if problems else top_row(text, notes)
    if row is None:
        return (), tuple(notes.found)
    row.row("words")
    found = tuple(g for one in row.rows("grammars") if (g := _grammar(one, known)) is not None)
    row.close()
    return found, tuple(notes.found)


def _words(text: str, file: str, shared: Mapping[str, str]) -> tuple[dict[str, str], tuple[Problem, ...]]:
    notes, words = Notes(file), dict(shared)
    top = top_row(text, notes)
    own = top.row("words") if top else None
    if own is not None:
        for name in own.nodes:
            options = sorted((_expand(one, words) for one in own.texts(name)), key=len, reverse=True)
            words[name] = f"(?:{'|'.join(options)})"
    return words, tuple(notes.found)


def _expand(pattern: str, words: Mapping[str, str]) -> str:
    return _USE.sub(lambda m: words.get(m[1], m[0]), pattern)


def _grammar(row: Row, words: Mapping[str, str]) -> Grammar | None:
    pattern = _expand(row.text("pattern", None), words)
    sort = row.choice("sort", _SORTS, None)
    id_, version, language = row.text("id", None), row.number("version", 1), row.text("language")
    traits = _pairs(row.row("traits"))
    examples = (*_examples(row), *(Example(text, ()) for text in row.texts("not")))
    try:
        regex.compile(pattern)
    except regex.error as error:
        row.note("pack.bad_value", "pattern", key="pattern", value=str(error), wanted="a pattern")
        return None
    if unknown := _USE.search(pattern):
        row.note("pack.bad_value", "pattern", key="pattern", value=unknown[0], wanted="a name under words")
    return Grammar(id_, version, Sort(sort), pattern, language, traits, examples) if sort in _SORTS else None


def _pairs(row: Row | None) -> tuple[tuple[str, str], ...]:
    return tuple((key, row.text(key)) for key in row.nodes) if row else ()


def _examples(row: Row) -> Iterator[Example]:
    for one in row.rows("examples"):
        text, finds = one.text("text", None), one.row("finds")
        found = tuple((name, _pairs(finds.row(name))) for name in finds.nodes) if finds else ()
        yield Example(text, found)
