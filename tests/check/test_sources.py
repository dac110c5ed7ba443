"""Rivals that nobody has decided on, beyond the cases."""

import pytest

from placet.check.sources import CONFLICTING, findings
from placet.claims.outcome import Reason, Verdict
from tests.check.asking import ask, case_of, facts

ACTS = """acts:
  vote: {step: vote, who: aa-parliament, when: 2024-12-10, source: src%s}
  print: {step: publication, of: vote, who: aa-gazette, when: 2024-12-12, source: src}
"""


def told(*claims: str, act: str = "") -> list[tuple[str, str, str]]:
    lines = "".join(f"  - {{{c}}}\n" for c in claims)
    found = ask(findings, ACTS % act + (f"claims:\n{lines}" if claims else ""))
    return [(f.term, f.subject, f.field) for f in found]


def test_a_conflict_gives_each_value_with_its_sources_and_cites_the_claims() -> None:
    body = ACTS % "" + (
        "claims:\n  - {id: p, consented: presence, act: vote, count: 10, source: src,"
        " rivals: [{count: 12, source: press}, {count: 12, source: paper}]}\n"
    )
    (found,) = ask(findings, body)

    assert (found.rule, found.verdict, found.reason) == (
        CONFLICTING,
        Verdict.UNDETERMINED,
        Reason.CONFLICTING,
    )
    assert (found.term, found.subject, found.field) == ("consented/presence", "vote", "count")
    assert facts(found) == {"values": "10 [src] | 12 [paper, press]", "count": 2, "sources": 3}
    assert len(found.evidence) == 3


def test_a_bare_day_is_one_field_and_a_window_two() -> None:
    assert told(act=", rivals: [{when: 2024-12-11, source: press}]") == [("step/vote", "", "when")]
    assert told(
        "consented: presence, act: vote, when: 2025-02-01/2025-02-28, source: src,"
        " rivals: [{when: 2025-02-02/2025-02-27, source: press}]"
    ) == [("consented/presence", "vote", "when.end"), ("consented/presence", "vote", "when.start")]


def test_counts_of_a_vote_conflict_one_by_one() -> None:
    votes = ", votes: {for: 51, against: 49}, rivals: [{votes: {for: 50, against: 49}, source: press}]"

    assert told(act=votes) == [("step/vote", "", "votes.for")]


def test_the_same_slot_in_two_acts_conflicts_in_each() -> None:
    rival = "source: src, rivals: [{count: 12, source: press}]"

    assert told(
        f"consented: presence, act: vote, count: 10, {rival}",
        f"consented: presence, act: print, count: 10, {rival}",
    ) == [
        ("consented/presence", "print", "count"),
        ("consented/presence", "vote", "count"),
    ]


def test_two_months_that_conflict_alike_are_one_finding_a_slot_and_field() -> None:
    rival = "source: src, rivals: [{count: 12, source: press}]"

    assert told(
        f"consented: presence, act: vote, count: 10, when: 2025-02-01/2025-02-28, {rival}",
        f"consented: presence, act: vote, count: 9, when: 2025-03-01/2025-03-31, {rival}",
    ) == [("consented/presence", "vote", "count")]


def test_a_way_in_and_a_way_out_are_two_things() -> None:
    way = "consented: movement, act: vote, source: src, way"

    assert told(f"{way}: in, where: aa-port", f"{way}: out, where: aa-airport") == []
    assert told(f"{way}: in, where: aa-port, rivals: [{{where: aa-airport, source: press}}]") == [
        ("consented/movement", "vote", "where")
    ]


SEEN = "id: one, observed: presence, who: bb-army, source: manifest"
SAME = "id: two, observed: presence, who: bb-army, same: one, source: paper"


@pytest.mark.parametrize(
    ("one", "other", "fields"),
    [
        ("count: 10", "count: 12", ["count"]),
        ("count: 12", "count: 10", ["count"]),
        ("count: 8..12", "count: 10", []),
        ("count: 10..", "count: 12", []),
        ("count: 8..10", "count: 10..12", []),
        ("when: 2025-02-01/2025-02-10", "when: 2025-02-01/2025-02-12", ["when.end"]),
        ("when: 2025-02/2025-03-10", "when: 2025-02-05/2025-03-10", []),
        ("when: 2025-02-01..2025-02-05/2025-03-01", "when: 2025-02-05..2025-02-09/2025-03-01", []),
        ("when: 2025-02-05", "when: 2025-02-06", ["when"]),
        ("when: 2025-02-06", "when: 2025-02-05", ["when"]),
        ("when: ..2025-02-10/2025-03-01", "when: 2025-02-05/2025-03-01", []),
        ("where: aa-north", "where: aa-north-base", []),
        ("where: aa-north", "where: aa-south", ["where"]),
    ],
)
def test_what_two_sources_say_of_one_thing_conflicts_where_it_cannot_both_be_so(
    one: str, other: str, fields: list[str]
) -> None:
    assert [field for _, _, field in told(f"{SEEN}, {one}", f"{SAME}, {other}")] == fields


def test_what_is_written_as_a_rival_always_is_one() -> None:
    rival = f"{SEEN}, count: 8..12, rivals: [{{count: 10, source: paper}}]"

    assert told(rival) == [("observed/presence", "one", "count")]


def test_what_replaces_another_is_no_rival_of_it() -> None:
    assert (
        told(
            f"{SEEN}, count: 10", "observed: presence, who: bb-army, count: 12, replaces: one, source: paper"
        )
        == []
    )


def test_a_planned_thing_can_be_disputed_too() -> None:
    plan = "id: one, planned: activity, what: shooting, when: 2025-03-01, source: src"

    assert told(f"{plan}, rivals: [{{when: 2025-03-02, source: press}}]") == [
        ("planned/activity", "one", "when")
    ]


def test_the_order_of_claims_does_not_matter_to_the_terms_found() -> None:
    claims = [f"{SEEN}, count: 10", f"{SAME}, count: 12"]

    assert told(*claims) == told(*reversed(claims))


def test_a_mission_without_rivals_has_no_conflict() -> None:
    assert list(findings(case_of(ACTS % ""))) == []
