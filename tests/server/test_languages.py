"""The language of an address is said by its prefix, else by the reader's header, never by a cookie."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from placet.server.languages import of_header, of_path
from tests.register import ClientOf
from tests.server.reading import CAMPECHE

pytestmark = pytest.mark.usefixtures("catalogue")
PAGE = f"/missions/{CAMPECHE}/"
SPANISH = {"Accept-Language": "es-MX,es;q=0.9,en;q=0.5"}


@pytest.fixture
def reader(client_of: ClientOf, committee: User) -> Client:
    """Give the browser of somebody of the committee."""
    return client_of(committee)


def page(client: Client, address: str, header: dict[str, str]) -> str:
    answer = client.get(address, headers=header)
    assert answer.status_code == 200, address
    return answer.content.decode()


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("es", "es"),
        ("es-MX,en;q=0.5", "es"),
        ("en;q=0.5,es;q=0.9", "es"),
        ("fr,de;q=0.8", "en"),
        ("fr,es;q=0.2", "es"),
        ("*", "en"),
        ("=;;,", "en"),
    ],
)
def test_the_first_language_of_the_header_that_there_is(header: str, language: str) -> None:
    assert of_header(header) == language


@pytest.mark.parametrize(
    ("path", "language"),
    [("/es/missions/", "es"), ("/en/", "en"), ("/missions/", ""), ("/es", ""), ("/estado/", "")],
)
def test_a_path_says_its_language_by_its_first_part(path: str, language: str) -> None:
    assert of_path(path) == language


def test_an_address_without_prefix_speaks_the_language_of_the_reader(reader: Client) -> None:
    assert '<html lang="es">' in page(reader, PAGE, SPANISH)
    assert '<html lang="en">' in page(reader, PAGE, {"Accept-Language": "en"})
    assert '<html lang="en">' in page(reader, PAGE, {})


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("header", ["es", "en"])
def test_a_prefix_rules_whatever_the_header(reader: Client, language: str, header: str) -> None:
    found = page(reader, f"/{language}{PAGE}", {"Accept-Language": header})

    assert f'<html lang="{language}">' in found


def test_a_cookie_says_nothing(reader: Client) -> None:
    reader.cookies["django_language"] = "es"

    assert '<html lang="en">' in page(reader, PAGE, {})


def test_who_chose_english_against_the_header_stays_in_it(reader: Client) -> None:
    assert f'href="/en{PAGE}"' in page(reader, f"/es{PAGE}", SPANISH)
    assert 'href="/en/duties/' in page(reader, f"/en{PAGE}", SPANISH)


def test_the_address_to_cite_says_its_language(reader: Client) -> None:
    assert f"http://testserver/es{PAGE}?as_of=" in page(reader, PAGE, SPANISH)
    assert f"http://testserver/en{PAGE}?as_of=" in page(reader, PAGE, {})


@pytest.mark.parametrize(
    ("address", "header", "leads"),
    [
        ("/", "es", "/es/missions/"),
        ("/", "en", "/missions/"),
        ("/", "fr", "/missions/"),
        ("/es/", "en", "/es/missions/"),
        ("/en/", "es", "/en/missions/"),
    ],
)
def test_the_door_leads_by_header_or_prefix(address: str, header: str, leads: str) -> None:
    answer = Client().get(address, headers={"Accept-Language": header})

    assert (answer.status_code, answer["Location"]) == (302, leads)


def test_a_cache_is_told_what_the_answer_depends_on(reader: Client) -> None:
    spanish, english = reader.get(PAGE, headers=SPANISH), reader.get(PAGE)

    assert "Accept-Language" in spanish["Vary"]
    assert (spanish["Content-Language"], english["Content-Language"]) == ("es", "en")


def test_a_mistake_is_said_in_the_language_of_the_reader(reader: Client) -> None:
    answer = reader.get("/missions/?as_of=2025-02-31", headers=SPANISH)

    assert answer.status_code == 400
    assert '<html lang="es">' in answer.content.decode()


def test_the_language_of_one_request_is_not_that_of_the_next(reader: Client) -> None:
    page(reader, PAGE, SPANISH)

    assert 'href="/duties/' in page(reader, PAGE, {})
