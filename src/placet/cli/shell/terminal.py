"""The screen: colour and progress only where there is a terminal."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.text import Text

T = TypeVar("T")

STYLES = {"breached": "red", "possible": "yellow", "kept": "green"}
"""Colour is for what has been judged; the rest stays grey or plain."""

ICONS = {
    "breached": "✕",
    "possible": "◐",
    "undetermined": "?",
    "kept": "✓",
    "pending": "◷",
    "noted": "–",
}
FEWEST = 20
"""From so many steps on, work is long enough to tell its progress."""


def screen() -> Console:
    """Give the screen to print on; 80 plain columns where there is no terminal."""
    return Console(highlight=False, markup=False, emoji=False)


def tell(text: str) -> None:
    """Print a line to standard error, whole: whoever reads it may be a program."""
    print(text, file=sys.stderr)


def put(text: str) -> None:
    """Print text as it is to standard output."""
    sys.stdout.write(text)


def indented(label: Text, body: Text, column: int, width: int) -> Iterator[Text]:
    """Give lines with a label in the first column and the body, wrapped, beside it."""
    console = Console(width=max(width, column + 20))
    lines = body.wrap(console, max(width - column, 20)) or [Text()]
    for number, line in enumerate(lines):
        line.rstrip()
        head = label if number == 0 else Text()
        gap = " " * max(column - head.cell_len, 1 if head.cell_len else column)
        yield Text.assemble(head, gap, line)


def counted(items: Iterable[T], total: int, label: str) -> Iterator[T]:
    """Give the items, with a bar on standard error where that is a terminal and there are many."""
    from rich.progress import Progress

    console = Console(stderr=True)
    if not console.is_terminal or total < FEWEST:
        yield from items
        return
    with Progress(console=console, transient=True) as bar:
        task = bar.add_task(label, total=total)
        for item in items:
            yield item
            bar.advance(task)
