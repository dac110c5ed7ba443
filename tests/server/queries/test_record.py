from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from placet.claims.claim import Origin
from placet.claims.entity import Entity, Sort
from placet.claims.record import Record
from placet.server.actions import statements as to
from placet.server.ledger import append, turn
from placet.server.permissions import RIGHTS, Deed, Role
from placet.server.queries.record import entities, head, mission_ids, record_of, sources


def said(user: User, *found: Entity) -> None:
    with turn():
        append([to.of_entity(e) for e in found], user.get_username(), timezone.now())


def place(id_: str, name: str) -> Entity:
    return Entity(id_, Sort.PLACE, name=(("en", name),))


def test_the_record_read_back_is_the_record_that_was_imported(catalogue: Record) -> None:
    wanted = sorted(catalogue.missions)

    found = record_of(wanted)

    assert {i: m.claims for i, m in found.missions.items()} == {
        i: tuple(replace(c, origin=Origin()) for c in m.claims) for i, m in catalogue.missions.items()
    }
    assert catalogue.sources.items() <= found.sources.items()
    assert catalogue.entities.by_id.items() <= found.entities.by_id.items()
    assert set(wanted) <= set(mission_ids())


def test_a_mission_that_is_not_in_the_journal_is_left_out() -> None:
    assert record_of(("no-such-mission",)).missions == {}


def test_as_many_queries_for_one_mission_as_for_all(catalogue: Record) -> None:
    first, *_ = sorted(catalogue.missions)
    entities(), sources()

    with CaptureQueriesContext(
        connection,
    ) as one:
        record_of((first,))
    with CaptureQueriesContext(connection) as every:
        record_of(catalogue.missions)

    assert len(one) == len(every) == 2


@pytest.mark.usefixtures("undone")
def test_the_last_word_about_an_entity_counts_and_the_earlier_stays_for_its_time(registrar: User) -> None:
    said(registrar, place("t-quay", "Quay"))
    before = head()
    said(registrar, place("t-quay", "New Quay"))

    assert entities().by_id["t-quay"].name == (("en", "New Quay"),)
    assert entities(before).by_id["t-quay"].name == (("en", "Quay"),)


@pytest.mark.usefixtures("undone")
def test_what_was_read_inside_a_turn_that_failed_is_forgotten(registrar: User) -> None:
    with transaction.atomic():
        said(registrar, place("t-lost", "Lost"))
        read_inside = "t-lost" in entities().by_id
        transaction.set_rollback(True)
    said(registrar, place("t-kept", "Kept"))

    assert read_inside
    assert "t-lost" not in entities().by_id
    assert "t-kept" in entities().by_id


def test_a_mission_holds_only_the_claims_its_reader_may_see(catalogue: Record) -> None:
    wanted = sorted(catalogue.missions)

    public = record_of(wanted, RIGHTS[Role.PUBLIC] | {Deed.SEE})
    nobody = record_of(wanted, frozenset())

    assert all(c.visibility == "public" for m in public.missions.values() for c in m.claims)
    assert all(not m.claims for m in nobody.missions.values())
