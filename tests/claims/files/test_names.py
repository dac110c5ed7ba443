"""Names inside a mission fit exactly one thing, or are told."""

import pytest

from placet.claims.files import read
from placet.claims.outcome import Problem

MISSION = """
mission: m1
host: bb
entities:
  bb: {is: body, name: B}
sources:
  law: {kind: gazette, publisher: G, published: 2025-01-01}
acts:
  ask: {step: request, source: law}
  vote: {step: vote, of: ask, source: law}
  print: {step: publication, of: vote, source: law%s}
claims:
  - {consented: presence, id: ten, part: first, count: 10, source: law}
  - {consented: duty, part: report, who: bb, source: law}
  - {consented: objective, part: aim, source: law}
  - {consented: power, part: shift, may: dates, source: law}
  - {observed: presence, count: 3, source: law}
%s
decisions:
%s
"""
DECIDED = "  - {when: 2025-05-01, who: r, why: because, %s}"


def problems(act: str = "", claim: str = "", decision: str = "") -> tuple[Problem, ...]:
    text = MISSION % (
        act and f", {act}",
        claim and f"  - {{{claim}, source: law}}",
        decision and DECIDED % decision,
    )
    text = text if decision else text.replace("decisions:\n", "")
    return read({"m1.yaml": text, "other.yaml": OTHER})[1]


OTHER = """
mission: m0
acts:
  old: {step: vote, source: law}
  twice: {step: law, source: law}
---
mission: m2
acts:
  twice: {step: law, source: law}
"""


@pytest.mark.parametrize(
    "claim",
    [
        "observed: presence, if: vote",
        "observed: presence, if: permit",
        "observed: presence, same: ten",
        "observed: presence, same: observed/presence",
        "observed: presence, replaces: [ten, consented/presence/first, old]",
        "observed: presence, when: vote+3d/left",
        "observed: presence, when: publication/ended",
        "observed: presence, readings: {when: ask+3d, when.end: left, count: 3}",
        "consented: duty, part: x, within: 5d, after: print",
        "consented: duty, part: x, within: 5d, before: distribution",
        "consented: power, part: x, limits: before vote",
        "observed: report, of: report",
        "observed: report, of: law/anything",
        "observed: search, of: report",
        "observed: search, of: opinion",
        "observed: search, of: left",
        "observed: search, of: presence",
        "observed: coverage, of: movement",
        "observed: measure, of: aim",
        "observed: position, about: m1",
        "observed: position, about: step/vote",
        "observed: position",
    ],
)
def test_a_name_that_fits_is_no_problem(claim: str) -> None:
    assert problems(claim=claim) == ()


@pytest.mark.parametrize(
    "act",
    [
        "replaces: [old, consented/presence/first]",
        "renews: ten",
        "unless: revocation",
        "unless: ask",
        "under: shift",
        "sets: {presence/first: {count: 20}}",
        "force: vote+1d",
        "majority: two-thirds-present",
    ],
)
def test_an_act_may_name_what_it_changes(act: str) -> None:
    assert problems(act=act) == ()


@pytest.mark.parametrize(
    ("claim", "field", "nearest"),
    [
        ("consented: presence, act: vtoe", "act", "vote"),
        ("consented: presence, act: ten", "act", ""),
        ("observed: presence, if: prnit", "if", "print"),
        ("observed: presence, same: tenn", "same", "ten"),
        ("observed: presence, replaces: [ten, zzz]", "replaces", ""),
        ("observed: presence, when: votte+3d", "when", "vote"),
        ("observed: presence, readings: {when.end: lefft}", "readings", "left"),
        ("consented: duty, part: x, within: 5d, after: entry", "after", "entered"),
        ("consented: power, part: x, limits: before arrival", "limits", ""),
        ("observed: report, of: reprot", "of", "report"),
        ("observed: search, of: reprot", "of", "report"),
        ("observed: coverage, of: presense", "of", "presence"),
        ("observed: measure, of: ami", "of", "aim"),
        ("observed: position, about: m9", "about", ""),
    ],
)
def test_a_name_that_fits_nothing_is_told_at_its_key_with_the_nearest(
    claim: str, field: str, nearest: str
) -> None:
    (problem,) = problems(claim=claim)

    code = "event.unknown" if field in {"when", "readings", "after", "limits"} else "name.unknown"
    assert (problem.code, problem.field) == (code, f"claims.6.{field}")
    assert dict(problem.fields)["nearest"] == nearest


@pytest.mark.parametrize(
    ("act", "code"),
    [
        ("replaces: consented/presence/second", "name.unknown"),
        ("renews: nothing-known", "name.unknown"),
        ("unless: never", "name.unknown"),
        ("under: nowhere", "name.unknown"),
        ("sets: {presence: {count: 20}}", "name.unknown"),
        ("effect: noday", "event.unknown"),
        ("majority: three-quarters", "majority.unknown"),
    ],
)
def test_an_act_that_names_what_is_not_there_is_told(act: str, code: str) -> None:
    found = [p for p in problems(act=act) if p.code != "name.unknown" or p.field.startswith("acts")]

    assert [p.code for p in found] == [code]


def test_a_name_that_two_other_missions_have_is_ambiguous() -> None:
    (problem,) = problems(claim="observed: presence, same: twice")

    assert (problem.code, problem.fields) == (
        "name.ambiguous",
        (("given", "twice"), ("one", "m0"), ("other", "m2")),
    )


