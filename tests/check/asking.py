"""Small missions in the world of the cases: read, folded, asked."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from placet.check import with_bodies
from placet.check.case import Case
from placet.check.finding import Finding
from placet.claims.entity import Entities
from placet.claims.files import read
from placet.claims.fold import fold
from placet.law import Packs, load, packs_known

WORLD = Path(__file__).parents[1] / "cases" / "world.yaml"
DAY = date(2025, 4, 30)

Rule = Callable[[Case], Iterator[Finding]]


@cache
def packs() -> Packs:
    """Every pack there is, read once."""
    return load(packs_known())


def case_of(body: str, as_of: date = DAY, known_at: date | None = None, file: str = "") -> Case:
    """The mission `m1` of some lines of a file, as of a day; `file` is a further file of the folder."""
    texts = {"world.yaml": WORLD.read_text(encoding="utf-8"), "case.yaml": f"mission: m1\nhost: aa\n{body}"}
    bodies = packs().of(packs_known()).entities()
    record, problems = read(
        texts | ({"more.yaml": file} if file else {}), Entities({b.id: b for b in bodies})
    )
    assert not problems, problems
    known = fold(with_bodies(record, packs()), known_at or as_of)
    mission = known.missions["m1"]
    return Case(known, mission, packs().of(mission.frameworks), as_of, known_at or as_of)


def ask(rule: Rule, body: str, as_of: date = DAY, known_at: date | None = None) -> list[Finding]:
    """What a rule says of a mission."""
    return list(rule(case_of(body, as_of, known_at)))


def facts(finding: Finding) -> dict[str, str | int]:
    """The figures of a finding by name."""
    return dict(finding.facts)
