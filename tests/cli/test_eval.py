from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from placet.claims.proposal import Frame, Proposal, Quotation, Slot, Strength
from placet.cli.shell import scoring
from placet.reading.document import Document
from placet.reading.held import Held, held
from tests.cli.conftest import Run

GOLD = """
frames:
- id: a
  title: Rota
  slots:
  - {slot: strength, value: 10, within: Ten guests}
  - {slot: site, value: Rota, within: Rota}
"""


def strengths(document: Document) -> Held:
    """Draft the first two words of any text as ten people, in the place of rules."""
    said = Quotation(0, 10, document.text[:10])
    ten = Proposal("x", Slot.STRENGTH, Strength(10, 10), said, rule="ten@1")
    return held(document, (Frame("x", "one"),), (ten,))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(scoring, "drafter", lambda: strengths)
    (tmp_path / "a.gold.yaml").write_text(GOLD)
    (tmp_path / "a.txt").write_text("Ten guests stay at Rota.\n")
    return tmp_path


def test_a_folder_of_known_texts_is_scored(run: Run, folder: Path) -> None:
    done = run("eval", str(folder))

    assert done.exit_code == 0
    assert "1 texts with known values" in done.stdout
    assert "1.00 (0.21–1.00)" in done.stdout
    assert "missed" not in done.stdout


def test_misses_are_listed_when_asked_for(run: Run, folder: Path) -> None:
    assert "missed  site  Rota" in run("eval", str(folder), "--misses").stdout


def test_the_scores_are_had_as_json(plain: Callable[..., Any], folder: Path) -> None:
    found = plain("eval", str(folder))

    assert found["core"]["precision"] == 1
    assert found["each"][0]["faults"][0]["slot"] == "site"


def test_a_text_that_cannot_be_read_is_named_and_exits_2(run: Run, folder: Path) -> None:
    (folder / "b.gold.yaml").write_text(GOLD)

    done = run("eval", str(folder))

    assert done.exit_code == 2
    assert "b.gold.yaml" in done.stderr
    assert "1 texts" in done.stdout


def test_a_folder_without_known_values_is_a_mistake(run: Run, tmp_path: Path, folder: Path) -> None:
    (tmp_path / "empty").mkdir()

    done = run("eval", str(folder / "empty"))

    assert done.exit_code == 2
    assert ".gold.yaml" in done.stderr
