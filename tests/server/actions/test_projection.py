"""What is kept of the projection."""

from collections.abc import Sequence

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from placet.server.actions.projection import PARTS, STANDING, Row, Shown, keep
from placet.server.models import Facet, Standing, StandingDuty

pytestmark = pytest.mark.usefixtures("catalogue", "undone")
ID = "xx-projected"


def shown(
    least: int = 0, verdict: str = "kept", facets: tuple[str, ...] = ("a", "b"), due: str = ""
) -> Shown:
    standing = (ID, least, 2, "2025-02-11", verdict, 0, "ended", 0, 0, "{}", "words")
    duty = (ID, "law/one", "late", due or None, "breached", 0, "{}")
    parts: dict[str, Sequence[Row]] = {
        "server_facet": [("unit", f) for f in facets],
        "server_standingfinding": [],
        "server_standingduty": [duty],
    }
    return Shown(standing, parts)


def facets() -> dict[str, int]:
    found = Facet.objects.filter(standing__mission=ID).order_by("value")
    return dict(found.values_list("value", "pk"))


def test_the_columns_are_those_of_the_tables() -> None:
    assert {f.column for f in Standing._meta.concrete_fields} == {"id", "head", *STANDING}
    assert {f.column for f in StandingDuty._meta.concrete_fields} == {
        "id",
        "standing_id",
        *PARTS["server_standingduty"],
    }


def test_what_is_wanted_is_there_and_what_is_not_is_gone() -> None:
    keep((ID,), [shown(0), shown(1, facets=("c",))], 1)
    keep((ID,), [shown(0, verdict="breached", facets=("b", "c"))], 2)

    assert list(facets()) == ["b", "c"]
    assert [(s.least, s.verdict) for s in Standing.objects.filter(mission=ID)] == [(0, "breached")]


def test_rows_that_say_the_same_are_left_alone() -> None:
    keep((ID,), [shown(facets=("a", "b"), due="2025-02-11")], 1)
    before = facets()
    duty = StandingDuty.objects.get(mission=ID).pk
    with CaptureQueriesContext(connection) as asked:
        keep((ID,), [shown(facets=("b", "c"), due="2025-02-11")], 1)

    assert facets()["b"] == before["b"]
    assert StandingDuty.objects.get(mission=ID).pk == duty
    assert len([q for q in asked if not q["sql"].startswith("SELECT")]) == 3


def test_a_mission_that_is_gone_leaves_nothing() -> None:
    keep((ID,), [shown()], 1)
    keep((ID,), [], 2)

    assert facets() == {}
    assert not Standing.objects.filter(mission=ID).exists()
    assert not StandingDuty.objects.filter(mission=ID).exists()
