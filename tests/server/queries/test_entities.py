"""Things and sources: which there are for whom, and what names them."""

import pytest
from django.contrib.auth.models import User

from placet.server.permissions import Deed
from placet.server.queries.entities import cited, counted, entity_of, known, naming, source_of
from tests.server.lists import CAMPECHE, COMMITTEE_SIGHT, FULL_SIGHT, PUBLIC_SIGHT, now, on, record_hidden

pytestmark = pytest.mark.usefixtures("catalogue")
RECORDING = FULL_SIGHT | {Deed.RECORD}


def test_a_thing_is_known_with_the_missions_that_name_it_or_what_lies_inside() -> None:
    found = {e.id: n for e, n in known("unit", "", PUBLIC_SIGHT)}

    assert found["us-army"] >= found["us-army-7sfg"] > 0


def test_a_thing_is_found_by_any_of_its_names_without_accents() -> None:
    assert [e.id for e, _ in known("place", "CENCAEIM", PUBLIC_SIGHT)] == ["mx-cam-carpizo"]


def test_what_no_mission_names_is_known_to_those_who_record() -> None:
    public, recorder = known("organisation", "", PUBLIC_SIGHT), known("organisation", "", RECORDING)

    assert len(recorder) > len(public)
    assert all(n for _, n in public)


@pytest.mark.usefixtures("undone")
def test_what_only_hidden_claims_name_is_not_known(registrar: User) -> None:
    record_hidden(registrar)

    assert entity_of("place", "aa-secret", PUBLIC_SIGHT) is None
    assert entity_of("place", "aa-secret", COMMITTEE_SIGHT) is not None
    assert entity_of("person", "jane-doe", COMMITTEE_SIGHT) is None
    assert entity_of("person", "jane-doe", FULL_SIGHT) is not None
    assert source_of("secret", PUBLIC_SIGHT) is None
    assert source_of("secret", COMMITTEE_SIGHT) is not None
    assert "aa-secret" not in counted("place", PUBLIC_SIGHT)


def test_an_entity_of_another_sort_is_none_of_that_kind() -> None:
    assert entity_of("unit", "mx-senate", RECORDING) is None
    assert entity_of("unit", "nothing-such", RECORDING) is None
    assert source_of("nothing-such", RECORDING) is None


def test_the_claims_that_name_a_thing_are_those_known_by_the_day() -> None:
    today, before = (
        naming("mx-cam-carpizo", now(), PUBLIC_SIGHT),
        naming("mx-cam-carpizo", on("2024-06-01"), PUBLIC_SIGHT),
    )

    assert CAMPECHE in {s.answer.id for s in today}
    assert CAMPECHE not in {s.answer.id for s in before}


def test_the_claims_that_rest_on_a_source_are_given_mission_by_mission() -> None:
    (one,) = naming("cardenas", now(), PUBLIC_SIGHT)

    assert all("cardenas" in {p.source for p in c.passages} for c in one.claims)


def test_a_source_is_found_by_its_publisher() -> None:
    assert [s.id for s, _ in cited("jose cardenas", PUBLIC_SIGHT)] == ["cardenas"]
    assert len(cited("", RECORDING)) >= len(cited("", PUBLIC_SIGHT))
