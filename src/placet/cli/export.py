"""`placet export`: missions in another format."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from placet.cli.check import Everything, Missions
from placet.cli.shell.question import Question
from placet.errors import PlacetError


class Format(StrEnum):
    """A format out."""

    JSON = "json"
    CSV = "csv"
    YAML = "yaml"
    ICS = "ics"
    GEOJSON = "geojson"


To = Annotated[Format | None, typer.Option("--to", help="The format; with --json, json.")]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here; else to standard output.")
]


def export(
    question: Question,
    missions: Missions = None,
    everything: Everything = False,
    to: To = None,
    output: Output = None,
) -> int:
    """Write missions as json, csv, yaml, ics (windows and due days) or geojson (places)."""
    from placet.cli.shell.answers import answer, unchecked
    from placet.cli.shell.formats import written
    from placet.cli.shell.terminal import put

    wanted = to or (Format.JSON if question.json else None)
    if wanted is None:
        raise PlacetError("format.none", known=", ".join(Format))
    asker = answer if wanted is Format.JSON else unchecked
    found = asker(question, missions or [], everything=everything)
    text = written(str(wanted), found.each, question.language)
    if output is None:
        put(text)
        return found.status
    try:
        output.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise PlacetError("output.unwritable", given=str(output), detail=str(error.strerror)) from error
    return found.status
