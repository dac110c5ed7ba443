"""Uses of powers limit by limit, and which of them change nothing."""

from dataclasses import replace

import pytest

from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.powers import outcomes, uses, voided
from placet.claims.detail import Limit
from placet.claims.outcome import Reason, Verdict
from placet.law import Packs
from placet.law.pack import LawPower, Pack
from tests.check.asking import case_of, packs

WINDOW = "when: 2025-02-01/2025-02-28"


def shifted(limits: str, shift: str, window: str = WINDOW, more: str = "") -> Case:
    return case_of(
        f"""acts:
  vote: {{step: vote, who: aa-parliament, when: 2024-12-10, source: src}}
  moved: {{step: shift, of: vote, who: aa-gov, {shift}, source: paper}}
claims:
  - {{id: p, consented: presence, act: vote, who: bb-army, count: 10, {window}, source: src}}
  - {{consented: activity, act: vote, when: 2025-02-01/2025-02-28, source: src}}
  - {{consented: power, act: vote, part: dates, may: shift the dates, limits: {limits}, source: src}}
{more}"""
    )


def judged(case: Case) -> tuple[Verdict, Reason | None]:
    (use,) = uses(case)
    (outcome,) = outcomes(case, use, Pick(()))
    return outcome.verdict, outcome.reason


@pytest.mark.parametrize(
    ("sets", "verdict", "reason"),
    [
        ("presence: {when: 2025-02-05/2025-03-04}", Verdict.KEPT, None),
        ("presence: {when: 2025-02-05/2025-03-05}", Verdict.BREACHED, None),
        ("presence: {when: 2025-02-05/}", Verdict.UNDETERMINED, Reason.TERM_NOT_KNOWN),
        ("presence: {when.start: 2025-02-05}", Verdict.KEPT, None),
        ("presence: {when.start: 2025-01-25}", Verdict.UNDETERMINED, Reason.AMBIGUOUS_TERM),
        ("presence: {when.end: 2025-03-05}", Verdict.BREACHED, None),
        ("presence: {count: 12}", Verdict.KEPT, None),
        ("activity: {when: 2025-02-05/2025-03-05}", Verdict.KEPT, None),
    ],
)
def test_the_stay_is_kept_when_the_days_set_are_no_more(
    sets: str, verdict: Verdict, reason: Reason | None
) -> None:
    assert judged(shifted("stay kept", f"when: 2025-01-20, sets: {{{sets}}}")) == (verdict, reason)


def test_an_old_window_without_an_end_is_not_known() -> None:
    case = shifted(
        "stay kept", "when: 2025-01-20, sets: {presence: {when: 2025-02-05/2025-03-05}}", "when: 2025-02-01/"
    )

    assert judged(case) == (Verdict.UNDETERMINED, Reason.TERM_NOT_KNOWN)


@pytest.mark.parametrize(
    ("shift", "verdict", "reason"),
    [
        ("when: 2025-01-30T00:00, force: 2025-02-01, sets: {presence: {count: 9}}", Verdict.KEPT, None),
        ("when: 2025-01-30T00:01, force: 2025-02-01, sets: {presence: {count: 9}}", Verdict.BREACHED, None),
        ("when: 2025-01-29T10:00, sets: {presence: {when: 2025-02-05/2025-03-04}}", Verdict.KEPT, None),
        ("when: 2025-01-31T10:00, sets: {presence: {when: 2025-02-05/2025-03-04}}", Verdict.BREACHED, None),
        (
            "when: 2025-01-30, sets: {presence: {when: 2025-02-05/2025-03-04}}",
            Verdict.POSSIBLE,
            Reason.IMPRECISE,
        ),
        ("when: 2025-01-31, force: 2025-02-03, sets: {presence: {count: 9}}", Verdict.KEPT, None),
        ("when: 2025-01-31, sets: {presence: {count: 9}}", Verdict.UNDETERMINED, Reason.NO_EVIDENCE),
        ("force: 2025-02-03, sets: {presence: {count: 9}}", Verdict.UNDETERMINED, Reason.NO_EVIDENCE),
    ],
)
def test_notice_is_counted_from_the_act_to_the_change(
    shift: str, verdict: Verdict, reason: Reason | None
) -> None:
    assert judged(shifted("notice 48h", shift)) == (verdict, reason)


def test_notice_in_days_is_counted_in_days() -> None:
    case = shifted("notice 2d", "when: 2025-01-31, force: 2025-02-01, sets: {presence: {count: 9}}")

    assert judged(case) == (Verdict.BREACHED, None)


def test_what_certainly_went_past_a_limit_changes_nothing() -> None:
    longer = shifted("stay kept", "when: 2025-01-20, sets: {presence: {when: 2025-02-05/2025-03-05}}")
    fitting = shifted("stay kept", "when: 2025-01-20, sets: {presence: {when: 2025-02-05/2025-03-04}}")

    assert voided(longer) == longer.voided == {"moved"}
    assert voided(fitting) == frozenset()


def test_what_went_past_a_limit_under_one_rival_alone_is_not_void() -> None:
    rival = "when: 2025-02-01/2025-02-28, rivals: [{when: /2025-03-10, source: press}]"
    case = shifted("stay kept", "when: 2025-01-20, sets: {presence: {when: 2025-02-05/2025-03-05}}", rival)

    assert voided(case) == frozenset()


def test_a_shift_that_names_no_power_uses_the_only_kind_there_is() -> None:
    (use,) = uses(shifted("stay kept", "when: 2025-01-20"))

    assert (use.term, len(use.limits)) == ("consented/power/dates", 1)


def test_a_power_without_limits_a_machine_can_judge_has_no_use_to_judge() -> None:
    body = """acts:
  vote: {step: vote, who: aa-parliament, when: 2024-12-10, source: src}
  moved: {step: shift, of: vote, who: aa-gov, when: 2025-01-20, source: paper}
claims:
  - {consented: power, act: vote, part: shift, who: aa-gov, may: shift the dates, source: src}
"""

    assert uses(case_of(body)) == ()
    assert uses(case_of(body[: body.index("claims")])) == ()


def test_a_power_of_general_law_needs_no_clause() -> None:
    limit = Limit("before", "entered")
    powers = (LawPower("p-end", (), "extension"), LawPower("p-shift", (), "shift", limits=(limit,)))
    pack = Pack("p", (), "aa", "receiving", powers=powers)
    body = """acts:
  moved: {step: shift, who: aa-gov, when: 2025-02-10, source: paper}
  back: {step: revocation, who: aa-gov, when: 2025-02-12, source: paper}
claims:
  - {observed: presence, who: bb-army, when: 2025-02-05/2025-02-20, source: manifest}
"""
    case = replace(case_of(body), packs=Packs((pack,), packs().fallback))

    assert [(u.act.key, u.term, u.limits) for u in uses(case)] == [("moved", "law/p-shift", (limit,))]
    assert voided(case) == {"moved"}


def test_a_shift_at_the_very_minute_of_the_entry_possibly_came_after_it() -> None:
    seen = "  - {observed: presence, who: bb-army, when: 2025-02-05T10:00/2025-02-20, source: manifest}\n"

    assert judged(shifted("before entered", "when: 2025-02-05T10:00", more=seen)) == (
        Verdict.POSSIBLE,
        Reason.IMPRECISE,
    )
    assert judged(shifted("before entered", "when: 2025-02-05T09:59", more=seen)) == (Verdict.KEPT, None)
    assert judged(shifted("before entered", "when: 2025-02-05T10:01", more=seen)) == (Verdict.BREACHED, None)
