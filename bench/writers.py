"""Clerks who record at the same time, over HTTP, against a server of its own: how long each waits.

    python -m bench.writers [--clerks 16] [--each 20] [--every SECONDS] [--workers 0]

A clerk records facts in a mission of their own through the form of the page. With
--every a clerk begins one record every so many seconds, as people do; without, the
next at once. Times are of one POST, from the first byte sent to the last received.
"""

from __future__ import annotations

import argparse
import http.client
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import numpy as np

from bench.measure import Measure

PLACET = Path(sys.executable).with_name("placet")
PASSWORD = "an old tram in the rain"  # noqa: S105  of an invented clerk
GOAL = 150.0
FACT = {
    "who": "us-army-7sfg",
    "count": "9",
    "when": "2025-02-21",
    "where": "mx-cam-carpizo",
    "source_1": "watch",
}


@dataclass(slots=True)
class Clerk:
    """A browser: one connection, its cookies, and how long each record took (ms)."""

    port: int
    mission: str
    cookies: dict[str, str] = field(default_factory=dict)
    waited: list[float] = field(default_factory=list)

    def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> tuple[int, str]:
        """Send a request; give status and page, or where it sends on."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
            body = None
            if form is not None:
                headers |= {"Content-Type": "application/x-www-form-urlencoded"}
                body = urlencode({"csrfmiddlewaretoken": self.cookies["csrftoken"], **form})
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            for cookie in answer.headers.get_all("Set-Cookie", ()):
                name, _, value = cookie.partition(";")[0].partition("=")
                self.cookies[name] = value
            # The page a record leads to would have shown what was said of it, and cleared it.
            self.cookies.pop("messages", None)
            return answer.status, answer.headers.get("Location") or answer.read().decode()

    def sign_in(self) -> None:
        """Log in and open the clerk's mission."""
        self.ask("GET", "/login/")
        self._done("/login/", {"username": "clerk", "password": PASSWORD})
        mission = {"mission": self.mission, "title_en": self.mission, "host": "mx", "sender": "us"}
        self._done("/missions/new/", mission | {"frameworks": "mx"})

    def record(self, number: int) -> None:
        """Record one fact and keep how long it took."""
        begin = time.perf_counter()
        self._done(f"/missions/{self.mission}/record/observed/presence/", FACT | {"note": f"number {number}"})
        self.waited.append((time.perf_counter() - begin) * 1e3)

    def _done(self, path: str, form: dict[str, str]) -> None:
        status, page = self.ask("POST", path, form)
        if status != http.client.FOUND or "login" in page:
            raise RuntimeError(f"{path}: {status} {page[:2000]}")


@contextmanager
def served(workers: int) -> Iterator[int]:
    """Serve the catalogue from a new folder; give the port."""
    with tempfile.TemporaryDirectory(prefix="placet-bench-") as folder, closing(socket.socket()) as tried:
        tried.bind(("127.0.0.1", 0))
        port = int(tried.getsockname()[1])
        tried.close()
        environment = os.environ | {"PLACET_HOME": folder}
        quiet = {"env": environment, "stdout": subprocess.DEVNULL}
        subprocess.run([PLACET, "demo", "--no-serve"], check=True, **quiet)  # type: ignore[call-overload]
        command = [PLACET, "user", "add", "clerk", "--role", "registrar"]
        subprocess.run(command, check=True, input=PASSWORD, text=True, **quiet)  # type: ignore[call-overload]
        serve = [PLACET, "serve", "--port", str(port), "--workers", str(workers)]
        with subprocess.Popen(serve, **quiet) as server:  # type: ignore[call-overload]
            try:
                _listening(port)
                yield port
            finally:
                server.terminate()


def _listening(port: int) -> None:
    for _ in range(300):
        try:
            Clerk(port, "").ask("GET", "/healthz")
        except ConnectionError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the server does not listen")


def write(clerks: list[Clerk], each: int, every: float) -> float:
    """Let all record at the same time; give the seconds it took together."""
    start = threading.Barrier(len(clerks) + 1)

    def work(clerk: Clerk, place: float) -> None:
        start.wait()
        begin = time.perf_counter() + place * every
        for number in range(each):
            time.sleep(max(0.0, begin + number * every - time.perf_counter()))
            clerk.record(number)

    threads = [threading.Thread(target=work, args=(c, n / len(clerks))) for n, c in enumerate(clerks)]
    for one in threads:
        one.start()
    start.wait()
    begin = time.perf_counter()
    for one in threads:
        one.join()
    return time.perf_counter() - begin


def measures(clerks: int, each: int, every: float, workers: int) -> Iterator[Measure]:
    """Every figure of one run."""
    with served(workers) as port:
        everybody = [Clerk(port, f"bench-{n}") for n in range(clerks)]
        for one in everybody:
            one.sign_in()
        seconds = write(everybody, each, every)
    waited = np.array([one.waited for one in everybody])
    median, p95 = np.percentile(waited, (50, 95))
    how = f"one every {every:g} s each" if every else "the next at once"
    served_by = f"{workers} worker(s)" if workers else "a worker a processor"
    note = f"{clerks} clerks, {each} each, {how}, {served_by}; {waited.size / seconds:.3g} a second"
    yield Measure("write over HTTP, median", float(median), "ms", note=note)
    yield Measure("write over HTTP, p95", float(p95), "ms", at_most=GOAL, note=note)
    yield Measure("write over HTTP, longest", float(waited.max()), "ms", note=note)
    slowest = float(waited.mean(axis=1).max() / waited.mean())
    yield Measure(
        "mean wait of the slowest clerk, by the mean of all", slowest, "times", at_most=2, note=note
    )


def main(arguments: list[str] | None = None) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench.writers", description=__doc__)
    parser.add_argument("--clerks", type=int, default=16)
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--every", type=float, default=0.0)
    parser.add_argument("--workers", type=int, default=0)
    given = parser.parse_args(arguments)
    for one in measures(given.clerks, given.each, given.every, given.workers):
        print(f"{one.name:<52} {one.value:>8.3g} {one.unit:<6} {one.goal:<8} {one.answer:<6} {one.note}")


if __name__ == "__main__":
    main()
