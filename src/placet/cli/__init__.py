"""The `placet` command, one file a command.

Commands import what they need when they run, so that each starts quickly.
"""

import sys
from typing import Any

import typer

from placet.cli import backup, check, demo, duties, export, import_, read, restore, serve, show, user
from placet.cli import eval as evaluation
from placet.cli import list as listing
from placet.cli.shell.question import command

app = typer.Typer(
    name="placet",
    help="The register of foreign forces that a parliament let in.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def _group() -> None:
    """The register of foreign forces that a parliament let in."""


def _add(body: Any) -> None:  # noqa: ANN401  a function of any options
    app.command(body.__name__.rstrip("_"))(command(body))


_BODIES: tuple[Any, ...] = (
    demo.demo,
    show.show,
    check.check,
    listing.list_,
    duties.duties,
    export.export,
    serve.serve,
    import_.import_,
    backup.backup,
    restore.restore,
    read.read,
    evaluation.eval_,
)
for body in _BODIES:
    _add(body)
app.add_typer(user.user, name="user")


def main() -> None:
    """Run the command line; text that the terminal cannot show is replaced, not refused."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    app()
