"""A mission of the cases' invented world, written in few lines and judged."""

from datetime import date

from placet.check import check
from placet.check.finding import Finding
from placet.claims.files import read
from tests.test_cases import PACKS, PACKS_ENTITIES, WORLD

HEAD = """mission: m1
host: aa
{entities}acts:
  vote: {{step: vote, who: aa-parliament, when: 2024-12-10, source: src}}
  print: {{step: publication, of: vote, who: aa-gazette, when: {printed}, source: src}}
{acts}claims:
"""
PERMIT = "permit: {step: permit, who: aa-gov, when: 2024-12-20, source: src}"
WINDOW = "2025-02-01/2025-03-31"
ALL_SEEN = "observed: coverage, when: 2024-01-01/2025-04-30, source: manifest"


def judged(
    *claims: str, as_of: str = "2025-04-30", entities: str = "", printed: str = "2024-12-12", acts: str = ""
) -> tuple[Finding, ...]:
    """Give the findings of a mission with these claims, one `key: value, ...` each."""
    more = f"entities:\n  {entities}\n" if entities else ""
    steps = f"  {acts}\n" if acts else ""
    text = HEAD.format(entities=more, printed=printed, acts=steps) + "".join(
        f"  - {{{claim}}}\n" for claim in claims
    )
    record, problems = read({"world.yaml": WORLD, "case.yaml": text}, known=PACKS_ENTITIES)
    assert not problems, problems
    day = date.fromisoformat(as_of)
    return check(record, PACKS, day, day)


def one(found: tuple[Finding, ...], rule: str, term: str = "", subject: str = "") -> Finding:
    """Give the only finding of a rule about a subject (of a term, where one is named)."""
    those = [f for f in found if f.rule == rule and f.subject == subject and term in {"", f.term}]
    assert len(those) == 1, [(f.rule, f.term, f.subject, f.verdict) for f in found]
    return those[0]


def rules(found: tuple[Finding, ...]) -> set[str]:
    """Give the codes that were found."""
    return {f.rule for f in found}


def told(found: Finding) -> tuple[str, str]:
    """Give verdict and reason."""
    return str(found.verdict), str(found.reason or "")
