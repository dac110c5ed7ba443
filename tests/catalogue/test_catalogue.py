"""Every row of the catalogue gives what the table, written before the check ran, expects."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from placet.check.finding import Finding
from placet.claims.outcome import Problem, Verdict
from placet.claims.record import Record

Checked = Callable[[str, date, date], tuple[Finding, ...]]
Row = dict[str, Any]

TABLE = yaml.safe_load((Path(__file__).parent / "expected.yaml").read_text(encoding="utf-8"))
ROWS: dict[str, Row] = TABLE["rows"]

# As the specification lists them; the table may name no other.
CODES = {
    "consent.missing",
    "consent.late",
    "consent.lapsed",
    "consent.unpublished",
    "vote.not_carried",
    "vote.miscounted",
    "route.out_of_order",
    "route.incomplete",
    "ceiling.exceeded",
    "ceiling.total_exceeded",
    "window.early",
    "window.late",
    "departure.unrecorded",
    "stay.exceeded",
    "place.outside",
    "port.other",
    "force.outside",
    "means.unlisted",
    "means.over",
    "arms.unlisted",
    "arms.over",
    "activity.outside",
    "duty.late",
    "duty.missing",
    "duty.pending",
    "power.exceeded",
    "terms.contradictory",
    "terms.missing",
    "terms.diverge",
    "sources.conflicting",
    "input.contradictory",
    "condition.unjudged",
}


def several(value: object) -> list[object]:
    """One value or a list of them, as a list; nothing given is an empty list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def of_rule(findings: Iterable[Finding], row: Row) -> list[Finding]:
    """The findings of the rules a line names, of its term and field where it gives them."""
    return [
        f
        for f in findings
        if f.rule in several(row["rule"])
        and row.get("term", f.term) == f.term
        and row.get("field", f.field) == f.field
    ]


def meets(finding: Finding, row: Row) -> bool:
    """Whether verdict and reason are among those a line gives."""
    reasons = several(row.get("reason"))
    return finding.verdict in several(row["verdict"]) and (not reasons or finding.reason in reasons)


def found(findings: Iterable[Finding]) -> list[tuple[str, str, str, str | None]]:
    """What stands there instead, for the message."""
    return sorted((f.rule, f.term, str(f.verdict), f.reason) for f in findings)


@pytest.fixture
def today(checked: Checked) -> Callable[[str], tuple[Finding, ...]]:
    return lambda mission: checked(mission, TABLE["as_of"], TABLE["known_at"])


def test_the_catalogue_is_read_without_a_problem(problems: Iterable[Problem]) -> None:
    assert list(problems) == []


def test_the_table_has_one_row_for_each_mission_and_no_other(record: Record) -> None:
    assert set(ROWS) == set(record.missions)
    assert len(ROWS) == 60


@pytest.mark.parametrize("mission", ROWS)
def test_a_row_says_what_departs_and_what_may_be_breached(mission: str) -> None:
    row = ROWS[mission]
    lines = [*row.get("findings", ()), *row.get("may", ())]

    assert {code for line in lines for code in several(line["rule"])} <= CODES
    assert {v for line in lines for v in several(line["verdict"])} <= set(Verdict)
    assert row["breached"] == "none" or set(row["breached"]) <= CODES
    assert not row["departs"] or row.get("findings") or row.get("may") or row.get("no_rule")


@pytest.mark.parametrize("mission", [m for m, row in ROWS.items() if row.get("findings")])
def test_each_departure_gives_its_finding(mission: str, today: Callable[[str], tuple[Finding, ...]]) -> None:
    findings = today(mission)

    for line in ROWS[mission]["findings"]:
        said = of_rule(findings, line)
        assert any(meets(f, line) for f in said), (line["answers"], line["rule"], found(said or findings))


@pytest.mark.parametrize("mission", ROWS)
def test_nothing_else_is_breached(mission: str, today: Callable[[str], tuple[Finding, ...]]) -> None:
    allowed = several(ROWS[mission]["breached"])

    breached = [f for f in today(mission) if f.verdict == Verdict.BREACHED and f.rule not in allowed]

    assert found(breached) == []


@pytest.mark.parametrize("mission", [m for m, row in ROWS.items() if row.get("may")])
def test_a_finding_that_may_be_there_has_a_verdict_the_table_gives(
    mission: str, today: Callable[[str], tuple[Finding, ...]]
) -> None:
    row = ROWS[mission]
    lines = [*row["may"], *row.get("findings", ())]
    named = {code for line in row["may"] for code in several(line["rule"])}

    strays = [
        f
        for f in today(mission)
        if f.rule in named and not any(f.rule in several(line["rule"]) and meets(f, line) for line in lines)
    ]

    assert found(strays) == []


@pytest.mark.parametrize("mission", ROWS)
def test_nothing_is_kept_without_evidence(mission: str, today: Callable[[str], tuple[Finding, ...]]) -> None:
    bare = [f for f in today(mission) if f.verdict == Verdict.KEPT and not f.evidence]

    assert found(bare) == []
