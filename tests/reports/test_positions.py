from placet.exchange.answer import Answer
from placet.reports.positions import columns
from tests.reports.conftest import About

PEOPLE = "  ana: {is: person, name: Ana}\n  bruno: {is: person, name: Bruno}\n"


def test_the_three_columns_are_there_even_when_empty(about: About) -> None:
    one = about(
        "{observed: position, who: ana, stance: for, when: 2025-01-05, source: courier,"
        " rivals: [{who: bruno}]}",
        "{observed: position, who: bruno, stance: worried about cost, source: courier}",
        entities=PEOPLE,
    )

    found = columns(one, "en")

    assert [(c.side, [s.who for s in c.stances]) for c in found] == [
        ("for", ["Ana"]), ("concerned", ["Bruno"]), ("against", []),
    ]  # fmt: skip
    assert [r.who for r in found[0].stances[0].rivals] == ["Bruno"]
    assert (found[0].stances[0].words, found[1].stances[0].words) == ("", "worried about cost")


def test_without_any_position_there_are_no_columns(bridge: Answer) -> None:
    assert columns(bridge, "en") == ()
