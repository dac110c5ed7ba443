"""What every page carries."""

import pytest
from django.test import Client

from tests.server.reading import CAMPECHE, text

pytestmark = pytest.mark.usefixtures("catalogue")
PAGE = f"/missions/{CAMPECHE}/"


def test_the_navigation_marks_where_one_is_and_keeps_the_clocks(reader: Client) -> None:
    page = text(reader, f"{PAGE}?as_of=2025-03-01")

    assert '<a href="/missions/?as_of=2025-03-01" aria-current="true">Missions</a>' in page
    assert 'href="/duties/?as_of=2025-03-01"' in page


def test_the_language_is_switched_at_the_same_address_and_clocks(reader: Client) -> None:
    page = text(reader, f"{PAGE}?as_of=2025-03-01")

    assert f'<a href="/es{PAGE}?as_of=2025-03-01" lang="es" hreflang="es">Español</a>' in page


def test_the_form_of_the_clocks_keeps_the_rest_of_the_address(reader: Client) -> None:
    page = text(reader, "/missions/?q=campeche&as_of=2025-03-01")

    assert '<input type="hidden" name="q" value="campeche">' in page
    assert 'name="as_of" value="2025-03-01"' in page


def test_a_page_is_cited_with_both_clocks_written_out(reader: Client) -> None:
    page = text(reader, f"{PAGE}?as_of=2025-03-01&known_at=2025-04-01")

    assert f"http://testserver/en{PAGE}?as_of=2025-03-01&amp;known_at=2025-04-01" in page
    assert "Journal entry" in page


def test_one_can_skip_to_the_content(reader: Client) -> None:
    assert '<a class="skip" href="#main">' in text(reader, PAGE)
