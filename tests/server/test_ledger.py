import json
import threading
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from placet.errors import Malformed
from placet.journal import canonical, digest
from placet.journal.sound import Line, faults
from placet.server.ledger import Statement, append, turn
from placet.server.models import Entry, Mention
from placet.server.queries.record import head

AT = datetime(2025, 2, 11, 18, 30, tzinfo=UTC)


def claim(
    subject: str, value: object = 1, mission: str = "t-ledger", mentions: tuple[str, ...] = ()
) -> Statement:
    return Statement("claim", subject, {"v": value}, mission, mentions)


def appended(*statements: Statement) -> tuple[Entry, ...]:
    with turn():
        return append(statements, "rosa", AT)


def lines() -> list[Line]:
    rows = Entry.objects.order_by("number").values_list("number", "leaf", "body")
    return [Line(number, bytes(leaf), bytes(body)) for number, leaf, body in rows]


@pytest.mark.usefixtures("undone")
def test_entries_are_numbered_on_from_the_head_in_the_order_said() -> None:
    before = head()

    entries = appended(claim("a"), claim("b"), claim("c"))

    assert [e.number for e in entries] == [before + 1, before + 2, before + 3]
    assert [e.subject for e in entries] == ["a", "b", "c"]


@pytest.mark.usefixtures("undone")
def test_an_entry_holds_the_canonical_bytes_that_its_leaf_hashes() -> None:
    (entry,) = appended(claim("a", "á"))

    stored = Entry.objects.get(number=entry.number)
    body = bytes(stored.body)
    assert body == canonical(json.loads(body))
    assert json.loads(body) == {
        "sort": "claim",
        "mission": "t-ledger",
        "subject": "a",
        "value": {"v": "á"},
        "by": "rosa",
        "at": "2025-02-11T18:30:00.000000+00:00",
    }
    assert stored.digest == digest(canonical({"v": "á"}))
    assert list(faults([Line(0, bytes(stored.leaf), body)])) == []


@pytest.mark.usefixtures("undone")
def test_saying_it_again_changes_nothing() -> None:
    appended(claim("a"), claim("b"))
    before = head()

    assert appended(claim("a"), claim("b")) == ()
    assert head() == before


@pytest.mark.usefixtures("undone")
def test_twice_in_one_turn_is_once() -> None:
    assert len(appended(claim("a"), claim("a"))) == 1


@pytest.mark.usefixtures("undone")
def test_saying_something_else_and_then_the_first_again_are_two_more_entries() -> None:
    said = [*appended(claim("a", 1)), *appended(claim("a", 2)), *appended(claim("a", 1))]

    assert [json.loads(bytes(e.body))["value"]["v"] for e in said] == [1, 2, 1]


@pytest.mark.usefixtures("undone")
def test_the_same_words_about_another_mission_are_another_entry() -> None:
    assert len(appended(claim("a"), claim("a", mission="t-other"))) == 2


@pytest.mark.usefixtures("undone")
def test_what_an_entry_mentions_is_found_once_by_name() -> None:
    (entry,) = appended(claim("a", mentions=("a-unit", "a-place", "a-unit")))

    found = Mention.objects.filter(entry=entry.number).order_by("name")
    assert [(m.name, m.mission) for m in found] == [("a-place", "t-ledger"), ("a-unit", "t-ledger")]


@pytest.mark.usefixtures("undone")
def test_a_value_without_a_canonical_form_appends_nothing() -> None:
    before = head()

    with pytest.raises(Malformed), transaction.atomic():
        appended(claim("a"), claim("b", 1.5))

    assert head() == before


@pytest.mark.usefixtures("undone")
def test_a_turn_that_fails_appends_nothing() -> None:
    before = head()

    with transaction.atomic():
        appended(claim("a"))
        transaction.set_rollback(True)

    assert head() == before


@pytest.mark.usefixtures("undone")
def test_a_thousand_statements_are_written_in_portions_not_one_by_one() -> None:
    with CaptureQueriesContext(connection) as many:
        appended(*(claim(f"m{n}") for n in range(1000)))

    assert len(many) <= 20


def test_writers_in_several_threads_leave_no_gap_and_lose_nothing() -> None:
    done: list[int] = []

    def write(name: str) -> None:
        for number in range(10):
            done.extend(e.number for e in appended(claim(f"{name}-{number}", mission=f"t-{name}")))
        connection.close()

    writers = [threading.Thread(target=write, args=(f"writer-{n}",)) for n in range(4)]
    for one in writers:
        one.start()
    for one in writers:
        one.join()

    kept = Entry.objects.filter(mission__startswith="t-writer-").count()
    assert kept == len(set(done)) == 40


def test_the_journal_of_all_these_tests_is_sound() -> None:
    assert list(faults(lines())) == []


@pytest.mark.usefixtures("undone")
def test_a_turn_inside_a_turn_is_undone_with_it() -> None:
    before = head()

    def fails_inside() -> None:
        with turn():
            appended(claim("inner"))
            with turn():
                append((claim("b", 1.5),), "rosa", AT)

    with pytest.raises(Malformed):
        fails_inside()

    with turn():
        appended(claim("outer"))
    assert head() == before + 1
