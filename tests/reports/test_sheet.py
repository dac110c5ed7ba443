from placet.exchange.answer import Answer
from placet.reports.sheet import sheet


def test_the_page_opens_with_title_states_and_the_gravest_finding(bridge: Answer) -> None:
    found = sheet(bridge, "en", names=False)

    assert (found.title, found.states) == ("A bridge at Norte", "Bravia → Alfa")
    assert found.why == "before the window: imprecise"


def test_the_strip_has_an_icon_for_each_judged_term_in_the_order_of_the_table(bridge: Answer) -> None:
    found = sheet(bridge, "en", names=False)

    assert [f.id for f in found.strip] == [line.finding.id for line in found.lines if line.finding]


def test_the_tally_always_counts_what_was_judged(bridge: Answer) -> None:
    assert dict(sheet(bridge, "en", names=False).tally)["breached"] == 0


def test_what_is_due_next_comes_first_with_its_arithmetic(bridge: Answer) -> None:
    first, second = sheet(bridge, "en", names=False).dues

    assert (first.group, second.group) == ("next", "undated")
    assert first.working[0].startswith("Due by 10 May 2025")
