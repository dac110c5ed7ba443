"""What discharges a duty, and which search counts."""

from tests.check.owing import ENDED, FOUND_NOTHING, WINDOWS, mission, only, owed, reported, said, views


def test_of_several_reports_the_earliest_counts() -> None:
    late = "{observed: report, of: report, when: 2025-05-20, source: journal}"

    assert said(only(mission(*WINDOWS, ENDED, owed(), late, reported("2025-04-20")))) == "duty.late kept"


def test_a_report_to_somebody_else_is_none() -> None:
    finding = only(mission(*WINDOWS, ENDED, owed(), reported("2025-04-20", ", to: bb-army")))

    assert said(finding) == "duty.missing undetermined no_evidence"


def test_a_report_of_another_duty_is_none() -> None:
    other = (
        "{consented: duty, act: vote, part: notice, who: aa-gov, to: aa-parliament, what: notice, "
        'within: "10 calendar_day", after: entered, source: src}'
    )
    sent = "{observed: report, of: notice, when: 2025-02-20, source: manifest}"
    found = {v.slot: said(v.finding) for v in views(mission(*WINDOWS, ENDED, owed(), other, sent))}

    assert found == {
        "consented/duty/notice": "duty.late kept",
        "consented/duty/report": "duty.missing undetermined no_evidence",
    }


def test_a_report_without_a_day_may_be_in_time_or_late() -> None:
    sent = "{observed: report, of: report, source: manifest}"
    finding = only(mission(*WINDOWS, ENDED, owed(), sent))

    assert said(finding) == "duty.late possible imprecise"
    assert "filed_earliest" not in dict(finding.facts)


def test_two_sources_on_one_report_that_disagree_leave_it_conflicting() -> None:
    sent = reported("2025-04-20", ", rivals: [{when: 2025-05-02, source: paper}]")

    assert said(only(mission(*WINDOWS, ENDED, owed(), sent))) == "duty.late possible conflicting"


def test_a_late_report_tells_by_how_many_days() -> None:
    finding = only(mission(*WINDOWS, ENDED, owed(), reported("2025-04-29..2025-04-30")))

    facts = dict(finding.facts)
    span = finding.spans[0]
    assert said(finding) == "duty.late breached"
    assert (facts["late_at_least"], facts["late_at_most"], facts["late_unit"]) == (2, 3, "days")
    assert (span.start_text, span.end_text, span.at_least, span.at_most) == ("2025-04-28", "2025-04-29", 2, 3)


def test_a_search_that_found_something_proves_nothing_missing() -> None:
    something = FOUND_NOTHING.replace("nothing", "a letter")

    assert said(only(mission(*WINDOWS, ENDED, owed(), something))) == "duty.missing undetermined no_evidence"


def test_a_search_without_a_day_or_a_place_proves_nothing() -> None:
    dateless = FOUND_NOTHING.replace("when: 2025-05-10, ", "").replace("source: witness", "source: journal")
    placeless = FOUND_NOTHING.replace("where: aa-parliament-gazette, ", "")

    for search in (dateless, placeless):
        finding = only(mission(*WINDOWS, ENDED, owed(), search))
        assert said(finding) == "duty.missing undetermined no_evidence"


def test_the_opinion_of_a_committee_that_owes_none_discharges_nothing() -> None:
    acts = (
        "request: {step: request, who: mx-president, to: mx-senate, when: 2024-12-01, source: src}",
        "referral: {step: referral, of: request, who: mx-senate, when: 2025-01-07, source: march}",
        "opinion: {step: opinion, of: request, who: aa-committee, when: 2025-02-01, source: march}",
    )

    finding = only(mission(acts=acts, head="frameworks: [mx]\nhost: aa"), "2025-04-30")
    assert said(finding) == "duty.missing undetermined no_evidence"


def test_an_opinion_without_a_day_may_be_late() -> None:
    acts = (
        "request: {step: request, who: mx-president, to: mx-senate, when: 2024-12-01, source: src}",
        "referral: {step: referral, of: request, who: mx-senate, when: 2025-01-07, source: march}",
        "opinion: {step: opinion, of: request, source: march}",
    )

    finding = only(mission(acts=acts, head="frameworks: [mx]\nhost: aa"), "2025-04-30")
    assert said(finding) == "duty.late possible imprecise"


def test_a_search_of_something_wider_than_the_creditor_proves_nothing() -> None:
    wider = FOUND_NOTHING.replace("aa-parliament-gazette", "aa")

    assert said(only(mission(*WINDOWS, ENDED, owed(), wider))) == "duty.missing undetermined no_evidence"
