"""`placet check`: the verdict of each term of some missions."""

from typing import Annotated

import typer

from placet.cli.shell.question import Question

Missions = Annotated[
    list[str] | None,
    typer.Argument(metavar="[X]...", help="Ids of missions, mission files, or folders of them."),
]
Everything = Annotated[bool, typer.Option("--all", help="Every mission that comes with the program.")]


def check(question: Question, missions: Missions = None, everything: Everything = False) -> int:
    """Say of each term whether it was kept, and why. Exit 1 when anything is breached."""
    from placet.cli.shell.answers import answer, said
    from placet.exchange import json

    found = answer(question, missions or [], everything=everything)
    if question.json:
        from placet.cli.shell.terminal import put

        put(json.write(json.checked(found.each, said)))
    else:
        from placet.cli.drawing.findings import print_answers

        print_answers(found.each, question.language)
    return found.judged
