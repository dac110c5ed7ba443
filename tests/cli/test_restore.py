import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from placet.cli.restore import restore
from tests.cli.conftest import Run

PLACET = Path(sys.executable).with_name("placet")
pytestmark = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="PostgreSQL is restored by its own pg_restore"
)


@pytest.mark.usefixtures("catalogue")
def test_a_backup_is_restored_into_an_empty_home(run: Run, tmp_path: Path) -> None:
    file = str(tmp_path / "saved.zip")
    run("backup", file)
    environment = os.environ | {"PLACET_HOME": str(tmp_path / "home"), "LC_ALL": "C"}

    done = subprocess.run(
        [PLACET, "restore", file], env=environment, capture_output=True, text=True, check=False
    )

    assert (done.returncode, "every leaf verified" in done.stdout) == (0, True), done.stderr
    assert restore.__doc__


def test_a_register_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    file = str(tmp_path / "saved.zip")
    run("backup", file)

    done = run("restore", file)

    assert (done.exit_code, done.stdout, "holds a register already" in done.stderr) == (2, "", True)
