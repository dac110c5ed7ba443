"""Days without a bound, and words only a person can judge."""

import pytest

from tests.check.owing import ENDED, FOUND_NOTHING, VOTE, WINDOWS, mission, only, owed, reported, said


def test_an_end_without_a_last_day_leaves_the_due_day_open() -> None:
    open_ = ENDED.replace("2025-02-17/2025-03-28", "2025-02-17/2025-03-20..")
    before = only(mission(*WINDOWS, open_, owed()), "2025-04-10")
    after = only(mission(*WINDOWS, open_, owed()))
    filed = only(mission(*WINDOWS, open_, owed(), reported("2025-05-10")))

    assert said(filed) == "duty.late possible imprecise"
    assert said(before) == "duty.pending pending"
    assert said(after) == "duty.missing undetermined imprecise"


def test_a_report_after_a_step_without_a_first_day_may_be_late_or_is() -> None:
    print_ = "print: {step: publication, of: vote, who: aa-gazette, when: ..2025-01-10, source: src}"
    counted = owed(counted="after: print")
    perhaps = only(mission(counted, reported("2025-02-01"), acts=(VOTE, print_)))
    late = only(mission(counted, reported("2025-03-01"), acts=(VOTE, print_)))

    assert (said(perhaps), perhaps.spans) == ("duty.late possible imprecise", ())
    assert said(late) == "duty.late breached"
    assert "late_at_most" not in dict(late.facts)


def test_a_duty_without_a_length_tells_the_days_since_its_event() -> None:
    facts = dict(only(mission(*WINDOWS, ENDED, owed("unspecified"))).facts)

    assert (facts["elapsed_at_least"], facts["elapsed_at_most"]) == (64, 64)


def test_a_duty_without_an_event_is_open_and_with_a_length_not_known() -> None:
    clause = (
        "{consented: duty, act: vote, part: report, who: aa-gov, to: aa-parliament, what: report, "
        "within: LENGTH, source: src}"
    )

    open_ = only(mission(clause.replace("LENGTH", "unspecified")))
    length = only(mission(clause.replace("LENGTH", '"30 calendar_day"')))
    assert said(open_) == "duty.missing undetermined qualitative"
    assert said(length) == "duty.missing undetermined term_not_known"


def test_a_delivery_owed_before_an_event_is_kept_only_when_it_came_before() -> None:
    counted = owed("unspecified", "before: started")
    before = only(mission(*WINDOWS, ENDED, counted, reported("2025-02-10")))
    after = only(mission(*WINDOWS, ENDED, counted, reported("2025-02-20")))

    assert said(before) == "duty.late kept"
    assert said(after) == "duty.late undetermined qualitative"


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        ("kept", "duty.late kept"),
        ("breached", "duty.missing breached"),
        ("possible", "duty.missing possible qualitative"),
        ("undetermined", "duty.missing undetermined qualitative"),
    ],
)
def test_a_judgement_gives_the_verdict_of_a_person(verdict: str, expected: str) -> None:
    judged = f"{{when: 2025-05-01, who: registrar, judge: owed, verdict: {verdict}, why: asked the ministry}}"
    finding = only(mission(*WINDOWS, ENDED, owed("unspecified"), decisions=(judged,)))

    facts = dict(finding.facts)
    assert said(finding) == expected
    assert (facts["judged_by"], facts["judged_on"]) == ("registrar", "2025-05-01")


def test_the_last_judgement_stands_and_none_undoes_what_is_proved() -> None:
    slot = "consented/duty/report"
    kept = f"{{when: 2025-05-01, who: registrar, judge: {slot}, verdict: kept, why: first}}"
    broken = f"{{when: 2025-05-02, who: registrar, judge: {slot}, verdict: breached, why: second}}"
    open_ = only(mission(*WINDOWS, ENDED, owed("unspecified"), decisions=(kept, broken)))
    proved = only(mission(*WINDOWS, ENDED, owed(), FOUND_NOTHING, decisions=(kept,)))

    assert said(open_) == "duty.missing breached"
    assert said(proved) == "duty.missing breached"


def test_a_delivery_that_a_person_found_too_late_is_late() -> None:
    judged = "{when: 2025-05-20, who: registrar, judge: owed, verdict: breached, why: undue delay}"
    text = mission(*WINDOWS, ENDED, owed("unspecified"), reported("2025-04-30"), decisions=(judged,))

    assert said(only(text)) == "duty.late breached"


def test_a_report_without_a_day_bounds_the_days_since_the_event_on_one_side() -> None:
    facts = dict(only(mission(*WINDOWS, ENDED, owed("unspecified"), reported("..2025-05-01"))).facts)

    assert ("elapsed_at_least" in facts, facts["elapsed_at_most"]) == (False, 34)


def test_an_event_without_a_first_day_bounds_the_days_since_on_one_side() -> None:
    print_ = "print: {step: publication, of: vote, who: aa-gazette, when: ..2025-05-01, source: src}"
    facts = dict(only(mission(owed("unspecified", "after: print"), acts=(VOTE, print_))).facts)

    assert (facts["elapsed_at_least"], "elapsed_at_most" in facts) == (30, False)


# ---- the edges of a day


def test_on_its_last_day_a_duty_is_pending_and_the_day_after_it_is_missing() -> None:
    text = mission(*WINDOWS, ENDED.replace("manifest", "src"), owed())

    assert said(only(text, "2025-04-27")) == "duty.pending pending"
    assert said(only(text, "2025-04-28")) == "duty.missing undetermined no_evidence"


def test_a_duty_without_a_length_is_pending_until_the_day_of_its_event() -> None:
    text = mission(*WINDOWS, owed("unspecified"))

    assert said(only(text, "2025-03-27")) == "duty.pending pending"
    assert said(only(text, "2025-03-28")) == "duty.missing undetermined qualitative"


def test_a_report_in_the_very_last_minute_that_may_be_due_is_not_certainly_late() -> None:
    held = "{observed: presence, who: bb-army, count: 10, when: 2025-03-01/2025-03-20, source: manifest}"
    counted = owed('"24 hour"', "after: entered")
    last = mission(*WINDOWS, held, counted, reported("2025-03-02T23:59"))
    over = mission(*WINDOWS, held, counted, reported("2025-03-03T00:00"))

    assert said(only(last)) == "duty.late possible imprecise"
    assert said(only(over)) == "duty.late breached"
