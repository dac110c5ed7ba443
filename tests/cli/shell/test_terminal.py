import io

import pytest
from rich.console import Console
from rich.text import Text

from placet.claims.outcome import Verdict
from placet.cli.shell import terminal
from placet.cli.shell.terminal import ICONS, counted, indented, put, screen, tell


def test_every_verdict_has_an_icon_of_its_own() -> None:
    assert set(ICONS) == {str(v) for v in Verdict}
    assert len(set(ICONS.values())) == len(ICONS)


def test_a_label_stands_beside_the_first_line_only() -> None:
    told = [line.plain for line in indented(Text("kept"), Text("one two three four five six seven"), 6, 26)]

    assert told == ["kept  one two three four", "      five six seven"]


def test_a_label_as_long_as_its_column_keeps_a_space() -> None:
    assert [line.plain for line in indented(Text("abcdef"), Text("x"), 6, 80)] == ["abcdef x"]


def test_nothing_to_say_is_still_a_line() -> None:
    assert [line.plain for line in indented(Text("kept"), Text(), 6, 80)] == ["kept  "]


def test_output_and_complaints_go_their_own_ways(capsys: pytest.CaptureFixture[str]) -> None:
    put("data\n")
    tell("complaint")

    assert capsys.readouterr() == ("data\n", "complaint\n")


def test_no_colour_where_there_is_no_terminal() -> None:
    out = io.StringIO()
    screen().print(Text("kept", style="green"))

    assert Console(file=out).color_system is None
    assert screen().is_terminal is False


@pytest.mark.parametrize(
    ("terminal_there", "many", "told"), [(True, 30, True), (True, 3, False), (False, 30, False)]
)
def test_progress_is_told_on_a_terminal_and_for_much_work_only(
    monkeypatch: pytest.MonkeyPatch, terminal_there: bool, many: int, told: bool
) -> None:
    out = io.StringIO()
    console = Console(file=out, force_terminal=terminal_there, width=80)
    monkeypatch.setattr(terminal, "Console", lambda **_: console)

    items = list(counted(range(many), many, "Checking"))

    assert items == list(range(many))
    assert ("Checking" in out.getvalue()) == told
