from placet.exchange.answer import Answer
from placet.reports.sentence import allowed, consented, departure, plain, seen, title
from tests.reports.conftest import About


def test_the_sentences_carry_the_numbers(bridge: Answer) -> None:
    assert consented(bridge, "en").endswith("20 Feb 2025 (60 for, 12 against, 3 abstaining).")
    assert "at most 12 people" in allowed(bridge, "en")
    assert "14 people, Norte" in seen(bridge, "en")
    assert departure(bridge, "en") == ""


def test_a_title_is_in_the_language_or_the_id(bridge: Answer, about: About) -> None:
    assert title(bridge, "es") == "Un puente en Norte"
    assert title(about("{observed: presence, source: courier}"), "es") == "x-1"


def test_gaps_are_said(about: About) -> None:
    one = about("{requested: presence, count: 3, source: courier}")

    assert plain(one, "es") == "No consta acto alguno que autorice. No consta la presencia de nadie."
