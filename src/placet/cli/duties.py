"""`placet duties`: who owes what to whom by when."""

from placet.cli.check import Everything, Missions
from placet.cli.shell.question import Question


def duties(question: Question, missions: Missions = None, everything: Everything = False) -> int:
    """Tell what is owed: past due first, then the next 90 days; without X, of all missions."""
    from placet.cli.drawing.dues import lines, plain, standing_lines, standing_plain
    from placet.cli.shell.answers import unchecked
    from placet.cli.shell.terminal import put, screen
    from placet.exchange import json
    from placet.reports.duties import owed, standing

    found = unchecked(question, missions or [], everything=everything or not missions)
    every = owed(found.each)
    if question.json:
        own = [standing_plain(duty, question.days[0]) for duty in standing(found.each)]
        put(json.write({"duties": [plain(one, json.LANGUAGES) for one in every], "standing": own}))
        return found.status
    console = screen()
    told = lines(every, question.language, console.width)
    for line in (*told, *standing_lines(found.each, question.language, console.width)):
        console.print(line, soft_wrap=True)
    return found.status
