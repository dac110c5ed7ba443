"""Whether an act carries consent, since when, and when it is in force."""

from datetime import date

import pytest

from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.consents import EVER, Consent, carries, consent_of, force_of, live, majority, revoked_at
from placet.check.lower import Instant
from placet.check.ticks import BEGINNING, END, day_after, midnight
from placet.claims.amounts import count
from placet.claims.claim import Kind, Mode
from tests.world import PRINT, ROME, VOTE, case, mission

FIRST = Pick(())
VOTED = Instant(midnight(date(2024, 12, 10), ROME), day_after(date(2024, 12, 10), ROME) - 1)


def of(*acts: str, as_of: str = "2025-06-30", head: str = "") -> Case:
    return case(mission(acts=acts, head=head), as_of=as_of)


def voted(more: str) -> str:
    return VOTE.replace("source:", f"{more}, source:")


# ---- who consents


def test_a_vote_consents_at_some_instant_of_its_day() -> None:
    assert consent_of(of(VOTE), "vote", FIRST) == Consent("vote", VOTED)


def test_a_publication_passes_on_the_consent_of_what_it_prints() -> None:
    assert consent_of(of(VOTE, PRINT), "print", FIRST) == Consent("vote", VOTED)


def test_a_publication_of_nothing_named_presupposes_a_decision_by_its_day() -> None:
    printed = PRINT.replace("of: vote, ", "")

    found = consent_of(of(printed), "print", FIRST)

    assert found == Consent("print", Instant(BEGINNING, midnight(date(2024, 12, 12), ROME)), sure=False)


def test_a_term_without_an_act_presupposes_a_decision_of_any_time() -> None:
    assert consent_of(of(VOTE), "", FIRST) == Consent("", EVER, sure=False)


@pytest.mark.parametrize("step", ["request", "opinion", "debate", "referral"])
def test_a_step_that_decides_nothing_consents_to_nothing(step: str) -> None:
    assert consent_of(of(VOTE.replace("step: vote", f"step: {step}")), "vote", FIRST) is None


def test_an_act_that_is_only_planned_consents_to_nothing() -> None:
    assert consent_of(of(voted("mode: planned")), "vote", FIRST) is None


@pytest.mark.parametrize(
    ("counts", "carried"),
    [
        ("votes: {for: 107, against: 0}", True),
        ("votes: {for: 50, against: 51}", False),
        ("votes: {for: 50, against: 50}", False),
        ("votes: {for: 50}", True),
        ("votes: {for: 50, against: 30, members: 120}, majority: half-members", False),
        ("votes: {for: 61, against: 30, members: 120}, majority: half-members", True),
    ],
)
def test_a_vote_consents_unless_its_counts_do_not_carry(counts: str, carried: bool) -> None:
    assert (consent_of(of(voted(counts)), "vote", FIRST) is not None) is carried


def test_an_organ_that_the_pack_does_not_name_consents_to_nothing() -> None:
    mexican = VOTE.replace("aa-parliament", "mx-marina-committee")

    assert consent_of(of(mexican, head="frameworks: [mx]"), "vote", FIRST) is None
    assert consent_of(
        of(mexican.replace("marina-committee", "senate"), head="frameworks: [mx]"), "vote", FIRST
    )
    assert consent_of(of(VOTE.replace("who: aa-parliament, ", ""), head="frameworks: [mx]"), "vote", FIRST)


def test_deemed_consent_begins_with_its_day_and_falls_where_the_step_against_it_exists() -> None:
    deemed = "vote: {step: deemed, when: 2024-12-10, unless: demand, source: src}"
    demand = "demand: {step: demand, when: 2024-12-05, source: src}"

    assert consent_of(of(deemed, demand.replace("src", "src, mode: planned")), "vote", FIRST) == Consent(
        "vote", Instant(VOTED.first, VOTED.first)
    )
    assert consent_of(of(deemed, demand), "vote", FIRST) is None
    assert consent_of(of(deemed, demand.replace("demand: {", "asked: {")), "vote", FIRST) is None


def test_a_named_act_against_deemed_consent_voids_it_too() -> None:
    deemed = "vote: {step: deemed, when: 2024-12-10, unless: asked, source: src}"
    asked = "asked: {step: demand, when: 2024-12-05, source: src}"

    assert consent_of(of(deemed, asked), "vote", FIRST) is None


def test_an_act_tells_where_it_reaches_back_to() -> None:
    found = consent_of(of(voted("effect: 2024-11-01")), "vote", FIRST)

    assert found is not None
    assert found.effect == Instant(*(midnight(date(2024, 11, 1), ROME),) * 2)


def test_an_act_without_a_day_was_done_by_the_day_asked_about() -> None:
    one = of("vote: {step: vote, who: aa-parliament, source: src}")

    assert consent_of(one, "vote", FIRST) == Consent("vote", Instant(BEGINNING, one.horizon - 1))


