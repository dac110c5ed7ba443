"""What was acknowledged is kept, even if the writer is killed in the next moment."""

import os
import signal
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

from placet.journal.sound import Line, faults
from placet.server.models import Entry
from tests.register import ENVIRONMENT

ROOT = Path(__file__).parents[2]


def killed_after(acknowledged: int, name: str, *options: str) -> list[int]:
    """Run a writer until it has acknowledged so many entries, kill it, give all it acknowledged."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.server.writer", name, *options],
        cwd=ROOT,
        env=os.environ | ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdout
        told = list(islice(writer.stdout, acknowledged))
        writer.send_signal(signal.SIGKILL)
        # It may have told more than was waited for.
        told += writer.stdout.readlines()
    assert writer.returncode == -signal.SIGKILL
    return [int(line) for line in told if line.endswith("\n")]


def kept(name: str) -> set[int]:
    return set(Entry.objects.filter(mission=f"t-{name}").values_list("number", flat=True))


@pytest.mark.parametrize("acknowledged", [1, 30, 37, 41])
def test_a_killed_writer_loses_no_entry_it_acknowledged(acknowledged: int) -> None:
    name = f"killed-{acknowledged}"

    told = killed_after(acknowledged, name)

    assert len(told) >= acknowledged
    assert set(told) <= kept(name)


def test_a_writer_that_acknowledges_too_early_is_found_out() -> None:
    told = killed_after(1, "killed-early", "--early")

    assert set(told) - kept("killed-early") == set(told) != set()


def test_killed_writers_leave_no_gap() -> None:
    rows = Entry.objects.order_by("number").values_list("number", "leaf", "body")

    assert list(faults(Line(n, bytes(leaf), bytes(body)) for n, leaf, body in rows)) == []
