"""The glossary in a browser."""

import pytest
from django.test import Client

from tests.server.reading import text

pytestmark = pytest.mark.usefixtures("catalogue")


def test_the_word_of_the_page_s_language_comes_first(reader: Client) -> None:
    english, spanish = text(reader, "/glossary/"), text(reader, "/es/glossary/")

    assert '<th scope="row">ceiling</th><td lang="es">tope</td>' in english
    assert '<th scope="row">tope</th><td lang="en">ceiling</td>' in spanish
