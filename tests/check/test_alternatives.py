"""Readings and rivals: every combination that is asked for, and none that is not."""

from placet.check.alternatives import LIMIT, Choice, Option, Pick, explore, fixed, steady
from placet.claims.outcome import Reason


def choice(key: str, *values: int, rival: bool = False) -> Choice[int]:
    return Choice(key, tuple(Option(v, str(v)) for v in values), rival)


TWO, THREE = choice("a", 1, 2), choice("b", 10, 20, 30, rival=True)


def test_every_combination_is_judged_once() -> None:
    found = explore(lambda pick: pick(TWO) + pick(THREE))

    assert found is not None
    assert [b.result for b in found] == [11, 21, 31, 12, 22, 32]


def test_a_choice_asked_for_on_one_branch_only_branches_there() -> None:
    found = explore(lambda pick: pick(THREE) if pick(TWO) == 1 else 0)

    assert found is not None
    assert [b.result for b in found] == [10, 20, 30, 0]


def test_a_choice_that_nobody_asks_for_costs_nothing() -> None:
    found = explore(lambda _: 7)

    assert found is not None
    assert [(b.result, b.reading) for b in found] == [(7, ())]


def test_the_same_choice_has_the_same_answer_on_one_branch() -> None:
    found = explore(lambda pick: (pick(TWO), pick(TWO)))

    assert found is not None
    assert [b.result for b in found] == [(1, 1), (2, 2)]


def test_a_field_with_one_value_is_no_choice() -> None:
    pick = Pick(())

    assert pick(fixed(5, ("c1",))) == 5
    assert pick.taken == []
    assert not fixed(5).open
    assert fixed(5, ("c1",)).options[0].claims == ("c1",)


def test_up_to_the_limit_all_are_judged_and_past_it_none_is() -> None:
    most, more = choice("a", *range(LIMIT)), choice("a", *range(LIMIT + 1))

    found = explore(lambda pick: pick(most))

    assert found is not None
    assert len(found) == LIMIT == 64
    assert explore(lambda pick: pick(more)) is None


def test_a_branch_names_what_it_took() -> None:
    found = explore(lambda pick: pick(THREE) + pick(TWO))

    assert found is not None
    assert found[0].reading == ("a=1", "b=10")


def test_branches_conflict_when_sources_disagree_and_else_the_words_are_ambiguous() -> None:
    words = explore(lambda pick: pick(TWO))
    sources = explore(lambda pick: pick(TWO) + pick(THREE))

    assert words is not None
    assert sources is not None
    assert {b.cause for b in words} == {Reason.AMBIGUOUS_TERM}
    assert {b.cause for b in sources} == {Reason.CONFLICTING}


def test_the_value_stated_first_comes_first() -> None:
    assert THREE.first == 10
    assert Pick(())(THREE) == 10


def test_an_answer_that_asks_for_no_choice_is_computed_once() -> None:
    memo: dict[object, object] = {}
    counter = iter(range(9))

    answers = [steady(memo, "k", Pick(()), lambda _: next(counter)) for _ in range(3)]

    assert answers == [0, 0, 0]


def test_an_answer_that_depends_on_a_choice_is_computed_on_each_branch() -> None:
    memo: dict[object, object] = {}

    found = explore(lambda pick: steady(memo, "k", pick, lambda p: p(TWO)))

    assert found is not None
    assert [b.result for b in found] == [1, 2]
