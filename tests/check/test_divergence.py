"""Where two acts differ, pair by pair."""

import pytest

from placet.check.divergence import Difference, differences
from tests.check.asking import case_of

ACTS = """acts:
  request: {step: request, who: aa-gov, to: aa-parliament, when: 2024-12-01, source: press}
  opinion: {step: opinion, of: request, who: aa-committee, when: 2024-12-05, source: src}
  vote: {step: vote, of: request, who: aa-parliament, when: 2024-12-10, source: src}
  print: {step: publication, of: vote, who: aa-gazette, when: 2024-12-12, source: src}
  again: {step: vote, who: aa-parliament, when: 2025-01-10, replaces: print, source: src}
"""


def differing(*claims: str, acts: str = ACTS) -> list[Difference]:
    lines = "".join(f"  - {{{c}, source: press}}\n" for c in claims)
    return list(differences(case_of(f"{acts}claims:\n{lines}" if claims else acts)))


def told(*claims: str) -> list[tuple[str, str, str, str]]:
    return [(d.slot, d.earlier, d.later, d.field) for d in differing(*claims)]


ASKED = "requested: presence, act: request, count: 12"
VOTED = "consented: presence, act: vote, count: 10"
PRINTED = "consented: presence, act: print, count: 11"
REPLACED = "consented: presence, act: again, count: 9"


def test_acts_without_claims_diverge_from_nothing() -> None:
    assert differing() == []
    assert told(VOTED) == []


def test_each_pair_of_acts_that_hang_together_is_compared() -> None:
    assert told(ASKED, VOTED, PRINTED, REPLACED) == [
        ("consented/presence", "vote", "again", "count"),
        ("consented/presence", "vote", "print", "count"),
        ("consented/presence", "request", "vote", "count"),
    ]


def test_what_an_opinion_recommends_is_compared_with_what_was_asked() -> None:
    assert told(ASKED, "recommended: presence, act: opinion, count: 8") == [
        ("recommended/presence", "request", "opinion", "count")
    ]


def test_an_act_known_by_its_publication_alone_is_compared_by_it() -> None:
    assert told(ASKED, PRINTED) == [("consented/presence", "request", "vote", "count")]


def test_an_act_that_names_something_else_is_compared_with_nothing() -> None:
    acts = ACTS.replace("replaces: print", "replaces: consented/presence")

    assert differing(VOTED, REPLACED, acts=acts) == []


def test_a_planned_act_is_compared_with_nothing() -> None:
    assert (
        differing(ASKED, VOTED, acts=ACTS.replace("when: 2024-12-10", "when: 2024-12-10, mode: planned"))
        == []
    )


def test_a_slot_one_act_alone_has_names_both_acts_and_whether_the_other_was_read() -> None:
    (only,) = differing(
        ASKED, "consented: presence, act: vote, count: 12", "consented: arms, act: vote, what: none"
    )
    (lacks,) = differing(
        ASKED, "requested: arms, act: request, what: none", "consented: presence, act: vote, count: 12"
    )

    assert (only.slot, only.only, only.lacking, only.known) == ("consented/arms", "vote", "request", False)
    assert (lacks.slot, lacks.only, lacks.lacking, lacks.known) == ("consented/arms", "request", "vote", True)


@pytest.mark.parametrize(
    ("one", "other", "fields"),
    [
        ("where: aa-north", "where: aa-north-base", []),
        ("where: aa-north", "where: aa-south", ["where"]),
        ("where: [aa-north, aa-south]", "where: [aa-south, aa-north]", []),
        ("count: 10, rivals: [{count: 12, source: paper}]", "count: 12", []),
        ("when: 2025-02-01/2025-03-05", "when: 2025-02-01/2025-03-06", ["when.end"]),
        ("when: 2025-02-01/2025-03-05", "when: 2025-04-01/2025-05-05", ["when.end", "when.start"]),
        ("counting: at_once, count: 5", "counting: in_total, count: 5", ["counting"]),
    ],
)
def test_fields_that_both_state_differ_when_no_value_fits(one: str, other: str, fields: list[str]) -> None:
    found = differing(f"consented: presence, act: vote, {one}", f"consented: presence, act: print, {other}")

    assert [d.field for d in found] == fields


def test_words_are_not_compared_but_a_thing_and_none_are() -> None:
    words = differing(
        "consented: objective, act: vote, part: x, what: to train",
        "consented: objective, act: print, part: x, what: training",
        "consented: power, act: vote, part: y, may: shift the dates",
        "consented: power, act: print, part: y, may: move the days",
    )
    none = differing("consented: arms, act: vote, what: none", "consented: arms, act: print, what: [2 rifle]")

    assert words == []
    assert [d.field for d in none] == ["what"]


def test_steps_in_time_are_compared_with_those_they_meet() -> None:
    found = differing(
        "consented: presence, act: vote, count: 5, when: 2025-02-01/2025-02-28",
        "consented: presence, act: vote, count: 9, when: 2025-03-01/2025-03-31",
        "consented: presence, act: print, count: 5, when: 2025-02-01/2025-02-28",
        "consented: presence, act: print, count: 8, when: 2025-03-01/2025-03-31",
    )

    assert [(d.field, d.earlier_said, d.later_said) for d in found] == [("count", "9", "8")]
