import pytest
from django.db import connection

from placet.server.models import Entry, Facet, Mention, Sort, Standing, StandingDuty, StandingFinding


def test_each_row_says_what_it_is_in_a_log() -> None:
    standing = Standing(mission="m1", verdict="kept")
    told = [
        str(Entry(number=3, sort=Sort.CLAIM, mission="m1", subject="c1")),
        str(Mention(name="a-unit", mission="m1")),
        str(standing),
        str(Facet(standing=standing, kind="state", value="aa")),
        str(StandingFinding(rule="window.late", term="consented/presence/")),
        str(StandingDuty(term="duty/report")),
    ]

    assert told[:4] == ["3 claim m1 c1", "a-unit in m1", "m1: kept", "state=aa"]
    assert all(told)


ORDERS = {
    "the last entity": (
        "SELECT number FROM server_entry WHERE sort = 'entity' AND mission = '' ORDER BY number DESC LIMIT 1"
    ),
    "a mission's history": "SELECT number FROM server_entry WHERE mission = 'm1' ORDER BY number",
    "where a name stands": "SELECT entry_id FROM server_mention WHERE name = 'a-unit'",
    "findings of a rule": "SELECT finding FROM server_standingfinding WHERE rule = 'window.late'",
}


@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="a plan of PostgreSQL depends on how many rows there are"
)
@pytest.mark.parametrize("query", ORDERS.values(), ids=ORDERS)
def test_a_listing_has_an_index_for_its_order(query: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {query}")
        plan = [row[3] for row in cursor.fetchall()]

    assert all(step.startswith("SEARCH") and "INDEX" in step for step in plan), plan
