"""Findings in a list."""

from placet.check import Finding, Stretch
from placet.claims.decision import Decision, Deed
from placet.claims.outcome import Verdict
from placet.exchange.answer import Answer
from placet.reports.listed import RULES, listed, made, order, rests_on, since
from placet.wording.catalogue import words

DONE = Decision(Deed.DISPOSE, "x", (), "rosa", "the day was misread", as_="explained")


def test_every_rule_has_its_place_in_the_list() -> None:
    nouns = {rule.partition(".")[0] for rule in RULES}
    named = {code for code in words("en", "names") if "." in code and code.partition(".")[0] in nouns}

    assert set(RULES) == named


def test_a_finding_has_its_sentence_in_both_languages_and_is_open(bridge: Answer) -> None:
    found = [listed(bridge, f, None) for f in bridge.findings]

    assert all(f["sentence"]["en"] and f["sentence"]["es"] for f in found)
    assert {f["disposal"] for f in found} == {None}
    assert {made(f) for f in found} == {""}


def test_a_disposal_is_told_with_its_reason_until_it_lapses(bridge: Answer) -> None:
    standing = listed(bridge, bridge.findings[0], (DONE, False))
    lapsed = listed(bridge, bridge.findings[0], (DONE, True))

    assert made(standing) == "explained"
    assert standing["disposal"]["why"] == "the day was misread"
    assert made(lapsed) == ""


def test_a_graver_finding_of_a_rule_comes_first() -> None:
    grave, light = (Finding("duty.late", "m", "t", v) for v in (Verdict.BREACHED, Verdict.KEPT))

    assert order(grave) < order(light) < order(Finding("condition.unjudged", "m", "t", Verdict.NOTED))


def test_since_is_the_first_day_of_the_gravest_span() -> None:
    light = Stretch(0, 9, Verdict.POSSIBLE, start_text="2025-03-01")
    grave = Stretch(9, 10, Verdict.BREACHED, start_text="2025-03-09T10:00+01:00")

    assert since(Finding("window.late", "m", "t", Verdict.BREACHED, spans=(light, grave))) == "2025-03-09"


def test_a_breach_without_an_instant_counts_from_its_first_possible_day() -> None:
    undated = Finding("ceiling.exceeded", "m", "t", Verdict.BREACHED, undated=("2025-03-01", "2025-03-09"))

    assert since(undated) == "2025-03-01"
    assert since(Finding("duty.late", "m", "t", Verdict.KEPT)) is None


def test_what_a_finding_rests_on_has_the_ids_of_its_claims_and_their_words(bridge: Answer) -> None:
    claims = {c.id for c in bridge.mission.claims}
    found = [one for f in bridge.findings for one in rests_on(bridge, f)]

    assert found
    assert {one["id"] for one in found} <= claims
    assert all(one["name"]["en"] and one["name"]["es"] for one in found)
