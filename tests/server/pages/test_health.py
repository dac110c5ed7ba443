import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, connection

from placet.server.pages import health
from placet.server.queries.record import head
from placet.server.triggers import TABLES
from tests.register import ClientOf


def test_a_register_that_works_says_so_to_anybody(client_of: ClientOf, stranger: AnonymousUser) -> None:
    answer = client_of(stranger).get("/healthz")

    assert (answer.status_code, answer.json()) == (200, {"well": True, "entries": head() + 1})
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.usefixtures("undone")
def test_a_journal_that_is_not_guarded_is_not_well(client_of: ClientOf, stranger: AnonymousUser) -> None:
    gone = f"{TABLES[0]}_no_update"
    with connection.cursor() as cursor:
        on = f" ON {TABLES[0]}" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER {gone}{on}")

    answer = client_of(stranger).get("/healthz")

    assert (answer.status_code, answer.json()) == (503, {"well": False, "wrong": [gone]})


def test_a_database_that_does_not_answer_is_not_well(
    client_of: ClientOf, stranger: AnonymousUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> int:
        raise DatabaseError

    monkeypatch.setattr(health, "head", broken)

    answer = client_of(stranger).get("/healthz")

    assert (answer.status_code, answer.json()) == (503, {"well": False, "wrong": ["database"]})


def test_crawlers_are_kept_out_of_what_is_not_public(client_of: ClientOf, stranger: AnonymousUser) -> None:
    answer = client_of(stranger).get("/robots.txt")

    assert answer["Content-Type"].startswith("text/plain")
    assert answer.content.decode().splitlines() == ["User-agent: *", "Disallow: /"]


@pytest.mark.usefixtures("demo")
def test_crawlers_may_read_the_demo_but_not_every_day_of_it(
    client_of: ClientOf, stranger: AnonymousUser
) -> None:
    lines = client_of(stranger).get("/robots.txt").content.decode().splitlines()

    assert "Disallow: /*?" in lines
    assert "Disallow: /" not in lines
