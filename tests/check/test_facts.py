"""Facts: claims that speak of one stay, and the bounds that they give it together."""

from datetime import date

import pytest

from placet.check.facts import Fact, Gathered, crossing, written_on
from placet.check.ticks import show_span
from placet.claims.claim import Kind, Mode
from placet.claims.period import Moment
from tests.world import ROME, case, claims, mission

SEEN = "observed: presence, who: bb-army, count: 8, when: 2025-03-10/2025-03-12, where: aa-north"


def gathered(*texts: str, kind: Kind = Kind.PRESENCE, as_of: str = "2025-06-30") -> Gathered:
    return case(mission(*texts), as_of=as_of).gathered(Mode.OBSERVED, kind)


def facts(*texts: str, kind: Kind = Kind.PRESENCE, as_of: str = "2025-06-30") -> tuple[Fact, ...]:
    return gathered(*texts, kind=kind, as_of=as_of).facts


def days(fact: Fact) -> tuple[str, str]:
    assert fact.bounds is not None
    return show_span(fact.bounds.es, fact.bounds.le, ROME)


def test_a_claim_is_one_fact_with_its_name_and_slot() -> None:
    (found,) = facts(f"id: seen, part: guests, {SEEN}, source: src")

    assert (found.name, found.slot, found.least, found.most) == ("seen", "observed/presence/guests", 8, 8)
    assert days(found) == ("2025-03-10", "2025-03-12")


def test_two_claims_are_two_facts_unless_they_say_the_same() -> None:
    other = f"id: b, {SEEN}, source: press"

    assert len(facts(f"id: a, {SEEN}, source: src", other)) == 2
    (found,) = facts(f"id: a, {SEEN}, source: src", f"{other}, same: a")
    assert (found.names, found.sources) == (("a", "b"), frozenset({"src", "press"}))
    assert not found.conflicting


def test_rival_times_of_one_fact_are_joined_and_conflict() -> None:
    (found,) = facts(f"id: a, {SEEN}, source: src, rivals: [{{when: 2025-03-11/2025-03-20, source: press}}]")

    assert days(found) == ("2025-03-10", "2025-03-20")
    assert found.conflicting


def test_rival_numbers_of_one_fact_are_joined_and_conflict() -> None:
    (found,) = facts(f"id: a, {SEEN}, source: src, rivals: [{{count: 12, source: press}}]")

    assert (found.least, found.most, found.conflicting) == (8, 12, True)


def test_a_chain_of_the_same_is_one_fact() -> None:
    (found,) = facts(
        f"id: c, {SEEN}, source: src",
        f"id: a, {SEEN}, source: press, same: b",
        f"id: b, {SEEN}, source: march, same: c",
    )

    assert set(found.names) == {"a", "b", "c"}


def test_what_another_claim_replaces_is_left_out() -> None:
    (found,) = facts(f"id: a, {SEEN}, source: src", f"id: b, {SEEN}, source: press, replaces: a")

    assert found.names == ("b",)


def test_several_times_of_one_claim_are_several_facts() -> None:
    found = facts(
        "observed: presence, who: bb-army, when: [2025-03-10/2025-03-12, 2025-04-01/2025-04-02], source: src"
    )

    assert [days(f) for f in found] == [("2025-03-10", "2025-03-12"), ("2025-04-01", "2025-04-02")]


def test_a_claim_without_a_day_is_a_fact_without_bounds() -> None:
    (found,) = facts("id: a, observed: presence, who: bb-army, count: 8, source: src")

    assert found.bounds is None


BACKWARDS = "when: entered/entered-3d"
ENTRY = "observed: movement, who: bb-army, way: in, when: 2025-03-10, source: src"


def test_a_fact_that_no_world_allows_is_contradictory_and_no_fact() -> None:
    found = gathered(f"id: a, observed: presence, who: bb-army, {BACKWARDS}, source: src", ENTRY)

    assert found.facts == ()
    assert [c.name for c in found.contradictory] == ["a"]


def test_a_witness_that_no_world_allows_leaves_the_fact_to_the_others() -> None:
    found = gathered(
        f"id: a, {SEEN}, source: src",
        f"id: b, same: a, observed: presence, who: bb-army, {BACKWARDS}, source: press",
        ENTRY,
    )

    assert [days(f) for f in found.facts] == [("2025-03-10", "2025-03-12")]
    assert [c.name for c in found.contradictory] == ["b"]


@pytest.mark.parametrize(
    ("count", "least", "most"),
    [
        ("count: 8, ", 8, 8),
        ("count: 8.., ", 8, None),
        ("count: ..8, ", 1, 8),
        ("count: 0, ", 0, 0),
        ("count: ..0, ", 0, 0),
        ("", 1, None),
    ],
)
def test_people_of_unknown_number_are_at_least_one(count: str, least: int, most: int | None) -> None:
    (found,) = facts(f"observed: presence, who: bb-army, {count}when: 2025-03-10, source: src")

    assert (found.least, found.most) == (least, most)


def test_one_named_person_is_one() -> None:
    (found,) = facts("observed: presence, who: p-rossi, when: 2025-03-10, source: src")

    assert (found.least, found.most) == (1, 1)


def test_a_fact_is_cut_at_the_day_asked_about() -> None:
    text = f"{SEEN}, source: src"

    assert [days(f) for f in facts(text, as_of="2025-03-11")] == [("2025-03-10", "2025-03-11")]
    assert facts(text, as_of="2025-03-09") == ()


def test_a_fact_without_a_day_is_there_whatever_day_is_asked_about() -> None:
    assert len(facts("observed: presence, who: bb-army, source: src", as_of="2025-03-09")) == 1


def test_an_entry_proves_a_minute_and_then_a_gap() -> None:
    (one,) = facts(ENTRY.replace("2025-03-10", "2025-03-10T08:00"), kind=Kind.MOVEMENT)

    found = crossing(one)

    assert found.bounds is not None
    assert found.bounds.le - found.bounds.es == 1
    assert (found.shown, found.bounds.ended) == ("movement", False)


def test_an_exit_ends_a_presence_of_a_minute_at_least() -> None:
    (one,) = facts(
        ENTRY.replace("way: in", "way: out").replace("2025-03-10", "2025-03-10T08:00"), kind=Kind.MOVEMENT
    )

    found = crossing(one)

    assert found.bounds is not None
    assert (found.bounds.begun, found.bounds.ended) == (False, True)
    assert found.bounds.ee > found.bounds.es


def test_a_crossing_without_a_day_stays_without() -> None:
    (one,) = facts("observed: movement, who: bb-army, way: in, source: src", kind=Kind.MOVEMENT)

    assert crossing(one) is one


def test_an_open_end_is_certain_up_to_the_latest_day_it_was_written() -> None:
    found = claims(mission(f"id: a, {SEEN}, source: [src, {{id: press, written: 2025-03-20}}, march]"))["a"]
    published = {"src": Moment(date(2025, 1, 1)), "march": None}

    assert written_on(found, published.get) == Moment(date(2025, 3, 20))
    assert written_on(claims(mission(f"id: a, {SEEN}, source: march"))["a"], published.get) is None
