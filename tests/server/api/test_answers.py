"""Data as HTTP answers."""

from django.test import RequestFactory

from placet.server.api.answers import answered, as_json, going_on


def test_a_table_is_saved_and_a_document_is_shown() -> None:
    table, document = answered("a\n", "csv", "list"), as_json({"a": 1}, "list")

    assert table["Content-Disposition"] == 'attachment; filename="list.csv"'
    assert table["Content-Type"] == "text/csv; charset=utf-8"
    assert document["Content-Disposition"] == 'inline; filename="list.json"'
    assert document.content == b'{\n  "a": 1\n}\n'


def test_the_head_of_a_list_says_where_the_rest_is() -> None:
    answer = going_on(
        as_json({}, "list"), RequestFactory().get("/list.json?state=mx&state=us&after=a"), after="b"
    )

    assert answer["Link"] == '<http://testserver/list.json?state=mx&state=us&after=b>; rel="next"'
