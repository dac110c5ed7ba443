"""What acts say of themselves and leave out, beyond the cases."""

from dataclasses import replace

from placet.check.finding import Finding
from placet.check.terms import CONTRADICTORY, DIVERGE, MISSING, findings
from placet.claims.outcome import Reason, Verdict
from placet.law import Packs
from tests.check.asking import ask, case_of, facts

PERU = "frameworks: [pe]\nacts:\n  vote: {step: vote, who: pe-congress, when: 2024-12-10, source: %s}\n"
STAY = "consented: presence, act: vote, who: bb-army, when: 2025-02-01/2025-03-05"
EVERYTHING = (
    "consented: objective, act: vote, part: purpose, what: to train",
    f"{STAY}, count: 10, stay: 30 calendar_day, where: aa-north",
    "consented: means, act: vote, part: equipment, what: 2 truck",
    "consented: movement, act: vote, part: entry, way: in, where: aa-port",
    "consented: movement, act: vote, part: exit, way: out, where: aa-port",
    "consented: activity, act: vote, what: shooting, when: 2025-02-01/2025-03-05",
    "consented: arms, act: vote, what: 2 rifle",
)


def missing(source: str, *claims: str, head: str = PERU) -> list[Finding]:
    lines = "".join(f"  - {{{c}, source: {source}}}\n" for c in claims)
    found = ask(findings, head % source + (f"claims:\n{lines}" if claims else ""))
    return [f for f in found if f.rule == MISSING]


def test_each_content_the_law_demands_is_told_and_what_is_only_usual_together() -> None:
    *absent, usual = missing("src", STAY)

    assert [(f.term, f.field, f.verdict) for f in absent] == [
        ("consented/objective", "", Verdict.NOTED),
        ("consented/presence", "count", Verdict.NOTED),
        ("consented/means/equipment", "what", Verdict.NOTED),
        ("consented/presence", "stay", Verdict.NOTED),
    ]
    assert facts(absent[2]) == {
        "content": "means/equipment.what",
        "kind": "means",
        "part": "equipment",
        "of": "what",
    }
    assert (usual.term, usual.verdict, usual.reason) == (
        "step/vote",
        Verdict.UNDETERMINED,
        Reason.TERM_NOT_KNOWN,
    )
    assert facts(usual) == {
        "act": "vote",
        "count": 5,
        "usual": "activity.when presence.where movement.way=in movement.way=out arms.what",
    }


def test_all_that_a_quoted_text_does_not_show_is_one_finding() -> None:
    (found,) = missing("press", *EVERYTHING[1:4])

    assert facts(found) == {
        "act": "vote",
        "count": 4,
        "demanded": "objective",
        "usual": "activity.when movement.way=out arms.what",
    }


def test_a_text_that_states_everything_lacks_nothing() -> None:
    assert missing("src", *EVERYTHING) == []


def test_a_kind_in_another_part_does_not_state_the_part_the_pack_names() -> None:
    other = "consented: means, act: vote, part: ships, what: 2 truck"
    claims = (*EVERYTHING[:2], other, *EVERYTHING[3:])

    assert [f.term for f in missing("src", *claims)] == ["consented/means/equipment"]


def test_what_the_publication_states_the_act_states() -> None:
    head = PERU + "  print: {step: publication, of: vote, who: pe-gazette, when: 2024-12-12, source: src}\n"
    claims = [c.replace("act: vote", "act: print") for c in EVERYTHING]

    assert missing("src", *claims, head=head) == []


def test_a_request_alone_on_record_is_asked_for_its_contents() -> None:
    head = (
        "frameworks: [pe]\nacts:\n  bill: {step: request, who: pe-president, when: 2024-12-01, source: %s}\n"
    )

    assert [f.term for f in missing("src", head=head)] == [
        "requested/objective",
        "requested/presence",
        "requested/means/equipment",
        "requested/presence",
    ]


def test_what_two_packs_demand_is_told_once() -> None:
    case = case_of(PERU % "src")
    (pack,) = case.packs.packs
    twice = replace(case, packs=Packs((pack, replace(pack, id="other")), case.packs.fallback))

    assert [f.term for f in findings(twice)] == [f.term for f in findings(case)]


def test_a_mission_without_an_act_of_those_steps_lacks_nothing() -> None:
    assert (
        missing("src", head="frameworks: [pe]\nacts:\n  talk: {step: debate, when: 2024-12-01, source: %s}\n")
        == []
    )


ACTS = """acts:
  vote: {step: vote, who: aa-parliament, when: 2024-12-10, source: src}
  print: {step: publication, of: vote, who: aa-gazette, when: 2024-12-12, source: src}
claims:
"""


def test_a_contradiction_gives_the_days_of_both() -> None:
    body = f"""{ACTS}  - {{id: s, {STAY}, source: src}}
  - {{id: a, consented: activity, act: vote, part: x, when: /2025-03-15, source: src}}
"""
    (found,) = ask(findings, body)

    assert (found.rule, found.term, found.subject) == (CONTRADICTORY, "consented/activity/x", "vote")
    assert found.evidence == ("a", "s")
    assert facts(found) == {
        "act": "vote",
        "stay_first": "2025-02-01",
        "stay_last": "2025-03-05",
        "activity_first": "2025-02-01",
        "activity_last": "2025-03-15",
    }


def test_a_contradiction_of_an_open_stay_gives_the_days_there_are() -> None:
    body = f"""{ACTS}  - {{consented: presence, act: vote, when: 2025-02-01/, source: src}}
  - {{consented: activity, act: vote, when: 2025-01-10/, source: src}}
"""
    (found,) = ask(findings, body)

    assert facts(found) == {"act": "vote", "stay_first": "2025-02-01", "activity_first": "2025-01-10"}


def test_a_contradiction_of_a_stay_without_a_beginning_gives_the_days_there_are() -> None:
    body = f"""{ACTS}  - {{consented: presence, act: vote, when: /2025-03-05, source: src}}
  - {{consented: activity, act: vote, when: /2025-03-10, source: src}}
"""
    (found,) = ask(findings, body)

    assert facts(found) == {"act": "vote", "stay_last": "2025-03-05", "activity_last": "2025-03-10"}


def test_a_contradiction_under_one_rival_end_alone_is_conflicting() -> None:
    body = f"""{ACTS}  - {{{STAY}, source: src, rivals: [{{when: /2025-03-20, source: press}}]}}
  - {{consented: activity, act: vote, when: 2025-02-01/2025-03-15, source: src}}
"""
    (found,) = ask(findings, body)

    assert (found.verdict, found.reason) == (Verdict.UNDETERMINED, Reason.CONFLICTING)


def test_a_difference_names_both_acts_and_what_they_said() -> None:
    body = f"""{ACTS}  - {{consented: presence, act: vote, count: 10, source: src}}
  - {{consented: presence, act: print, count: 12, source: src}}
  - {{consented: arms, act: print, what: rifle, source: src}}
"""
    count, arms = sorted(ask(findings, body), key=lambda f: f.field, reverse=True)

    assert (count.rule, count.subject, count.field) == (DIVERGE, "print", "count")
    assert facts(count) == {"earlier": "vote", "later": "print", "earlier_said": "10", "later_said": "12"}
    assert facts(arms) == {"only": "print", "lacking": "vote"}
