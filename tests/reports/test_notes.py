from placet.exchange.answer import Answer
from placet.reports.notes import behind, cited, notes, numbers, resting


def test_sources_are_numbered_as_the_claims_first_name_them(bridge: Answer) -> None:
    assert dict(numbers(bridge)) == {"minutes": 1, "gazette": 2, "blog": 3, "courier": 4}


def test_a_source_says_its_day_and_how_much_of_it_was_read(bridge: Answer) -> None:
    told = {c.id: c.told for c in cited(bridge, "en")}

    assert told["blog"] == "looked at 20 Mar 2025 · web page · read in part"
    assert told["gazette"] == "3 Mar 2025 · gazette · read in full"


def test_the_notes_of_a_field_are_those_of_the_passages_that_support_it(bridge: Answer) -> None:
    vote = next(c for c in bridge.mission.claims if c.alias == "vote" and not c.rival_of)

    assert notes(bridge, [vote], "when") == (1, 2)
    assert behind(vote) == vote.passages


def test_every_passage_rests_under_its_source(bridge: Answer) -> None:
    found = resting(bridge, "en")

    assert [r.claim.name for r in found["courier"]][1:] == ["team", "works"]
