"""Pages as pictures: drawn once, kept while there is room."""

from pathlib import Path

import pytest
from django.conf import settings

from placet.errors import PlacetError
from placet.server import pictures
from placet.server.files import store
from tests.reading.formats.pdfs import pdf, words

DOCUMENT = pdf([words("Twelve instructors", 72, 72), words("A second page", 72, 72)])


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    monkeypatch.setattr(settings, "HOME", tmp_path)
    return store(DOCUMENT)


def test_a_page_is_drawn_once_and_kept(held: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = pictures.picture(held, 1)

    def never(*_: object) -> bytes:
        raise AssertionError

    monkeypatch.setattr(pictures, "_asked", never)
    assert pictures.picture(held, 1) == first
    assert first.startswith(b"\x89PNG")


def test_no_more_pages_are_kept_than_there_is_room_for(held: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_KEPT", 1)
    pictures.picture(held, 1)
    pictures.picture(held, 2)
    assert len(list((settings.HOME / "pages").iterdir())) == 1


def test_words_are_placed_on_their_page(held: str) -> None:
    found = pictures.placed(
        held, 1, [pictures.Sought("Twelve instructors"), pictures.Sought("A second page")]
    )
    assert len(found.boxes[0]) == 1
    assert found.boxes[1] == ()


@pytest.mark.parametrize("number", [3, 10**300])
def test_a_page_that_is_not_there_is_a_mistake_with_its_code(held: str, number: int) -> None:
    with pytest.raises(PlacetError) as raised:
        pictures.picture(held, number)
    assert raised.value.code == "page.missing"
    assert not (settings.HOME / "pages").exists()
