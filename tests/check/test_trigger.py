"""What starts the clock of a duty."""

from tests.check.owing import ENDED, FOUND_NOTHING, VOTE, WINDOWS, mission, only, owed, said, views


def test_a_day_taken_from_the_terms_is_presumed_and_says_so() -> None:
    finding = only(mission(*WINDOWS, owed(), FOUND_NOTHING))

    facts = dict(finding.facts)
    assert said(finding) == "duty.missing breached"
    assert finding.presumed == ("trigger=term",)
    assert (facts["trigger_basis"], facts["trigger_latest"]) == ("term", "2025-03-28")


def test_a_day_on_record_is_not_presumed() -> None:
    finding = only(mission(*WINDOWS, ENDED, owed(), FOUND_NOTHING))

    assert finding.presumed == ()
    assert finding.evidence == ("owed", "held", "looked")


def test_a_complete_record_in_which_nobody_came_leaves_the_duty_dormant() -> None:
    covered = "{observed: coverage, when: 2025-02-01/2025-04-30, source: manifest}"

    assert views(mission(*WINDOWS, owed(counted="after: left"), FOUND_NOTHING, covered)) == ()


def test_a_count_of_none_is_no_entry() -> None:
    nobody = "{observed: presence, count: 0, when: 2025-03-01/2025-03-02, where: aa-north, source: manifest}"
    (view,) = views(mission(*WINDOWS, owed(counted="after: entered"), nobody))

    assert view.trigger is not None
    assert (view.trigger.basis, str(view.trigger.days[0])) == ("term", "2025-02-17")


def test_rival_days_of_one_departure_give_every_day_that_either_allows() -> None:
    rivals = (
        "{observed: activity, who: bb-army, when: 2025-02-17/2025-03-24, where: aa-north, source: manifest, "
        "rivals: [{when: 2025-02-17/2025-03-28, source: paper}]}"
    )
    (view,) = views(mission(*WINDOWS, rivals, owed()))

    assert view.trigger is not None
    assert [str(m) for m in view.trigger.days] == ["2025-03-24", "2025-03-28"]


def test_a_departure_recorded_for_a_day_not_yet_come_falls_back_to_the_terms() -> None:
    (view,) = views(mission(*WINDOWS, ENDED, owed()), "2025-03-10", "2025-05-31")

    assert view.trigger is not None
    assert view.trigger.basis == "term"
    assert said(view.finding) == "duty.pending pending"
    assert view.finding.judged == "consented"


def test_a_way_out_on_record_is_a_departure_and_a_way_in_is_none() -> None:
    out = "{observed: movement, way: out, who: bb-army, when: 2025-03-20, source: manifest}"
    into = "{observed: movement, way: in, who: bb-army, when: 2025-02-20, source: manifest}"
    (view,) = views(mission(*WINDOWS, owed(counted="after: left"), into, out))

    assert view.trigger is not None
    assert [str(m) for m in view.trigger.days] == ["2025-03-20", "2025-03-20"]


def test_an_end_that_one_group_leaves_open_is_not_on_record() -> None:
    still = "{observed: activity, who: bb-army, when: 2025-02-20/, where: aa-north, source: manifest}"
    (view,) = views(mission(*WINDOWS, ENDED, still, owed()))

    assert view.trigger is not None
    assert view.trigger.basis == "term"


def test_a_beginning_that_is_not_stated_starts_no_clock() -> None:
    unknown = "{observed: activity, who: bb-army, when: ../2025-03-20, where: aa-north, source: manifest}"
    (view,) = views(mission(*WINDOWS, unknown, owed(counted="after: started")))

    assert view.trigger is not None
    assert view.trigger.basis == "term"


def test_without_a_window_of_activity_the_presence_gives_the_day() -> None:
    (view,) = views(mission(WINDOWS[0], owed()))

    assert [str(d.latest) for d in view.dues] == ["2025-04-29"]


def test_without_any_window_the_duty_is_dormant() -> None:
    presence = "{consented: presence, act: vote, who: bb-army, count: 10, source: src}"

    assert views(mission(presence, owed())) == ()


def test_a_window_that_ends_at_an_hour_gives_the_hour() -> None:
    window = "{consented: activity, act: vote, when: 2025-02-17T08:00/2025-03-28T12:00, source: src}"
    (last,) = views(mission(window, owed('"24 hour"')))
    (first,) = views(mission(window, owed('"24 hour"', "before: started")))

    assert [str(d.latest) for d in last.dues] == ["2025-03-29T12:00"]
    assert [str(d.earliest) for d in first.dues] == ["2025-02-16T08:00"]


def test_a_step_without_a_day_leaves_the_duty_dormant() -> None:
    print_ = "print: {step: publication, of: vote, who: aa-gazette, source: src}"

    assert views(mission(owed(counted="after: print"), acts=(VOTE, print_))) == ()


def test_a_step_of_some_day_up_to_now_has_come_by_the_day_asked_about() -> None:
    print_ = "print: {step: publication, of: vote, who: aa-gazette, when: 2025-05-20.., source: src}"
    (view,) = views(mission(owed(counted="after: print"), acts=(VOTE, print_)))

    assert [str(d.latest) for d in view.dues] == ["2025-06-30"]
    assert said(view.finding) == "duty.pending pending"


def test_an_end_that_hangs_on_a_step_without_a_first_day_has_none_either() -> None:
    print_ = "print: {step: publication, of: vote, who: aa-gazette, when: ..2025-01-10, source: src}"
    window = "{consented: activity, act: vote, when: 2025-01-01/print+10d, source: src}"
    (view,) = views(mission(window, owed(), acts=(VOTE, print_)))

    assert view.trigger is not None
    assert [str(m) for m in view.trigger.days] == ["None", "2025-01-20"]
