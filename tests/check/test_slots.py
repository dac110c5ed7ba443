"""Terms in pieces: by act, part and time, with what the enclosing part says filled in."""

import pytest

from placet.check.alternatives import Pick
from placet.check.slots import Piece, encloses, enclosing, inherit, pieces
from placet.claims.claim import Kind, Mode
from placet.claims.dates import parse
from tests.world import VOTE, case, claims, mission, record

ENTITIES = record(mission()).entities


def of(*texts: str, acts: tuple[str, ...] = (VOTE,)) -> tuple[Piece, ...]:
    found = claims(mission(*texts, acts=acts)).values()
    return inherit(pieces(found, Mode.CONSENTED, Kind.PRESENCE, ENTITIES))


def term(fields: str, source: str = "src") -> str:
    return f"consented: presence, act: vote, {fields}, source: {source}"


@pytest.mark.parametrize(
    ("outer", "inner", "holds"),
    [
        ("", "", True),
        ("", "a.b", True),
        ("a", "a", True),
        ("a", "a.b", True),
        ("a", "ab", False),
        ("a.b", "a", False),
    ],
)
def test_a_part_lies_inside_the_part_before_its_dot(outer: str, inner: str, holds: bool) -> None:
    assert encloses(outer, inner) is holds


def test_the_enclosing_part_ends_before_the_last_dot() -> None:
    assert [enclosing(p) for p in ("a.b.c", "a", "")] == ["a.b", "", ""]


def test_claims_of_other_modes_and_kinds_are_no_pieces() -> None:
    found = claims(
        mission(
            term("count: 10"),
            "consented: means, act: vote, what: 3 truck, source: src",
            "observed: presence, count: 9, when: 2025-02-10, source: src",
            acts=(VOTE,),
        )
    )

    assert len(pieces(found.values(), Mode.CONSENTED, Kind.PRESENCE, ENTITIES)) == 1


def test_claims_for_times_that_do_not_meet_are_steps_in_time() -> None:
    found = of(
        term("count: 520, when: 2019-01-01/2019-12-31"), term("count: 670, when: 2020-01-01/2020-12-31")
    )

    assert {getattr(p.fields.choice("count").first, "most", None) for p in found} == {520, 670}
    assert [p.fields.choice("count").open for p in found] == [False, False]


def test_claims_for_times_that_meet_are_one_piece_with_rivals() -> None:
    (found,) = of(
        term("count: 520, when: 2019-01-01/2019-12-31"), term("count: 670, when: 2019-06-01/2020-12-31")
    )

    assert found.fields.choice("count").open
    assert found.fields.choice("when.start").open


def test_a_claim_without_a_time_speaks_of_every_time() -> None:
    found = of(
        term("count: 520, when: 2019-01-01/2019-12-31"),
        term("count: 670, when: 2020-01-01/2020-12-31"),
        term("where: aa-north", "press"),
    )

    assert [p.fields.choice("where").first for p in found] == [("aa-north",)] * 2


def test_a_rival_stands_beside_the_claim_it_is_written_under() -> None:
    (found,) = of(
        term("id: a, count: 10, when: 2025-02-01/2025-02-10, rivals: [{when: 2026-01-01/, source: press}]")
    )

    assert len(found.fields.choice("when.start").options) == 2


def test_a_rival_of_a_claim_that_is_gone_stands_alone() -> None:
    texts = mission(term("id: a, count: 10, rivals: [{count: 12, source: press}]"), acts=(VOTE,))
    rival = [c for c in claims(texts).values() if c.rival_of]

    (found,) = pieces(rival, Mode.CONSENTED, Kind.PRESENCE, ENTITIES)

    assert not found.fields.choice("count").open


def test_terms_of_different_acts_are_different_pieces() -> None:
    law = "law: {step: law, who: aa-parliament, when: 2024-12-01, source: src}"

    found = of(term("count: 10"), term("count: 12").replace("vote", "law"), acts=(VOTE, law))

    assert [p.act for p in found] == ["law", "vote"]


def test_a_part_takes_who_where_and_when_from_the_part_that_encloses_it() -> None:
    outer = term("who: bb-army, where: aa-north, count: 50, when: 2025-02-01/2025-03-31")

    found = {p.part: p for p in of(outer, term("part: guests.x, count: 5"))}["guests.x"]

    assert found.fields.choice("who").first == ("bb-army",)
    assert found.fields.choice("where").first == ("aa-north",)
    assert found.when(Pick(())) == parse("2025-02-01/2025-03-31")
    assert found.own == {"count"}


def test_a_window_of_its_own_takes_the_place_of_the_enclosing_one() -> None:
    outer = term("who: bb-army, when: 2025-02-01/2025-03-31")

    found = {p.part: p for p in of(outer, term("part: guests, when: 2025-02-10/"))}["guests"]

    assert found.when(Pick(())) == parse("2025-02-10/")


def test_a_ceiling_is_never_inherited() -> None:
    found = {p.part: p for p in of(term("count: 50"), term("part: guests, who: bb-army"))}["guests"]

    assert "count" not in found.fields


def test_nothing_is_inherited_from_another_act() -> None:
    law = "law: {step: law, who: aa-parliament, when: 2024-12-01, source: src}"
    outer = term("who: bb-army").replace("vote", "law")

    found = {p.part: p for p in of(outer, term("part: guests, count: 5"), acts=(VOTE, law))}["guests"]

    assert "who" not in found.fields


def test_what_a_piece_hangs_on_is_kept() -> None:
    (found,) = of(term("id: a, count: 10, if: vote"))

    assert found.condition == "vote"


def test_a_list_of_windows_is_one_piece_of_several_periods() -> None:
    (found,) = of(term("when: [2025-02-01/2025-02-10, 2025-03-01/2025-03-05]"))

    assert found.when(Pick(())) == parse("2025-02-01/2025-02-10, 2025-03-01/2025-03-05")


def test_a_piece_without_days_has_no_time() -> None:
    (found,) = of(term("count: 10"))

    assert found.when(Pick(())) == ()


def test_a_term_names_its_slot_and_its_claims() -> None:
    (found,) = case(mission(term("id: a, part: guests, count: 10"))).terms(Mode.CONSENTED, Kind.PRESENCE)

    assert (found.slot, found.names) == ("consented/presence/guests", ("a",))
