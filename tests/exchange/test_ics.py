from datetime import UTC, date, datetime
from typing import Any

from icalendar import Calendar

from placet.exchange import ics
from placet.exchange.answer import Answer

WORDS = ics.Words(
    lambda _, claim, period: f"{claim.kind} {period.said}", lambda _, view, __: f"due {view.slot}"
)


def events(one: Answer) -> dict[str, Any]:
    calendar = Calendar.from_ical(ics.write([one], WORDS))
    return {str(e["UID"]): e for e in calendar.walk("VEVENT")}


def days(event: Any) -> tuple[date, date]:  # noqa: ANN401  the library's own event
    return event["DTSTART"].dt, event["DTEND"].dt


def test_a_window_is_whole_days_and_its_last_day_is_inside(bridge: Answer) -> None:
    event = events(bridge)["alfa-2025-bridge.window.0@placet"]

    assert days(event) == (date(2025, 3, 10), date(2025, 4, 11))
    assert str(event["SUMMARY"]) == "presence 2025-03-10/2025-04-10"


def test_a_window_known_to_the_month_covers_the_days_it_may_have(bridge: Answer) -> None:
    (event,) = [e for e in events(bridge).values() if str(e["DESCRIPTION"]) == "2025-03/"]

    assert days(event) == (date(2025, 3, 1), date(2025, 4, 1))


def test_a_window_without_any_day_is_no_entry(bridge: Answer) -> None:
    assert "/.." not in {str(e["DESCRIPTION"]) for e in events(bridge).values()}


def test_what_happened_is_no_entry_and_what_is_planned_is(bridge: Answer) -> None:
    categories = [e["CATEGORIES"].to_ical().decode() for e in events(bridge).values()]

    assert sorted(set(categories)) == ["consented", "duty", "planned"]


def test_a_duty_stands_on_the_day_it_is_due(bridge: Answer) -> None:
    event = events(bridge)["alfa-2025-bridge.consented.duty.report.0@placet"]

    assert days(event) == (date(2025, 5, 20), date(2025, 5, 21))


def test_a_duty_without_a_day_or_delivered_is_no_entry(bridge: Answer) -> None:
    assert not [uid for uid in events(bridge) if "account" in uid or "filed" in uid]


def test_the_stamp_is_the_day_asked_about_and_repeating_changes_nothing(bridge: Answer) -> None:
    stamps = {e["DTSTAMP"].dt for e in events(bridge).values()}

    assert stamps == {datetime(2025, 5, 2, tzinfo=UTC)}
    assert ics.write([bridge], WORDS) == ics.write([bridge], WORDS)
