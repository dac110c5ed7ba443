"""Acts, claims and rivals as written become plain claims."""

import pytest

from placet.claims.amount import Count, Span, What
from placet.claims.claim import Claim, Kind, Mode, Origin, Visibility
from placet.claims.dates import parse
from placet.claims.detail import (
    Counted,
    Counting,
    Coverage,
    Detail,
    Duty,
    Limit,
    Listing,
    Measure,
    Membership,
    Movement,
    Nothing,
    Position,
    Power,
    Presence,
    Report,
    Search,
    Step,
    Votes,
)
from placet.claims.files import read
from placet.claims.source import Passage

WORLD = """
entities:
  bb: {is: body, name: B}
  army: {is: force, in: bb, name: Army}
  senate: {is: body, name: Senate}
  gov: {is: body, name: Government}
  north: {is: place, name: North}
  web: {is: record, name: Web}
sources:
  law: {kind: gazette, publisher: G, published: 2025-01-01}
  press: {kind: press, publisher: P, published: 2025-01-02}
"""
ACTS = """
mission: m1
acts:
  request: {step: request, who: gov, to: senate, source: law}
  vote: {step: vote, of: request, who: senate, when: 2025-02-11,
         source: [{id: law, at: p. 3, words: aye, fields: [who]}]}
"""


def claims(text: str, head: str = ACTS) -> tuple[Claim, ...]:
    """Give the claims of a mission after its acts; there must be no problem."""
    record, problems = read({"world.yaml": WORLD, "m1.yaml": head + text})
    assert problems == ()
    return record.missions["m1"].claims


def last(line: str) -> Claim:
    return claims(f"claims:\n  - {line}\n")[-1]


def codes(text: str, head: str = ACTS) -> list[str]:
    return [p.code for p in read({"world.yaml": WORLD, "m1.yaml": head + text})[1]]


def test_an_act_is_an_observed_step_known_by_its_key() -> None:
    request, vote = claims("")

    assert (request.mode, request.kind, request.alias, request.slot) == (
        Mode.OBSERVED,
        Kind.STEP,
        "request",
        "step/request",
    )
    assert request.detail == Step("request", to=("senate",))
    assert (vote.who, vote.when, vote.origin) == (("senate",), parse("2025-02-11"), Origin("m1.yaml", 5))


def test_an_act_says_votes_majority_and_what_it_amends() -> None:
    act = claims(
        "  new: {step: law, who: senate, votes: {for: 10, against: 0}, majority: half-members,"
        " instrument: Law 1, force: 2025-03-01, effect: 2025-01-01, replaces: consented/presence,"
        " renews: vote, sets: {presence: {count: 20}}, under: shift, unless: permit, mode: planned,"
        " source: law}\n"
        "claims:\n"
        "  - {consented: presence, act: vote, count: 10}\n"
        "  - {consented: power, act: vote, part: shift, may: dates}\n"
    )[2]

    assert act.mode is Mode.PLANNED
    assert act.replaces == ()
    assert act.detail == Step(
        "law",
        force=parse("2025-03-01"),
        effect=parse("2025-01-01"),
        votes=Votes(Count(10, 10, "10"), Count(0, 0, "0")),
        majority="half-members",
        instrument="Law 1",
        replaces=("consented/presence",),
        renews=("vote",),
        sets=(("presence", "count", Count(20, 20, "20")),),
        under="shift",
        unless="permit",
    )


@pytest.mark.parametrize(
    ("line", "detail"),
    [
        (
            "consented: presence, counting: in_total, counted: day of entries, stay: 1d, least: 8",
            Presence(Counting.IN_TOTAL, Counted.DAY, "entries", Span(1, "day"), 8),
        ),
        ("consented: presence", Presence()),
        ("observed: movement, way: in", Movement("in")),
        ("consented: means, list: open, stay: 3d", Listing("open", Span(3, "day"))),
        ("consented: arms", Listing()),
        ("consented: activity, list: closed", Listing("closed")),
        (
            "consented: duty, to: senate, within: 30 working_day, after: left, calendar: work",
            Duty(("senate",), Span(30, "working_day"), "after", "left", "work"),
        ),
        ("consented: duty, within: 5d, before: entered", Duty((), Span(5, "day"), "before", "entered")),
        ("consented: duty", Duty()),
        ("consented: condition, note: good faith", Nothing()),
        ("consented: objective", Nothing()),
        (
            "consented: power, may: dates, limits: [before entered, stay kept]",
            Power("dates", (Limit("before", "entered"), Limit("stay", "kept"))),
        ),
        ("observed: measure, of: consented/objective", Measure("consented/objective")),
        ("observed: position, who: gov, about: vote, stance: not-needed", Position("vote", "not-needed")),
        ("observed: membership, in: senate, as: chair", Membership(("senate",), "chair")),
        ("observed: membership, in: senate, not: yes", Membership(("senate",), negated=True)),
        ("observed: report, of: law/x, to: senate", Report("law/x", ("senate",))),
        ("observed: search, of: vote, found: nothing", Search("vote", "nothing")),
        ("observed: coverage, of: presence, says: gov", Coverage("presence", "gov")),
        ("observed: step, id: talk, step: debate", Step("debate")),
    ],
)
def test_each_kind_has_its_own_detail(line: str, detail: Detail) -> None:
    objective = "  - {consented: objective, act: vote, note: o, source: press}\n"

    found = claims(f"claims:\n{objective}  - {{{line}, source: law}}\n")[-1]

    assert found.detail == detail


