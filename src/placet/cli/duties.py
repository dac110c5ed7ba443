"""`placet duties`: who owes what to whom by when."""

from placet.cli.check import Everything, Missions
from placet.cli.shell.question import Question


def duties(question: Question, missions: Missions = None, everything: Everything = False) -> int:
    """Tell what is owed: past due first, the next 90 days, then what has no day; without X, of all missions."""
    from placet.cli.drawing.dues import lines, owed, plain
    from placet.cli.shell.answers import unchecked
    from placet.cli.shell.terminal import put, screen
    from placet.exchange import json

    found = unchecked(question, missions or [], everything=everything or not missions)
    every = owed(found.each)
    if question.json:
        put(json.write({"duties": [plain(one, json.LANGUAGES) for one in every]}))
        return found.status
    console = screen()
    for line in lines(every, question.language, console.width):
        console.print(line, soft_wrap=True)
    return found.status
