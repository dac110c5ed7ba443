"""Every finding of the lawyers' cases and of the catalogue, once a session."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

from placet import law
from placet.check import Finding, check
from placet.claims.entity import Entities
from placet.claims.files import read, read_folder

TESTS = Path(__file__).parents[1]
DATA = TESTS.parent / "data"
LATER = date(2026, 11, 25)


@cache
def _every_finding() -> tuple[Finding, ...]:
    packs = law.load(law.packs_known())
    bodies = Entities({body.id: body for body in packs.entities()})
    world = (TESTS / "cases" / "world.yaml").read_text("utf-8")
    found: list[Finding] = []
    for path in sorted((TESTS / "cases").glob("*.yaml")):
        rows = yaml.load(path.read_text("utf-8"), yaml.BaseLoader) if path.stem != "world" else []  # noqa: S506
        for row in rows:
            record, _ = read({"world.yaml": world, "case.yaml": row["mission"]}, known=bodies)
            as_of = date.fromisoformat(row["as_of"])
            found += check(record, packs, as_of, date.fromisoformat(row.get("known_at") or row["as_of"]))
    record, _ = read_folder(DATA, bodies)
    return (*found, *check(record, packs, LATER, LATER))


@pytest.fixture(scope="session")
def every_finding() -> tuple[Finding, ...]:
    return _every_finding()
