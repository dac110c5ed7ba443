"""PLACET_HOME: the folder of database, keys and files of an installation."""

import os
import secrets
import sys
from pathlib import Path

_DEMO = "demo"
_SECRET = "secret-key"  # noqa: S105 - the name of a file


def home() -> Path:
    """Give the folder, made if it is missing and readable by its owner only."""
    named = os.environ.get("PLACET_HOME")
    folder = Path(named) if named else _platform() / "placet"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _platform() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def secret(folder: Path) -> str:
    """Give the installation's secret: from the environment, else from a file made at first run."""
    given = os.environ.get("PLACET_SECRET_KEY")
    if given:
        return given
    path = folder / _SECRET
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(50))
    return path.read_text(encoding="ascii").strip()


def is_demo(folder: Path) -> bool:
    """Tell whether the installation is the demo, which is public as a whole."""
    return (folder / _DEMO).exists()


def mark_demo(folder: Path) -> None:
    """Make the installation the demo."""
    (folder / _DEMO).touch()
