"""Run the tests of the server on PostgreSQL: a throw-away cluster in a temporary folder, gone afterwards.

    python -m tests.on_postgresql [--required] [arguments of pytest]

Where no PostgreSQL is found the run is skipped and says so; with --required that is a failure.
DATABASE_URL, if it is set, names a server to use instead.
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

ROOT = Path(__file__).parents[1]


def binaries() -> Path | None:
    """Give the folder of initdb and pg_ctl, of the newest version where there are several."""
    named = os.environ.get("POSTGRESQL_BIN")
    candidates = [Path(named)] if named else []
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version, reverse=True)
    found = shutil.which("initdb")
    candidates += [Path(found).parent] if found else []
    return next((c for c in candidates if (c / "initdb").exists() and (c / "pg_ctl").exists()), None)


def _version(folder: Path) -> int:
    return int(folder.parent.name) if folder.parent.name.isdigit() else 0


def unprivileged() -> dict[str, Any]:
    """Give as whom to run the server: PostgreSQL refuses the superuser."""
    if os.getuid() != 0:
        return {}
    names = [e.pw_name for e in pwd.getpwall()]
    entry = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """Start a cluster that listens on a socket in its folder only; give its address."""
    with tempfile.TemporaryDirectory(prefix="placet-pg-") as name:
        folder, who = Path(name), unprivileged()
        if who:
            os.chown(folder, who["user"], who["group"])
        folder.chmod(0o755)

        def run(program: str, *arguments: str) -> None:
            subprocess.run(
                [programs / program, *arguments], check=True, cwd=folder, stdout=subprocess.DEVNULL, **who
            )

        data = str(folder / "data")
        run("initdb", "-D", data, "-U", "placet", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        # What is tested is never the power failing: the cluster may be quick.
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=60"
        run("pg_ctl", "-D", data, "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield "postgresql:///postgres?" + urlencode({"host": str(folder), "user": "placet"})
        finally:
            run("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")


def tests(address: str, arguments: list[str]) -> int:
    """Run the tests of the server on the server of an address; give pytest's exit status."""
    paths = [a for a in arguments if not a.startswith("-")] or ["tests/server"]
    wanted = [*(a for a in arguments if a.startswith("-")), *paths]
    environment = os.environ | {"DATABASE_URL": address}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *wanted],
        cwd=ROOT,
        env=environment,
        check=False,
    ).returncode


def main(arguments: list[str]) -> int:
    """Run, or say why not."""
    required = "--required" in arguments
    given = [a for a in arguments if a != "--required"]
    if address := os.environ.get("DATABASE_URL"):
        return tests(address, given)
    programs = binaries()
    if programs is None:
        sys.stdout.write("PostgreSQL: skipped, no initdb found (POSTGRESQL_BIN may name its folder)\n")
        return int(required)
    with cluster(programs) as made:
        return tests(made, given)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
