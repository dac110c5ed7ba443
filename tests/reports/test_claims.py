"""Claims in one line each, with the passages they rest on."""

from placet.exchange.answer import Answer
from placet.reports.claims import Line, line


def lines(bridge: Answer, language: str = "en") -> dict[str, Line]:
    return {c.name: line(bridge, c, language) for c in bridge.mission.claims}


def test_a_claim_is_told_by_who_how_many_where_and_when(bridge: Answer) -> None:
    team = lines(bridge)["team"]

    assert team.mode == "observed"
    assert team.kind == "presence"
    assert "Engineers of Bravia · 14 · Norte" in team.told


def test_a_step_is_named_by_its_step_and_to_whom(bridge: Answer) -> None:
    request = lines(bridge)["request"]

    assert request.kind == "request"
    assert "→ Parliament of Alfa" in request.told


def test_what_a_publication_states_is_printed(bridge: Answer) -> None:
    assert "printed" in {one.mode for one in lines(bridge).values()}


def test_a_passage_tells_its_source_the_day_it_was_written_and_nothing_it_lacks(bridge: Answer) -> None:
    (passage,) = lines(bridge)["team"].passages

    assert passage.source is not None
    assert passage.source.id == "courier"
    assert passage.publisher == "The Courier"
    assert passage.day == "12 Mar 2025"
    assert passage.passage.words == ""


def test_a_rival_that_a_decision_set_aside_says_so(bridge: Answer) -> None:
    aside = [one for one in lines(bridge).values() if one.aside]

    assert [one.passages[0].passage.source for one in aside] == ["blog"]


def test_the_line_is_in_the_language_asked_for(bridge: Answer) -> None:
    assert "Ingenieros de Bravia" in lines(bridge, "es")["team"].told
