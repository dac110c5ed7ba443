"""What people did about findings, and whether it still holds."""

from collections.abc import Iterable
from dataclasses import dataclass

from placet.check.finding import Finding
from placet.claims.decision import Decision, Deed
from placet.claims.record import Mission
from placet.journal import canonical, digest


@dataclass(frozen=True, slots=True)
class Disposition:
    """A decision about a finding; it has lapsed when the finding says something else since."""

    decision: Decision
    lapsed: bool


def fingerprint(finding: Finding) -> str:
    """Give the first 16 hex digits of the hash of what a finding says: verdict, reason, spans, figures."""
    said = {
        "verdict": finding.verdict.value,
        "reason": finding.reason.value if finding.reason else "",
        "spans": [
            [s.start, s.end, s.verdict.value, _figure(s.at_least), _figure(s.at_most)] for s in finding.spans
        ],
        "undated": list(finding.undated or ()),
        "figures": [[name, value] for name, value in finding.facts],
    }
    return digest(canonical(said))[:16]


def _figure(bound: int | None) -> str:
    return "" if bound is None else str(bound)


def dispositions(mission: Mission, findings: Iterable[Finding]) -> dict[str, Disposition]:
    """Give the last disposition of each finding that has one, by the finding's id.

    A disposal written in a file names the finding, or its rule with a slot, and
    holds as long as the finding is there.
    """
    made = [d for d in mission.decisions if d.deed is Deed.DISPOSE]
    found = {}
    for finding in findings:
        names = {finding.id, finding.rule, f"{finding.rule} {finding.term}", finding.term}
        last = next((d for d in reversed(made) if d.of in names), None)
        if last is not None:
            found[finding.id] = Disposition(last, bool(last.seen) and last.seen != fingerprint(finding))
    return found
