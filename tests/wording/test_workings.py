"""The arithmetic of a duty in prose, both readings joined."""

from datetime import date

import pytest

from placet import law
from placet.check import Finding
from placet.claims.amount import Span
from placet.claims.outcome import Verdict
from placet.claims.period import Moment
from placet.claims.record import Calendar
from placet.law import Deadline, Due, due
from placet.law.calendars import Also, LawCalendar
from placet.wording import say
from placet.wording.naming import by_id
from placet.wording.workings import of_dues, of_finding

MARCH_28 = Moment(date(2025, 3, 28))
BOTH = (MARCH_28, MARCH_28)
SENATE = law.load(law.packs_known()).calendar("mx-senate")


def both(dues: tuple[Due, ...]) -> tuple[str, str]:
    return say(dues, "en"), say(dues, "es")


def test_the_working_names_trigger_days_not_counted_and_both_readings() -> None:
    english, spanish = both(due(Deadline(Span(30, "working_day")), BOTH, SENATE))

    assert english == (
        "Due by 12 May 2025: 30 working days after the event of 28 Mar 2025, "
        "1 May 2025 (Labor Day) not counted; "
        "with 17 to 18 Apr 2025 (Holy Thursday and Good Friday) not counted either, "
        "by 14 May 2025: two readings."
    )
    assert spanish == (
        "Vencimiento el 12 de mayo de 2025: 30 días hábiles después del hecho del 28 de marzo de 2025, "
        "sin contar el 1 de mayo de 2025 (Día del Trabajo); "
        "si tampoco se cuenta del 17 al 18 de abril de 2025 "
        "(Jueves y Viernes Santo), el 14 de mayo de 2025: dos lecturas."
    )


def test_days_of_a_kind_unsaid_are_two_readings() -> None:
    english, spanish = both(due(Deadline(Span(30, "day")), BOTH, Calendar("all")))

    assert english == (
        "Due by 27 Apr 2025: 30 calendar days after the event of 28 Mar 2025; "
        "if counted in working days, by 9 May 2025: two readings."
    )
    assert spanish == (
        "Vencimiento el 27 de abril de 2025: 30 días naturales después del hecho del 28 de marzo de 2025; "
        "si se cuenta en días hábiles, el 9 de mayo de 2025: dos lecturas."
    )


def test_a_reading_whose_day_cannot_be_told_is_said_to_be_so() -> None:
    assert (
        "in another reading, on a day that cannot be told"
        in both(due(Deadline(Span(30, "day")), BOTH, None))[0]
    )


def test_a_deadline_before_an_event_says_so() -> None:
    english, spanish = both(due(Deadline(Span(15, "calendar_day"), "before"), BOTH, None))

    assert english == "Due by 13 Mar 2025: 15 calendar days before the event of 28 Mar 2025."
    assert spanish == (
        "Vencimiento el 13 de marzo de 2025: 15 días naturales antes del hecho del 28 de marzo de 2025."
    )


def test_a_month_that_is_too_short_ends_on_its_last_day() -> None:
    january = Moment(date(2025, 1, 31))

    english, _ = both(due(Deadline(Span(1, "month")), (january, january), None))

    assert english == (
        "Due by 28 Feb 2025: one month after the event of 31 Jan 2025 "
        "(the month being shorter, its last day is taken)."
    )


@pytest.mark.parametrize(
    ("trigger", "told"),
    [
        ((MARCH_28, None), "Due at the earliest on 29 Mar 2025"),
        ((None, MARCH_28), "Due at the latest on 29 Mar 2025"),
    ],
)
def test_a_trigger_known_on_one_side_bounds_the_due_day_on_one_side(
    trigger: tuple[Moment | None, Moment | None], told: str
) -> None:
    assert both(due(Deadline(Span(1, "calendar_day")), trigger, None))[0].startswith(told)


@pytest.mark.parametrize(
    ("deadline", "calendar", "told"),
    [
        (
            Deadline(),
            None,
            "No day can be told, as no length of time is stated: counted from the event of 28 Mar 2025.",
        ),
        (
            Deadline(Span(5, "sitting_day")),
            Calendar("x"),
            "No day can be told, as the days of sitting are not known",
        ),
        (
            Deadline(Span(5, "working_day")),
            None,
            "No day can be told, as the calendar of the working days is not on",
        ),
        (
            Deadline(Span(5, "working_day")),
            Calendar("x", holidays="ZZ"),
            "No day can be told, as the holidays are not known",
        ),
        (Deadline(Span(99_999_999, "calendar_day")), None, "No day can be told, as the count leads out"),
        (Deadline(direction="recurring", recurrence="standing"), None, "No day can be told, as no length"),
    ],
)
def test_why_no_day_can_be_told_is_said(deadline: Deadline, calendar: Calendar | None, told: str) -> None:
    assert both(due(deadline, BOTH, calendar))[0].startswith(told)


def test_an_event_that_is_not_on_record_is_said_to_be_so() -> None:
    found = due(Deadline(Span(5, "calendar_day")), (None, None), None)

    assert both(found)[0] == "No day can be told, as the event counted from is not on record."


def test_a_recurring_day_is_told_by_its_recurrence() -> None:
    english, spanish = both(due(Deadline(direction="recurring", recurrence="quarterly"), BOTH, None))

    assert english == "Due by 31 Mar 2025: the quarterly date after the event of 28 Mar 2025."
    assert spanish == (
        "Vencimiento el 31 de marzo de 2025: la fecha trimestral posterior al hecho del 28 de marzo de 2025."
    )


def test_a_calendar_that_somebody_can_name_is_named() -> None:
    found = due(Deadline(Span(1, "working_day")), BOTH, Calendar("aa-days"))

    assert of_dues(found, "en", lambda id_, _: id_.upper()) == (
        "Due by 31 Mar 2025: one working day after the event of 28 Mar 2025 by the calendar AA-DAYS."
    )


def test_a_closure_is_told_as_a_stretch() -> None:
    closed = ((date(2025, 3, 31), date(2025, 4, 4)),)
    calendar = LawCalendar(Calendar("x", closures=closed))

    assert (
        "31 Mar to 4 Apr 2025 not counted" in both(due(Deadline(Span(1, "working_day")), BOTH, calendar))[0]
    )


def test_a_second_reading_without_another_name_still_tells_its_days() -> None:
    also = Also("feast", closures=((date(2025, 3, 31), date(2025, 3, 31)),))
    calendar = LawCalendar(Calendar("x"), also=(also,))

    told = both(due(Deadline(Span(1, "working_day")), BOTH, calendar))[0]

    assert told.endswith("with 31 Mar 2025 not counted either, by 1 Apr 2025: two readings.")


def test_nothing_due_is_nothing_to_say() -> None:
    assert of_dues((), "en", by_id) == ""


def test_only_a_duty_has_a_working() -> None:
    assert of_finding(Finding("window.late", "m", "consented/presence", Verdict.KEPT), "en", by_id) == ""


def test_a_duty_without_a_length_has_no_working() -> None:
    facts = (("readings", 1), ("gap", "no_length"))

    assert of_finding(Finding("duty.missing", "m", "law/x", Verdict.KEPT, facts=facts), "en", by_id) == ""
