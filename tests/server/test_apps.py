import pytest
from django.core.checks import run_checks
from django.db import DatabaseError, connection

from placet.server import triggers
from placet.server.apps import guarded


def test_the_journals_guard_is_checked_with_the_database() -> None:
    assert [m for m in run_checks(databases=["default"]) if m.id and m.id.startswith("placet")] == []


def test_before_the_first_migration_there_is_nothing_to_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection.introspection, "table_names", list)

    assert guarded(databases=["default"]) == []


def test_a_database_that_does_not_answer_is_not_this_checks_to_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> tuple[str, ...]:
        raise DatabaseError

    monkeypatch.setattr(triggers, "missing", broken)

    assert guarded(databases=["default"]) == []


def test_a_missing_trigger_is_an_error_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(triggers, "missing", lambda: ("server_entry_no_delete",))

    (told,) = guarded(databases=["default"])

    assert (told.id, "server_entry_no_delete" in told.msg) == ("placet.E001", True)
    assert told.hint is not None
    assert "placet serve" in told.hint
