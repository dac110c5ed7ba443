"""Things and topics against lists and numbers: what the cases of means, arms and activity do not reach."""

import pytest

from tests.check.small_mission import ALL_SEEN, WINDOW, judged, one, rules, told

STAY = "2025-03-01T08:00/2025-03-03T18:00"


def term(what: str, more: str = ", list: closed", when: str = WINDOW) -> str:
    return f"consented: means, act: vote, what: {what}{more}, when: {when}, source: src"


def seen(what: str, when: str = STAY, more: str = "", source: str = "manifest") -> str:
    return f"observed: means, what: {what}, when: {when}{more}, source: {source}"


def unlisted(*claims: str, entities: str = "") -> tuple[str, str]:
    return told(one(judged(*claims, ALL_SEEN, entities=entities), "means.unlisted"))


def test_a_list_that_names_no_thing_is_not_asked_about() -> None:
    free = f"consented: means, act: vote, list: closed, when: {WINDOW}, source: src"

    assert "means.unlisted" not in rules(judged(free, seen("1 truck")))


def test_things_of_people_whom_the_list_does_not_name_are_off_it() -> None:
    assert unlisted(
        term("2 c-130", ", who: bb-army, list: closed"), seen("1 c-130", more=", who: cc-army")
    ) == ("breached", "")


def test_two_sources_of_one_thing_that_name_it_differently_cannot_be_told() -> None:
    first, second = seen("1 c-130", more=", id: a"), seen("1 truck", more=", same: a", source="paper")

    assert unlisted(term("2 c-130"), first, second) == ("undetermined", "imprecise")


def test_the_figures_tell_what_was_seen_and_what_is_named() -> None:
    things = dict(one(judged(term("2 c-130"), seen("1 truck")), "means.unlisted").facts)
    words = dict(one(judged(term("2 c-130"), seen("mobile kitchen")), "means.unlisted").facts)

    assert (things["item_id"], things["allowed_ids"], things["list"]) == ("truck", "c-130", "closed")
    assert words["words"] == "mobile kitchen"


def over(*claims: str) -> tuple[str, str]:
    return told(one(judged(*claims, ALL_SEEN), "means.over"))


def test_of_several_items_the_worst_is_told() -> None:
    found = one(
        judged(term("[2 c-130, 1 truck]"), seen("3 c-130"), seen("[1..2 truck]"), ALL_SEEN), "means.over"
    )

    facts = dict(found.facts)
    assert told(found) == ("breached", "")
    assert (facts["item_id"], facts["limit"], facts["at_least"]) == ("c-130", 2, 3)
    assert {s.verdict for s in found.spans} == {"kept", "breached"}


def test_items_over_at_different_times_are_all_shown() -> None:
    maybe = seen("[1..2 truck]", "2025-03-03T08:00/2025-03-05T18:00")

    found = one(judged(term("[2 c-130, 1 truck]"), seen("3 c-130"), maybe, ALL_SEEN), "means.over")

    assert [s.verdict for s in found.spans] == ["kept", "breached", "possible", "kept"]


def test_the_number_may_stand_beside_the_thing() -> None:
    assert over(term("c-130", ", count: 2"), seen("c-130", more=", count: 3")) == ("breached", "")


def test_two_sources_of_one_thing_that_differ_in_number_conflict() -> None:
    first, second = seen("2 c-130", more=", id: a"), seen("3 c-130", more=", same: a", source="paper")

    assert over(term("2 c-130"), first, second) == ("possible", "conflicting")


def test_too_many_on_an_unknown_instant_are_a_breach_that_no_instant_carries() -> None:
    found = one(judged(term("2 c-130"), seen("3 c-130", "2025-03-05"), ALL_SEEN), "means.over")

    assert told(found) == ("breached", "")
    assert found.undated == ("2025-03-05", "2025-03-05")
    assert len(found.evidence) == 1


def test_what_lies_in_two_listed_items_may_be_meant_by_either() -> None:
    assert over(term("[2 c-130, 5 aircraft]"), seen("3 c-130")) == ("possible", "imprecise")


def test_things_that_may_be_of_other_people_count_upwards_only() -> None:
    assert over(term("2 c-130", ", who: bb-army"), seen("3 c-130")) == ("possible", "imprecise")


def test_things_of_other_people_do_not_count() -> None:
    assert over(term("2 c-130", ", who: bb-army"), seen("3 c-130", more=", who: cc-army")) == ("kept", "")


def test_things_on_no_day_on_record_leave_the_number_open() -> None:
    claim = "observed: means, what: 3 c-130, source: manifest"

    assert over(term("2 c-130"), claim)[0] in {"kept", "undetermined"}


@pytest.mark.parametrize("what", ["mobile kitchen", "c-130, count: 1.."])
def test_a_number_without_an_upper_bound_leaves_the_term_open(what: str) -> None:
    assert over(term("2 c-130"), seen(what)) == ("undetermined", "no_evidence")


def test_a_reading_without_a_number_leaves_it_ambiguous() -> None:
    two_ways = term("2 c-130", ", list: closed, readings: [{what: any of fleet}]")
    fleet = "fleet: {is: list, name: Fleet}"

    found = one(judged(two_ways, seen("3 c-130"), ALL_SEEN, entities=fleet), "means.over")

    assert told(found) == ("undetermined", "ambiguous_term")
