"""The clock of a duty as a thin line."""

from datetime import date

from placet.reports.dates import MONTHS
from placet.reports.dueline import axis, svg

DAY = date(2026, 4, 10)
RAN = {"from": "2026-02-01", "to": "2026-02-01"}
DUE = {"earliest": "2026-03-01", "latest": "2026-03-01"}


def duty(**given: object) -> dict[str, object]:
    return {"trigger": RAN, "due": [DUE], "filed": None} | given


def test_a_duty_past_its_day_without_a_receipt_runs_on_to_the_day_asked_about() -> None:
    drawn = svg(duty(), DAY, "report")

    assert 'class="ran"' in drawn
    assert 'class="due"' in drawn
    assert 'class="over"' in drawn
    assert 'aria-label="report"' in drawn


def test_a_duty_delivered_does_not_run_on() -> None:
    assert 'class="over"' not in svg(duty(filed={"from": "2026-02-20", "to": ""}), DAY, "report")


def test_two_readings_are_a_hatched_stretch() -> None:
    later = {"earliest": "2026-03-20", "latest": "2026-03-20"}

    assert 'class="hatch"' in svg(duty(due=[DUE, later]), DAY, "report")


def test_without_a_day_the_time_since_the_event_is_dots() -> None:
    nothing = {"earliest": None, "latest": None}

    assert 'class="gap"' in svg(duty(due=[nothing]), DAY, "report")
    assert 'class="gap"' not in svg(duty(due=[nothing], trigger=None), DAY, "report")


def test_an_event_off_the_axis_has_no_ring() -> None:
    assert "<circle" in svg(duty(), DAY, "x")
    assert "<circle" not in svg(duty(trigger={"from": "2020-01-01", "to": None}), DAY, "x")


def test_a_due_day_off_the_axis_has_no_tick() -> None:
    long_ago = {"earliest": "2020-03-01", "latest": "2020-03-01"}
    drawn = svg(duty(due=[long_ago], trigger=None), DAY, "x")

    assert 'class="due"' not in drawn
    assert 'class="over"' in drawn


def test_the_name_is_escaped() -> None:
    assert "<b>" not in svg(duty(), DAY, "<b>")


def test_the_axis_names_its_months_and_the_day() -> None:
    drawn = axis(DAY, MONTHS["en"])

    assert ">10 Apr<" in drawn
    assert ">Feb<" in drawn
    assert ">Apr<" not in drawn
