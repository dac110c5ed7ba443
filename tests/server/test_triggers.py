from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from placet.server.apps import guarded
from placet.server.ledger import Statement, append, turn
from placet.server.models import Entry, Mention
from placet.server.storage import prepare
from placet.server.triggers import TABLES, missing


@pytest.fixture
def entry(registrar: User) -> Entry:
    with turn():
        (made,) = append(
            [Statement("claim", "c-trigger", {"a": 1}, "t-triggers", ("some-place",))],
            registrar.get_username(),
            timezone.now(),
        )
    return made


CHANGES: dict[str, Callable[[int], object]] = {
    "an entry updated": lambda n: Entry.objects.filter(number=n).update(subject="other"),
    "an entry saved again": lambda n: Entry(number=n, subject="other", at=timezone.now()).save(),
    "an entry deleted": lambda n: Entry.objects.filter(number=n)._raw_delete("default"),
    "a mention updated": lambda n: Mention.objects.filter(entry_id=n).update(name="other"),
    "a mention deleted": lambda n: Mention.objects.filter(entry_id=n).delete(),
}


@pytest.mark.usefixtures("undone")
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_database_refuses_to_change_the_journal(entry: Entry, change: Callable[[int], object]) -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        change(entry.number)

    assert Entry.objects.get(number=entry.number).subject == "c-trigger"
    assert Mention.objects.get(entry=entry.number).name == "some-place"


@pytest.mark.usefixtures("undone")
def test_the_whole_journal_cannot_be_emptied(entry: Entry) -> None:
    postgresql = connection.vendor == "postgresql"
    emptied = "TRUNCATE server_entry CASCADE" if postgresql else "DELETE FROM server_entry"
    connection.check_constraints()

    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(emptied)

    assert Entry.objects.filter(number=entry.number).exists()


def test_nothing_is_missing_once_the_database_is_prepared() -> None:
    prepare()

    assert missing() == ()


@pytest.mark.usefixtures("undone")
def test_a_trigger_that_is_gone_is_named_by_the_check_at_start_and_made_again_by_preparing() -> None:
    gone = f"{TABLES[0]}_no_delete"
    with connection.cursor() as cursor:
        on = f" ON {TABLES[0]}" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER {gone}{on}")

    told = [(m.id, gone in m.msg) for m in guarded(databases=["default"])]
    prepare()

    assert told == [("placet.E001", True)]
    assert missing() == ()


def test_where_no_database_is_asked_about_nothing_is_checked() -> None:
    assert guarded() == []
