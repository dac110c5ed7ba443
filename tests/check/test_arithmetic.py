"""The working of a duty as figures for a sentence."""

import pytest

from tests.check.owing import ENDED, WINDOWS, mission, only, owed, reported, views


@pytest.mark.parametrize("when", ["2025-04-20", "2025-04-20T10:00"])
def test_a_delivery_is_told_by_its_day(when: str) -> None:
    (view,) = views(mission(*WINDOWS, ENDED, owed(), reported(when)))

    facts = dict(view.finding.facts)
    assert (facts["filed_earliest"], facts["filed_latest"]) == ("2025-04-20", "2025-04-20")
    assert view.filed == ("2025-04-20", "2025-04-20")


def test_where_hours_are_counted_a_delivery_is_told_to_the_minute() -> None:
    facts = dict(only(mission(*WINDOWS, ENDED, owed('"24 hour"'), reported("2025-03-28T10:00"))).facts)

    assert facts["filed_earliest"] == "2025-03-28T10:00+01:00"


def test_the_working_names_debtor_creditor_event_and_length() -> None:
    facts = dict(only(mission(*WINDOWS, ENDED, owed())).facts)

    assert (facts["who_id"], facts["to_id"]) == ("aa-gov", "aa-parliament")
    assert (facts["trigger"], facts["trigger_basis"]) == ("ended", "record")
    assert (facts["trigger_earliest"], facts["trigger_latest"]) == ("2025-03-28", "2025-03-28")
    assert (facts["amount"], facts["unit"], facts["direction"]) == (30, "calendar_day", "after")
    assert (facts["readings"], facts["due_latest"]) == (1, "2025-04-27")


def test_figures_without_a_value_are_left_out() -> None:
    facts = dict(only(mission(*WINDOWS, ENDED, owed("unspecified"))).facts)

    assert (facts["gap"], facts["amount"]) == ("no_length", 0)
    assert not {"due_latest", "skipped", "calendar", "filed_earliest"} & facts.keys()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("", "report of results"),
        ("what: [3 maps, the log], ", "3 maps, the log"),
        ("-", "final report"),
    ],
)
def test_the_working_says_what_is_owed_in_the_words_of_the_act_else_by_its_part(said: str, told: str) -> None:
    clause = owed().replace("part: report", "part: final-report")
    if said:
        clause = clause.replace("what: report of results, ", said.removeprefix("-"))

    assert dict(only(mission(*WINDOWS, ENDED, clause)).facts)["owed"] == told


def test_a_duty_of_the_law_is_named_in_both_languages() -> None:
    referral = "referral: {step: referral, who: mx-senate, when: 2025-02-01, source: src}"
    text = mission(acts=(referral,), head="frameworks: [mx]\nhost: aa")

    named = [dict(view.finding.facts) for view in views(text) if view.slot.startswith("law/")]

    assert named
    assert all({"owed_en", "owed_es"} <= facts.keys() and "owed" not in facts for facts in named)
