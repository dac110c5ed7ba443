"""Powers and the acts that use them, beyond the cases."""

from placet.check.finding import Finding
from placet.check.power import EXCEEDED, findings
from placet.claims.outcome import Reason, Verdict
from tests.check.asking import ask, facts


def used(limits: str, shift: str, seen: str = "") -> list[Finding]:
    return ask(
        findings,
        f"""acts:
  vote: {{step: vote, who: aa-parliament, when: 2024-12-10, source: src}}
  moved: {{step: shift, of: vote, who: aa-gov, {shift}, source: paper}}
claims:
  - {{consented: presence, act: vote, who: bb-army, count: 10, when: 2025-02-01/2025-02-28, source: src}}
  - {{consented: activity, act: vote, when: 2025-02-01/2025-02-28, source: src}}
  - {{id: may, consented: power, act: vote, part: shift, may: shift the dates, limits: {limits}, source: src}}
{seen}""",
    )


SEEN = "  - {id: came, observed: presence, who: bb-army, when: 2025-02-05/2025-02-20, source: manifest}\n"


def test_the_finding_cites_the_act_and_the_entry_and_gives_both_days() -> None:
    (found,) = used("before entered", "when: 2025-02-10", SEEN)

    assert (found.rule, found.term, found.judged) == (EXCEEDED, "consented/power/shift", "observed")
    assert (found.evidence, found.all_evidence) == (("moved", "came"), ("moved", "came", "may"))
    assert facts(found) == {
        "act": "moved",
        "limit": "before entered",
        "used_on": "2025-02-10",
        "event_first": "2025-02-05",
        "event_last": "2025-02-05",
    }


def test_a_limit_may_be_another_act() -> None:
    body = "when: 2024-12-20"
    (found,) = used("before vote", body)

    assert (found.verdict, found.evidence) == (Verdict.BREACHED, ("moved", "vote"))


def test_an_event_that_did_not_come_is_no_evidence() -> None:
    (found,) = used("before ended", "when: 2025-02-10", SEEN)

    assert (found.verdict, found.reason, found.evidence) == (
        Verdict.UNDETERMINED,
        Reason.NO_EVIDENCE,
        ("moved",),
    )


def test_an_act_without_a_day_cannot_be_placed() -> None:
    (found,) = used("before entered", "sets: {presence: {when: 2025-02-10/2025-03-09}}", SEEN)

    assert (found.verdict, found.reason) == (Verdict.UNDETERMINED, Reason.NO_EVIDENCE)
    assert "used_on" not in facts(found)


def test_the_gravest_limit_is_the_one_that_answers() -> None:
    (found,) = used("[stay kept, before entered]", "when: 2025-02-10", SEEN)

    assert facts(found)["limit"] == "before entered"
