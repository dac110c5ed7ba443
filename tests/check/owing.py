"""Small missions that owe a report, in the words of a file, and what the rule says of them."""

from datetime import date
from pathlib import Path

from placet.check import duty, with_bodies
from placet.check.case import Case
from placet.check.duty import DutyView
from placet.check.finding import Finding
from placet.claims.entity import Entities
from placet.claims.files import read
from placet.claims.fold import fold
from placet.law import load, packs_known

PACKS = load(packs_known())
BODIES = Entities({e.id: e for e in PACKS.of(packs_known()).entities()})
WORLD = (Path(__file__).parents[1] / "cases" / "world.yaml").read_text(encoding="utf-8")

VOTE = "vote: {step: vote, who: aa-parliament, when: 2024-12-10, source: src}"
WINDOWS = (
    "{consented: presence, act: vote, who: bb-army, count: 10, when: 2025-02-17/2025-03-30, source: src}",
    "{consented: activity, act: vote, what: shooting, when: 2025-02-17/2025-03-28, source: src}",
)
ENDED = (
    "{id: held, observed: activity, who: bb-army, what: shooting, "
    "when: 2025-02-17/2025-03-28, where: aa-north, source: manifest}"
)
FOUND_NOTHING = (
    "{id: looked, observed: search, of: report, where: aa-parliament-gazette, "
    "when: 2025-05-10, found: nothing, source: witness}"
)


def owed(within: str = '"30 calendar_day"', counted: str = "after: ended", more: str = "") -> str:
    return (
        "{id: owed, consented: duty, act: vote, part: report, who: aa-gov, to: aa-parliament, "
        f"what: report of results, within: {within}, {counted}, source: src{more}}}"
    )


def reported(when: str, more: str = "") -> str:
    return f"{{id: sent, observed: report, of: report, when: {when}, source: manifest{more}}}"


def mission(
    *claims: str,
    acts: tuple[str, ...] = (VOTE,),
    head: str = "host: aa",
    decisions: tuple[str, ...] = (),
) -> str:
    parts = ["mission: m1", head]
    parts += ["acts:", *(f"  {act}" for act in acts)] if acts else []
    parts += ["claims:", *(f"  - {claim}" for claim in claims)] if claims else []
    parts += ["decisions:", *(f"  - {one}" for one in decisions)] if decisions else []
    return "\n".join(parts) + "\n"


def views(text: str, as_of: str = "2025-05-31", known_at: str = "") -> tuple[DutyView, ...]:
    record, problems = read({"world.yaml": WORLD, "m.yaml": text}, known=BODIES)
    assert not problems, problems
    known = fold(with_bodies(record, PACKS), date.fromisoformat(known_at or as_of))
    mission_ = known.missions["m1"]
    packs = PACKS.of(mission_.frameworks)
    day = date.fromisoformat(as_of)
    return duty.workings(Case(known, mission_, packs, day, date.fromisoformat(known_at or as_of)))


def only(text: str, as_of: str = "2025-05-31") -> Finding:
    (view,) = views(text, as_of)
    return view.finding


def said(finding: Finding) -> str:
    return f"{finding.rule} {finding.verdict} {finding.reason or ''}".strip()