def test_an_act_on_one_of_two_days_was_done_by_the_day_asked_about() -> None:
    one = of(VOTE.replace("2024-12-10", "2024-12-10|2025-08-01"), as_of="2025-01-31")

    assert consent_of(one, "vote", FIRST) == Consent("vote", Instant(VOTED.first, one.horizon - 1))


# ---- force


def test_an_act_is_in_force_as_it_says_else_from_its_publication_else_when_decided() -> None:
    said = of(voted("force: 2025-01-01"), PRINT)

    assert force_of(said, "vote", FIRST) == Instant(*(midnight(date(2025, 1, 1), ROME),) * 2)
    assert force_of(of(VOTE, PRINT), "vote", FIRST) == Instant(*(midnight(date(2024, 12, 12), ROME),) * 2)
    assert force_of(of(VOTE), "vote", FIRST) == VOTED


def test_an_act_that_is_not_on_record_may_be_in_force_at_any_time() -> None:
    assert force_of(of(VOTE), "nobody", FIRST) == EVER


def test_a_publication_without_a_day_leaves_force_open() -> None:
    assert force_of(of(VOTE, PRINT.replace("when: 2024-12-12, ", "")), "vote", FIRST) == EVER


def test_the_first_terms_hold_from_the_beginning_and_a_later_one_from_its_force() -> None:
    moved = "moved: {step: shift, of: vote, when: 2025-02-20, source: src, sets: {presence: {count: 20}}}"
    term = "consented: presence, act: vote, count: 10, source: src"
    one = case(mission(term, acts=(VOTE, moved)))
    change = day_after(date(2025, 2, 20), ROME) - 1

    found = [live(one, p, FIRST) for p in one.pieces(Mode.CONSENTED, Kind.PRESENCE)]

    assert found == [(BEGINNING, change), (change, END)]


@pytest.mark.parametrize(
    ("of_", "ended"), [("of: vote, ", True), ("", True), ("of: print, ", True), ("of: law, ", False)]
)
def test_a_revocation_ends_the_consent_it_names_or_prints_else_every_one(of_: str, ended: bool) -> None:
    law = "law: {step: law, who: aa-parliament, when: 2024-12-01, source: src}"
    revoked = f"gone: {{step: revocation, {of_}who: aa-parliament, when: 2025-03-01, source: src}}"

    found = revoked_at(of(VOTE, PRINT, law, revoked), "vote", FIRST)

    assert (found is not None) is ended


def test_without_a_revocation_a_consent_stands() -> None:
    assert revoked_at(of(VOTE), "vote", FIRST) is None


# ---- majorities


def test_a_majority_is_the_acts_own_else_its_organs_else_more_ayes() -> None:
    assert (
        majority(
            of(voted("majority: two-thirds-present")),
            of(voted("majority: two-thirds-present")).acts["vote"],
            FIRST,
        )
        == "two-thirds-present"
    )
    assert majority(of(VOTE), of(VOTE).acts["vote"], FIRST) == "more-ayes"


def test_the_rule_of_an_organ_is_the_one_of_its_pack() -> None:
    senate = of(VOTE.replace("aa-parliament", "mx-senate"), head="frameworks: [mx]")

    assert majority(senate, senate.acts["vote"], FIRST) == (senate.packs.majority("mx-senate") or "more-ayes")


@pytest.mark.parametrize(
    ("rule", "votes", "expected"),
    [
        ("more-ayes", {"for": "51", "against": "50"}, True),
        ("more-ayes", {"for": "50", "against": "50"}, False),
        ("more-ayes", {"for": "50", "against": "40..60"}, None),
        ("more-ayes", {"for": "50.."}, None),
        ("more-ayes", {"against": "3"}, None),
        ("half-present", {"for": "51", "present": "101"}, True),
        ("half-present", {"for": "50", "present": "100"}, False),
        ("half-present", {"for": "50", "against": "40", "abstain": "10"}, False),
        ("half-present", {"for": "50", "against": "40", "abstain": "9"}, True),
        ("half-present", {"for": "50", "against": "40"}, None),
        ("half-present", {"for": "50", "against": "40", "abstain": "3.."}, None),
        ("half-members", {"for": "61", "members": "120"}, True),
        ("half-members", {"for": "60", "members": "120"}, False),
        ("half-members", {"for": "60"}, None),
        ("two-thirds-present", {"for": "80", "present": "120"}, True),
        ("two-thirds-present", {"for": "79", "present": "120"}, False),
        ("two-thirds-present", {"for": "79..81", "present": "120"}, None),
        ("two-thirds-members", {"for": "80", "members": "120"}, True),
        ("three-fifths-members", {"for": "71", "members": "120"}, False),
        ("three-fifths-members", {"for": "72", "members": "120"}, True),
        ("three-fifths-members", {"for": "70..", "members": "120"}, None),
    ],
)
def test_counts_carry_under_a_rule_or_do_not_or_cannot_tell(
    rule: str, votes: dict[str, str], expected: bool | None
) -> None:
    assert carries({name: count(text) for name, text in votes.items()}, rule) is expected
