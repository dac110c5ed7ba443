"""The program as a whole: its commands, its start, and what it loads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from placet.cli import main
from tests.cli.conftest import BRIDGE, Run

PLACET = Path(sys.executable).with_name("placet")
TELL = """import sys
from placet.cli import app
app(sys.argv[1:], standalone_mode=False)
print(*sorted(sys.modules))
"""


def loaded(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", TELL, *arguments], capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split())


def test_help_names_every_command(run: Run) -> None:
    told = run("--help").stdout

    assert all(f" {name} " in told for name in ("show", "check", "list", "duties", "export", "demo"))


def test_checking_a_file_loads_no_django() -> None:
    names = loaded("check", str(BRIDGE))

    assert not [n for n in names if n.split(".")[0] == "django"]
    assert "placet.check" in names


def test_help_loads_neither_numpy_nor_the_check() -> None:
    names = loaded("check", "--help")

    assert not {"numpy", "holidays", "placet.check", "placet.claims.files"} & names


def test_the_program_is_called_with_its_arguments(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["placet", "check", str(BRIDGE), "--json"])

    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 0
    assert "alfa-2025-bridge" in capsys.readouterr().out


def test_a_screen_without_our_letters_gets_replacements() -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [PLACET, "show", BRIDGE], capture_output=True, text=True, check=False, env=environment
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "alfa-2025-bridge" in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk to offer")
@pytest.mark.parametrize("arguments", [["show"], ["check", "--json"]])
def test_output_that_cannot_be_written_is_told(arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [PLACET, *arguments, BRIDGE], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert done.returncode == 2
    assert [line.endswith(").") for line in done.stderr.splitlines()] == [True]


@pytest.mark.parametrize("wrong", [["nothing-such"], ["check", "--as-of"], ["export", "--to", "pdf", "x"]])
def test_wrong_use_exits_2_without_a_traceback(run: Run, wrong: list[str]) -> None:
    done = run(*wrong)

    assert done.exit_code == 2
    assert "Traceback" not in done.output
