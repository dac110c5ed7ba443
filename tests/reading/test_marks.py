"""A text cut at the edges of its marks."""

from hypothesis import given
from hypothesis import strategies as some

from placet.reading.marks import Mark, runs

SPAN = some.tuples(some.integers(0, 40), some.integers(0, 40)).map(lambda s: (min(s), max(s)))


def test_marks_that_overlap_share_the_stretch_in_which_they_do() -> None:
    a, b = Mark(2, 8, "a"), Mark(5, 12, "b", repeat=True)

    found = runs(0, 15, [a, b])

    assert [(r.start, r.end, [m.of for m in r.marks], [m.of for m in r.begins]) for r in found] == [
        (0, 2, [], []),
        (2, 5, ["a"], ["a"]),
        (5, 8, ["a", "b"], ["b"]),
        (8, 12, ["b"], []),
        (12, 15, [], []),
    ]


def test_a_mark_that_began_before_the_stretch_begins_nowhere_in_it() -> None:
    (first, second) = runs(5, 10, [Mark(2, 7, "a")])

    assert [m.of for m in first.marks] == ["a"]
    assert (first.begins, second.marks) == ((), ())


@given(some.lists(SPAN, max_size=6))
def test_the_runs_cover_a_stretch_once_and_each_has_the_marks_that_cover_it(
    spans: list[tuple[int, int]],
) -> None:
    marks = [Mark(s, e, str(n)) for n, (s, e) in enumerate(spans)]

    found = runs(0, 40, marks)

    assert [r.start for r in found[1:]] == [r.end for r in found[:-1]]
    assert (found[0].start, found[-1].end) == (0, 40)
    for run in found:
        assert {m.of for m in run.marks} == {m.of for m in marks if m.start <= run.start and run.end <= m.end}
