from placet.exchange.answer import Answer
from placet.reports.route import ahead, ballots, chosen, stations
from tests.reports.conftest import About


def test_a_station_is_known_imprecise_printed_or_missing(bridge: Answer, about: About) -> None:
    acts = "acts:\n  vote: {step: vote, who: alfa, source: courier}\n"
    dateless = about("{consented: presence, act: vote, count: 3, source: courier}", acts=acts)

    assert [s.style for s in stations(bridge, "en")] == ["imprecise", "known", "print"]
    assert [s.style for s in stations(dateless, "en")] == ["missing"]


def test_a_rival_says_why_it_was_set_aside(bridge: Answer) -> None:
    (rival,) = stations(bridge, "en")[1].rivals

    assert rival.text == "19 Feb 2025 · Defence Committee"
    assert rival.chosen is not None
    assert rival.chosen.why == "a committee cannot decide"


def test_a_claim_that_stands_was_chosen_over_by_nobody(bridge: Answer) -> None:
    assert chosen(bridge, stations(bridge, "en")[1].claims[0]) is None


def test_a_ballot_has_its_counts_with_as_many_strokes(bridge: Answer) -> None:
    (ballot,) = ballots(bridge, "en")

    assert ballot.counts == (("ayes", "60", 60), ("noes", "12", 12), ("abstentions", "3", 3))


def test_what_may_come_next_has_its_ground(about: About) -> None:
    one = about("{requested: presence, count: 3, source: courier}", acts="frameworks: [mx]\n")

    steps = ahead(one, "es")

    assert steps
    assert all(s.name and s.ground for s in steps)
    assert not any("mx-" in s.ground for s in steps)
