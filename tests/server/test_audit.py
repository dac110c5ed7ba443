"""Nothing in the server changes or deletes what the journal holds, and only actions write."""

import ast
import re
from pathlib import Path

import pytest

import placet.server
from placet.server.actions.projection import PARTS

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


def statements(path: Path) -> list[str]:
    """Give the texts of a file that begin as SQL that changes or deletes."""
    strings = {
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    changes = ("UPDATE ", "DELETE FROM", "TRUNCATE ")
    return sorted(s for s in strings if s.lstrip().upper().startswith(changes))


@pytest.mark.parametrize("path", FILES, ids=[str(p.relative_to(SERVER)) for p in FILES])
def test_only_the_projection_is_changed_or_deleted_in_sql(path: Path) -> None:
    projection = path == SERVER / "actions" / "projection.py"

    assert bool(statements(path)) is projection


def test_the_projection_changes_its_own_tables_and_no_other() -> None:
    text = (SERVER / "actions" / "projection.py").read_text(encoding="utf-8")
    own = {"server_standing", *PARTS}

    assert set(re.findall(r"server_[a-z]+", text)) - own == set()
    assert set(re.findall(r"(?:UPDATE|DELETE FROM) (\S+)", text)) - own == {"{table}"}
