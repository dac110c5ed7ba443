"""Where people disagree whether consent was needed, and where a person has judged."""

import pytest

from placet.check.contest import contested, judged_by_person, parties
from placet.claims.outcome import Reason, Verdict
from tests.world import case, mission

NEEDED = "id: yes, observed: position, who: aa-parliament, {}stance: needed, when: 2025-01-05, source: src"
NOT = "id: no, observed: position, who: aa-gov, {}stance: not-needed, when: 2025-01-06, source: src"


@pytest.mark.parametrize(
    ("needed", "not_needed", "found"),
    [
        (NEEDED.format("about: vote, "), NOT.format("about: vote, "), ("no", "yes")),
        (NEEDED.format(""), NOT.format(""), ("no", "yes")),
        (NEEDED.format("about: vote, "), NOT.format("about: print, "), ()),
        (NEEDED.format("about: vote, "), NOT.format("about: vote, ").replace("aa-gov", "aa-parliament"), ()),
        (NEEDED.format("about: vote, "), NOT.format("about: vote, ").replace("not-needed", "against"), ()),
        (NEEDED.format("about: print, "), NOT.format("about: print, "), ()),
    ],
)
def test_two_parties_contest_the_same_act_or_the_mission(
    needed: str, not_needed: str, found: tuple[str, ...]
) -> None:
    one = case(mission(needed, not_needed))

    assert parties(one, {"vote"}) == found
    assert contested(one, {"vote"}) is bool(found)


def test_a_stance_of_one_side_contests_nothing() -> None:
    assert not contested(case(mission(NEEDED.format("about: vote, "))), {"vote"})


def judge(of: str, verdict: str, day: str = "2025-05-01") -> str:
    return f"when: {day}, who: registrar, judge: {of}, verdict: {verdict}, why: seen on site"


CARE = "id: care, consented: condition, act: vote, part: care, what: with due care, source: src"


@pytest.mark.parametrize(
    ("verdict", "reason"), [("kept", None), ("breached", None), ("undetermined", Reason.QUALITATIVE)]
)
def test_a_judgement_gives_its_verdict_with_who_when_and_why(verdict: str, reason: Reason | None) -> None:
    found = judged_by_person(case(mission(CARE, decisions=(judge("care", verdict),))), {"care"})

    assert found is not None
    assert (found.verdict, found.reason) == (Verdict(verdict), reason)
    assert found.facts == (("judged_by", "registrar"), ("judged_on", "2025-05-01"), ("why", "seen on site"))


def test_the_last_judgement_counts() -> None:
    decisions = (judge("care", "breached"), judge("care", "kept", "2025-05-02"))

    found = judged_by_person(case(mission(CARE, decisions=decisions)), {"care"})

    assert found is not None
    assert found.verdict is Verdict.KEPT


def test_a_judgement_of_something_else_is_none() -> None:
    assert judged_by_person(case(mission(CARE, decisions=(judge("care", "kept"),))), {"vote"}) is None
    assert judged_by_person(case(mission(CARE)), {"care"}) is None
