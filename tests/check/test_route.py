"""The order and completeness of the route, beyond the cases."""

from dataclasses import replace
from datetime import date

from placet.check.route import INCOMPLETE, OUT_OF_ORDER, findings
from placet.claims.outcome import Reason, Verdict
from placet.law import Packs
from placet.law.pack import Order, Pack, RouteStep
from tests.check.asking import ask, case_of, facts, packs

PERU = """frameworks: [pe]
acts:
  request: {step: request, who: pe-president, to: pe-congress, when: 2024-12-01, source: src}
"""
MEXICO = """frameworks: [mx]
acts:
  request: {step: request, who: mx-president, to: mx-senate, when: 2024-12-01, source: press}
"""
RECORD = "entities:\n  mx-record: {is: record, in: mx-senate, name: Record}\n"


def test_the_act_that_came_too_early_is_the_term_and_the_one_it_had_to_wait_for_the_subject() -> None:
    (found,) = ask(
        findings,
        PERU
        + """  late: {step: opinion, of: request, when: 2024-12-15, source: src}
  ayes: {step: vote, of: request, who: pe-congress, when: 2024-12-10, source: src}
""",
    )

    assert (found.rule, found.term, found.subject) == (OUT_OF_ORDER, "step/ayes", "late")
    assert facts(found) == {
        "order": "pe-o2",
        "first": "opinion",
        "then": "vote",
        "first_on": "2024-12-15",
        "then_on": "2024-12-10",
        "waiver": 1,
    }


def test_acts_of_one_day_are_in_order() -> None:
    body = """  opinion: {step: opinion, of: request, when: 2024-12-10, source: src}
  vote: {step: vote, of: request, who: pe-congress, when: 2024-12-10, source: src}
"""

    assert ask(findings, PERU + body) == []


def test_acts_without_a_day_have_no_order() -> None:
    body = """  opinion: {step: opinion, of: request, source: src}
  vote: {step: vote, of: request, who: pe-congress, when: 2024-12-10, source: src}
"""
    turned = """  opinion: {step: opinion, of: request, when: 2024-12-10, source: src}
  vote: {step: vote, of: request, who: pe-congress, source: src}
"""

    assert ask(findings, PERU + body) == ask(findings, PERU + turned) == []


def test_the_opinion_on_another_request_does_not_bear_on_a_vote() -> None:
    body = """  second: {step: request, who: pe-president, to: pe-congress, when: 2024-12-20, source: src}
  opinion: {step: opinion, of: request, when: 2024-12-05, source: src}
  other: {step: opinion, of: second, when: 2024-12-25, source: src}
  vote: {step: vote, of: second, who: pe-congress, when: 2024-12-22, source: src}
"""
    found = ask(findings, PERU + body)

    assert [(f.rule, f.term, f.subject) for f in found] == [(OUT_OF_ORDER, "step/vote", "other")]


def test_a_day_that_only_one_source_puts_too_late_is_conflicting() -> None:
    body = """  opinion: {step: opinion, of: request, when: 2024-12-05, source: src,
            rivals: [{when: 2024-12-15, source: press}]}
  vote: {step: vote, of: request, who: pe-congress, when: 2024-12-10, source: src}
"""
    (found,) = ask(findings, PERU + body)

    assert (found.verdict, found.reason) == (Verdict.UNDETERMINED, Reason.CONFLICTING)


def test_what_texts_at_hand_do_not_tell_is_one_finding_at_the_last_act() -> None:
    body = "  vote: {step: vote, of: request, who: mx-senate, when: 2024-12-10, source: press}\n"
    (found,) = ask(findings, MEXICO + body)

    assert (found.rule, found.term, found.reason) == (INCOMPLETE, "step/vote", Reason.TERM_NOT_KNOWN)
    assert facts(found) == {"act": "vote", "steps": "referral opinion", "count": 2}


def test_a_newspaper_read_in_full_does_not_show_that_a_step_is_absent() -> None:
    body = "  vote: {step: vote, of: request, who: mx-senate, when: 2024-12-10, source: paper}\n"

    assert {f.verdict for f in ask(findings, MEXICO + body, date(2025, 5, 30))} == {Verdict.UNDETERMINED}


