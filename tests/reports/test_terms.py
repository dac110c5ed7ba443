from placet.exchange.answer import Answer
from placet.reports.terms import COLUMNS, Line, field_name, terms, unread
from tests.reports.conftest import About


def line(one: Answer, kind: str, field: str, part: str = "") -> Line:
    return next(t for t in terms(one, "en") if (t.kind, t.part, t.field) == (kind, part, field))


def test_each_column_has_its_cells(bridge: Answer) -> None:
    columns = dict(line(bridge, "presence", "count").columns)

    assert tuple(columns) == COLUMNS
    assert [c.text for c in columns["consented"]] == ["at most 12", "at most 20"]
    assert columns["consented"][1].rival
    assert columns["recommended"] == ()


def test_a_value_carries_the_passages_it_rests_on(bridge: Answer) -> None:
    (asked,) = line(bridge, "presence", "count").cells["requested"]

    assert asked.notes == (1,)
    assert asked.quotes[0].passage.source == "minutes"


def test_words_that_are_held_are_quoted_once(about: About) -> None:
    source = "{id: courier, words: some ten}"
    one = about(f"{{observed: presence, count: 10, when: 2025-01-05, source: {source}}}")

    assert [q.passage.words for q in line(one, "presence", "count").worded] == ["some ten"]


def test_a_printed_act_whose_terms_nobody_states_was_not_read(about: About) -> None:
    acts = (
        "acts:\n  vote: {step: vote, who: alfa, when: 2025-01-01, source: courier}\n"
        "  print: {step: publication, of: vote, who: alfa, when: 2025-01-03, source: courier}\n"
    )
    one = about("{consented: presence, act: vote, count: 3, source: courier}", acts=acts)

    assert unread(one, terms(one, "en")) == {"printed"}


def test_a_duty_says_who_owes(bridge: Answer) -> None:
    found = line(bridge, "duty", "who", "report")

    assert field_name(found, "en") == "owed by"
    assert found.slot == "duty/report"
