import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from placet.server.models import Mention, Standing
from placet.server.sql import change, insert, select
from tests.server.lists import CAMPECHE

pytestmark = pytest.mark.usefixtures("catalogue", "undone")
_COLUMNS = ("entry_id", "name", "mission")


def named(prefix: str) -> list[str]:
    return sorted(Mention.objects.filter(name__startswith=prefix).values_list("name", flat=True))


def test_rows_that_are_put_in_are_found_by_their_values() -> None:
    insert("server_mention", _COLUMNS, [(0, "sql-a", "m%s"), (0, "sql-b", "o'clock")])

    assert named("sql-") == ["sql-a", "sql-b"]
    assert select("SELECT name FROM server_mention WHERE mission = %s", "o'clock") == [("sql-b",)]


def test_many_rows_are_put_in_by_few_statements() -> None:
    with CaptureQueriesContext(connection) as many:
        insert("server_mention", _COLUMNS, [(0, f"sql-{n:04}", "") for n in range(1000)])

    assert len(many) == 4
    assert len(named("sql-")) == 1000


def test_no_rows_are_no_statement() -> None:
    with CaptureQueriesContext(connection) as none:
        insert("server_mention", _COLUMNS, [])

    assert len(none) == 0


def test_a_change_is_made() -> None:
    change("UPDATE server_standing SET verdict = %s WHERE mission = %s", "kept", CAMPECHE)

    assert Standing.objects.get(mission=CAMPECHE).verdict == "kept"
