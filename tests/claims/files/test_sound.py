"""A claim that contradicts itself is refused, with its place; the others stand."""

from placet.claims.files import read
from placet.claims.outcome import Problem
from placet.claims.record import Record

MISSION = """
mission: m1
sources:
  law: {kind: gazette, publisher: G, published: 2025-01-01}
claims:
%s
"""


def read_claims(*claims: str) -> tuple[Record, tuple[Problem, ...]]:
    return read({"m1.yaml": MISSION % "\n".join(f"  - {{{c}, source: law}}" for c in claims)})


def test_a_least_above_the_most_is_told_and_the_claim_refused() -> None:
    record, (problem,) = read_claims(
        "observed: presence, count: 10, least: 12", "observed: presence, count: 3"
    )

    assert (problem.code, problem.line, problem.field) == ("count.least", 6, "claims.1.least")
    assert problem.fields == (("least", 12), ("most", 10))
    assert len(record.missions["m1"].claims) == 1


def test_a_least_up_to_the_most_is_fine() -> None:
    assert read_claims("observed: presence, count: 10, least: 10")[1] == ()
    assert read_claims("observed: presence, count: 10.., least: 12")[1] == ()


def test_facts_that_replace_each_other_are_told_at_the_one_that_closes_the_circle() -> None:
    record, (problem,) = read_claims(
        "observed: presence, id: a, count: 1, replaces: c",
        "observed: presence, id: b, count: 2, replaces: a",
        "observed: presence, id: c, count: 3, replaces: b",
    )

    assert (problem.code, problem.line, problem.field) == ("claim.circle", 8, "claims.3.replaces")
    assert [c.alias for c in record.missions["m1"].claims] == ["a", "b"]


def test_a_fact_that_replaces_itself_is_told() -> None:
    assert [p.code for p in read_claims("observed: presence, id: a, count: 1, replaces: a")[1]] == [
        "claim.circle"
    ]


def test_a_chain_of_replacements_is_fine() -> None:
    record, problems = read_claims(
        "observed: presence, id: a, count: 1",
        "observed: presence, id: b, count: 2, replaces: a",
        "observed: presence, id: c, count: 3, replaces: [a, b]",
    )

    assert problems == ()
    assert len(record.missions["m1"].claims) == 3
