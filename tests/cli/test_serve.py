import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run

PLACET = Path(sys.executable).with_name("placet")


def free_port() -> int:
    with closing(socket.socket()) as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Serve a new register and give the address it tells."""
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    with subprocess.Popen(
        [PLACET, "serve", "--port", str(free_port())],
        env=environment | {"PLACET_HOME": str(tmp_path), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as server:
        assert server.stdout
        told = server.stdout.readline()
        found = re.search(r"http://\S+", told)
        assert found, told
        yield found.group()
        server.send_signal(signal.SIGTERM)


def answered(address: str) -> tuple[int, str]:
    """Ask until the server listens; it tells its address just before."""
    for _ in range(200):
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - http on this machine
                return answer.status, answer.read().decode()
        except ConnectionRefusedError:
            continue
        except urllib.error.URLError as error:
            if not isinstance(error.reason, ConnectionRefusedError):
                raise
            signal.sigtimedwait([], 0.1)
    raise AssertionError(address)


def test_a_new_register_is_made_and_served_where_it_says(address: str) -> None:
    assert answered(address + "healthz") == (200, '{"well": true, "entries": 0}')


def test_a_port_that_is_taken_is_told(run: Run) -> None:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()

        done = run("serve", "--port", str(taken.getsockname()[1]))

    assert (done.exit_code, done.stdout, "Choose another with --port" in done.stderr) == (2, "", True)
