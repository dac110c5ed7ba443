"""Backup and restore: one zip of the database, the documents it names, and a manifest of their hashes.

`backup` reads one snapshot while others write (VACUUM INTO); `restore` believes
nothing it has not hashed. Keys are no part of a backup.
"""

import hashlib
import json
import os
import re
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from django.core.files.storage import default_storage
from django.db import connection

import placet
from placet.errors import Malformed, PlacetError
from placet.journal import canonical, digest
from placet.journal.sound import Line, faults
from placet.server.home import is_demo, mark_demo
from placet.server.models import Sort

DATABASE = "register.sqlite3"
_MANIFEST = "manifest.json"
_FILES = "files/"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_PORTION = 2**20


@dataclass(frozen=True, slots=True)
class Saved:
    """What a backup holds or a restore brought back: entries of the journal, documents."""

    entries: int
    files: int


def backup(folder: Path, target: Path) -> Saved:
    """Write a backup of the register in a folder to a new file, readable by its owner only.

    Raises PlacetError: `backup.postgresql` (which has tools of its own),
    `backup.exists`, `backup.file` for a document that is missing or altered.
    """
    if connection.vendor != "sqlite":
        raise PlacetError("backup.postgresql")
    if target.exists():
        raise PlacetError("backup.exists", given=str(target))
    with tempfile.TemporaryDirectory(dir=folder, prefix=".backup-") as name:
        snapshot = Path(name) / DATABASE
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(snapshot)])
        draft = Path(name) / "draft.zip"
        saved = _written(draft, snapshot, is_demo(folder))
        _placed(draft, target)
    return saved


def _written(draft: Path, snapshot: Path, demo: bool) -> Saved:  # noqa: FBT001 - a fact of the manifest
    with closing(sqlite3.connect(snapshot)) as database:
        names, (entries, leaf) = _documents(database), _last(database)
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            _add(archive, name)
        archive.write(snapshot, DATABASE)
        manifest = {
            "placet": placet.__version__,
            "entries": entries,
            "leaf": leaf,
            "demo": demo,
            "database": _hash(snapshot),
            "files": names,
        }
        archive.writestr(_MANIFEST, json.dumps(manifest, indent=1))
    return Saved(entries, len(names))


def _documents(database: sqlite3.Connection) -> list[str]:
    rows = database.execute(
        "SELECT DISTINCT subject FROM server_entry WHERE sort = ? ORDER BY subject", [Sort.FILE.value]
    )
    return [row[0] for row in rows]


def _last(database: sqlite3.Connection) -> tuple[int, str]:
    row = database.execute("SELECT number, leaf FROM server_entry ORDER BY number DESC LIMIT 1").fetchone()
    return (0, "") if row is None else (row[0] + 1, bytes(row[1]).hex())


def _add(archive: zipfile.ZipFile, name: str) -> None:
    if not default_storage.exists(name):
        raise PlacetError("backup.file", name=name)
    with default_storage.open(name) as held, archive.open(_FILES + name, "w", force_zip64=True) as copy:
        if _copied(held, copy) != name:
            raise PlacetError("backup.file", name=name)


def _copied(source: IO[bytes] | Any, target: IO[bytes]) -> str:  # noqa: ANN401 - Django's File
    hashed = hashlib.sha256()
    while portion := source.read(_PORTION):
        hashed.update(portion)
        target.write(portion)
    return hashed.hexdigest()


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _placed(draft: Path, target: Path) -> None:
    """Copy to where it is wanted, whole or not at all."""
    try:
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise PlacetError("backup.unwritable", given=str(target), detail=str(error.strerror)) from error
    try:
        with os.fdopen(descriptor, "wb") as copy, draft.open("rb") as source:
            _copied(source, copy)
            copy.flush()
            os.fsync(copy.fileno())
    except OSError as error:
        target.unlink(missing_ok=True)
        raise PlacetError("backup.unwritable", given=str(target), detail=str(error.strerror)) from error


