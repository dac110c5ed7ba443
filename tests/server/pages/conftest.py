"""A reader: somebody of the committee, logged in."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.register import ClientOf


@pytest.fixture
def reader(client_of: ClientOf, committee: User) -> Client:
    """Give the browser of somebody of the committee."""
    return client_of(committee)
