import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from placet.reading.held import Held
from placet.server.actions import drafts as kept
from tests.cli.conftest import Run
from tests.reading.drafted import CONSENT

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "consent.txt"
    path.write_text(CONSENT, encoding="utf-8")
    return path


def test_a_document_is_read_into_a_draft(run: Run, paper: Path) -> None:
    done = run("read", str(paper))

    assert done.exit_code == 0
    assert "2031-03-10 – 2031-04-20" in done.stdout


def test_passages_count_in_the_text_that_is_printed(run: Run, paper: Path) -> None:
    text = run("read", str(paper), "--text").stdout
    found = json.loads(run("read", str(paper), "--json").stdout)

    assert found["proposals"]
    for one in found["proposals"]:
        passage = one["passage"]
        assert text[passage["start"] : passage["end"]] == passage["exact"]


def test_of_several_files_each_is_a_line_of_json_and_the_unreadable_is_named(
    run: Run, paper: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\n")
    done = run("read", str(broken), str(paper), "--json", "--jobs", "2")

    first, second = map(json.loads, done.stdout.splitlines())
    assert done.exit_code == 2
    assert first["unread"][0]["code"].startswith("reading.")
    assert second["proposals"]
    assert "broken.pdf" in done.stderr


def test_a_file_that_is_not_there_is_named_and_exits_2(run: Run, tmp_path: Path) -> None:
    done = run("read", str(tmp_path / "none.txt"))

    assert done.exit_code == 2
    assert "none.txt" in done.stderr


def test_a_draft_is_kept_in_somebodys_name_only(run: Run, paper: Path) -> None:
    done = run("read", str(paper), "--mission", "mx-x")

    assert done.exit_code == 2
    assert "--as" in done.stderr


@pytest.mark.usefixtures("undone")
def test_a_document_that_is_no_source_is_not_kept(
    run: Run, paper: Path, registrar: "User", monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[Held] = []
    monkeypatch.setattr(kept, "keep", lambda _user, _source, draft: held.append(draft))
    done = run("read", str(paper), "--mission", "mx-x", "--as", registrar.username)

    assert done.exit_code == 2
    assert held == []


def test_a_model_that_the_environment_does_not_name_is_not_asked(run: Run, paper: Path) -> None:
    done = run("read", str(paper), "--model", PLACET_MODEL_URL="")

    assert done.exit_code == 2
    assert "PLACET_MODEL_URL" in done.stderr
