"""The worked examples with two readings, the cap, and duties that exclude each other."""

import pytest

from placet.check.duty import DutyView
from tests.check.owing import ENDED, WINDOWS, mission, only, owed, said, views


def mexican(filed: str = "") -> str:
    clause = (
        "{consented: duty, act: vote, part: report, who: mx-semar, to: mx-senate, "
        'within: "30 working_day", after: ended, source: src}'
    )
    claims = [*WINDOWS, ENDED, clause]
    if filed:
        claims.append(f"{{observed: report, of: report, to: mx-senate, when: {filed}, source: journal}}")
    vote = "vote: {step: vote, who: mx-senate, when: 2024-12-10, source: src}"
    return mission(*claims, acts=(vote,), head="frameworks: [mx]\nhost: aa")


def test_thirty_working_days_after_28_march_are_12_may_or_14_may_with_the_days_passed_over() -> None:
    (view,) = views(mexican())

    facts = dict(view.finding.facts)
    assert [str(d.latest) for d in view.dues] == ["2025-05-12", "2025-05-14"]
    assert (facts["due_latest"], facts["skipped"]) == ("2025-05-12", "2025-05-01")
    assert (facts["due_latest_2"], facts["skipped_2"]) == ("2025-05-14", "2025-04-17,2025-04-18,2025-05-01")
    assert (facts["readings"], facts["calendar"]) == (2, "mx-senate")
    assert view.finding.conventions == ("calendar=mx-senate",)


def test_a_report_between_two_readings_names_both_with_their_verdicts() -> None:
    finding = only(mexican("2025-05-13"))

    assert said(finding) == "duty.late undetermined ambiguous_term"
    assert [r.rpartition(": ")[2] for r in finding.reading] == ["breached", "kept"]


def seal(filed: str) -> str:
    duty_ = (
        "{consented: duty, act: vote, part: report, who: mx-semar, to: mx-senate, what: report, "
        'within: "30 day", after: ended, source: src}'
    )
    return mission(
        "{consented: activity, act: vote, when: 2026-02-15/2026-04-16, source: src}",
        duty_,
        f"{{observed: report, of: report, when: {filed}, source: witness}}",
        acts=("vote: {step: vote, who: mx-senate, when: 2026-02-11, source: witness}",),
        head="frameworks: [mx]\nhost: aa",
    )


@pytest.mark.parametrize(
    ("filed", "verdict"),
    [
        ("2026-05-16", "duty.late kept"),
        ("2026-05-20", "duty.late undetermined ambiguous_term"),
        ("2026-06-02", "duty.late breached"),
    ],
)
def test_thirty_days_after_16_april_2026_end_on_16_or_on_29_may(filed: str, verdict: str) -> None:
    (view,) = views(seal(filed), "2026-06-30")

    assert [str(d.latest) for d in view.dues] == ["2026-05-16", "2026-05-29"]
    assert said(view.finding) == verdict


def filing(path: str, bill: str) -> str:
    named = f"\npath: {path}" if path else ""
    return mission(
        "{consented: activity, act: decree, when: 2025-10-20/2025-11-15, source: src}",
        acts=(
            f"bill: {{step: request, who: ar-president, to: ar-congress, when: {bill}, source: src}}",
            "decree: {step: decree, who: ar-president, when: 2025-09-30, source: witness}",
        ),
        head=f"frameworks: [ar]\nhost: aa{named}",
    )


def test_the_path_names_which_of_duties_that_exclude_each_other_binds() -> None:
    found = {v.slot: said(v.finding) for v in views(filing("ar-path-other", "2025-08-27"), "2025-12-31")}

    assert found == {"law/ar-d-other-bill": "duty.late breached"}


def test_without_a_path_duties_that_exclude_each_other_are_ambiguous() -> None:
    found = views(filing("", "2025-08-27"), "2025-12-31")

    assert {v.slot for v in found} == {"law/ar-d-other-bill", "law/ar-d-urgent-bill"}
    assert {said(v.finding) for v in found} == {"duty.late undetermined ambiguous_term"}
    assert {dict(v.finding.facts)["group"] for v in found} == {"ar-g-bill"}


def test_without_a_path_duties_that_all_agree_keep_their_verdict() -> None:
    found = views(filing("", "2025-06-20"), "2025-12-31")

    assert {said(v.finding) for v in found} == {"duty.late kept"}


UNARMED = "frameworks: [pe]\nhost: aa\npath: pe-path-unarmed"


def test_a_law_that_was_not_yet_there_on_the_day_binds_nobody() -> None:
    def account(day: str) -> tuple[DutyView, ...]:
        acts = (f"act-1: {{step: permit, who: pe-mindef, when: {day}, source: witness}}",)
        return views(mission(acts=acts, head=UNARMED), "2025-04-30")

    assert account("2005-03-08") == ()
    assert [said(v.finding) for v in account("2007-03-08")] == ["duty.missing undetermined no_evidence"]


def test_a_day_on_both_sides_of_a_new_law_makes_a_breach_possible() -> None:
    acts = ("act-1: {step: permit, who: pe-mindef, when: 2006-11-04..2006-11-05, source: witness}",)
    sent = "{observed: report, of: law/pe-d-art5-account, to: pe-congress, when: 2006-12-01, source: witness}"
    text = mission(sent, acts=acts, head=UNARMED)

    assert said(only(text)) == "duty.late possible imprecise"


def test_past_the_cap_of_combinations_a_duty_is_conflicting() -> None:
    rivals = ", ".join(f"{{within: '{n} calendar_day', source: march}}" for n in range(31, 100))
    finding = only(mission(*WINDOWS, ENDED, owed(more=f", rivals: [{rivals}]")))

    assert said(finding) == "duty.missing undetermined conflicting"


def test_a_report_in_time_stays_kept_on_both_sides_of_a_new_law() -> None:
    acts = ("act-1: {step: permit, who: pe-mindef, when: 2006-11-04..2006-11-05, source: witness}",)
    sent = "{observed: report, of: law/pe-d-art5-account, to: pe-congress, when: 2006-11-04, source: witness}"

    assert said(only(mission(sent, acts=acts, head=UNARMED))) == "duty.late kept"
