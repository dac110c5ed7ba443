import pytest

from placet.claims.amount import Count, Span, What
from placet.claims.amounts import count, what
from placet.claims.detail import Limit
from placet.exchange.answer import Answer
from placet.reports import acts
from placet.reports.values import count_said, named, value_said, what_said


@pytest.mark.parametrize(
    ("text", "term", "fact"),
    [("10", "at most 10", "10"), ("8..10", "at most 10", "8 to 10"), ("8..", "8..", "8..")],
)
def test_a_number_of_a_term_is_its_ceiling_and_of_a_fact_its_bounds(text: str, term: str, fact: str) -> None:
    assert count_said(count(text), "en", ceiling=True) == term
    assert count_said(count(text), "en") == fact


def test_no_number_is_said_as_nothing() -> None:
    assert count_said(None, "en") == ""
    assert count_said(Count(None, 3), "en", ceiling=True) == "at most 3"


def test_things_are_said_with_numbers_and_names(bridge: Answer) -> None:
    assert what_said(bridge, what(("2 crane", "3 truck")), "es") == "2 grúa, 3 camión"
    assert what_said(bridge, what(("1 crane or truck",)), "en") == "1 crane or truck"
    assert what_said(bridge, what(("any of crane",)), "en") == "any of crane"
    assert what_said(bridge, What(nothing=True), "en") == "none"
    assert what_said(bridge, What(words="results"), "en") == "results"


def test_lengths_limits_and_names_are_said(bridge: Answer) -> None:
    assert value_said(bridge, Span(0, "unspecified"), "en") == "no length of time stated"
    assert value_said(bridge, Span(30, "calendar_day"), "en").startswith("30 ")
    assert value_said(bridge, (Limit("before", "entered"),), "en").endswith("entered")
    assert value_said(bridge, ("alfa", "bravia"), "en") == "Alfa, Bravia"
    assert value_said(bridge, None, "en") == ""


def test_votes_are_said_only_when_ayes_and_noes_are_known(bridge: Answer) -> None:
    found = bridge.case.acts

    assert acts.votes(found["vote"], "en") == "60 for, 12 against, 3 abstaining"
    assert acts.votes(found["print"], "en") == ""


def test_a_name_that_a_file_made_up_stands_as_it_is() -> None:
    assert named("none-of-our-codes", "en") == "none-of-our-codes"
