"""Nothing in the server changes or deletes what the journal holds, and only actions write."""

import ast
from pathlib import Path

import pytest

import placet.server

SERVER = Path(placet.server.__file__).parent
CHANGES = {"update", "delete", "bulk_update", "update_or_create", "save", "raw", "extra"}
WRITES = {*CHANGES, "create", "bulk_create", "get_or_create"}
FILES = sorted(p for p in SERVER.rglob("*.py") if "migrations" not in p.parts)


def calls(path: Path, names: set[str]) -> set[str]:
    """Give the calls of a database's methods in a file, as written."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = (
        ast.unparse(node.func)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in names
    )
    return {text for text in found if "objects" in text or text.startswith(("entry.", "mention."))}


@pytest.mark.parametrize("path", FILES, ids=[str(p.relative_to(SERVER)) for p in FILES])
def test_no_file_changes_or_deletes_entries_of_the_journal(path: Path) -> None:
    assert {c for c in calls(path, CHANGES) if "Entry" in c or "Mention" in c or c[0].islower()} == set()


@pytest.mark.parametrize("folder", ["pages", "api", "queries", "forms"])
def test_pages_api_queries_and_forms_never_write(folder: str) -> None:
    files = sorted((SERVER / folder).rglob("*.py"))

    assert files
    assert {p.name: found for p in files if (found := calls(p, WRITES))} == {}


@pytest.mark.parametrize("path", FILES, ids=[str(p.relative_to(SERVER)) for p in FILES])
def test_no_statement_in_sql_changes_or_deletes(path: Path) -> None:
    text = path.read_text(encoding="utf-8").upper()
    strings = {
        node.value.upper()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert text
    assert [s for s in strings if s.lstrip().startswith(("UPDATE ", "DELETE FROM", "TRUNCATE "))] == []
