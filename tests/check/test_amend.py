"""Amending acts: what prints, what replaces, what renews, what sets."""

import pytest

from placet.check.acts import acts
from placet.check.alternatives import Pick
from placet.check.amend import source_act
from placet.check.slots import Piece
from placet.check.ticks import show_span
from placet.check.windows import windows
from placet.claims.claim import Kind, Mode
from tests.world import PRINT, ROME, VOTE, case, mission, record

TERM = (
    "id: term, consented: presence, act: vote, who: bb-army, count: 10, "
    "when: 2025-02-01/2025-03-31, source: src"
)
SHIFT = "moved: {{step: shift, of: vote, who: aa-gov, when: 2025-02-20, source: src, {}}}"


def terms(*claims: str, more: tuple[str, ...] = ()) -> tuple[Piece, ...]:
    return case(mission(*claims, acts=(VOTE, PRINT, *more))).pieces(Mode.CONSENTED, Kind.PRESENCE)


def counts(found: tuple[Piece, ...]) -> list[tuple[object, str, str]]:
    return [(getattr(p.fields.choice("count").first, "most", None), p.since, p.till) for p in found]


def test_a_publication_leads_to_the_act_it_prints_through_publications() -> None:
    again = "again: {step: notice, of: print, who: aa-gazette, when: 2025-01-03, source: src}"
    found = record(mission(acts=(VOTE, PRINT, again)))
    table = acts(found.missions["m1"].acts.items(), found.entities)

    assert [source_act(k, table) for k in ("again", "print", "vote", "nobody")] == [
        "vote",
        "vote",
        "vote",
        "nobody",
    ]


def test_the_text_of_the_deciding_act_stands_and_its_publication_fills_what_is_empty() -> None:
    printed = (
        "id: printed, consented: presence, act: print, count: 12, where: aa-north, "
        "when: /2025-04-30, source: press"
    )

    (found,) = terms(TERM, printed)

    assert counts((found,)) == [(10, "", "")]
    assert found.fields.choice("where").first == ("aa-north",)
    assert found.own >= {"where", "count"}
    assert found.fields.names == ("term", "printed")
    assert [show_span(w.first, w.last, ROME) for w in windows(case(mission()), found, Pick(()))] == [
        ("2025-02-01", "2025-03-31")
    ]


def test_a_publication_fills_the_whole_time_where_the_act_gives_none() -> None:
    printed = "id: printed, consented: presence, act: print, when: 2025-02-01/2025-04-30, source: press"

    (found,) = terms("id: term, consented: presence, act: vote, count: 10, source: src", printed)

    assert {"when.start", "when.end"} <= found.own


def test_a_part_that_only_the_publication_has_is_a_term_of_its_own() -> None:
    printed = "id: printed, consented: presence, act: print, part: guests, count: 3, source: press"

    assert [(p.act, p.part) for p in terms(TERM, printed)] == [("print", "guests"), ("vote", "")]


@pytest.mark.parametrize("gone", ["term", "vote", "consented/presence"])
def test_what_an_act_replaces_holds_until_it_is_in_force(gone: str) -> None:
    later = f"later: {{step: vote, who: aa-parliament, when: 2025-02-20, replaces: {gone}, source: src}}"
    new = "id: new, consented: presence, act: later, count: 20, source: src"

    assert sorted(counts(terms(TERM, new, more=(later,))), key=str) == [(10, "", "later"), (20, "later", "")]


def test_a_replaced_term_keeps_the_first_act_that_replaced_it() -> None:
    acts_ = tuple(
        f"{key}: {{step: vote, who: aa-parliament, when: 2025-02-2{n}, replaces: term, source: src}}"
        for n, key in enumerate(("earlier", "later"))
    )

    assert counts(terms(TERM, more=acts_)) == [(10, "", "earlier")]


def test_what_an_act_renews_stays_and_its_own_terms_follow() -> None:
    later = "later: {step: vote, who: aa-parliament, when: 2025-02-20, renews: term, source: src}"
    new = "id: new, consented: presence, act: later, count: 20, source: src"

    assert sorted(counts(terms(TERM, new, more=(later,))), key=str) == [(10, "", ""), (20, "later", "")]


def test_what_an_act_sets_follows_on_what_was() -> None:
    found = terms(TERM, more=(SHIFT.format("sets: {presence: {count: 20}}"),))

    assert counts(found) == [(10, "", "moved"), (20, "moved", "")]
    assert found[1].fields.names == ("term", "moved")
    assert found[1].fields.choice("when.start").first == found[0].fields.choice("when.start").first


def test_a_window_that_is_set_takes_both_sides() -> None:
    _, found = terms(TERM, more=(SHIFT.format("sets: {presence: {when: 2025-03-01/2025-04-30}}"),))

    assert [p.said for p in (found.when(Pick(()))[0].start, found.when(Pick(()))[0].end)] == [
        "2025-03-01",
        "2025-04-30",
    ]


def test_another_part_is_not_set() -> None:
    other = "id: other, consented: presence, act: vote, part: guests, count: 3, source: src"

    found = terms(TERM, other, more=(SHIFT.format("sets: {presence/guests: {count: 4}}"),))

    assert counts(tuple(p for p in found if not p.part)) == [(10, "", "")]
    assert counts(tuple(p for p in found if p.part)) == [(3, "", "moved"), (4, "moved", "")]


def test_an_act_that_is_only_planned_changes_nothing() -> None:
    planned = SHIFT.format("mode: planned, sets: {presence: {count: 20}}").replace("2025-02-20", "2025-09-01")

    assert counts(terms(TERM, more=(planned,))) == [(10, "", "")]
