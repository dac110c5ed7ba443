from placet.claims.claim import Claim
from placet.exchange.answer import Answer
from placet.reports.saying import rivals, saying, told
from tests.reports.conftest import About


def named(one: Answer, alias: str) -> Claim:
    return next(c for c in one.mission.claims if c.alias == alias and not c.rival_of)


def test_a_claim_is_told_field_by_field_with_its_passages(bridge: Answer) -> None:
    found = saying(bridge, named(bridge, "team"), "en")

    said = {s.field: s.text for s in found.said}
    assert (said["count"], said["where"]) == ("14", "Norte")
    assert found.said[0].quotes[0].number == 4
    assert [(p.publisher, p.day) for p in found.places] == [("The Courier", "12 Mar 2025")]


def test_a_claim_names_what_says_otherwise_and_what_was_decided(bridge: Answer) -> None:
    vote = named(bridge, "vote")

    found = saying(bridge, vote, "en")

    ((rival, text),) = found.rivals
    assert rivals(bridge, rival) == (vote,)
    assert "Defence Committee" in text
    assert [d.why for d in found.decisions] == ["a committee cannot decide"]
    assert saying(bridge, rival, "en").aside


def test_a_claim_names_the_findings_that_rest_on_it(bridge: Answer) -> None:
    found = saying(bridge, named(bridge, "team"), "en")

    assert "window.early" in {f.rule for f in found.findings}


def test_counts_of_a_vote_are_named(bridge: Answer) -> None:
    assert "60 ayes" in told(bridge, named(bridge, "vote"), "en")


def test_the_way_of_a_crossing_is_in_or_out_and_no_field_of_that_name(about: About) -> None:
    one = about("{observed: movement, way: in, when: 2025-03-10, count: 7, source: courier}")

    for language, way in (("en", "in"), ("es", "de entrada")):
        found = saying(one, one.mission.claims[0], language)
        assert {s.field: s.text for s in found.said}["way"] == way
