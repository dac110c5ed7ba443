import zipfile
from pathlib import Path

import pytest
from django.db import connection

from tests.cli.conftest import Run


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL is backed up by its own pg_dump")
@pytest.mark.usefixtures("register")
def test_a_backup_says_what_it_holds(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "saved.zip"

    done = run("backup", str(file))

    assert done.exit_code == 0, done.stderr
    assert done.stdout.startswith(f"{file}: ")
    assert "register.sqlite3" in zipfile.ZipFile(file).namelist()


def test_a_file_that_is_there_is_not_overwritten(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "saved.zip"
    file.touch()

    done = run("backup", str(file))

    assert (done.exit_code, done.stdout, file.stat().st_size) == (2, "", 0)
