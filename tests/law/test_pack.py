"""The values a pack is made of."""

from datetime import date

import pytest

from placet.claims.amount import Span
from placet.law.deadline import Deadline
from placet.law.pack import LawDuty, Pack, Path, Scope, Validity, name_in


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2025, 12, 17), False),
        (date(2025, 12, 18), True),
        (date(2025, 12, 31), True),
        (date(2026, 1, 1), False),
        (None, True),
    ],
)
def test_a_wording_holds_from_its_first_through_its_last_day(day: date | None, holds: bool) -> None:
    assert Validity(date(2025, 12, 18), date(2025, 12, 31)).holds(day) is holds


def test_a_wording_without_bounds_holds_always() -> None:
    assert Validity().holds(date(1, 1, 1))
    assert Validity().holds(date(9999, 12, 31))


@pytest.mark.parametrize(
    ("path", "holds"), [((), False), (("a",), True), (("b",), False), (("a", "c"), False)]
)
def test_a_rule_of_one_path_holds_there_and_not_on_those_excepted(path: tuple[str, ...], holds: bool) -> None:
    assert Scope(paths=("a",), unless=("c",)).holds(path, None) is holds


def test_a_path_lies_inside_those_it_is_a_case_of() -> None:
    pack = Pack("p", (), "", "both", paths=(Path("a", ()), Path("b", (), within="a")))

    assert pack.enclosing("b") == ("b", "a")
    assert pack.enclosing("") == pack.enclosing("elsewhere") == ()


def test_paths_inside_each_other_come_to_an_end() -> None:
    pack = Pack("p", (), "", "both", paths=(Path("a", (), within="b"), Path("b", (), within="a")))

    assert pack.enclosing("a") == ("a", "b")


@pytest.mark.parametrize(
    ("trigger", "direction", "own"),
    [
        ("ended", "after", False),
        ("started", "before", False),
        ("started", "recurring", True),
        ("", "fixed_date", True),
        ("", "after", True),
    ],
)
def test_a_duty_that_no_event_of_a_mission_starts_is_the_packs_own(
    trigger: str, direction: str, own: bool
) -> None:
    duty = LawDuty("d", (), (), (), trigger, Deadline(Span(1, "month"), direction))

    assert duty.own is own
    assert duty.slot == "law/d"


def test_a_name_falls_back_to_another_language_and_then_to_nothing() -> None:
    assert name_in((("es", "Senado"), ("en", "Senate")), "en") == "Senate"
    assert name_in((("es", "Senado"),), "en") == "Senado"
    assert name_in((), "en") == ""
