"""Conditions: whose words bind, until somebody has judged them."""

from datetime import date

from placet.check import condition
from placet.check.case import Case
from placet.check.finding import Finding
from placet.claims.files import read
from placet.claims.fold import fold
from placet.law import load

HEAD = """
mission: m1
entities:
  house: {is: body, name: House}
  army: {is: force, name: Army}
sources:
  src: {kind: gazette, publisher: Gazette, published: 2025-01-01, read: full}
acts:
  vote: {step: vote, who: house, when: 2024-12-10, source: src, VOTES}
"""
CLAIM = "  - {id: dress, consented: condition, act: vote, part: dress, what: no uniforms, source: src}\n"


def found(text: str, as_of: date = date(2025, 4, 30)) -> tuple[Finding, ...]:
    record, problems = read({"m.yaml": text})
    assert not problems, problems
    packs = load(["any"])
    known = fold(record, as_of)
    return tuple(condition.findings(Case(known, known.missions["m1"], packs, as_of, as_of)))


def mission(claims: str, votes: str = "votes: {for: 5, against: 3}", more: str = "") -> str:
    return HEAD.replace("VOTES", votes).rstrip("\n") + f"\n{more}claims:\n{claims}"


def test_a_condition_gives_its_words_and_whom_it_binds() -> None:
    claim = CLAIM.replace("part: dress", "part: dress, who: army")
    (finding,) = found(mission(claim))

    assert dict(finding.facts) == {"words": "no uniforms", "who_id": "army"}
    assert finding.all_evidence == ("dress",)


def test_a_condition_that_is_a_thing_has_no_words() -> None:
    (finding,) = found(mission(CLAIM.replace("no uniforms", "none")))

    assert finding.facts == ()


def test_a_condition_of_an_act_that_did_not_carry_binds_nobody() -> None:
    assert found(mission(CLAIM, votes="votes: {for: 3, against: 5}")) == ()


def test_a_condition_of_an_act_still_to_come_binds_nobody_yet() -> None:
    assert found(mission(CLAIM), date(2024, 12, 9)) == ()


def test_a_judgement_that_names_the_claim_will_do() -> None:
    judged = "decisions:\n  - {when: 2025-04-01, who: registrar, judge: dress, verdict: kept, why: seen}\n"

    assert found(mission(CLAIM) + judged) == ()


def test_a_condition_that_a_later_act_will_replace_binds_until_then() -> None:
    later = "  more: {step: vote, who: house, when: 2025-06-01, replaces: dress, source: src}\n"
    before = found(mission(CLAIM, more=later), date(2025, 4, 30))
    after = found(mission(CLAIM, more=later), date(2025, 6, 30))

    assert [f.term for f in before] == [f.term for f in after] == ["consented/condition/dress"]
