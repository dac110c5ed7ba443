"""Memberships as parents in the trees."""

from tests.check.small_mission import ALL_SEEN, WINDOW, judged, one, told

TERM = f"consented: presence, act: vote, who: bb-army, when: {WINDOW}, source: src"
TEAM = "observed: presence, who: bb-team, count: 5, when: 2025-03-01T08:00/2025-03-03T18:00, source: manifest"


def member(of: str, when: str = "2024-01-01/..", more: str = "") -> str:
    cited = "{id: paper, written: 2025-04-30}"
    return f"observed: membership, who: bb-team, in: {of}, when: {when}{more}, source: {cited}"


def verdict(*claims: str) -> tuple[str, str]:
    return told(one(judged(TERM, TEAM, ALL_SEEN, *claims), "force.outside"))


def test_memberships_that_exclude_each_other_leave_the_force_open() -> None:
    assert verdict(member("bb-army"), member("bb-navy")) == ("undetermined", "imprecise")


def test_what_rival_memberships_share_is_certain() -> None:
    state = TERM.replace("bb-army", "bb")

    found = one(judged(state, TEAM, ALL_SEEN, member("bb-army"), member("bb-navy")), "force.outside")

    assert told(found) == ("kept", "")


def test_a_membership_inside_another_is_no_rival() -> None:
    assert verdict(member("bb-army"), member("bb-army-1bn")) == ("kept", "")


def test_memberships_in_turn_are_no_rivals() -> None:
    assert verdict(member("bb-navy", "2023-01-01/2023-12-31"), member("bb-army")) == ("kept", "")


def test_a_membership_that_ended_before_does_not_count() -> None:
    assert verdict(member("bb-army", "2024-01-01/2024-12-31"), member("bb-navy", "2025-01-01/..")) == (
        "breached",
        "",
    )


def test_a_membership_that_ended_while_they_were_there_cannot_be_told() -> None:
    assert verdict(member("bb-army", "2024-01-01/2025-03-02")) == ("undetermined", "imprecise")


def test_a_membership_seen_on_a_day_has_no_bounds() -> None:
    assert verdict(member("bb-army", "2024-06-01")) == ("kept", "")


def test_a_membership_that_is_denied_counts_for_nothing() -> None:
    assert verdict(member("bb-army", more=", not: yes")) == ("breached", "")


def test_a_member_may_be_on_several_lists() -> None:
    lists = "list-a: {is: list, name: A}\n  list-b: {is: list, name: B}"
    term = f"consented: arms, act: vote, what: any of list-a, list: closed, when: {WINDOW}, source: src"
    on = [f"observed: membership, who: m4, in: list-{x}, when: 2024-01-01/.., source: paper" for x in "ab"]
    seen = "observed: arms, what: 1 m4, when: 2025-03-01T08:00/2025-03-03T18:00, source: manifest"

    found = one(judged(term, *on, seen, ALL_SEEN, entities=lists), "arms.unlisted")

    assert told(found) == ("kept", "")
