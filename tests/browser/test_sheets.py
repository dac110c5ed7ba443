"""The pages of a document in a browser: marks on the picture, both directions of selection."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.pictures import picture
from tests.browser.test_axe import serious
from tests.browser.test_clerk import write
from tests.reading.formats.pdfs import pdf, written

SOURCE = "printed-decree"
WHERE = f"/sources/{SOURCE}/review/"
WORDS = (
    "The Senate of Mexico approved on 4 March 2031 the entry",
    "of 12 soldiers of the United States Army into Mexico.",
    "They will enter on 10 March 2031 and leave on 20 April 2031.",
)


def test_a_mark_on_the_picture_selects_its_proposal_and_a_proposal_its_mark(
    clerk: Page, tmp_path: Path
) -> None:
    printed(clerk, tmp_path)
    clerk.goto(f"{WHERE}?show=pages&page=1")

    marks = clerk.locator("svg.sheet a.mark")
    expect(marks.first).to_be_visible()
    ids = marks.evaluate_all("all => all.map(m => m.dataset.of)")
    marks.nth(len(ids) - 1).locator("rect").first.click()
    chosen = clerk.locator("details[data-proposal][open]").get_attribute("data-proposal")
    assert chosen == ids[-1]

    clerk.keyboard.press("k")
    now = clerk.locator("details[data-proposal][open]").get_attribute("data-proposal")
    assert now != chosen
    assert clerk.locator("svg.sheet a.mark.current").first.get_attribute("data-of") == now
    assert serious(clerk) == []
    picture(clerk, "review-pages")


def printed(page: Page, folder: Path) -> None:
    """Upload a PDF of our own and have it read."""
    path = folder / "decree.pdf"
    path.write_bytes(pdf([written(WORDS, 72, 90)]))
    page.goto("/sources/new/")
    page.locator("input[type=file]").set_input_files(path)
    write(page, id=SOURCE, kind="gazette", publisher="Printed Gazette", published="2031-03-05")
    page.goto(WHERE)
    with page.expect_navigation():
        page.locator("button[value=read]").first.click()
