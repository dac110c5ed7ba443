"""How long one stayed: what the cases do not reach."""

import pytest

from tests.check.small_mission import ALL_SEEN, WINDOW, judged, one, rules, told

RULE = "stay.exceeded"


def term(stay: str, more: str = "", when: str = WINDOW) -> str:
    return f"consented: presence, act: vote{more}, who: bb-army, when: {when}, stay: {stay}, source: src"


def seen(when: str, who: str = "bb-army", more: str = "", source: str = "manifest") -> str:
    return f"observed: presence, who: {who}, when: {when}{more}, source: {source}"


def test_the_day_of_arrival_is_not_counted() -> None:
    last = one(judged(term("10 calendar_day"), seen("2025-02-03/2025-02-13"), ALL_SEEN), RULE)
    over = one(judged(term("10 calendar_day"), seen("2025-02-03/2025-02-14"), ALL_SEEN), RULE)

    assert told(last) == ("kept", "")
    assert told(over) == ("breached", "")
    assert [(s.start_text, s.end_text) for s in over.spans if s.verdict == "breached"] == [
        ("2025-02-14T00:00+01:00", "2025-02-14T00:01+01:00")
    ]
    assert dict(over.facts) == {
        "facts": 1,
        "over": 1,
        "amount": 10,
        "unit": "calendar_day",
        "at_least": 11,
        "at_most": 11,
    }


def test_hours_are_counted_to_the_minute() -> None:
    kept = one(judged(term("24 hour"), seen("2025-02-03T10:00/2025-02-04T10:00"), ALL_SEEN), RULE)
    over = one(judged(term("24 hour"), seen("2025-02-03T10:00/2025-02-04T10:01"), ALL_SEEN), RULE)

    assert (kept.verdict, over.verdict) == ("kept", "breached")


def test_months_end_on_the_same_day_of_the_month() -> None:
    found = one(judged(term("1 month"), seen("2025-02-03/2025-03-04"), ALL_SEEN), RULE)

    assert told(found) == ("breached", "")


def test_days_of_a_kind_unsaid_have_two_readings() -> None:
    found = one(judged(term("10d", more=", part: a"), seen("2025-02-03/2025-02-14"), ALL_SEEN), RULE)

    assert told(found) == ("undetermined", "ambiguous_term")
    assert len(found.reading) == 2


def test_a_stay_of_no_stated_length_is_not_judged() -> None:
    assert RULE not in rules(judged(term("unspecified"), seen("2025-02-03/2025-02-14")))


@pytest.mark.parametrize("stay", ["3 sitting_day", "99999 month"])
def test_days_that_nobody_can_count_cannot_be_told(stay: str) -> None:
    found = one(judged(term(stay), seen("2025-02-03/2025-02-14"), ALL_SEEN), RULE)

    assert told(found) == ("undetermined", "term_not_known")


def test_a_stay_on_no_day_on_record_cannot_be_told() -> None:
    claim = "observed: presence, who: bb-army, count: 3, source: manifest"

    assert told(one(judged(term("10 calendar_day"), claim, ALL_SEEN), RULE)) == (
        "undetermined",
        "no_evidence",
    )


def test_a_person_on_two_manifests_that_overlap_stayed_once() -> None:
    first = seen("2025-02-03T10:00/2025-02-10T10:00", "p-rossi")
    second = seen("2025-02-10T09:00/2025-02-20T10:00", "p-rossi")

    found = one(judged(term("10 calendar_day"), first, second, ALL_SEEN), RULE)

    assert told(found) == ("breached", "")
    assert dict(found.facts)["at_least"] == 17


def test_a_person_who_left_and_came_on_one_day_may_never_have_left() -> None:
    first, second = seen("2025-02-03/2025-02-10", "p-rossi"), seen("2025-02-10/2025-02-19", "p-rossi")

    found = one(judged(term("10 calendar_day"), first, second, ALL_SEEN), RULE)

    assert told(found) == ("possible", "imprecise")
    assert (dict(found.facts)["at_least"], dict(found.facts)["at_most"]) == (9, 16)


@pytest.mark.parametrize("when", ["2025-02-15/2025-02-20", "2025-02-15/"])
def test_a_person_who_came_again_stayed_twice(when: str) -> None:
    first, second = seen("2025-02-03/2025-02-10", "p-rossi"), seen(when, "p-rossi")

    found = one(judged(term("10 calendar_day"), first, second), RULE)

    assert dict(found.facts)["facts"] == 2
    assert told(found) == ("undetermined", "no_evidence")


def test_the_stay_in_force_while_one_was_there_binds() -> None:
    early, late = (
        term("5 calendar_day", when="2025-02-01/2025-02-28"),
        term("20 calendar_day", when="2025-03-01/2025-03-31"),
    )

    found = one(judged(early, late, seen("2025-03-03/2025-03-14"), ALL_SEEN), RULE)

    assert told(found) == ("kept", "")
    assert dict(found.facts)["amount"] == 20


def test_people_of_another_force_have_no_stay() -> None:
    assert RULE not in rules(judged(term("5 calendar_day"), seen("2025-03-03/2025-03-14", "cc-army")))


def test_people_who_may_be_of_another_force_possibly_stayed_too_long() -> None:
    claim = "observed: presence, count: 3, when: 2025-03-03/2025-03-14, source: manifest"

    assert told(one(judged(term("5 calendar_day"), claim), RULE)) == ("possible", "imprecise")


def test_two_sources_of_one_stay_that_differ_conflict() -> None:
    first = seen("2025-03-03/2025-03-07", more=", id: a")
    second = seen("2025-03-03/2025-03-14", more=", same: a", source="paper")

    assert told(one(judged(term("5 calendar_day"), first, second), RULE)) == ("possible", "conflicting")


def test_of_two_groups_too_long_at_one_time_the_worse_is_shown() -> None:
    sure = seen("2025-03-03/2025-03-14", more=", id: g1")
    maybe = seen("2025-03-01..2025-03-09/2025-03-14", more=", id: g2")

    found = judged(term("5 calendar_day"), sure, maybe, ALL_SEEN)

    whole = one(found, RULE)
    spans = [(s.start_text[:10], s.verdict) for s in whole.spans if s.verdict in {"breached", "possible"}]
    assert spans == [("2025-03-07", "possible"), ("2025-03-09", "breached"), ("2025-03-14", "possible")]
    assert whole.evidence == ("g1",)
    assert told(one(found, RULE, subject="g2")) == ("possible", "imprecise")


def test_a_term_that_still_runs_is_not_kept_yet() -> None:
    claims = (seen("2025-02-03/2025-02-10", source="march"), ALL_SEEN.replace("manifest", "march"))

    found = one(judged(term("10 calendar_day"), *claims, as_of="2025-03-10"), RULE)

    assert told(found) == ("undetermined", "running")


def test_the_stays_of_one_fact_are_told_together() -> None:
    twice = seen("[2025-02-03/2025-02-10, 2025-03-03/2025-03-12]", more=", id: a")

    found = judged(term("5 calendar_day"), twice, seen("2025-02-03/2025-02-04"), ALL_SEEN)

    assert [f.subject for f in found if f.rule == RULE] == ["", "a"]
    assert dict(one(found, RULE, subject="a").facts)["at_most"] == 9
