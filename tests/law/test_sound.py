"""A pack that contradicts itself is found out, with the place."""

import pytest

from placet.law import read

HEAD = "pack: aa\nrole: both\n"


@pytest.mark.parametrize(
    ("sections", "code", "field", "value"),
    [
        ("route: [{step: vote, who: nobody}]", "pack.unknown_body", "route[0].who", "nobody"),
        ("duties: [{id: d, to: nobody, trigger: vote}]", "pack.unknown_body", "duties[0].to", "nobody"),
        ("powers: [{id: p, may: shift, who: nobody}]", "pack.unknown_body", "powers[0].who", "nobody"),
        ("route: [{step: dance}]", "pack.unknown_step", "route[0].step", "dance"),
        ("orders: [{id: o, first: vote, then: entered}]", "pack.unknown_step", "orders[0].then", "entered"),
        ("orders: [{id: o, first: dance, then: vote}]", "pack.unknown_step", "orders[0].first", "dance"),
        (
            "required_terms: [{kind: presence, steps: [x]}]",
            "pack.unknown_step",
            "required_terms[0].steps",
            "x",
        ),
        ("required_terms: [{kind: cost}]", "pack.unknown_kind", "required_terms[0].kind", "cost"),
        ("duties: [{id: d, trigger: dance}]", "pack.unknown_trigger", "duties[0].trigger", "dance"),
        ("duties: [{id: d, delivery: left}]", "pack.unknown_step", "duties[0].delivery", "left"),
        (
            "powers: [{id: p, may: x, lasts: {trigger: dance}}]",
            "pack.unknown_trigger",
            "powers[0].trigger",
            "dance",
        ),
        ("paths: [{id: a, within: b}]", "pack.unknown_path", "paths[0].within", "b"),
        ("paths: [{id: a, within: a}]", "pack.cyclic_paths", "paths[0].within", "a"),
        ("route: [{step: vote, paths: x}]", "pack.unknown_path", "route[0].paths", "x"),
        ("conditions: [{id: c, topic: ban, unless: x}]", "pack.unknown_path", "conditions[0].unless", "x"),
        ("route: [{step: vote, grounds: [{source: x}]}]", "pack.unknown_source", "route[0].grounds", "x"),
        ("paths: [{id: a, grounds: [{source: x}]}]", "pack.unknown_source", "paths[0].grounds", "x"),
        ("duties: [{id: d, calendar: x}]", "pack.unknown_calendar", "duties[0].calendar", "x"),
        (
            "powers: [{id: p, may: x, lasts: {trigger: vote, calendar: x}}]",
            "pack.unknown_calendar",
            "powers[0].lasts",
            "x",
        ),
        ("duties: [{id: d}, {id: d}]", "pack.duplicate_id", "duties[1].id", "d"),
        ("bodies: [{id: b}, {id: b}]", "pack.duplicate_id", "bodies[1].id", "b"),
        (
            "versions: [{id: a}, {id: b, from: 2020-01-01}]",
            "pack.versions_overlap",
            "versions[1].from",
            "a, b",
        ),
        (
            "versions: [{id: b, from: 2020-01-01}, {id: a, until: 2020-01-01}]",
            "pack.versions_overlap",
            "versions[0].from",
            "a, b",
        ),
        ("orders: [{id: o, first: vote, then: vote}]", "pack.cyclic_orders", "orders[0].then", "o"),
        (
            "after_publication: [{id: o, verdict: undetermined}]",
            "pack.reason_missing",
            "after_publication[0].reason",
            "undetermined",
        ),
        (
            "after_consent: [{id: o, reason: imprecise}]",
            "pack.reason_missing",
            "after_consent[0].reason",
            "breached",
        ),
    ],
)
def test_a_contradiction_is_a_problem_with_its_place(
    sections: str, code: str, field: str, value: str
) -> None:
    pack, problems = read(HEAD + sections, "aa.yaml")

    assert pack is None
    assert [(p.code, p.field, dict(p.fields)["value"], p.line) for p in problems] == [(code, field, value, 3)]


def test_orders_that_go_in_a_circle_are_found_where_the_circle_closes() -> None:
    pack, problems = read(
        HEAD
        + "orders:\n"
        + "  - {id: a, first: request, then: opinion}\n"
        + "  - {id: b, first: opinion, then: vote}\n"
        + "  - {id: c, first: vote, then: request}\n"
    )

    assert pack is None
    assert [(p.code, p.line, dict(p.fields)) for p in problems] == [("pack.cyclic_orders", 6, {"value": "c"})]


def test_two_orders_to_one_step_are_no_circle() -> None:
    pack, problems = read(
        HEAD
        + "orders: [{id: a, first: request, then: vote}, {id: b, first: opinion, then: vote},"
        + " {id: c, first: request, then: opinion}]\n"
    )

    assert pack is not None
    assert problems == ()


def test_a_circle_through_two_branches_is_found_once() -> None:
    pairs = [("opinion", "vote"), ("opinion", "law"), ("vote", "decree"), ("law", "decree")]
    rows = [f"  - {{id: o{n}, first: {a}, then: {b}}}" for n, (a, b) in enumerate(pairs)]

    _, problems = read(HEAD + "\n".join(["orders:", *rows, "  - {id: end, first: decree, then: opinion}"]))

    assert [dict(p.fields) for p in problems] == [{"value": "end"}]


def test_versions_that_follow_each_other_do_not_overlap() -> None:
    pack, problems = read(HEAD + "versions: [{id: b, from: 2020-01-02}, {id: a, until: 2020-01-01}]\n")

    assert pack is not None
    assert problems == ()


def test_one_name_may_serve_a_body_and_a_calendar() -> None:
    pack, _ = read(HEAD + "bodies: [{id: a}]\ncalendars: [{id: a}]\n")

    assert pack is not None
