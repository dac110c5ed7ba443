"""The cases a lawyer can read: every rule, every verdict it can give."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from placet.check import check
from placet.check.finding import Finding
from placet.claims.entity import Entities
from placet.claims.files import read
from placet.law import load, packs_known

CASES = Path(__file__).parent / "cases"
WORLD = (CASES / "world.yaml").read_text(encoding="utf-8")
PACKS = load(packs_known())
PACKS_ENTITIES = Entities({e.id: e for e in PACKS.of(packs_known()).entities()})


def _cases() -> list[tuple[str, dict[str, object]]]:
    found = []
    for path in sorted(CASES.glob("*.yaml")):
        if path.name != "world.yaml":
            rows = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - text only
            found += [(f"{path.stem}: {row['case']}", row) for row in rows]
    return found


ALL = _cases()


@pytest.mark.parametrize("case", [row for _, row in ALL], ids=[name for name, _ in ALL])
def test_the_check_gives_what_the_case_expects(case: dict[str, object]) -> None:
    found = _findings(case)

    for expected in case.get("expect", []):  # type: ignore[attr-defined]
        assert any(_fits(finding, expected) for finding in found), _told(expected, found)
    for rule in case.get("absent", []):  # type: ignore[attr-defined]
        assert rule not in {f.rule for f in found}, f"{rule} should be absent"


def _findings(case: dict[str, object]) -> tuple[Finding, ...]:
    as_of = date.fromisoformat(str(case["as_of"]))
    known_at = date.fromisoformat(str(case.get("known_at") or as_of))
    texts = {"world.yaml": WORLD, "case.yaml": str(case["mission"])}
    record, problems = read(texts, known=PACKS_ENTITIES)
    assert not problems, problems
    return check(record, PACKS, as_of, known_at)


def _plain(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "term": finding.term,
        "subject": finding.subject,
        "field": finding.field,
        "judged": finding.judged,
        "verdict": str(finding.verdict),
        "reason": str(finding.reason) if finding.reason else "null",
        "undated": {"from": finding.undated[0], "to": finding.undated[1]} if finding.undated else "null",
    }


def _fits(finding: Finding, expected: dict[str, object]) -> bool:
    plain = _plain(finding)
    if any(plain[key] != value for key, value in expected.items() if key in plain):
        return False
    spans = [_span(s) for s in finding.spans]
    wanted: list[dict[str, str]] = expected.get("spans", [])  # type: ignore[assignment]
    return all(any(want.items() <= span.items() for span in spans) for want in wanted)


def _span(stretch: object) -> dict[str, str]:
    fields = {
        "from": "start_text",
        "to": "end_text",
        "verdict": "verdict",
        "at_least": "at_least",
        "at_most": "at_most",
    }
    return {key: str(getattr(stretch, name)) for key, name in fields.items()}


def _told(expected: dict[str, object], found: tuple[Finding, ...]) -> str:
    same = [f for f in found if f.rule == expected.get("rule")] or list(found)
    lines = [f"  {_plain(f)} {[_span(s) for s in f.spans]}" for f in same]
    return f"expected {expected}\nfound\n" + "\n".join(lines)