def test_a_claim_says_the_frame_and_its_names() -> None:
    found = last(
        "{id: ten, consented: presence, part: entry.first, who: army, where: north, count: 10, what: 3 m4,"
        " when: 2025-03-01/2025-03-05, if: request, same: vote, replaces: [vote], visibility: restricted,"
        " note: x, source: [{id: press, says: gov, written: 2025-01-01}, law]}"
    )

    assert (found.alias, found.part, found.who, found.where) == ("ten", "entry.first", ("army",), ("north",))
    assert (found.count, found.when) == (Count(10, 10, "10"), parse("2025-03-01/2025-03-05"))
    assert isinstance(found.what, What)
    assert (found.condition, found.same, found.replaces) == ("request", "vote", ("vote",))
    assert (found.visibility, found.note) == (Visibility.RESTRICTED, "x")
    assert found.passages == (Passage("press", says="gov", written=parse("2025-01-01")), Passage("law"))


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("{consented: presence}", "vote"),
        ("{requested: presence}", "request"),
        ("{recommended: presence, source: law}", ""),
        ("{observed: presence, source: law}", ""),
        ("{requested: presence, act: vote}", "vote"),
    ],
)
def test_a_term_belongs_to_the_only_act_that_can_state_it(line: str, act: str) -> None:
    assert last(line).act == act


def test_a_term_without_an_act_where_two_could_state_it_is_told() -> None:
    two = "  second: {step: law, who: senate, source: law}\nclaims:\n  - {consented: presence}\n"

    assert codes(two) == ["act.unsaid"]


def test_a_term_without_a_source_rests_on_its_acts_without_what_that_supported() -> None:
    assert last("{consented: presence, count: 10}").passages == (Passage("law", at="p. 3"),)


def test_a_fact_without_a_source_is_told() -> None:
    assert codes("claims:\n  - {observed: presence, count: 10}\n") == ["claim.sourceless"]
    assert codes("  x: {step: debate}\n") == ["claim.sourceless"]


def test_a_term_of_an_act_that_could_not_be_read_is_left_out_without_a_second_problem() -> None:
    bad = "  second: {step: law, who: nobody, source: law}\nclaims:\n  - {consented: presence, act: second}\n"

    assert codes(bad) == ["entity.unknown"]


def test_rivals_say_only_what_they_name_and_carry_the_rest() -> None:
    main, one, two = claims(
        "claims:\n"
        "  - {consented: duty, part: report, who: gov, to: senate, within: 30d, rivals: ["
        "{within: 60d, source: press}, {id: other, to: bb, who: bb}]}\n"
    )[2:]

    assert (one.rival_of, two.rival_of) == (main.id, main.id)
    assert (one.mode, one.kind, one.act, one.part, one.who) == (
        Mode.CONSENTED,
        Kind.DUTY,
        "vote",
        "report",
        (),
    )
    assert one.detail == Duty(("senate",), Span(60, "day"))
    assert one.passages == (Passage("press"),)
    assert (two.alias, two.who, two.detail) == ("other", ("bb",), Duty(("bb",)))
    assert two.passages == (Passage("law", at="p. 3"),)


def test_the_rival_of_an_act_stands_under_its_key_and_is_of_its_step() -> None:
    acts = (
        read(
            {
                "world.yaml": WORLD,
                "m1.yaml": ACTS + "  print: {step: publication, of: vote, to: bb, source: law,"
                " rivals: {when: 2025-02-12, source: press}}\n",
            }
        )[0]
        .missions["m1"]
        .acts
    )

    main, rival = acts["print"]
    assert rival.detail == Step("publication", of="vote", to=("bb",))
    assert (rival.when, rival.rival_of, main.rival_of) == (parse("2025-02-12"), main.id, "")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("claims:\n  - x\n", "value.not_table"),
        ("claims:\n  - {count: 10, source: law}\n", "claim.modeless"),
        ("claims:\n  - {observed: presence, planned: presence, source: law}\n", "claim.modes"),
        ("claims:\n  - {observed: presense, source: law}\n", "kind.unknown"),
        ("claims:\n  - {observed: [presence], source: law}\n", "kind.unknown"),
        ("claims:\n  - {consented: report, source: law}\n", "kind.mode"),
        ("claims:\n  - {requested: step, step: vote, source: law}\n", "kind.mode"),
        ("claims:\n  - {observed: movement, way: up, source: law}\n", "value.unknown"),
        ("claims:\n  - {observed: movement, least: 8, source: law}\n", "key.unknown"),
        ("claims:\n  - {consented: presence, rivals: [{colour: red}]}\n", "key.unknown"),
        ("claims:\n  - {consented: presence, rivals: [{act: vote}]}\n", "key.unknown"),
        ("  x: {step: vtoe, source: law}\n", "value.unknown"),
        ("  x: {step: debate, source: law, rivals: [{id: y}]}\n", "key.unknown"),
        ("  x: [debate]\n", "value.not_table"),
    ],
)
def test_what_is_no_claim_is_told(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_a_claim_with_a_broken_node_is_told_once() -> None:
    assert codes("claims:\n  - &x {observed: presence, source: law}\n  - *x\n") == [
        "file.alias",
        "file.alias",
    ]
