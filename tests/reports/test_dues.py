"""Duties in a list."""

from placet.cli.shell.answers import answer
from placet.cli.shell.question import Question
from placet.exchange.answer import Answer
from placet.reports.dues import answer_title, place, plain, shown
from placet.reports.duties import owed
from tests.cli.conftest import BRIDGE


def test_a_duty_has_its_arithmetic_and_the_last_day(bridge: Answer) -> None:
    told = {o.view.slot: plain(o) | shown(o) for o in owed((bridge,))}
    report = told["consented/duty/report"]

    assert report["due"][0]["working"]["en"].startswith("Due by")
    assert report["who_names"]["en"] == "Ministry of Alfa"
    assert report["last"]


def test_a_duty_without_a_day_stands_after_those_of_its_group() -> None:
    (late,) = answer(Question(as_of="2025-05-01", known_at="2025-06-01"), [str(BRIDGE)]).each
    places = [place(o) for o in owed((late,))]

    assert places == sorted(places)


def test_a_title_is_given_in_the_language_asked_for_else_in_any(bridge: Answer) -> None:
    assert answer_title(bridge, "es") == "Un puente en Norte"
    assert answer_title(bridge, "fr") == "A bridge at Norte"
