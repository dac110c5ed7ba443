"""Importing a record: everything once, by whom, and only by those who may."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import User

from placet.claims.record import Record
from placet.server.actions.imports import Imported, import_record
from placet.server.models import Entry, Standing
from placet.server.permissions import Forbidden
from placet.server.queries.record import record_of

pytestmark = pytest.mark.usefixtures("catalogue", "undone")

FIRST = "uy-1997-l16861"


def under(name: str) -> Record:
    """Give a mission of the catalogue as if it were another."""
    mission = record_of((FIRST,)).missions[FIRST]
    claims = tuple(replace(c, mission=name) for c in mission.claims)
    return Record({name: replace(mission, id=name, claims=claims)})


def test_a_mission_is_recorded_with_its_claims_and_judged(registrar: User) -> None:
    record = under("zz-imported")

    done = import_record(registrar, record)

    assert done == Imported(1, 0, 0, len(record.missions["zz-imported"].claims), 0)
    assert Standing.objects.filter(mission="zz-imported").exists()
    assert set(Entry.objects.filter(mission="zz-imported").values_list("by", flat=True)) == {
        registrar.username
    }


def test_recording_it_again_changes_nothing(registrar: User) -> None:
    import_record(registrar, under("zz-imported"))

    assert import_record(registrar, under("zz-imported")) == Imported(0, 0, 0, 0, 0)


def test_a_stranger_imports_nothing(stranger: User) -> None:
    with pytest.raises(Forbidden):
        import_record(stranger, under("zz-imported"))

    assert not Entry.objects.filter(mission="zz-imported").exists()
