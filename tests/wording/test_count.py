"""One reading of a deadline as plain texts."""

from datetime import date

from placet.claims.amount import Span
from placet.claims.period import Moment
from placet.law import Deadline, due
from placet.wording.count import of_due, of_facts, stretches

MARCH_28 = Moment(date(2025, 3, 28))


def test_the_laws_arithmetic_gives_its_count() -> None:
    found = due(Deadline(Span(30, "calendar_day")), (MARCH_28, MARCH_28), None)[0]

    count = of_due(found, "en")

    assert (count.days, count.due, count.amount) == (("2025-03-28",) * 2, ("2025-04-27",) * 2, 30)


def test_a_finding_gives_a_count_for_each_reading() -> None:
    facts: dict[str, str | int] = {
        "readings": 2,
        "unit": "day",
        "amount": 30,
        "reading": "calendar_day",
        "reading_2": "working_day:holy",
    }

    assert [count.unit for count in of_facts(facts)] == ["calendar_day", "working_day"]


def test_a_finding_without_a_working_gives_no_count() -> None:
    assert of_facts({}) == ()


def test_a_length_that_is_not_stated_has_no_amount() -> None:
    found = of_facts({"readings": 1, "unit": "unspecified", "amount": 0, "gap": "no_length"})[0]

    assert "amount" not in found.values


def test_a_trigger_known_on_one_side_stands_for_both() -> None:
    found = of_facts({"readings": 1, "unit": "day", "trigger_latest": "2025-03-28"})[0]

    assert found.values["trigger_first"] == "2025-03-28"


def test_days_in_a_row_that_share_a_name_are_one_stretch() -> None:
    days = ("2025-07-03", "2025-07-04", "2025-07-07", "2025-07-09")

    runs = stretches((*((day, "") for day in days), ("2025-07-10", "Feast")))

    assert [len(run) for run in runs] == [3, 1, 1]
