"""Which words bind: extensions, replacements, conditions, acts that consent to nothing."""

import pytest

from tests.check.owing import ENDED, FOUND_NOTHING, VOTE, WINDOWS, mission, only, owed, reported, said, views

EXTENSION = (
    "more: {step: vote, who: aa-parliament, when: DAY, source: march, "
    "sets: {duty/report: {within: '60 calendar_day'}}}"
)


def extended(day: str, *claims: str) -> str:
    return mission(*WINDOWS, ENDED, owed(), *claims, acts=(VOTE, EXTENSION.replace("DAY", day)))


def test_an_extension_in_force_by_the_last_day_moves_it() -> None:
    (view,) = views(extended("2025-04-20"))

    assert [str(d.latest) for d in view.dues] == ["2025-05-27"]


def test_an_extension_after_the_last_day_undoes_no_delay() -> None:
    (view,) = views(extended("2025-05-05", reported("2025-05-06")))

    assert said(view.finding) == "duty.late breached"


def test_an_act_that_takes_a_duty_away_before_it_was_due_leaves_none() -> None:
    gone = "more: {step: vote, who: aa-parliament, when: 2025-04-01, source: march, replaces: owed}"

    assert views(mission(*WINDOWS, ENDED, owed(), acts=(VOTE, gone))) == ()


def test_an_act_that_consents_to_nothing_lays_no_duty() -> None:
    vote = VOTE.replace("source: src", "votes: {for: 3, against: 5}, source: src")

    assert views(mission(*WINDOWS, ENDED, owed(), acts=(vote,))) == ()


def test_a_vote_of_which_sources_disagree_whether_it_carried_leaves_a_breach_undetermined() -> None:
    vote = VOTE.replace(
        "source: src", "votes: {for: 9, against: 5}, source: src, rivals: [{votes: {for: 3}, source: march}]"
    )
    missing = only(mission(*WINDOWS, ENDED, owed(), FOUND_NOTHING, acts=(vote,)))
    unseen = only(mission(*WINDOWS, ENDED, owed(), acts=(vote,)))

    assert said(missing) == "duty.missing undetermined conflicting"
    assert said(unseen) == "duty.missing undetermined no_evidence"


def test_a_duty_that_hangs_on_a_step_waits_for_it() -> None:
    clause = owed(more=", if: notice")
    notice = "told: {step: notice, of: vote, who: aa-gov, when: 2025-01-05, source: src}"

    assert views(mission(*WINDOWS, ENDED, clause)) == ()
    assert len(views(mission(*WINDOWS, ENDED, clause, acts=(VOTE, notice)))) == 1


def test_a_duty_that_hangs_on_a_claim_holds_with_it() -> None:
    assert len(views(mission(*WINDOWS, ENDED, owed(more=", if: held")))) == 1


def test_one_part_owed_under_two_acts_answers_once_by_the_graver() -> None:
    second = "again: {step: vote, who: aa-parliament, when: 2024-12-11, source: src}"
    twice = owed('"90 calendar_day"').replace("act: vote", "act: again").replace("id: owed", "id: other")
    longer = views(mission(*WINDOWS, ENDED, owed(), twice, FOUND_NOTHING, acts=(VOTE, second)))
    shorter = twice.replace("90 cal", "10 cal")
    swapped = views(mission(*WINDOWS, ENDED, owed(), shorter, acts=(VOTE, second)), "2025-04-20")

    assert [said(v.finding) for v in longer] == ["duty.missing breached"]
    assert [said(v.finding) for v in swapped] == ["duty.missing undetermined no_evidence"]


@pytest.mark.parametrize("named", ["owed", "consented/duty/report", "vote"])
def test_a_clause_that_replaces_another_takes_its_place_once_its_act_is_in_force(named: str) -> None:
    second = "again: {step: vote, who: aa-parliament, when: 2025-04-10, source: march}"
    clause = owed('"60 calendar_day"', more=f", replaces: {named}").replace("act: vote", "act: again")
    text = mission(*WINDOWS, ENDED, owed(), clause.replace("id: owed", "id: longer"), acts=(VOTE, second))
    (before,), (after,) = views(text, "2025-04-09"), views(text)

    assert [str(d.latest) for d in before.dues] == ["2025-04-27"]
    assert [str(d.latest) for d in after.dues] == ["2025-05-27"]


def test_a_clause_of_another_part_ends_the_duty_it_replaces_and_no_other() -> None:
    second = "again: {step: vote, who: aa-parliament, when: 2025-04-10, source: march}"
    clause = owed('"60 calendar_day"', more=", replaces: owed").replace("id: owed", "id: longer")
    clause = clause.replace("act: vote, part: report", "act: again, part: final")
    kept = owed().replace("id: owed", "id: kept").replace("part: report", "part: notice")
    text = mission(*WINDOWS, ENDED, owed(), kept, clause, acts=(VOTE, second))

    assert [v.slot for v in views(text)] == ["consented/duty/final", "consented/duty/notice"]
