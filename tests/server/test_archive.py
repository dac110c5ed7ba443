import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.storage import default_storage
from django.db import connection
from django.utils import timezone

from placet.claims.record import Record
from placet.errors import PlacetError
from placet.server.archive import DATABASE, backup, restore
from placet.server.files import store
from placet.server.home import is_demo, mark_demo
from placet.server.ledger import Statement, append, turn
from placet.server.queries.record import head
from tests.register import ENVIRONMENT

pytestmark = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="PostgreSQL is backed up by its own pg_dump"
)
DOCUMENT = b"what the gazette printed, in full"


def written(user: User, subject: str, sort: str = "claim") -> None:
    with turn():
        append([Statement(sort, subject, {"a": 1}, "t-archive")], user.get_username(), timezone.now())


@pytest.fixture(scope="module")
def document(registrar: User) -> str:
    name = store(DOCUMENT)
    written(registrar, name, "file")
    return name


@pytest.fixture
def saved(document: str, tmp_path: Path) -> Path:
    assert document
    backup(settings.HOME, tmp_path / "saved.zip")
    return tmp_path / "saved.zip"


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def test_a_backup_brings_back_every_entry_and_document(saved: Path, empty: Path, document: str) -> None:
    found = restore(saved, empty)

    with closing(sqlite3.connect(empty / DATABASE)) as database:
        (entries,) = database.execute("SELECT count(*) FROM server_entry").fetchone()
    assert entries == found.entries == head() + 1
    assert (empty / "files" / document).read_bytes() == DOCUMENT
    assert {p.name for p in empty.iterdir()} == {DATABASE, "files"}


def test_a_backup_is_its_owners_alone_and_holds_no_key(saved: Path) -> None:
    assert saved.stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(saved) as archive:
        assert not [n for n in archive.namelist() if "key" in n]
        secret = settings.SECRET_KEY.encode()
        assert not any(secret in archive.read(n) for n in archive.namelist())


def test_a_backup_of_the_demo_is_the_demo_again(tmp_path: Path, empty: Path) -> None:
    home = tmp_path / "demo-home"
    home.mkdir()
    mark_demo(home)
    backup(home, tmp_path / "demo.zip")

    restore(tmp_path / "demo.zip", empty)

    assert is_demo(empty)


@pytest.fixture
def writing(registrar: User) -> Iterator[None]:
    """Let another thread write while the test runs."""
    over = threading.Event()

    def write() -> None:
        count = 0
        while not over.is_set():
            written(registrar, f"while-{count}")
            count += 1
        connection.close()

    writer = threading.Thread(target=write)
    writer.start()
    yield
    over.set()
    writer.join()


PAGES = """
import sys
from placet.server.storage import start, prepare
start(); prepare()
from django.conf import settings
from django.test import Client
from django.test.utils import setup_test_environment
setup_test_environment()
settings.DEMO = True
for address in sys.argv[1:]:
    page = Client().get(address)
    assert page.status_code == 200, (address, page.status_code)
    print(page.content.decode().split("<main")[1].split("</main>")[0])
"""


