"""`placet eval`: how well documents are read, on texts whose values are known."""

from pathlib import Path
from typing import Annotated

import typer

from placet.cli.shell.question import BAD, Question

Folder = Annotated[
    Path, typer.Argument(metavar="DIR", help="A folder of texts, each with NAME.gold.yaml beside it.")
]
Misses = Annotated[
    bool, typer.Option("--misses", help="List every value that was missed or is wrong, with its words.")
]
Jobs = Annotated[int, typer.Option("--jobs", min=1, help="How many documents are read at once.")]


def eval_(question: Question, folder: Folder, misses: Misses = False, jobs: Jobs = 1) -> int:
    """Score the reading of texts whose values are known: precision and recall a slot, with intervals."""
    from placet.cli.drawing.scores import faults, lines, plain
    from placet.cli.shell.scoring import drafter, scored
    from placet.cli.shell.terminal import put, screen, tell
    from placet.cli.shell.words import sentence, word
    from placet.exchange import json

    language = question.language
    found = scored(folder, jobs, drafter(), word("eval.reading", language))
    if question.json:
        put(json.write(plain(found)))
    else:
        shown = [*lines(found, language), *(faults(found, language) if misses else ())]
        for line in shown:
            screen().print(line, soft_wrap=True)
    for name, mistake in found.unread:
        tell(f"{name}: {sentence(mistake, language)}")
    return BAD if found.unread else 0
