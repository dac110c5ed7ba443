from collections.abc import Callable
from pathlib import Path

from placet.cli.drawing.standings import standings
from placet.cli.shell.answers import unchecked
from placet.cli.shell.question import Question

CLAIMS = (
    "{observed: position, who: alfa, stance: for, when: 2025-01-05, source: courier}",
    "{observed: membership, who: alfa-chair, in: alfa, as: chair, source: courier, rivals: [{in: bravia}]}",
    "{observed: membership, who: alfa-chair, in: bravia, not: yes, source: courier}",
)
HEAD = "mission: x-1\nhost: alfa\n"


def test_positions_and_memberships_are_lines_with_rivals_below(mission: Callable[..., Path]) -> None:
    file = mission(*CLAIMS, head=HEAD)
    more = "entities:\n  bravia: {is: body, name: Bravia}\n  alfa-chair: {is: person, name: The Chair}\n"
    file.write_text(file.read_text().replace("entities:\n", more))
    (one,) = unchecked(Question(), [str(file)]).each

    assert [line.plain for line in standings(one, "en", 80)] == [
        "  –  Alfa · for · 5 Jan 2025 [1]",
        "  –  The Chair · in Alfa, chair [1]",
        "     └ in Bravia [1]",
        "  –  The Chair · not in Bravia [1]",
    ]
