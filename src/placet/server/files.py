"""Documents as received: examined in a child process, then held under their SHA-256."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import FileSystemStorage, default_storage, storages

from placet.claims.outcome import Problem

_SECONDS = 20
"""How long the child may look; it limits its own memory and processor time."""
_LONGEST_NAME = 200
_OFFICE = "application/vnd.openxmlformats-officedocument."
KINDS = {
    "pdf": "application/pdf",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "docx": _OFFICE + "wordprocessingml.document",
    "xlsx": _OFFICE + "spreadsheetml.sheet",
    "pptx": _OFFICE + "presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "zip": "application/zip",
    "htm": "text/html",
    "html": "text/html",
    "txt": "text/plain",
    "md": "text/plain",
    "csv": "text/plain",
    "tsv": "text/plain",
    "eml": "text/plain",
    "json": "text/plain",
    "yaml": "text/plain",
    "yml": "text/plain",
}
"""What a document's bytes must be, by the ending of its name; other endings are not taken."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What a document is: a media type, bytes, SHA-256 in hex, and why it is not taken (None: it may be)."""

    kind: str
    size: int
    sha256: str
    problem: Problem | None = None


def take(chunks: Iterable[bytes], name: str) -> Examined:
    """Examine a document that arrives in portions and hold it, unless it has a problem.

    At most one byte more than the largest document is read.
    """
    with tempfile.TemporaryDirectory(prefix="placet-upload-") as folder:
        path = Path(folder) / "document"
        with path.open("wb") as file:
            for chunk in chunks:
                file.write(chunk)
                if file.tell() > settings.UPLOAD_LIMIT:
                    break
        found = examine(path, name)
        if found.problem is None:
            keep(path, found.sha256)
        return found


def examine(path: Path, name: str) -> Examined:
    """Give what the document at a path is; the name it came with must not lie about it."""
    size = path.stat().st_size
    if problem := _named(name) or _sized(size):
        return Examined("", size, "", problem)
    with path.open("rb") as file:
        found = Examined("", size, hashlib.file_digest(file, "sha256").hexdigest())
    told = _child(path)
    kind = str(told["kind"])
    if told["problem"]:
        return replace(found, kind=kind, problem=_problem(str(told["problem"])))
    return replace(found, kind=kind, problem=_unlike(name, kind))


def _named(name: str) -> Problem | None:
    """A name is shown on pages and in headers: no control characters, no paths, nothing endless."""
    if not name or len(name) > _LONGEST_NAME or not name.isprintable() or "/" in name or "\\" in name:
        return _problem("upload.name", most=_LONGEST_NAME)
    return None


def _sized(size: int) -> Problem | None:
    if size == 0:
        return _problem("upload.empty")
    if size > settings.UPLOAD_LIMIT:
        return _problem("upload.too_large", most=settings.UPLOAD_LIMIT // 2**20)
    return None


def _unlike(name: str, kind: str) -> Problem | None:
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    wanted = KINDS.get(ending)
    if wanted is None:
        return _problem("upload.ending", endings=", ".join(KINDS))
    # A web page saved as text is text as well.
    if kind == wanted or (kind == "text/html" and wanted == "text/plain"):
        return None
    return _problem("upload.unlike", ending=ending, kind=kind) if kind else _problem("upload.unlike")


def _problem(code: str, **fields: str | int) -> Problem:
    return Problem(code, "", 0, "document", tuple(fields.items()))


def _child(path: Path) -> dict[str, str | int]:
    """Let a process that limits itself look into a document."""
    try:
        done = subprocess.run(  # noqa: S603 - our own module on a path of our own making
            [sys.executable, "-I", "-m", "placet.server.child", str(path)],
            capture_output=True,
            timeout=_SECONDS,
            check=True,
            env={"PATH": os.defpath},
        )
        return dict(json.loads(done.stdout))
    except (subprocess.SubprocessError, ValueError):
        # Out of memory or time, or killed: whatever it was, it is not taken.
        return {"kind": "", "unpacked": 0, "problem": "upload.bomb"}


def store(data: bytes) -> str:
    """Hold bytes under their SHA-256 and give it; they are not examined."""
    with tempfile.TemporaryDirectory(prefix="placet-upload-") as folder:
        path = Path(folder) / "document"
        path.write_bytes(data)
        sha256 = hashlib.sha256(data).hexdigest()
        keep(path, sha256)
    return sha256


def keep(path: Path, sha256: str) -> None:
    """Hold the document at a path under its SHA-256; what is held already stays.

    On disk it appears whole or not at all, and is on the medium when this returns.
    """
    if default_storage.exists(sha256) and default_storage.size(sha256) == path.stat().st_size:
        return
    if not isinstance(storages["default"], FileSystemStorage):
        with path.open("rb") as file:
            default_storage.save(sha256, File(file))
        return
    target = Path(default_storage.path(sha256))
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".", delete=False) as copy:
        copy.write(path.read_bytes())
        copy.flush()
        os.fsync(copy.fileno())
    Path(copy.name).replace(target)
    _sync(target.parent)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
