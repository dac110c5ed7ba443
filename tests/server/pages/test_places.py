"""The pages of places."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.server.reading import text

pytestmark = pytest.mark.usefixtures("catalogue")


def test_the_list_links_to_each(reader: Client) -> None:
    page = text(reader, reverse("places"))

    assert reverse("place", args=["mx-cam-carpizo"]) in page


def test_the_list_is_narrowed_by_name(reader: Client) -> None:
    page = text(reader, reverse("places") + "?q=zzzz")

    assert "Nothing of that name is in the register" in page


def test_no_land_is_said_to_lie_in_the_state_of_its_name(reader: Client) -> None:
    page = text(reader, reverse("places") + "?q=Afghanistan")

    assert ">Afghanistan</a></td>" in page
    assert ">Afghanistan</td>" not in page


def test_one_says_what_names_it(reader: Client) -> None:
    page = text(reader, reverse("place", args=["mx-cam-carpizo"]))

    assert "What is said of it" in page
    assert "mx-cam-carpizo" in page
