"""What the tests of the terminal share: an invented mission, its answer, the command line in this process."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from placet.cli import app
from placet.cli.shell.answers import answer
from placet.cli.shell.question import Question
from placet.exchange.answer import Answer
from tests.register import administrator, catalogue, committee, register, registrar, undone

__all__ = ["administrator", "catalogue", "committee", "register", "registrar", "undone"]

BRIDGE = Path(__file__).parent / "bridge.yaml"
GOLDEN = Path(__file__).parent / "golden"
DAYS = ("--as-of", "2025-03-30", "--known-at", "2025-03-30")

Run = Callable[..., Result]


@pytest.fixture
def bridge() -> Answer:
    """Give the answer about the invented mission, on 30 March 2025."""
    question = Question(as_of=DAYS[1], known_at=DAYS[3])
    (one,) = answer(question, [str(BRIDGE)]).each
    return one


@pytest.fixture
def run() -> Run:
    """Run the command line in this process, 80 columns wide, in English unless told otherwise."""

    def running(*arguments: str, **environment: str) -> Result:
        runner = CliRunner(env={"COLUMNS": "80", "LC_ALL": "en_GB", "NO_COLOR": "1"} | environment)
        return runner.invoke(app, arguments)

    return running


@pytest.fixture
def plain(run: Run) -> Callable[..., Any]:
    """Run a command with --json and read what it prints."""

    def running(*arguments: str) -> Any:  # noqa: ANN401  whatever JSON holds
        return json.loads(run(*arguments, "--json").stdout)

    return running


@pytest.fixture
def mission(tmp_path: Path) -> Callable[..., Path]:
    """Write a small mission file whose last lines are given, and give its path."""

    def written(*claims: str, head: str = "mission: x-1\nhost: alfa\n") -> Path:
        file = tmp_path / "mission.yaml"
        lines = "".join(f"  - {claim}\n" for claim in claims)
        file.write_text(f"{head}{ENTITIES}claims:\n{lines}", encoding="utf-8")
        return file

    return written


ENTITIES = """entities:
  alfa: {is: body, name: Alfa}
  alfa-land: {is: place, name: Alfa, zone: Europe/Rome}
sources:
  courier: {kind: press, publisher: The Courier, published: 2025-01-01, read: full}
"""


def golden(name: str, text: str) -> str:
    """Give the saved text of that name; PLACET_GOLDEN=write saves what is given instead."""
    path = GOLDEN / name
    if os.environ.get("PLACET_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    return path.read_text(encoding="utf-8")
