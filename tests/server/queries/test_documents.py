"""The documents that pages show."""

from datetime import UTC

from placet.server.queries.documents import changed, document, glossary


def test_the_glossary_holds_every_word_in_both_languages() -> None:
    terms = [t for section in glossary() for t in section.terms]

    assert len(terms) > 50
    assert [t.en for t in terms if not (t.es and t.meaning["en"] and t.meaning["es"])] == []


def test_a_document_is_read_block_by_block() -> None:
    blocks, language = document("write-a-pack", "en")
    kinds = [b.kind for b in blocks]

    assert language == "en"
    assert kinds[0] == "h1"
    assert {"h2", "p", "ul", "ol", "pre", "table"} <= set(kinds)
    assert any(s.style == "bold" for b in blocks for item in b.items for s in item)


def test_a_document_is_given_in_the_language_asked_for_where_there_is_one() -> None:
    assert document("write-a-pack", "es")[1] == "es"
    assert document("read-a-verdict", "es")[1] == "en"


def test_a_table_keeps_its_head_and_rows_and_code_its_lines() -> None:
    blocks, _ = document("write-a-pack", "en")
    table = next(b for b in blocks if b.kind == "table")
    code = next(b for b in blocks if b.kind == "pre")

    assert [c[0].text for c in table.rows[0]] == ["Section", "Keys of a row"]
    assert len(table.rows) > 10
    assert code.items[0][0].text.startswith("pack: aa\n")


def test_the_glossary_was_changed_when_its_document_was() -> None:
    assert changed().tzinfo is UTC
