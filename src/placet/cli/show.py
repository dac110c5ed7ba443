"""`placet show`: one mission, whole."""

from placet.cli.check import Everything, Missions
from placet.cli.shell.question import Question


def show(question: Question, missions: Missions = None, everything: Everything = False) -> int:
    """Show a mission: a sentence, its timeline, terms across modes, findings, route and sources."""
    from placet.cli.shell.answers import answer, said
    from placet.cli.shell.terminal import put, screen
    from placet.exchange import json

    found = answer(question, missions or [], everything=everything)
    if question.json:
        put(json.write({"missions": [json.mission_of(one, said) for one in found.each]}))
        return found.status
    from placet.cli.drawing.mission import page

    console = screen()
    for number, one in enumerate(found.each):
        if number:
            console.rule()
        for line in page(one, question.language, console.width):
            console.print(line, soft_wrap=not hasattr(line, "columns"))
    return found.status
