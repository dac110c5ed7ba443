"""Activities that one act allows where its presence is not allowed."""

import pytest

from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.inconsistent import between, contradictions
from placet.check.ticks import show_span
from tests.check.asking import case_of

ACTS = """acts:
  vote: {step: vote, who: aa-parliament, when: 2024-12-10, source: src}
  print: {step: publication, of: vote, who: aa-gazette, when: 2024-12-12, source: src}
  more: {step: vote, who: aa-parliament, when: 2025-01-10, source: src}
"""
STAY = "presence, act: vote, when: 2025-02-01/2025-03-05"


def stated(*terms: str, acts: str = ACTS) -> Case:
    lines = "".join(f"  - {{consented: {t}, source: src}}\n" for t in terms)
    return case_of(f"{acts}claims:\n{lines}")


def spans(case: Case) -> list[tuple[str, str]]:
    return [show_span(a, b, case.zone) for c in contradictions(case, Pick(())) for a, b in c.spans]


@pytest.mark.parametrize(
    ("activity", "expected"),
    [
        ("when: 2025-02-10/2025-03-15", [("2025-03-06", "2025-03-15")]),
        ("when: 2025-01-20/2025-03-15", [("2025-01-20", "2025-01-31"), ("2025-03-06", "2025-03-15")]),
        ("when: 2025-01-20/", [("2025-01-20", "2025-01-31")]),
        ("when: /2025-03-06", [("2025-03-06", "2025-03-06")]),
        ("when: 2025-02-01/2025-03-05", []),
        ("when: 2025-02-01T08:00/2025-03-06T18:00", []),
        ("what: shooting", []),
    ],
)
def test_what_an_activity_takes_beyond_the_presence_is_told(
    activity: str, expected: list[tuple[str, str]]
) -> None:
    assert spans(stated(STAY, f"activity, act: vote, {activity}")) == expected


def test_an_activity_between_two_stays_is_told() -> None:
    stays = "presence, act: vote, when: [2025-02-01/2025-02-10, 2025-03-01/2025-03-05]"
    case = stated(stays, "activity, act: vote, when: 2025-02-01/2025-03-05")

    assert spans(case) == [("2025-02-11", "2025-02-28")]


def test_a_presence_without_days_allows_all() -> None:
    assert (
        spans(stated("presence, act: vote, count: 5", "activity, act: vote, when: 2025-02-01/2025-03-15"))
        == []
    )


def test_without_a_presence_in_the_same_act_nothing_contradicts() -> None:
    assert spans(stated("activity, act: vote, when: 2025-02-01/2025-03-15")) == []
    assert spans(stated(STAY, "activity, act: more, when: 2025-02-01/2025-03-15")) == []


def test_a_publication_speaks_with_the_act_it_prints() -> None:
    case = stated(STAY, "activity, act: print, when: 2025-02-10/2025-03-15")

    assert [(c.act, c.slot, c.parts) for c in contradictions(case, Pick(()))] == [
        ("vote", "consented/activity", ("",))
    ]


def test_a_part_is_compared_with_the_presence_of_its_part_and_those_inside() -> None:
    guests = "presence, act: vote, part: entry.guests, when: 2025-02-01/2025-03-20"
    entry = "activity, act: vote, part: entry, when: 2025-02-10/2025-03-15"
    inner = "activity, act: vote, part: entry.guests.x, when: 2025-02-10/2025-03-25"

    assert spans(stated(STAY, guests, entry)) == []
    assert spans(stated(STAY, guests, inner)) == [("2025-03-21", "2025-03-25")]


def test_the_time_between_is_known_by_the_part_of_the_people() -> None:
    case = stated(STAY, "activity, act: vote, when: 2025-02-10/2025-03-15")

    assert [show_span(a, b, case.zone) for a, b in between(case, "")] == [("2025-03-06", "2025-03-15")]
    assert between(case, "other") == ()


def test_an_extension_of_the_stay_does_not_make_the_first_act_contradict_itself() -> None:
    acts = ACTS + (
        "  moved: {step: shift, of: vote, who: aa-gov, when: 2025-01-20, source: src,"
        " sets: {presence: {when: 2025-02-01/2025-02-10}}}\n"
    )
    case = stated(STAY, "activity, act: vote, when: 2025-02-01/2025-03-05", acts=acts)

    assert spans(case) == []
