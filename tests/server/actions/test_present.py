"""Who can be somewhere in person: a force or a state, not an organ that decides."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from placet.claims.entity import Sort
from placet.server.actions.grammar import known
from placet.server.actions.present import is_organ, organs
from placet.server.models import Entry
from placet.server.queries.record import entities
from tests.register import ClientOf

pytestmark = pytest.mark.usefixtures("catalogue", "undone")
PRESENCE = "/missions/mx-2025-02-campeche/record/observed/presence/"
MOVEMENT = "/missions/mx-2025-02-campeche/record/observed/movement/"


@pytest.fixture
def rosa(client_of: ClientOf, registrar: User) -> Client:
    """Give the registrar's browser."""
    return client_of(registrar)


@pytest.mark.parametrize(
    ("id_", "organ"),
    [("mx-senate", True), ("it-parliament", True), ("us", False), ("us-army-7sfg", False), ("mx", False)],
)
def test_an_organ_is_told_from_a_state_and_a_force(id_: str, organ: bool) -> None:
    there = known(entities())

    assert is_organ(there.by_id[id_], there, organs()) is organ


@pytest.mark.parametrize(("address", "way"), [(PRESENCE, {}), (MOVEMENT, {"way": "in"})])
def test_an_organ_is_refused_where_somebody_is_there_in_person(
    rosa: Client, address: str, way: dict[str, str]
) -> None:
    before = Entry.objects.count()
    form = rosa.post(
        address, {"who": "mx-senate", "when": "2025-03-01", "source_1": "witness", **way}
    ).context["form"]

    assert list(form.errors) == ["who"]
    assert "Name the force or its state" in form.errors["who"][0]
    assert Entry.objects.count() == before


@pytest.mark.parametrize("who", ["us", "us-army-7sfg"])
def test_a_state_or_a_force_is_taken(rosa: Client, who: str) -> None:
    sent = rosa.post(PRESENCE, {"who": who, "count": "3", "when": "2025-03-01", "source_1": "witness"})

    assert sent.status_code == 302


def test_forces_and_states_are_suggested_first_and_no_organ(rosa: Client) -> None:
    answer = rosa.get(PRESENCE)
    lists = {one.id: one for one in answer.context["sheet"].lists}
    there = known(entities())
    sorts = [there.by_id[id_].sort for _, id_ in lists["known-present"].names]
    states = [i for i, sort in enumerate(sorts) if sort is Sort.BODY]

    assert 'list="known-present"' in answer.content.decode()
    assert sorts[0] is Sort.FORCE
    assert states
    assert not {Sort.FORCE, Sort.SHIP} & set(sorts[states[0] :])
    assert "mx-senate" not in {id_ for _, id_ in lists["known-present"].names}
