"""`placet backup`: the whole register in one file."""

from pathlib import Path
from typing import Annotated

import typer

from placet.cli.shell.question import Question

Target = Annotated[Path, typer.Argument(metavar="FILE", help="A new file (zip).")]


def backup(question: Question, file: Target) -> int:
    """Write database and documents to a file, of one moment, while others go on working."""
    from placet.cli.shell.register import opened
    from placet.cli.shell.terminal import put
    from placet.cli.shell.words import word

    folder = opened()
    from placet.server.archive import backup as back_up

    saved = back_up(folder, file)
    told = word("backup.done", question.language, given=str(file), entries=saved.entries, files=saved.files)
    put(told + "\n")
    return 0
