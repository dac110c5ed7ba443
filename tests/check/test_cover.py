"""Coverage: for which stretches the record is said to be complete."""

import pytest

from placet.check.cover import holes, names, stretches
from placet.check.ticks import BEGINNING, END, show_span
from placet.claims.claim import Kind
from tests.world import ROME, case, mission


def covered(*claims: str, part: str = "", kind: Kind = Kind.PRESENCE) -> list[tuple[str, str]]:
    found = stretches(case(mission(*claims)), part, kind)
    return [show_span(a, b, ROME) for a, b in found]


def complete(when: str, more: str = "") -> str:
    return f"observed: coverage, when: {when}{more}, source: manifest"


def test_a_coverage_is_both_days_in_full() -> None:
    assert covered(complete("2025-02-01/2025-02-10")) == [("2025-02-01", "2025-02-10")]


def test_coverages_that_touch_are_one_stretch_and_others_are_not() -> None:
    found = covered(
        complete("2025-02-11/2025-02-20"),
        complete("2025-02-01/2025-02-10"),
        complete("2025-02-03/2025-02-04"),
        complete("2025-02-22/2025-02-28"),
    )

    assert found == [("2025-02-01", "2025-02-20"), ("2025-02-22", "2025-02-28")]


@pytest.mark.parametrize(
    ("of", "kind", "there"),
    [
        ("", Kind.PRESENCE, True),
        ("", Kind.MEANS, True),
        (", of: means", Kind.MEANS, True),
        (", of: means", Kind.PRESENCE, False),
        (", of: consented/presence", Kind.PRESENCE, True),
        (", of: consented/presence", Kind.MEANS, False),
    ],
)
def test_a_coverage_is_of_the_kind_it_names_else_of_all(of: str, kind: Kind, there: bool) -> None:
    term = "consented: presence, act: vote, count: 5, source: src"
    rows = (complete("2025-02-01/2025-02-10", f"{of}, id: all"), term)

    assert bool(covered(*rows, kind=kind)) is there
    assert names(case(mission(*rows)), "", kind) == (("all",) if there else ())


@pytest.mark.parametrize(
    ("part", "there"), [("guests", True), ("guests.x", True), ("", False), ("crew", False)]
)
def test_a_coverage_of_a_part_covers_what_lies_inside_it(part: str, there: bool) -> None:
    rows = (complete("2025-02-01/2025-02-10", ", part: guests, id: all"),)

    assert bool(covered(*rows, part=part)) is there
    assert bool(names(case(mission(*rows)), part)) is there


def test_a_coverage_without_bounds_covers_all_time() -> None:
    rows = mission(complete("2025-02-01/"), complete("/2025-02-01"))

    assert stretches(case(rows), "") == ((BEGINNING, END),)


@pytest.mark.parametrize(
    ("covered_", "expected"),
    [
        ((), ((10, 20),)),
        (((0, 30),), ()),
        (((10, 20),), ()),
        (((0, 10), (20, 30)), ((10, 20),)),
        (((0, 12), (15, 17), (25, 30)), ((12, 15), (17, 20))),
        (((0, 15), (11, 12)), ((15, 20),)),
    ],
)
def test_holes_are_what_is_not_covered(
    covered_: tuple[tuple[int, int], ...], expected: tuple[tuple[int, int], ...]
) -> None:
    assert holes(covered_, 10, 20) == expected
