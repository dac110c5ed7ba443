"""Facets beside a list."""

import pytest

from placet.server.pages.facets import facets, narrowed_by
from placet.server.queries.filters import Filters

pytestmark = pytest.mark.usefixtures("catalogue")
NONE: dict[str, dict[str, int]] = {k: {} for k in ("verdict", "stage", "state", "unit", "place", "year")}


def test_the_largest_counts_come_first_zeros_last_and_the_rest_on_demand() -> None:
    counts = NONE | {"state": {f"s{n}": n for n in range(12)}}
    (state,) = facets(Filters(), counts)

    assert [c.count for c in state.first] == [11, 10, 9, 8, 7, 6, 5, 4]
    assert [c.count for c in state.more] == [3, 2, 1, 0]
    assert state.left == 0


def test_what_was_chosen_is_always_there() -> None:
    counts = NONE | {"place": {f"p{n}": 1 for n in range(90)}}
    (place,) = facets(Filters("", (("place", ("p89", "elsewhere")),)), counts)

    assert {c.value for c in place.first if c.on} == {"p89", "elsewhere"}
    assert place.left > 0


def test_a_state_is_no_choice_beside_its_land_unless_it_was_chosen() -> None:
    counts = NONE | {"place": {"mx": 3, "mx-territory": 3}}
    (place,) = facets(Filters(), counts)
    (chosen,) = facets(Filters("", (("place", ("mx",)),)), counts)

    assert [c.value for c in place.first] == ["mx-territory"]
    assert [c.value for c in chosen.first if c.on] == ["mx"]


def test_years_stand_newest_first_and_verdicts_with_their_icon() -> None:
    counts = NONE | {"year": {"1997": 9, "2025": 1}, "verdict": {"breached": 0}}
    verdict, year = facets(Filters(), counts)

    assert [c.value for c in year.first] == ["2025", "1997"]
    assert [(c.label, c.icon) for c in verdict.first] == [("breached", "breached")]


def test_what_narrows_a_list_is_said_in_words() -> None:
    asked = Filters("campo", (("stage", ("ended",)), ("state", ("mx", "us"))))

    assert list(narrowed_by(asked)) == ["“campo”", "Ended, nothing owed", "Mexico / United States"]
