"""What the tests of pages and of their data share: reading an answer."""

import json
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

CAMPECHE = "mx-2025-02-campeche"

LISTS = (
    "/missions/",
    "/findings/",
    "/duties/",
    "/sources/",
    "/units/",
    "/places/",
    "/people/",
    "/organisations/",
    "/glossary/",
    "/packs/",
    "/packs/writing/",
)


def text(client: Client, address: str) -> str:
    """Read an answer that must be there."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def read(client: Client, address: str) -> dict[str, Any]:
    """Read a JSON answer."""
    found = json.loads(text(client, address))
    assert isinstance(found, dict)
    return found


def queries(client: Client, address: str) -> int:
    """Count the queries an answer makes."""
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)
