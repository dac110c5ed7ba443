"""The register as a map."""

import pytest
from django.test import Client

from tests.server.reading import text

pytestmark = pytest.mark.usefixtures("catalogue")


def test_the_map_marks_the_receiving_states_and_says_the_same_as_a_table(reader: Client) -> None:
    page = text(reader, "/missions/?view=map")

    assert page.count("<path") > 150
    assert "Mexico</a>" in page