def test_a_name_of_its_own_or_of_a_step_does_not_become_ambiguous_by_other_missions() -> None:
    acts = "".join(
        f"mission: m{n}\nacts:\n  permit: {{step: permit, source: witness}}\n---\n" for n in (1, 2)
    )
    mine = "mission: m3\nacts:\n  new: {step: law, unless: permit, force: permit+1d, source: witness}\n"

    assert read({"m.yaml": acts + mine})[1] == ()
    assert read({"m.yaml": acts.replace("m2", "m4").replace("witness}\n", "witness, if: permit}\n")})[1] == ()


def test_the_name_of_a_claim_that_was_refused_is_not_unknown_too() -> None:
    bad = "observed: presence, id: bad, count: x, source: law}\n  - {observed: presence, same: bad"

    assert [p.code for p in problems(claim=bad)] == ["count.malformed"]


@pytest.mark.parametrize(
    "text",
    [
        "consented: duty, part: note, within: 3 weeks, source: law}\n  - {observed: report, of: note",
        "consented: means, part: b, count: x, source: law}\n  - {observed: means, same: consented/means/b",
    ],
)
def test_the_slot_and_the_part_of_a_claim_that_was_refused_are_not_unknown_too(text: str) -> None:
    assert len(problems(claim=text)) == 1


def test_a_wrong_step_is_told_once_and_not_for_each_claim_that_hangs_on_it() -> None:
    text = (
        "mission: m1\nacts:\n  vote: {step: voet, source: witness}\n"
        "  print: {step: publication, of: vote, source: witness}\n"
        "claims:\n  - {consented: presence, count: 10}\n  - {consented: activity, act: vote, what: diving}\n"
        "  - {consented: duty, act: vote, part: x, within: 5d, after: vote, source: witness}\n"
        "decisions:\n  - {when: 2025-05-01, who: r, why: so, choose: step/vote, over: witness-book}\n"
        "sources:\n  witness-book: {kind: press, publisher: P, published: 2025}\n"
    )

    (problem,) = read({"m.yaml": text})[1]

    assert (problem.code, problem.line) == ("value.unknown", 3)


@pytest.mark.parametrize(("calendars", "codes"), [(None, []), (["house"], []), ([], ["calendar.unknown"])])
def test_a_calendar_is_one_of_the_mission_or_of_a_pack_where_those_are_known(
    calendars: list[str] | None, codes: list[str]
) -> None:
    duty = "{consented: duty, part: x, within: 5 working_day, after: entered, source: witness, calendar: %s}"
    text = f"mission: m1\ncalendars: {{own: {{weekend: friday}}}}\nclaims:\n  - {duty}\n"

    found = read({"m.yaml": text % "house"}, calendars=calendars)[1]

    assert [p.code for p in found] == codes
    assert read({"m.yaml": text % "own"}, calendars=calendars)[1] == ()


def test_a_calendar_that_was_refused_is_not_unknown_too() -> None:
    text = (
        "mission: m1\ncalendars: {own: {}}\nclaims:\n"
        "  - {consented: duty, part: x, within: 5d, after: entered, source: witness, calendar: own}\n"
    )

    assert [p.code for p in read({"m.yaml": text}, calendars=[])[1]] == ["calendar.empty"]


def test_packs_may_name_majorities_of_their_own() -> None:
    text = "mission: m1\nacts:\n  v: {step: vote, majority: own-rule, source: witness}\n"

    assert [p.code for p in read({"m.yaml": text})[1]] == ["majority.unknown"]
    assert read({"m.yaml": text}, majorities=["own-rule"])[1] == ()


@pytest.mark.parametrize(
    "decision",
    [
        "choose: vote, over: [law]",
        "choose: consented/presence/first, over: ten",
        "reject: ten",
        "accept: ten",
        "supersede: ten, by: vote",
        "judge: consented/duty/report, verdict: kept",
        "dispose: consented/presence/first, as: explained",
        "dispose: consent.unpublished, as: accepted",
        "dispose: duty.missing law/x-report, as: accepted",
        "dispose: ceiling.exceeded consented/presence/first, as: dismissed",
        "dispose: law/x-report, as: accepted",
        "dispose: 0123456789abcdef, as: accepted",
    ],
)
def test_a_decision_names_what_it_decides(decision: str) -> None:
    assert problems(decision=decision) == ()


@pytest.mark.parametrize(
    ("decision", "codes"),
    [
        ("choose: votte, over: [lwa]", ["name.unknown", "name.unknown"]),
        ("supersede: ten, by: nothing", ["name.unknown"]),
        ("dispose: ceiling.exceeded consented/presence, as: dismissed", ["name.unknown"]),
        ("dispose: nothing, as: dismissed", ["name.unknown"]),
        ("supersede: ten", ["key.missing"]),
        ("choose: ten", ["key.missing"]),
        ("judge: ten", ["key.missing"]),
        ("dispose: ten", ["key.missing"]),
        ("judge: ten, verdict: nice", ["value.unknown"]),
        ("accept: ten, reject: ten", ["decision.deeds"]),
        ("over: ten", ["decision.deedless"]),
    ],
)
def test_a_decision_that_names_nothing_or_lacks_its_other_half_is_told(
    decision: str, codes: list[str]
) -> None:
    assert [p.code for p in problems(decision=decision)] == codes
