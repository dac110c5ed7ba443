"""The few documents that pages show: the glossary, and how to write a pack."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import placet

_MARKS = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|`(?P<code>[^`]+)`")
_NUMBERED = re.compile(r"\d+\. ")


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field in both languages, with its meaning in each; a meaning may be missing."""

    en: str
    es: str
    meaning: dict[str, str]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the glossary and its terms."""

    name: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text: plain, bold or code."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, the items of a list (`ul`, `ol`), code; a table has the cells of its rows."""

    kind: str
    items: tuple[tuple[Span, ...], ...] = ()
    rows: tuple[tuple[tuple[Span, ...], ...], ...] = ()


def _folder() -> Path:
    """Give the folder of the documents: in an installed program its own, in a checkout docs/."""
    package = Path(placet.__file__).parent
    own = package / "_docs"
    return own if own.is_dir() else package.parents[1] / "docs"


@lru_cache(maxsize=1)
def glossary() -> tuple[Section, ...]:
    """Give the glossary, section by section."""
    spanish = dict(_rows(_read("glossary.es.md")))
    found = []
    for part in _read("glossary.md").split("\n## ")[1:]:
        name, _, rest = part.partition("\n")
        terms = (Term(en, es, {"en": said, "es": spanish.get(es, "")}) for en, es, said in _rows(rest))
        found.append(Section(name, tuple(terms)))
    return tuple(found)


def changed() -> datetime:
    """Give when the glossary was last written on this machine."""
    return datetime.fromtimestamp((_folder() / "glossary.md").stat().st_mtime, UTC)


def _read(name: str) -> str:
    return (_folder() / name).read_text(encoding="utf-8")


def _rows(text: str) -> list[list[str]]:
    """Give the cells of a table's rows, its head left out."""
    return [_cells(line) for line in text.splitlines() if line.startswith("|")][2:]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


@lru_cache(maxsize=4)
def document(name: str, language: str) -> tuple[tuple[Block, ...], str]:
    """Give a document and the language it is in: that asked for, where there is one, else English."""
    own = _folder() / "how-to" / f"{name}.{language}.md"
    path = own if own.is_file() else _folder() / "how-to" / f"{name}.md"
    return tuple(_blocks(path.read_text(encoding="utf-8"))), language if own.is_file() else "en"


def _blocks(text: str) -> Iterator[Block]:
    for number, part in enumerate(re.split(r"^```.*\n?", text, flags=re.MULTILINE)):
        if number % 2:
            yield Block("pre", ((Span(part),),))
        else:
            yield from (_block(p.strip()) for p in re.split(r"\n\s*\n", part) if p.strip())


def _block(text: str) -> Block:
    if text.startswith("|"):
        head = _cells(text.partition("\n")[0])
        return Block("table", rows=tuple(tuple(_spans(c) for c in row) for row in (head, *_rows(text))))
    for sign, kind in (("## ", "h2"), ("# ", "h1")):
        if text.startswith(sign):
            return Block(kind, (_spans(text.removeprefix(sign)),))
    if text.startswith("- "):
        return Block("ul", tuple(_spans(" ".join(i.split())) for i in re.split(r"(?:^|\n)- ", text)[1:]))
    if _NUMBERED.match(text):
        items = re.split(r"(?:^|\n)\d+\. ", text)[1:]
        return Block("ol", tuple(_spans(" ".join(i.split())) for i in items))
    return Block("p", (_spans(" ".join(text.split())),))


def _spans(text: str) -> tuple[Span, ...]:
    found, at = [], 0
    for mark in _MARKS.finditer(text):
        found.append(Span(text[at : mark.start()]))
        found.append(Span(mark["bold"], "bold") if mark["bold"] else Span(mark["code"], "code"))
        at = mark.end()
    return tuple(s for s in (*found, Span(text[at:])) if s.text)
