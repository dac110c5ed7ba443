from placet.exchange.answer import Answer
from placet.reports.duties import duty_name, owed, reckoned, said, until, whom


def test_a_duty_says_who_owes_what_to_whom_and_when(bridge: Answer) -> None:
    first = owed([bridge])[0]

    assert said(bridge, first.view, "en") == "Ministry of Alfa → Parliament of Alfa · report · 10 May 2025"
    assert whom(bridge, first.view, "es") == "Ministerio de Alfa → Parlamento de Alfa"
    assert duty_name(bridge, first.view, "en") == "report"


def test_a_duty_without_a_day_says_so(bridge: Answer) -> None:
    assert until(owed([bridge])[1].view, "en") == "no day known"


def test_the_arithmetic_is_prose(bridge: Answer) -> None:
    assert reckoned(bridge, owed([bridge])[0].view, "en") == (
        "Due by 10 May 2025: 30 calendar days after the event of 10 Apr 2025.",
    )
