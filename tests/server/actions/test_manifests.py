"""Lists recorded in one go: see also the tests of the page."""

import pytest
from django.contrib.auth.models import AnonymousUser, User

from placet.claims.entity import Entities, Entity, Sort
from placet.claims.record import Record
from placet.errors import PlacetError, UnknownName
from placet.reading.document import Document
from placet.server.actions.manifests import fields, naming, opened_list
from placet.server.permissions import Forbidden


def unread(_data: bytes, _name: str) -> Document:
    raise AssertionError


def entity(id_: str, *names: str) -> tuple[str, Entity]:
    return id_, Entity(id_, Sort.FORCE, (), (("", names[0]),), names[1:])


def test_a_name_is_that_of_the_one_entity_that_bears_it() -> None:
    of = naming(
        Entities(dict([entity("a", "Alfa Divers", "ALFA"), entity("b", "Beta"), entity("c", "Beta")]))
    )

    assert (of("alfa  divers"), of("ALFA"), of("Beta"), of("Gamma"), of("")) == ("a", "a", "", "", "")


def test_what_every_entry_of_a_list_has_in_common_is_not_shown() -> None:
    said = {
        "observed": "presence",
        "count": "3",
        "visibility": "restricted",
        "source": {"id": "x", "at": "rows 1"},
    }

    assert fields(said) == {"observed": "presence", "count": "3"}


@pytest.mark.usefixtures("undone")
def test_only_who_may_record_opens_a_list(registrar: User) -> None:
    with pytest.raises(Forbidden):
        opened_list(AnonymousUser(), "heraldo", unread)
    with pytest.raises(UnknownName):
        opened_list(registrar, "nobody-knows", unread)


@pytest.mark.usefixtures("undone")
def test_a_source_that_is_only_cited_has_no_list(catalogue: Record, registrar: User) -> None:
    cited = next(id_ for id_, source in catalogue.sources.items() if not source.sha256)

    with pytest.raises(PlacetError) as caught:
        opened_list(registrar, cited, unread)
    assert caught.value.code == "review.unheld"