def test_the_text_of_the_vote_read_in_full_shows_each_absent_step() -> None:
    body = "  vote: {step: vote, of: request, who: mx-senate, source: src}\n"
    found = ask(findings, MEXICO + body)

    assert [(f.term, f.verdict) for f in found] == [
        ("step/referral", Verdict.NOTED),
        ("step/opinion", Verdict.NOTED),
    ]
    assert facts(found[0]) == {"step": "referral", "shown": "text", "who_id": "mx-senate"}


def searched(search: str) -> list[tuple[str, str]]:
    body = "  vote: {step: vote, of: request, who: mx-senate, when: 2024-12-10, source: press}\n"
    found = ask(
        findings, RECORD + MEXICO + body + f"claims:\n  - {{observed: search, {search}, source: witness}}\n"
    )
    return [(f.term, str(facts(f).get("shown", ""))) for f in found]


def test_a_search_counts_only_where_the_step_would_appear() -> None:
    assert searched("of: opinion, where: mx-record, when: 2025-04-20, found: nothing") == [
        ("step/opinion", "search"),
        ("step/vote", ""),
    ]
    assert searched("of: opinion, where: aa-press, when: 2025-04-20, found: nothing") == [("step/vote", "")]


def test_a_search_that_found_it_or_looked_too_soon_or_for_something_else_shows_nothing() -> None:
    assert searched("of: opinion, where: mx-record, when: 2025-04-20, found: a draft") == [("step/vote", "")]
    assert searched("of: opinion, where: mx-record, when: 2024-12-05, found: nothing") == [("step/vote", "")]
    assert searched("of: request, where: mx-record, when: 2025-04-20, found: nothing") == [("step/vote", "")]


def two_chambers(body: str) -> list[tuple[str, str]]:
    """What is missing on a route of two votes and a publication, by the committee and the government."""
    route = (
        RouteStep("vote", 1, (), ("aa-committee",), required=True, carries=False),
        RouteStep("vote", 2, (), ("aa-gov",), required=True),
        RouteStep("publication", 3, (), required=True),
        RouteStep("notice", 3, (), required=True),
    )
    order = Order("o1", "vote", "entered")
    pack = Pack("two", (), "aa", "receiving", route=route, orders=(order,))
    case = replace(case_of(body), packs=Packs((pack,), packs().fallback))
    return [(f.term, str(facts(f).get("steps", ""))) for f in findings(case)]


PRINT = "  print: {step: publication, who: aa-gazette, when: 2024-12-12, source: press}\n"


def test_a_step_the_route_has_twice_is_taken_by_the_organ_it_names() -> None:
    first = "acts:\n  one: {step: vote, who: aa-committee, when: 2024-12-09, source: press}\n"
    both = first + "  two: {step: vote, who: aa-gov, when: 2024-12-10, source: press}\n"
    nobody = "acts:\n  one: {step: vote, when: 2024-12-09, source: press}\n"

    assert two_chambers(first + PRINT) == [("step/print", "vote")]
    assert two_chambers(both + PRINT) == []
    assert two_chambers(nobody + PRINT) == []


def test_an_order_between_an_act_and_the_entry_is_a_matter_of_consent() -> None:
    body = "acts:\n  one: {step: vote, who: aa-parliament, when: 2024-12-09, source: press}\n"
    seen = "claims:\n  - {observed: presence, who: bb-army, when: 2024-12-01/2024-12-05, source: manifest}\n"

    assert two_chambers(body + seen) == []


def test_a_vote_without_the_act_it_has_to_wait_for_is_not_out_of_order() -> None:
    body = "  vote: {step: vote, of: request, who: pe-congress, when: 2024-12-10, source: src}\n"

    assert [f.rule for f in ask(findings, PERU + body)] == [INCOMPLETE]


def test_a_mission_without_acts_lacks_no_step() -> None:
    assert ask(findings, "frameworks: [mx]\n") == []
