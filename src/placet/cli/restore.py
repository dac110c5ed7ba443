"""`placet restore`: a backup back into an empty PLACET_HOME."""

from pathlib import Path
from typing import Annotated

import typer

from placet.cli.shell.question import Question

Source = Annotated[Path, typer.Argument(metavar="FILE", help="What `placet backup` wrote.")]


def restore(question: Question, file: Source) -> int:
    """Verify every entry and document of a backup, and only then put it in place."""
    from placet.cli.shell.register import opened, unopened
    from placet.cli.shell.terminal import put
    from placet.cli.shell.words import word

    folder = unopened()
    from placet.server.archive import restore as bring_back

    saved = bring_back(file, folder)
    opened()
    told = word(
        "restore.done", question.language, folder=str(folder), entries=saved.entries, files=saved.files
    )
    put(told + "\n")
    return 0
