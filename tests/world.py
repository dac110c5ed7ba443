"""The small invented world of the tests: states Aa, Bb and Cc, and missions in a few lines of a file.

Its entities and sources are those of `cases/world.yaml`; the zone of Aa is Europe/Rome.
"""

from datetime import date
from functools import cache
from pathlib import Path

from placet.check import with_bodies
from placet.check.case import Case
from placet.claims.claim import Claim
from placet.claims.entity import Entities
from placet.claims.files import read
from placet.claims.fold import fold
from placet.claims.record import Record
from placet.law import Packs, load, packs_known

WORLD = (Path(__file__).parent / "cases" / "world.yaml").read_text(encoding="utf-8")
ROME = "Europe/Rome"
LATER = "2025-06-30"
"""A day by which every source of the world is public."""

VOTE = "vote: {step: vote, who: aa-parliament, when: 2024-12-10, source: src}"
PRINT = "print: {step: publication, of: vote, who: aa-gazette, when: 2024-12-12, source: src}"
TERM = (
    "consented: presence, act: vote, who: bb-army, count: 10, where: aa-north, "
    "when: 2025-02-01/2025-03-31, source: src"
)


@cache
def packs() -> Packs:
    """Every pack there is, read once."""
    return load(packs_known())


def mission(
    *claims: str, acts: tuple[str, ...] = (VOTE, PRINT), decisions: tuple[str, ...] = (), head: str = ""
) -> str:
    """The text of a mission `m1` hosted by Aa, one `key: value, ...` a claim or decision."""
    lines = ["mission: m1", "host: aa", *([head] if head else [])]
    lines += ["acts:", *(f"  {act}" for act in acts)] if acts else []
    lines += ["claims:", *(f"  - {{{claim}}}" for claim in claims)] if claims else []
    lines += ["decisions:", *(f"  - {{{one}}}" for one in decisions)] if decisions else []
    return "\n".join(lines) + "\n"


def record(text: str) -> Record:
    """The record of a mission file without problems, in the invented world."""
    bodies = packs().of(packs_known()).entities()
    found, problems = read({"world.yaml": WORLD, "case.yaml": text}, Entities({b.id: b for b in bodies}))
    assert not problems, problems
    return found


def case(text: str, as_of: str = LATER, known_at: str = "") -> Case:
    """The mission `m1` of a file as the rules see it, as of a day and by what was known at one."""
    day, known = date.fromisoformat(as_of), date.fromisoformat(known_at or as_of)
    folded = fold(with_bodies(record(text), packs()), known)
    own = folded.missions["m1"]
    return Case(folded, own, packs().of(own.frameworks), day, known)


def claims(text: str) -> dict[str, Claim]:
    """The claims of a file by name."""
    return {c.name: c for c in record(text).missions["m1"].claims}
