"""The settings of an installation: safe by default, and as the environment says."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

READ = """
import json
from placet.server import settings
names = ("DATABASES", "DEBUG", "DEMO", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "SESSION_COOKIE_SECURE",
         "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "SECRET_KEY")
found = {name: getattr(settings, name) for name in names}
print(json.dumps(found, default=str))
"""
DEPLOY = """
from placet.server.storage import prepare, start
start()
prepare()
from django.core.management import call_command
call_command("check", "--deploy", "--fail-level", "WARNING", "--database", "default")
"""


def python(code: str, home: Path, **given: str) -> subprocess.CompletedProcess[str]:
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(("PLACET_", "DATABASE_URL"))}
    return subprocess.run(
        [sys.executable, "-c", code],
        env=inherited | {"PLACET_HOME": str(home)} | given,
        capture_output=True,
        text=True,
        check=False,
    )


def settings(home: Path, **given: str) -> dict[str, Any]:
    return dict(json.loads(python(READ, home, **given).stdout))


def test_a_new_installation_is_safe(tmp_path: Path) -> None:
    found = settings(tmp_path)

    assert (found["DEBUG"], found["DEMO"]) == (False, False)
    assert found["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]


def test_the_secret_is_made_once_and_is_its_owners_alone(tmp_path: Path) -> None:
    first, second = (settings(tmp_path)["SECRET_KEY"] for _ in range(2))

    assert first == second
    assert len(first) >= 50
    assert (tmp_path / "secret-key").stat().st_mode & 0o777 == 0o600


def test_the_secret_may_come_from_the_environment(tmp_path: Path) -> None:
    assert settings(tmp_path, PLACET_SECRET_KEY="given")["SECRET_KEY"] == "given"
    assert not (tmp_path / "secret-key").exists()


def test_hosts_and_origins_are_lists_of_the_environment(tmp_path: Path) -> None:
    found = settings(
        tmp_path, PLACET_HOSTS="placet.example,www.example", PLACET_ORIGINS="https://placet.example"
    )

    assert found["ALLOWED_HOSTS"] == ["placet.example", "www.example"]
    assert found["CSRF_TRUSTED_ORIGINS"] == ["https://placet.example"]


def test_with_https_the_check_for_deployment_finds_nothing(tmp_path: Path) -> None:
    done = python(DEPLOY, tmp_path, PLACET_HTTPS="1", PLACET_HOSTS="placet.example")

    assert (done.returncode, done.stdout.strip()) == (0, "System check identified no issues (0 silenced)."), (
        done
    )


def test_without_an_address_the_database_is_a_file_of_the_home(tmp_path: Path) -> None:
    found = settings(tmp_path)["DATABASES"]["default"]

    assert found["NAME"] == str(tmp_path / "register.sqlite3")


ADDRESSES = {
    "over the network": (
        "postgresql://rosa:se%20cret@db.example:5433/placet?sslmode=require",
        {"NAME": "placet", "USER": "rosa", "PASSWORD": "se cret", "HOST": "db.example", "PORT": "5433"},
    ),
    "over a socket": (
        "postgresql:///placet?host=/run/Postgres&user=rosa",
        {"NAME": "placet", "USER": "rosa", "PASSWORD": "", "HOST": "/run/Postgres", "PORT": ""},
    ),
}


@pytest.mark.parametrize(("address", "wanted"), ADDRESSES.values(), ids=ADDRESSES)
def test_an_address_names_a_postgresql_database(address: str, wanted: dict[str, str], tmp_path: Path) -> None:
    found = settings(tmp_path, DATABASE_URL=address)["DATABASES"]["default"]

    assert {key: found[key] for key in wanted} == wanted
    assert found["OPTIONS"] == ({"sslmode": "require"} if "sslmode" in address else {})


def test_the_database_loses_nothing_when_the_power_fails() -> None:
    asked: tuple[tuple[str, object], ...] = (
        ("PRAGMA journal_mode", "wal"),
        ("PRAGMA synchronous", 2),
        ("PRAGMA foreign_keys", 1),
        ("PRAGMA trusted_schema", 0),
    )
    if connection.vendor == "postgresql":
        asked = (("SHOW synchronous_commit", "on"),)
    with connection.cursor() as cursor:
        found = []
        for question, _ in asked:
            cursor.execute(question)
            found.append(cursor.fetchone()[0])

    assert found == [value for _, value in asked]
