"""`placet demo`: the catalogue of real consents in a register of its own, served or shown in the terminal."""

import sys
from typing import Annotated

import typer

from placet.cli.serve import Host, Port
from placet.cli.shell.question import Question

Serve = Annotated[bool, typer.Option("--serve/--no-serve", help="Serve pages, or only load and show.")]


def demo(question: Question, serve: Serve = True, port: Port = 8000, host: Host = "127.0.0.1") -> int:
    """Load one real mission and all others of the catalogue, once, and serve them as pages."""
    from placet.cli.shell.catalogue import shown_first
    from placet.cli.shell.register import load_demo, opened
    from placet.cli.shell.serving import serve as serving
    from placet.cli.shell.terminal import tell
    from placet.cli.shell.words import word

    language = question.language
    tell(word("demo.loading", language)) if sys.stderr.isatty() or serve else None
    folder = opened()
    added = load_demo(folder)
    if serve:
        tell(word("demo.loaded", language, entries=sum(added.values()), folder=str(folder)))
        prefix = "" if language == "en" else f"{language}/"
        serving(host, port, language, first=f"{prefix}missions/{shown_first()}/")
        return 0
    return _shown(question)


def _shown(question: Question) -> int:
    """Show the mission and the totals in the terminal, with what may be asked next."""
    from placet.cli.drawing.mission import guide
    from placet.cli.shell.answers import answer, said
    from placet.cli.shell.catalogue import shown_first
    from placet.cli.shell.terminal import put, screen
    from placet.exchange import json

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
