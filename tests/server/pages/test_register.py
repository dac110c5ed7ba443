"""The register in a browser."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.register import ClientOf
from tests.server.lists import record_hidden
from tests.server.reading import CAMPECHE, LISTS, queries, text

pytestmark = pytest.mark.usefixtures("catalogue")


@pytest.mark.parametrize("address", LISTS)
def test_each_list_opens_in_both_languages_with_its_one_heading(reader: Client, address: str) -> None:
    for prefix, language in (("", "en"), ("/es", "es")):
        page = text(reader, prefix + address)

        assert f'<html lang="{language}">' in page
        assert page.count("<h1") == 1
        assert "style=" not in page
        assert "<script" not in page


@pytest.mark.parametrize("address", LISTS)
def test_each_list_keeps_the_two_clocks(reader: Client, address: str) -> None:
    page = text(reader, f"{address}?as_of=2025-03-20&known_at=2025-03-25")

    assert "20 March 2025" in page
    assert "25 March 2025" in page


@pytest.mark.parametrize(
    "address", ["/missions/?as_of=never", "/missions/?view=calendar&month=2025-13", "/missions/?after=x"]
)
def test_a_question_that_cannot_be_asked_says_so(reader: Client, address: str) -> None:
    assert reader.get(address).status_code == 400


def test_the_register_groups_by_stage_with_its_totals(reader: Client) -> None:
    page = text(reader, "/missions/")

    assert "60 missions" in page or "missions" in page
    assert page.index("Ended, something owed") < page.index("Ended, nothing owed")
    assert 'class="bar"' in page
    assert f'href="/missions/{CAMPECHE}/"' in page


def test_sorted_otherwise_the_stage_becomes_a_column(reader: Client) -> None:
    page = text(reader, "/missions/?sort=verdict&state=mx")

    assert 'class="group"' not in page
    assert "Narrowed to" in page


def test_the_saved_views_keep_the_clocks(reader: Client) -> None:
    page = text(reader, "/missions/?as_of=2025-03-20")

    assert 'href="/missions/?stage=running&amp;as_of=2025-03-20"' in page


def test_nothing_that_fits_is_not_shown_as_none(reader: Client) -> None:
    assert "That is not the same as none" in text(reader, "/missions/?q=zzzz")


@pytest.mark.usefixtures("undone", "demo")
def test_no_byte_of_a_public_answer_holds_a_hidden_word(
    registrar: User, client_of: ClientOf, stranger: User
) -> None:
    record_hidden(registrar)
    public, trusted = client_of(stranger), client_of(registrar)
    hidden = ("aa-secret", "Hidden Valley", "jane-doe", "Jane Doe", "Secret Desk")
    addresses = [f"{a}{q}" for a in LISTS[:8] for q in ("", "?q=m1", "?as_of=2025-02-11&q=half")]
    addresses += [f"{a.rstrip('/')}.json" for a in LISTS[:8]] + [f"{a.rstrip('/')}.csv" for a in LISTS[:8]]
    addresses += [
        "/missions/m1.json",
        "/missions/m1.yaml",
        "/missions/m1.csv",
        "/missions/m1.geojson",
        "/missions.geojson",
    ]
    addresses += [
        "/units/bb-army/",
        "/units/bb-army.json",
        "/sources/src/",
        "/missions.atom",
        "/findings.atom?mission=m1",
    ]

    for address in addresses:
        page = text(public, address)

        assert not [w for w in hidden if w in page], address
    for address in ("/places/aa-secret/", "/people/jane-doe/", "/sources/secret/", "/people/jane-doe.json"):
        assert public.get(address).status_code == 404, address
        assert trusted.get(address).status_code == 200, address


def test_the_number_of_queries_of_a_page_does_not_grow_with_rows(reader: Client) -> None:
    for few, many in (
        ("/missions/?state=cr", "/missions/"),
        ("/findings/?state=cr", "/findings/"),
        ("/duties/?state=cr", "/duties/"),
        ("/units/us-army-7sfg/", "/units/us-army/"),
        ("/sources/?q=cardenas", "/sources/"),
        ("/missions.atom?state=cr", "/missions.atom"),
    ):
        reader.get(many)

        assert queries(reader, many) <= queries(reader, few) + 1, many
