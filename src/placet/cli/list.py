"""`placet list`: the missions, by facets."""

from placet.cli.check import Missions
from placet.cli.shell.facets import Facets
from placet.cli.shell.question import Question


def list_(question: Question, facets: Facets, missions: Missions = None) -> int:
    """List missions by state, unit, place, year, stage, verdict or words; without X, all there are."""
    from placet.cli.drawing.rows import plain, rows
    from placet.cli.shell.answers import answer, meaning
    from placet.cli.shell.facets import wanted
    from placet.cli.shell.terminal import put, screen
    from placet.exchange import json
    from placet.reports.traits import traits

    found = answer(question, missions or [], everything=not missions)
    meant, known = meaning(found.each)
    fit = wanted(facets, [traits(one) for one in found.each], meant, known)
    shown = [one for one, fits in zip(found.each, fit, strict=True) if fits]
    if question.json:
        put(json.write({"missions": [plain(one) for one in shown]}))
        return found.status
    console = screen()
    for line in rows(shown, len(found.each), question.language, console.width):
        console.print(line, soft_wrap=True)
    return found.status