def pages(home: str, *addresses: str) -> str:
    environment = {**os.environ, **ENVIRONMENT, "PLACET_HOME": home}
    done = subprocess.run(
        [sys.executable, "-c", PAGES, *addresses], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.mark.usefixtures("writing")
def test_a_backup_under_write_restores_to_the_same_pages(
    catalogue: Record, tmp_path: Path, empty: Path
) -> None:
    shown = [
        f"/missions/{id_}/?as_of=2025-11-25&known_at=2025-11-25" for id_ in sorted(catalogue.missions)[:3]
    ]
    backup(settings.HOME, tmp_path / "busy.zip")

    restore(tmp_path / "busy.zip", empty)

    assert pages(str(empty), *shown) == pages(ENVIRONMENT["PLACET_HOME"], *shown) != ""


def altered(archive: Path, name: str, change: Callable[[bytes], bytes | None]) -> Path:
    """Write the backup again with one part changed, or left out."""
    target = archive.with_name("altered.zip")
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(target, "w") as new:
        for part in old.namelist():
            data = old.read(part)
            found = change(data) if part.startswith(name) else data
            if found is not None:
                new.writestr(part, found)
    return target


def in_database(saved: Path, *statements: str) -> Path:
    """Change the database in a backup, and the manifest so that it fits."""
    path = saved.with_name("changed.sqlite3")
    with zipfile.ZipFile(saved) as archive:
        path.write_bytes(archive.read(DATABASE))
    with closing(sqlite3.connect(path)) as database:
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            database.execute(statement)
        database.commit()
    data = path.read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    fitting = altered(saved, DATABASE, lambda _: data)
    shutil.move(fitting, saved)
    return altered(saved, "manifest", lambda m: json.dumps(json.loads(m) | {"database": sha256}).encode())


def no_database(saved: Path) -> Path:
    data = b"not a database " * 100
    fitting = altered(saved, DATABASE, lambda _: data)
    shutil.move(fitting, saved)
    sha256 = hashlib.sha256(data).hexdigest()
    return altered(saved, "manifest", lambda m: json.dumps(json.loads(m) | {"database": sha256}).encode())


TAMPERED = {
    "a byte of the database": (
        lambda saved: altered(saved, DATABASE, lambda d: d[:-1] + bytes([d[-1] ^ 1])),
        "restore.database",
    ),
    "no database": (lambda saved: altered(saved, DATABASE, lambda _: None), "restore.database"),
    "a database that is none": (no_database, "restore.database"),
    "the bytes of an entry": (
        lambda saved: in_database(saved, "UPDATE server_entry SET body = x'7b7d' WHERE number = 0"),
        "restore.entry",
    ),
    "a column of an entry": (
        lambda saved: in_database(saved, "UPDATE server_entry SET subject = 'other' WHERE number = 0"),
        "restore.entry",
    ),
    "an entry taken out": (
        lambda saved: in_database(saved, "DELETE FROM server_entry WHERE number = 0"),
        "restore.entry",
    ),
    "the last entries taken off": (
        lambda saved: in_database(
            saved, "DELETE FROM server_entry WHERE number = (SELECT max(number) FROM server_entry)"
        ),
        "restore.head",
    ),
    "a document": (lambda saved: altered(saved, "files/", lambda _: b"other words"), "restore.file"),
    "a document taken out": (lambda saved: altered(saved, "files/", lambda _: None), "restore.file"),
    "no manifest": (lambda saved: altered(saved, "manifest", lambda _: None), "restore.unreadable"),
    "a manifest that is none": (
        lambda saved: altered(saved, "manifest", lambda _: b"[]"),
        "restore.unreadable",
    ),
    "a document with a path for a name": (
        lambda saved: altered(saved, "manifest", lambda m: m.replace(b'"files": [', b'"files": ["../x",')),
        "restore.unreadable",
    ),
    "no archive": (lambda saved: saved.with_name("nothing.zip"), "restore.unreadable"),
}


@pytest.mark.parametrize(("tamper", "code"), TAMPERED.values(), ids=TAMPERED)
def test_what_was_tampered_with_is_refused_and_leaves_nothing(
    saved: Path, empty: Path, tamper: Callable[[Path], Path], code: str
) -> None:
    tampered = tamper(saved)

    with pytest.raises(PlacetError) as told:
        restore(tampered, empty)

    assert told.value.code == code
    assert list(empty.iterdir()) == []


def test_a_register_is_never_overwritten_by_a_backup(saved: Path) -> None:
    with pytest.raises(PlacetError) as told:
        restore(saved, settings.HOME)

    assert told.value.code == "restore.occupied"


def test_a_file_is_never_overwritten_by_a_backup(saved: Path) -> None:
    with pytest.raises(PlacetError) as told:
        backup(settings.HOME, saved)

    assert told.value.code == "backup.exists"


def test_where_nothing_can_be_written_it_is_said(saved: Path) -> None:
    with pytest.raises(PlacetError) as told:
        backup(settings.HOME, saved.with_name("no-folder") / "saved.zip")

    assert told.value.code == "backup.unwritable"


def test_a_document_that_was_altered_is_told_and_nothing_is_saved(tmp_path: Path, document: str) -> None:
    held = Path(default_storage.path(document))
    held.write_bytes(b"other words")
    try:
        with pytest.raises(PlacetError) as told:
            backup(settings.HOME, tmp_path / "saved.zip")
    finally:
        held.write_bytes(DOCUMENT)

    assert told.value.code == "backup.file"
    assert not (tmp_path / "saved.zip").exists()


def test_of_postgresql_neither_is_made_here_and_its_own_tools_are_named(
    saved: Path, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "vendor", "postgresql")
    with pytest.raises(PlacetError) as of_backup:
        backup(settings.HOME, empty / "new.zip")
    with pytest.raises(PlacetError) as of_restore:
        restore(saved, empty)

    assert of_backup.value.code == of_restore.value.code == "backup.postgresql"
    assert list(empty.iterdir()) == []
