"""Data as HTTP answers."""

from placet.server.api.answers import answered, as_json


def test_a_table_is_saved_and_a_document_is_shown() -> None:
    table, document = answered("a\n", "csv", "list"), as_json({"a": 1}, "list")

    assert table["Content-Disposition"] == 'attachment; filename="list.csv"'
    assert table["Content-Type"] == "text/csv; charset=utf-8"
    assert document["Content-Disposition"] == 'inline; filename="list.json"'
    assert document.content == b'{\n  "a": 1\n}\n'
