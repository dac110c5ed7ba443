"""The check as a whole: every rule, every mission, and the worst of what was found."""

from datetime import date

import pytest

from placet.check import check, verdict_of, with_bodies
from placet.check.finding import Finding
from placet.claims.claim import Kind
from placet.claims.outcome import Verdict
from placet.claims.record import Record
from tests.world import TERM, mission, packs, record

SEEN = (
    "id: {}, observed: presence, who: bb-army, count: {}, when: 2025-02-10/2025-02-20, "
    "where: aa-north, source: src"
)
DAY = date(2025, 6, 30)


def found(one: Record) -> tuple[Finding, ...]:
    return check(one, packs(), DAY, DAY)


def test_missions_are_judged_one_by_one_in_the_order_of_their_ids() -> None:
    ballot = "{step: vote, who: aa-parliament, when: 2024-12-10, source: src}"
    other = f"mission: m0\nhost: aa\nacts:\n  ballot: {ballot}\n"

    told = found(
        record(f"{mission(SEEN.format('a', 8))}---\n{other}claims:\n  - {{{SEEN.format('b', 5)}}}\n")
    )

    assert [f.mission for f in told] == sorted(f.mission for f in told)
    assert {f.mission for f in told} == {"m0", "m1"}


def test_the_order_of_the_claims_changes_nothing() -> None:
    claims = (TERM, SEEN.format("a", 8), SEEN.format("b", 5))

    assert found(record(mission(*claims))) == found(record(mission(*claims[::-1])))


def test_no_two_findings_of_a_mission_have_one_identity() -> None:
    told = found(record(mission(TERM, SEEN.format("a", 8), SEEN.format("b", 5))))

    assert len({f.id for f in told}) == len(told)


def test_a_mission_that_says_nothing_is_pending() -> None:
    assert verdict_of(found(record(mission(acts=())))) is Verdict.PENDING


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        (("kept", "breached", "possible"), "breached"),
        (("kept", "undetermined", "possible", "noted"), "possible"),
        (("kept", "pending", "noted"), "kept"),
        (("pending", "noted"), "pending"),
        (("noted",), "pending"),
        ((), "pending"),
    ],
)
def test_a_mission_is_as_bad_as_the_worst_of_the_first_four_and_else_pending(
    verdicts: tuple[str, ...], expected: str
) -> None:
    told = tuple(Finding("ceiling.exceeded", "m1", "t", Verdict(v)) for v in verdicts)

    assert verdict_of(told) == expected


def test_the_bodies_of_every_pack_are_known_and_the_record_has_the_last_word() -> None:
    own = "entities:\n  mx-senate: {is: body, name: Another Senate}"
    one = with_bodies(record(mission(head=own)), packs())

    assert "pe-congress" in one.entities or any(i.startswith("pe-") for i in one.entities.by_id)
    assert one.entities.name("mx-senate", "en") == "Another Senate"
    assert one.missions["m1"].of(Kind.PRESENCE) == ()
