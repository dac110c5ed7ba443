"""Folding: what was known by a day, and what people had decided by then."""

from datetime import date

import pytest

from placet.claims.claim import Claim
from placet.claims.fold import fold
from placet.claims.record import Mission
from tests.world import PRINT, VOTE, mission, record

SEEN = "id: seen, observed: presence, who: bb-army, count: 8, when: 2025-02-10/, where: aa-north"


def known(text: str, day: str) -> Mission:
    return fold(record(text), date.fromisoformat(day)).missions["m1"]


def names(found: Mission) -> set[str]:
    return {c.name for c in found.standing if c.name not in {"vote", "print"}}


def only(text: str, day: str, name: str = "seen") -> Claim:
    return next(c for c in known(text, day).claims if c.name == name)


@pytest.mark.parametrize(
    ("day", "there"), [("2025-03-09", False), ("2025-03-10", True), ("2025-06-30", True)]
)
def test_a_claim_is_known_from_the_day_its_source_was_public(day: str, there: bool) -> None:
    assert ("seen" in names(known(mission(f"{SEEN}, source: march"), day))) is there


def test_one_public_source_of_several_is_enough() -> None:
    found = only(mission(f"{SEEN}, source: [march, manifest]"), "2025-03-10")

    assert [p.source for p in found.passages] == ["march"]


def test_a_field_that_no_known_passage_supports_is_empty() -> None:
    text = mission(
        f"{SEEN}, source: [{{id: march, fields: [who, when]}}, {{id: manifest, fields: [count, where]}}]"
    )

    early, late = only(text, "2025-03-10"), only(text, "2025-04-30")

    assert (early.who, early.count, early.where) == (("bb-army",), None, ())
    assert (late.count is not None, late.where) == (True, ("aa-north",))


SOURCES = """sources:
  monthly: {kind: press, publisher: Monthly, published: 2025-02, read: full}
  handed: {kind: manifest, publisher: Liaison, received: 2025-02-20, retrieved: 2025-03-20, read: full}
  found: {kind: press, publisher: Web, retrieved: 2025-03-20, read: full}"""


@pytest.mark.parametrize(
    ("source", "last_unknown", "first_known"),
    [
        ("monthly", "2025-02-27", "2025-02-28"),
        ("handed", "2025-02-19", "2025-02-20"),
        ("found", "2025-03-19", "2025-03-20"),
    ],
)
def test_a_source_is_public_when_published_else_received_else_retrieved(
    source: str, last_unknown: str, first_known: str
) -> None:
    text = mission(f"{SEEN}, source: {source}", head=SOURCES)

    assert "seen" not in names(known(text, last_unknown))
    assert "seen" in names(known(text, first_known))


@pytest.mark.parametrize(
    ("source", "first_known"),
    [("witness", "2025-02-10"), ("{id: witness, written: 2025-02-25}", "2025-02-25")],
)
def test_what_a_witness_saw_is_known_from_the_day_it_was_written_else_seen(
    source: str, first_known: str
) -> None:
    text = mission(f"{SEEN}, source: {source}")

    assert "seen" not in names(known(text, "2025-02-09"))
    assert "seen" in names(known(text, first_known))


def test_a_claim_of_a_source_that_is_not_on_record_is_not_known() -> None:
    found = record(mission(f"{SEEN}, source: march"))
    bare = type(found)(found.missions, found.entities, {})

    assert fold(bare, date(2025, 6, 30)).missions["m1"].claims == ()


def test_folding_twice_changes_nothing() -> None:
    once = fold(
        record(mission(f"{SEEN}, source: march", f"{SEEN.replace('seen', 'too')}, source: src")),
        date(2025, 2, 1),
    )

    assert fold(once, date(2025, 2, 1)) == once


REJECT = "when: 2025-04-01, who: registrar, reject: seen, why: a slip"


def test_a_rejected_claim_is_gone_from_the_day_of_the_decision() -> None:
    text = mission(f"{SEEN}, source: march", decisions=(REJECT,))

    assert names(known(text, "2025-03-31")) == {"seen"}
    assert names(known(text, "2025-04-01")) == set()


def test_a_superseded_claim_leaves_its_place_to_the_other() -> None:
    text = mission(
        f"{SEEN}, source: march",
        f"{SEEN.replace('id: seen', 'id: mended')}, source: src",
        decisions=("when: 2025-04-01, who: registrar, supersede: seen, by: mended, why: a slip",),
    )

    assert names(known(text, "2025-06-30")) == {"mended"}


def test_a_slip_that_was_superseded_was_never_known_on_any_day() -> None:
    claims = (f"{SEEN}, source: march", f"{SEEN.replace('id: seen', 'id: mended')}, source: src")
    supersede = "when: 2025-04-01, who: registrar, supersede: seen, by: mended, why: a slip"
    accept = "when: 2025-04-02, who: registrar, accept: seen, why: it was right"

    assert names(known(mission(*claims, decisions=(supersede,)), "2025-03-31")) == {"mended"}
    assert names(known(mission(*claims, decisions=(supersede, accept)), "2025-03-31")) == {"seen", "mended"}


def test_what_is_accepted_after_all_stands_again() -> None:
    accept = "when: 2025-04-02, who: registrar, accept: seen, why: it was right"
    text = mission(f"{SEEN}, source: march", decisions=(REJECT, accept))

    assert names(known(text, "2025-04-01")) == set()
    assert names(known(text, "2025-04-02")) == {"seen"}


RIVALS = (
    "id: term, consented: presence, act: vote, who: bb-army, count: 10, source: src, "
    "rivals: [{count: 12, source: press}]"
)


@pytest.mark.parametrize("of", ["term", "consented/presence"])
def test_of_rivals_the_one_not_chosen_is_set_aside_and_not_rejected(of: str) -> None:
    text = mission(
        RIVALS,
        decisions=(f"when: 2025-04-01, who: registrar, choose: {of}, over: [press], why: the gazette",),
    )

    found = known(text, "2025-06-30")

    assert len(found.set_aside) == 1
    assert names(found) == {"term"}
    assert len([c for c in found.claims if c.slot == "consented/presence"]) == 2


def test_a_claim_resting_on_another_source_too_is_not_set_aside() -> None:
    text = mission(
        RIVALS.replace("source: press", "source: [press, march]"),
        decisions=("when: 2025-04-01, who: registrar, choose: term, over: [press], why: the gazette",),
    )

    assert known(text, "2025-06-30").set_aside == frozenset()


def test_a_rival_of_an_act_is_set_aside_and_other_acts_are_not() -> None:
    rival = VOTE.replace("source: src}", "source: src, rivals: [{when: 2024-12-11, source: press}]}")
    text = mission(
        acts=(rival, PRINT),
        decisions=("when: 2025-04-01, who: registrar, choose: vote, over: [press], why: the minutes",),
    )

    found = known(text, "2025-06-30")

    assert {key: len(of) for key, of in found.acts.items()} == {"vote": 1, "print": 1}


def test_a_decision_about_a_finding_or_a_condition_changes_no_claim() -> None:
    text = mission(
        f"{SEEN}, source: march",
        "id: care, consented: condition, act: vote, part: care, what: with due care, source: src",
        decisions=("when: 2025-04-01, who: registrar, judge: care, verdict: kept, why: it was taken",),
    )

    found = known(text, "2025-06-30")

    assert names(found) == {"seen", "care"}
    assert len(found.decisions) == 1
