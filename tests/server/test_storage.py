import os
import subprocess
import sys
from pathlib import Path

from django.core.management import call_command

from placet.server.storage import prepare
from placet.server.triggers import missing

FIRST = """
from placet.server.storage import prepare, start
start()
prepare()
prepare()
from placet.server.models import Entry
from placet.server.triggers import missing
print(Entry.objects.count(), missing())
"""


def test_the_first_run_makes_the_database_and_the_second_changes_nothing(tmp_path: Path) -> None:
    home = tmp_path / "a" / "new" / "home"
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"} | {"PLACET_HOME": str(home)}

    done = subprocess.run(
        [sys.executable, "-c", FIRST], env=environment, capture_output=True, text=True, check=True
    )

    assert done.stdout == "0 ()\n"
    assert home.stat().st_mode & 0o777 == 0o700


def test_every_change_of_a_model_has_its_migration() -> None:
    prepare()

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)

    assert missing() == ()
