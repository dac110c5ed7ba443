"""The mission page on paper: the drawing with its key on the first sheet, the terms on the second."""

from contextlib import closing

import pypdfium2
import pytest
from playwright.sync_api import Page

MISSION = "mx-2025-02-campeche"


@pytest.mark.parametrize(
    ("language", "key", "terms"), [("en", "Deeds", "Terms"), ("es", "Hechos", "Términos")]
)
def test_the_key_of_the_drawing_stays_on_the_first_sheet_and_the_terms_begin_the_second(
    visitor: Page, language: str, key: str, terms: str
) -> None:
    visitor.goto(f"/{language}/missions/{MISSION}/")
    with closing(pypdfium2.PdfDocument(visitor.pdf(prefer_css_page_size=True))) as paper:
        first, second = (paper[number].get_textpage().get_text_range() for number in (0, 1))
    assert any(line.startswith(key) for line in first.splitlines())
    assert any(line.startswith(terms) for line in second.splitlines()[:2])
