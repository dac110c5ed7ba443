"""The register with many missions: seconds to load them, milliseconds to narrow the list, as JSON lines.

Run `python -m bench.lists [MISSIONS]`; the database is a new one in a temporary folder.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bench.machine import described
from placet.claims.entity import Entities
from placet.claims.files import read
from placet.claims.record import Record

if TYPE_CHECKING:
    from django.test import Client

MISSIONS = 5000
SEED = 7
REPEATS = 7
OK = 200
STATES, UNITS, PLACES = 24, 40, 60
QUESTIONS = (
    "",
    "?state=s3",
    "?verdict=breached&verdict=possible",
    "?q=unit+7&year=2021",
    "?place=p5&stage=ended&sort=verdict",
    "?unit=u1&sort=next",
    "?sort=number",
)


def world() -> str:
    """Give a file of entities and one source."""
    lines = ["entities:"]
    lines += [f"  s{n}: {{is: body, name: State {n}}}" for n in range(STATES)]
    lines += [f"  u{n}: {{is: force, in: s{n % STATES}, name: Unit {n}}}" for n in range(UNITS)]
    lines += ["  land: {is: place, zone: UTC, name: The land}"]
    lines += [f"  p{n}: {{is: place, in: land, name: Place {n}}}" for n in range(PLACES)]
    return "\n".join(
        [*lines, "sources:", "  src: {kind: gazette, publisher: Gazette, published: 1999-01-01}"]
    )


def mission(number: int, draw: random.Random) -> str:
    """Give a small mission: a vote, a print, a window with its ceiling, and who was seen."""
    year, host, sender = draw.randrange(2000, 2026), draw.randrange(STATES), draw.randrange(STATES)
    unit, place, most = draw.randrange(UNITS), draw.randrange(PLACES), draw.randrange(5, 500)
    month, seen = draw.randrange(1, 10), most + draw.choice((-3, -2, -1, 0, 0, 5))
    days = f"{year}-{month:02d}-05/{year}-{month + 2:02d}-20"
    came = f"{year}-{month:02d}-{draw.choice((3, 5, 6, 9)):02d}/{year}-{month + 1:02d}-20"
    who = f"who: u{unit}, where: p{place}, source: src"
    return "\n".join(
        (
            f"mission: m-{number:05d}",
            f"title: Mission {number} of unit {unit}",
            f"sender: s{sender}",
            f"host: s{host}",
            "acts:",
            f"  vote: {{step: vote, who: s{host}, when: {year}-01-10, source: src}}",
            f"  print: {{step: publication, of: vote, who: s{host}, when: {year}-01-20, source: src}}",
            "claims:",
            f"  - {{consented: presence, act: vote, count: {most}, when: {days}, {who}}}",
            f"  - {{observed: presence, count: {seen}, when: {came}, {who}}}",
        )
    )


def record(missions: int) -> Record:
    """Give a record of so many missions, the same each time."""
    draw = random.Random(SEED)
    text = "\n---\n".join(mission(n, draw) for n in range(missions))
    found, problems = read({"world.yaml": world(), "missions.yaml": text}, Entities({}))
    if problems:
        raise ValueError(problems[0])
    return found


def measured(missions: int) -> Iterator[dict[str, object]]:
    """Load the missions into a new register and time each question."""
    os.environ["PLACET_HOME"] = tempfile.mkdtemp(prefix="placet-bench-")
    from placet.server.storage import prepare, start  # noqa: PLC0415 - the folder is named first

    start()
    prepare()
    from django.contrib.auth.models import Group, User  # noqa: PLC0415 - Django is loaded now
    from django.test import Client, override_settings  # noqa: PLC0415

    from placet.server.actions.imports import import_record  # noqa: PLC0415

    user = User.objects.create_user("bench")
    user.groups.add(Group.objects.get_or_create(name="registrar")[0])
    began = time.perf_counter()
    given = record(missions)
    read_in = time.perf_counter()
    import_record(user, given)
    yield {"missions": missions, "read_s": read_in - began, "import_s": time.perf_counter() - read_in}
    client = Client()
    client.force_login(user)
    with override_settings(ALLOWED_HOSTS=["*"]):
        for question in QUESTIONS:
            yield {"question": f"/missions/{question}", **_asked(client, f"/missions/{question}")}


def _asked(client: Client, address: str) -> dict[str, object]:
    times, work = [], []
    for _ in range(REPEATS):
        began, used = time.perf_counter(), time.process_time()
        answer = client.get(address)
        times.append((time.perf_counter() - began) * 1000)
        work.append((time.process_time() - used) * 1000)
        if answer.status_code != OK:
            raise ValueError(address)
    found = {"median_ms": statistics.median(times), "worst_ms": max(times), "cpu_ms": statistics.median(work)}
    return {name: round(value, 1) for name, value in found.items()}


def main() -> None:
    """Print each figure as a JSON line."""
    missions = int(sys.argv[1]) if len(sys.argv) > 1 else MISSIONS
    sys.stdout.write(json.dumps(described()) + "\n")
    for one in measured(missions):
        sys.stdout.write(json.dumps(one) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
