"""The sources in a browser."""

import pytest
from django.test import Client

from tests.server.reading import CAMPECHE, read, text

pytestmark = pytest.mark.usefixtures("catalogue")


def test_a_source_lists_what_rests_on_it(reader: Client) -> None:
    page = text(reader, "/sources/cardenas/")

    assert "José Cárdenas" in page
    assert f'href="/missions/{CAMPECHE}/"' in page
    assert {c["mission"] for c in read(reader, "/sources/cardenas.json")["claims"]} == {CAMPECHE}


def test_the_sources_are_listed_by_publisher_and_narrowed(reader: Client) -> None:
    page, narrowed = text(reader, "/sources/"), text(reader, "/sources/?q=cardenas")

    assert "primary" in page
    assert 'href="/sources/cardenas/"' in narrowed
    assert 'href="/sources/heraldo/"' not in narrowed
