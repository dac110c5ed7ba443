from placet.claims.claim import Kind
from placet.claims.outcome import Verdict
from placet.exchange.answer import Answer
from placet.reports.findings import about, disposal, numbered, ordered, told


def test_the_gravest_come_first_and_are_numbered(bridge: Answer) -> None:
    found = told(bridge, "en")

    assert [t.number for t in found] == list(range(1, len(bridge.findings) + 1))
    assert found[0].finding.verdict is Verdict.POSSIBLE
    assert numbered(bridge)[found[0].finding.id] == 1


def test_a_finding_is_told_with_the_claims_that_prove_it(bridge: Answer) -> None:
    first = told(bridge, "en")[0]

    assert [c.alias for c in first.evidence] == ["team"]
    assert "Arrival on a day from 9 to 10 Mar 2025" in first.sentence


def test_one_rule_is_found_by_its_code_and_kind(bridge: Answer) -> None:
    found = about(bridge, "window.early", Kind.PRESENCE)

    assert found is not None
    assert found.term == "consented/presence"
    assert about(bridge, "window.early", Kind.MEANS) is None


def test_nobody_has_disposed_of_what_nobody_decided(bridge: Answer) -> None:
    assert disposal(bridge, ordered(bridge)[0]) is None
