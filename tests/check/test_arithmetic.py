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
