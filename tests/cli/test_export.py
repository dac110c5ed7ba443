import json
from pathlib import Path

import pytest

from tests.cli.conftest import BRIDGE, DAYS, Run


@pytest.mark.parametrize("to", ["json", "csv", "yaml", "ics", "geojson"])
def test_every_format_is_written_to_the_screen_or_a_file(run: Run, tmp_path: Path, to: str) -> None:
    shown = run("export", str(BRIDGE), *DAYS, "--to", to)
    saved = run("export", str(BRIDGE), *DAYS, "--to", to, "-o", str(tmp_path / "out"))

    assert (shown.exit_code, saved.exit_code, saved.stdout) == (0, 0, "")
    assert (tmp_path / "out").read_bytes() == shown.stdout_bytes


def test_json_alone_means_the_format(run: Run) -> None:
    done = run("export", str(BRIDGE), *DAYS, "--json")

    assert json.loads(done.stdout)["missions"][0]["id"] == "alfa-2025-bridge"


def test_no_format_is_told(run: Run) -> None:
    done = run("export", str(BRIDGE))

    assert done.exit_code == 2
    assert "geojson" in done.stderr


def test_a_file_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    done = run("export", str(BRIDGE), "--to", "csv", "-o", str(tmp_path / "none" / "out"))

    assert done.exit_code == 2
    assert str(tmp_path / "none" / "out") in done.stderr
