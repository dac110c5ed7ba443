"""`placet demo`: one mission of the program's own, and what may be asked next."""

from typing import Annotated

import typer

from placet.cli.shell.question import Question
from placet.errors import PlacetError

Serve = Annotated[bool, typer.Option("--serve/--no-serve", help="Serve pages, or print to the terminal.")]


def demo(question: Question, serve: Serve = True) -> int:
    """Show one real mission and the totals of all. Serving them as pages comes with the register."""
    from placet.cli.drawing.mission import guide
    from placet.cli.shell.answers import answer, said
    from placet.cli.shell.catalogue import shown_first
    from placet.cli.shell.terminal import put, screen
    from placet.exchange import json

    if serve:
        raise PlacetError("serve.later")
    first = shown_first()
    found = answer(question, [], everything=True)
    one = next(a for a in found.each if a.id == first)
    if question.json:
        told = {"missions": [json.mission_of(one, said)], "catalogue": json.totals(found.each)}
        put(json.write(told))
        return found.status
    console = screen()
    for line in guide(one, found.each, question.language, console.width):
        console.print(line, soft_wrap=not hasattr(line, "columns"))
    return found.status
