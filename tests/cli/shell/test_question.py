from dataclasses import dataclass
from datetime import date
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from placet.cli.shell.question import Language, Question, command, day, spoken, today
from placet.errors import PlacetError


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "es_MX.UTF-8"}, "es"),
        ({"LANG": "es_MX.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LC_MESSAGES": "es"}, "es"),
        ({"LANG": "fr_FR"}, "en"),
    ],
)
def test_the_environment_names_the_language(environment: dict[str, str], expected: str) -> None:
    assert spoken(environment) == expected


def test_a_day_is_read_whole() -> None:
    assert day("2025-03-20") == date(2025, 3, 20)


@pytest.mark.parametrize(
    "text", ["2025-03", "2025-03-20T10:00", "2025-03-01..2025-03-04", "entered", "..2025-03-01"]
)
def test_what_is_no_whole_day_is_refused(text: str) -> None:
    with pytest.raises(PlacetError, match=r"day\.whole"):
        day(text)


def test_both_days_are_today_unless_said() -> None:
    assert Question().days == (today(), today())
    assert Question(as_of="2025-01-02").days == (date(2025, 1, 2), today())
    assert Question(as_of="2999-01-02").days == (date(2999, 1, 2), date(2999, 1, 2))
    assert Question(as_of="2025-01-02", known_at="2025-01-01").days == (date(2025, 1, 2), date(2025, 1, 1))


def test_a_language_asked_for_beats_the_environment() -> None:
    assert Question(lang=Language.ES).language == "es"


@dataclass(frozen=True)
class Bridge:
    """Options of a test."""

    span: Annotated[int, typer.Option("--span", help="Metres.")] = 7


def crossing(bridge: Bridge, name: str = "Norte") -> int:
    """Tell a bridge."""
    typer.echo(f"{name} {bridge.span}")
    return bridge.span


def broken(question: Question) -> int:
    """Fail."""
    raise PlacetError("day.whole", text=question.as_of)


def test_a_dataclass_becomes_one_option_a_field_and_the_result_the_status() -> None:
    app = typer.Typer()
    app.command()(command(crossing))

    done = CliRunner().invoke(app, ["--span", "3"])

    assert (done.stdout, done.exit_code) == ("Norte 3\n", 3)


def test_a_callers_mistake_becomes_a_sentence_and_status_2() -> None:
    app = typer.Typer()
    app.command()(command(broken))

    done = CliRunner().invoke(app, ["--as-of", "soon", "--lang", "es"])

    assert done.exit_code == 2
    assert done.stderr == "«soon» no es un día completo. Escríbalo así: 2025-03-20.\n"
