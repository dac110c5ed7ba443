"""The framework packs in a browser."""

import pytest
from django.test import Client

from placet.law import packs_known
from tests.server.reading import text

pytestmark = pytest.mark.usefixtures("catalogue")


def test_every_pack_is_there_with_its_ways_to_consent(reader: Client) -> None:
    page = text(reader, "/packs/")

    assert all(f'id="{pack}"' in page for pack in packs_known())
    assert "Ways to consent" in page


def test_how_to_write_one_is_a_page(reader: Client) -> None:
    page = text(reader, "/packs/writing/")

    assert "<h1>How to write a framework pack</h1>" in page
    assert "<ol>" in page