def restore(source: Path, folder: Path) -> Saved:
    """Bring a backup back into a folder that holds no register yet; all of it is verified first.

    Raises Malformed (`restore.unreadable`, `restore.database`, `restore.entry`,
    `restore.head`, `restore.file`) and PlacetError (`restore.occupied`); nothing is left behind.
    """
    if connection.vendor != "sqlite":
        raise PlacetError("backup.postgresql")
    if (folder / DATABASE).exists():
        raise PlacetError("restore.occupied", folder=str(folder))
    with tempfile.TemporaryDirectory(dir=folder, prefix=".restore-") as name, _opened(source) as archive:
        draft = Path(name)
        manifest = _manifest(archive)
        _extract(archive, DATABASE, draft / DATABASE, manifest["database"], "restore.database")
        _verify(draft / DATABASE, manifest)
        (draft / "files").mkdir()
        for sha256 in manifest["files"]:
            _extract(archive, _FILES + sha256, draft / "files" / sha256, sha256, "restore.file")
        _moved(draft, folder, manifest)
    return Saved(manifest["entries"], len(manifest["files"]))


@contextmanager
def _opened(source: Path) -> Iterator[zipfile.ZipFile]:
    try:
        archive = zipfile.ZipFile(source)
    except (OSError, zipfile.BadZipFile) as error:
        raise Malformed("restore.unreadable", given=str(source)) from error
    with archive:
        yield archive


def _manifest(archive: zipfile.ZipFile) -> dict[str, Any]:
    try:
        found = json.loads(archive.read(_MANIFEST))
        files, entries = found["files"], found["entries"]
        good = isinstance(entries, int) and all(_SHA256.fullmatch(name) for name in files)
        if not (good and _SHA256.fullmatch(found["database"]) and isinstance(found["leaf"], str)):
            raise ValueError
    except (KeyError, ValueError, TypeError, zipfile.BadZipFile) as error:
        raise Malformed("restore.unreadable", given=_MANIFEST) from error
    return dict(found)


def _extract(archive: zipfile.ZipFile, name: str, target: Path, sha256: str, code: str) -> None:
    try:
        with archive.open(name) as packed, target.open("wb") as file:
            found = _copied(packed, file)
    except (KeyError, zipfile.BadZipFile, EOFError, OSError) as error:
        raise Malformed(code, name=name) from error
    if found != sha256:
        raise Malformed(code, name=name)


def _verify(path: Path, manifest: dict[str, Any]) -> None:
    """Hash every entry again. Raises Malformed for the first that is not what it was."""
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
            if (number := _first_fault(database)) is not None:
                raise Malformed("restore.entry", number=number)
            found, names = _last(database), _documents(database)
    except sqlite3.DatabaseError as error:
        raise Malformed("restore.database", name=DATABASE) from error
    if found != (manifest["entries"], manifest["leaf"]) or not set(names) <= set(manifest["files"]):
        raise Malformed("restore.head", entries=found[0])


def _first_fault(database: sqlite3.Connection) -> int | None:
    """Give the number of the first entry whose leaf, number or columns are not what its bytes say."""
    rows = database.execute("SELECT number, leaf, body FROM server_entry ORDER BY number")
    lines = (Line(number, bytes(leaf), bytes(body)) for number, leaf, body in rows)
    if fault := next(faults(lines), None):
        return fault.number
    rows = database.execute("SELECT number, body, sort, mission, subject, by, digest FROM server_entry")
    return next((row[0] for row in rows if not _told(*row[1:])), None)


def _told(body: bytes, *columns: str) -> bool:
    """Tell whether the columns repeat what the bytes say."""
    said = json.loads(bytes(body))
    value = digest(canonical(said["value"]))
    return columns == (said["sort"], said["mission"], said["subject"], said["by"], value)


def _moved(draft: Path, folder: Path, manifest: dict[str, Any]) -> None:
    """Documents first, the database last: what is named is there."""
    (folder / "files").mkdir(mode=0o700, exist_ok=True)
    for held in (draft / "files").iterdir():
        held.replace(folder / "files" / held.name)
    if manifest.get("demo"):
        mark_demo(folder)
    (draft / DATABASE).chmod(0o600)
    (draft / DATABASE).replace(folder / DATABASE)
