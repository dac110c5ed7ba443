"""Votes that do not carry and counts that do not add up, beyond the cases."""

import pytest

from placet.check.finding import Finding
from placet.check.vote import MISCOUNTED, NOT_CARRIED, findings
from placet.claims.outcome import Reason, Verdict
from tests.check.asking import ask, facts


def voted(votes: str, more: str = "") -> list[Finding]:
    return ask(
        findings,
        f"acts:\n  vote: {{step: vote, who: aa-parliament, votes: {votes}{more}, source: src}}\n",
    )


def test_the_figures_of_a_vote_that_failed_are_those_stated_and_its_rule() -> None:
    (found,) = voted("{for: 50, against: 40, present: 110}", ", majority: half-present")

    assert (found.rule, found.term, found.verdict) == (NOT_CARRIED, "step/vote", Verdict.NOTED)
    assert facts(found) == {"rule": "half-present", "ayes": "50", "noes": "40", "present": "110"}
    assert found.evidence == ("vote",)


def test_a_range_of_ayes_is_shown_as_a_range() -> None:
    (found,) = voted("{for: 20..30, against: 40..}")

    assert facts(found) == {"rule": "more-ayes", "ayes": "20..30", "noes": "40.."}


def test_ayes_that_may_or_may_not_be_enough_are_not_questioned() -> None:
    assert voted("{for: 30..50, against: 40}") == []


def test_a_range_that_may_add_up_is_not_miscounted() -> None:
    assert voted("{for: 50..60, against: 30, abstain: 10, present: 100}") == []


def test_parts_without_an_upper_bound_may_add_up() -> None:
    assert voted("{for: 60.., against: 30, abstain: 5, present: 100}") == []


def test_parts_that_certainly_exceed_are_told_without_an_upper_bound() -> None:
    (found,) = voted("{for: 90.., against: 30, present: 100}")

    assert (found.rule, found.field) == (MISCOUNTED, "votes.present")
    assert facts(found) == {"at_least": 120, "total": "100", "parts": "for against"}


def test_a_total_without_an_upper_bound_cannot_be_exceeded_but_fallen_short_of() -> None:
    assert voted("{for: 60, against: 30, abstain: 20, present: 100..}") == []
    assert [f.rule for f in voted("{for: 60, against: 30, abstain: 5, present: 100..}")] == [MISCOUNTED]


def test_those_present_and_all_members_are_judged_apart() -> None:
    found = voted("{for: 60, against: 50, abstain: 0, absent: 5, present: 100, members: 100}")

    assert [(f.rule, f.field) for f in found] == [
        (MISCOUNTED, "votes.present"),
        (MISCOUNTED, "votes.members"),
    ]


def test_a_count_that_adds_up_in_one_source_alone_is_conflicting() -> None:
    rivals = ", rivals: [{votes: {abstain: 30}, source: press}]"
    (found,) = [
        f for f in voted("{for: 60, against: 30, abstain: 10, present: 100}", rivals) if f.rule == MISCOUNTED
    ]

    assert (found.verdict, found.reason) == (Verdict.UNDETERMINED, Reason.CONFLICTING)
    assert len(found.reading) == 2


@pytest.mark.parametrize("mode", ["planned"])
def test_a_vote_that_is_only_set_for_a_day_is_not_counted(mode: str) -> None:
    assert voted("{for: 1, against: 2}", f", mode: {mode}") == []


def test_rivals_of_counts_that_the_rule_does_not_look_at_make_no_alternatives() -> None:
    names = ("abstain", "absent", "members")
    rivals = ", ".join(
        f"{{votes: {{{', '.join(f'{n}: {size}' for n in names)}}}, source: press}}" for size in range(3, 9)
    )
    found = voted("{for: 40, against: 50, abstain: 1, absent: 1, members: 1}", f", rivals: [{rivals}]")

    (failed,) = [f for f in found if f.rule == NOT_CARRIED]
    assert (failed.verdict, facts(failed)) == (
        Verdict.NOTED,
        {"rule": "more-ayes", "ayes": "40", "noes": "50"},
    )


def test_more_rival_counts_than_can_be_combined_cannot_be_told() -> None:
    rivals = ", ".join(f"{{votes: {{for: {30 + n}, against: {30 + n}}}, source: press}}" for n in range(9))
    (found,) = voted("{for: 60, against: 20}", f", rivals: [{rivals}]")

    assert (found.verdict, found.reason) == (Verdict.UNDETERMINED, Reason.CONFLICTING)


def test_a_share_of_those_present_is_taken_of_the_parts_where_no_total_is_stated() -> None:
    assert voted("{for: 60, against: 20, abstain: 10}", ", majority: two-thirds-present") == []
    assert [
        f.rule for f in voted("{for: 50, against: 20, abstain: 10}", ", majority: two-thirds-present")
    ] == [NOT_CARRIED]


def test_a_total_without_parts_adds_up() -> None:
    assert voted("{present: 100}") == []
