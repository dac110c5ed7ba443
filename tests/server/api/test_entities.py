"""Things, sources, the glossary and the packs as data."""

import csv
import io

import pytest
from django.test import Client

from tests.server.reading import read, text

pytestmark = pytest.mark.usefixtures("catalogue")


@pytest.mark.parametrize(
    "address",
    ["/findings", "/duties", "/sources", "/units", "/places", "/people", "/organisations", "/glossary"],
)
def test_a_list_is_a_table_and_a_document_too(reader: Client, address: str) -> None:
    rows = list(csv.DictReader(io.StringIO(text(reader, f"{address}.csv"))))
    document_ = read(reader, f"{address}.json")

    assert rows
    assert document_[address.strip("/")]
