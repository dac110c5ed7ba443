from pathlib import Path

import pytest

from placet.claims.proposal import Slot
from placet.cli.shell.reading import asking, drafts, known
from placet.errors import PlacetError
from placet.reading.draft import Draft
from tests.reading.drafted import CONSENT


def test_drafts_come_in_the_order_of_their_files(tmp_path: Path) -> None:
    one, two = tmp_path / "1.txt", tmp_path / "2.txt"
    for path in (one, two):
        path.write_text(CONSENT, encoding="utf-8")

    rows = list(drafts([two, tmp_path / "none.txt", one], 2, "en", model=False))

    assert [path.name for path, _ in rows] == ["2.txt", "none.txt", "1.txt"]
    assert [isinstance(found, Draft) for _, found in rows] == [True, False, True]


def test_a_file_without_a_draft_has_a_reason(tmp_path: Path) -> None:
    ((_, found),) = drafts([tmp_path / "none.txt"], 1, "en", model=False)

    assert isinstance(found, PlacetError)
    assert found.code == "reading.absent"


def test_names_of_the_catalogue_are_known() -> None:
    assert "us" in known()


def test_without_an_address_no_model_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLACET_MODEL_URL", raising=False)

    with pytest.raises(PlacetError) as caught:
        asking("en")
    assert caught.value.code == "model.unset"


def test_a_draft_has_the_slots_of_its_document(tmp_path: Path) -> None:
    path = tmp_path / "1.txt"
    path.write_text(CONSENT, encoding="utf-8")
    ((_, found),) = drafts([path], 1, "en", model=False)

    assert isinstance(found, Draft)
    assert Slot.STRENGTH in {one.slot for one in found.proposals}
