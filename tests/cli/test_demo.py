import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from placet.cli.shell.catalogue import shown_first
from tests.cli.conftest import DAYS, Run

PLACET = Path(sys.executable).with_name("placet")


def placet(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    inherited = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    environment = inherited | {"PLACET_HOME": str(home), "LC_ALL": "C", "NO_COLOR": "1"}
    return subprocess.run([PLACET, *arguments], env=environment, capture_output=True, text=True, check=False)


COUNT = """
from placet.server.storage import start
start()
from django.conf import settings
from placet.server.models import Entry, Standing
print(Entry.objects.count(), Standing.objects.values("mission").distinct().count(), settings.DEMO)
"""


def held(home: Path) -> list[str]:
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"} | {"PLACET_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", COUNT], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_the_demonstration_loads_the_catalogue_once_and_shows_a_mission_and_what_to_type_next(
    tmp_path: Path,
) -> None:
    first = placet(tmp_path, "demo", "--no-serve", *DAYS)
    entries, missions, demo = held(tmp_path)
    again = placet(tmp_path, "demo", "--no-serve", *DAYS, "--json")

    told = first.stdout
    assert first.returncode == 0, first.stderr
    assert (
        told.index(shown_first()) < told.index("missions of") < told.rindex(f"placet export {shown_first()}")
    )
    assert (int(missions), demo) == (len(list(Path("data/missions").glob("*.yaml"))), "True")
    assert held(tmp_path) == [entries, missions, demo]
    data = json.loads(again.stdout)
    assert [m["id"] for m in data["missions"]] == [shown_first()]
    assert sum(data["catalogue"]["verdicts"].values()) == data["catalogue"]["missions"]


@pytest.mark.usefixtures("catalogue")
def test_a_register_with_entries_of_its_own_is_not_made_the_demo(run: Run) -> None:
    done = run("demo")

    assert (done.exit_code, done.stdout) == (2, "")
    assert "Name another folder in PLACET_HOME" in done.stderr
