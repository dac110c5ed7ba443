from pathlib import Path

import pytest

from placet.cli.shell.scoring import scored, text_of
from placet.errors import PlacetError
from placet.reading.document import Document
from placet.reading.held import Held, held

GOLD = "frames: [{id: a, title: Rota, slots: [{slot: site, value: Rota, within: Rota}]}]"


def nothing(document: Document) -> Held:
    return held(document, (), ())


def test_the_text_is_the_file_of_the_same_name(tmp_path: Path) -> None:
    gold = tmp_path / "one[1].gold.yaml"
    gold.write_text(GOLD)
    (tmp_path / "one[1].txt").write_text("At Rota.")

    assert text_of(gold) == tmp_path / "one[1].txt"


def test_no_text_or_two_are_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(PlacetError, match="textless"):
        text_of(tmp_path / "one.gold.yaml")


def test_what_cannot_be_read_is_named_and_hides_nothing(tmp_path: Path) -> None:
    for name in ("good", "lost", "odd"):
        (tmp_path / f"{name}.gold.yaml").write_text("frames: 3" if name == "odd" else GOLD)
    (tmp_path / "good.txt").write_text("Ten guests stay at Rota.\n")
    (tmp_path / "odd.txt").write_text("Ten guests stay at Rota.\n")
    (tmp_path / "bad.gold.yaml").write_bytes(b"frames: \xff")
    (tmp_path / "bad.txt").write_text("At Rota.\n")

    found = scored(tmp_path, 1, nothing, "")

    assert list(found.scores) == ["good.txt"]
    assert {(name, mistake.code) for name, mistake in found.unread} == {
        ("lost.gold.yaml", "gold.textless"),
        ("odd.gold.yaml", "gold.malformed"),
        ("bad.gold.yaml", "file.encoding"),
    }


@pytest.mark.parametrize(("folder", "code"), [("", "gold.none"), ("nowhere", "file.unknown")])
def test_a_folder_without_known_values_is_a_mistake(tmp_path: Path, folder: str, code: str) -> None:
    with pytest.raises(PlacetError) as raised:
        scored(tmp_path / folder, 1, nothing, "")

    assert raised.value.code == code
