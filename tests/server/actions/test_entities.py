"""Missions, sources, places, units, people and organisations: what is added, what is refused."""

from collections.abc import Callable, Mapping

import pytest
from django.contrib.auth.models import User

from placet.claims.entity import Entity
from placet.errors import UnknownName
from placet.server.actions.entities import (
    add_alias,
    add_entity,
    add_organisation,
    add_person,
    add_place,
    add_unit,
)
from placet.server.actions.grammar import Refused
from placet.server.actions.missions import open_mission
from placet.server.actions.sources import register_source
from placet.server.queries.record import entities

pytestmark = pytest.mark.usefixtures("catalogue", "undone")


def codes(refused: pytest.ExceptionInfo[Refused]) -> set[tuple[str, str]]:
    return {(p.field, p.code) for p in refused.value.problems}


@pytest.mark.parametrize(
    ("add", "sort"),
    [(add_place, "place"), (add_unit, "force"), (add_person, "person"), (add_organisation, "organisation")],
    ids=["place", "unit", "person", "organisation"],
)
def test_an_entity_is_on_record_under_its_id(
    registrar: User, add: Callable[[User, str, Mapping[str, object]], Entity], sort: str
) -> None:
    made = add(registrar, "zz-new", {"name": {"en": "New"}})

    assert made.sort == sort
    assert entities().by_id["zz-new"] == made


def test_every_problem_of_an_entity_is_told_at_its_key(registrar: User) -> None:
    with pytest.raises(Refused) as wrong:
        add_entity(registrar, "Not A Slug", {"is": "place", "nmae": "x", "in": "atlantis"})
    with pytest.raises(Refused) as taken:
        add_place(registrar, "mx-cam", {"name": {"en": "Again"}})
    with pytest.raises(Refused) as reserved:
        add_place(registrar, "new", {"name": {"en": "New"}})

    assert {("id", "id.malformed"), ("nmae", "key.unknown"), ("", "key.missing")} <= codes(wrong)
    assert codes(taken) == codes(reserved) == {("id", "entity.duplicate")}


def test_another_name_is_added_once_and_never_empty(registrar: User) -> None:
    add_alias(registrar, "mx-cam-carpizo", "The long pier")
    again = add_alias(registrar, "mx-cam-carpizo", "The long pier")

    assert again.aka.count("The long pier") == 1
    with pytest.raises(Refused) as empty:
        add_alias(registrar, "mx-cam-carpizo", "  ")
    with pytest.raises(UnknownName):
        add_alias(registrar, "atlantis", "x")
    assert codes(empty) == {("aka", "value.empty")}


def test_a_mission_names_a_pack_that_there_is_and_an_id_that_is_free(registrar: User) -> None:
    head = {"mission": "zz-2030-x", "title": "X", "host": "mx"}
    with pytest.raises(Refused) as pack:
        open_mission(registrar, {**head, "frameworks": ["zz"]})
    with pytest.raises(Refused) as reserved:
        open_mission(registrar, {**head, "mission": "new"})
    with pytest.raises(Refused) as nameless:
        open_mission(registrar, {"title": "X", "mission": "Not A Slug"})

    assert codes(pack) == {("frameworks", "pack.unknown")}
    assert codes(reserved) == {("mission", "mission.duplicate")}
    assert ("mission", "id.malformed") in codes(nameless)


def test_a_source_without_any_day_or_called_witness_is_refused(registrar: User) -> None:
    with pytest.raises(Refused) as dateless:
        register_source(registrar, "zz-paper", {"kind": "press", "publisher": "P"})
    with pytest.raises(Refused) as witness:
        register_source(registrar, "witness", {"kind": "press", "publisher": "P", "published": "2025"})

    assert codes(dateless) == {("", "source.dateless")}
    assert codes(witness) == {("", "source.duplicate")}
