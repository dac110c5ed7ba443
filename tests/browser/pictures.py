"""Pictures of the pages, to be looked at."""

import os
from pathlib import Path

from playwright.sync_api import Page

PICTURES = os.environ.get("PLACET_PICTURES", "")
"""The folder they go to; none are made where it is not named."""


def picture(page: Page, name: str) -> None:
    """Keep a picture of the whole page, where pictures are wanted."""
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=True)
