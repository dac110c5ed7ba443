"""What a new user comes to ask, in a real browser."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.pictures import picture

CAMPECHE = "/missions/mx-2025-02-campeche/"
FOLD = 800
"""Pixels of a window that are seen without scrolling."""


def test_whether_campeche_is_inside_what_was_allowed_is_seen_without_scrolling(visitor: Page) -> None:
    visitor.goto("/missions/")
    visitor.get_by_role("link", name="Campeche").first.click()
    visitor.wait_for_url(f"**{CAMPECHE}")
    picture(visitor, "campeche")

    answer = visitor.locator("section.answer")
    box = answer.locator(".verdict").first.bounding_box()
    assert answer.get_by_role("heading", name="Inside what was allowed?").is_visible()
    assert box is not None
    assert box["y"] + box["height"] < FOLD


def test_what_is_due_next_and_why_is_seen_without_scrolling(visitor: Page) -> None:
    visitor.goto(CAMPECHE)
    due = visitor.locator(".due")
    box = due.bounding_box()
    due.get_by_role("link").first.click()

    assert "Ministry of the Navy" in due.inner_text()
    assert box is not None
    assert box["y"] + box["height"] < FOLD
    assert "#" in visitor.url


def test_where_107_comes_from_takes_two_clicks_at_most(visitor: Page) -> None:
    visitor.goto(CAMPECHE)
    vote = visitor.locator("#vote-vote")
    vote.locator("a").first.click()
    visitor.wait_for_load_state()
    where = visitor.url

    assert "107" in vote.inner_text()
    assert "#" in where
    target = visitor.locator(f"[id='{where.partition('#')[2]}']")
    assert target.count() == 1
    assert target.is_visible()


def test_the_list_as_csv_takes_one_click(visitor: Page) -> None:
    visitor.goto("/missions/")
    with visitor.expect_download() as download:
        visitor.get_by_role("link", name="CSV").first.click()

    path = download.value.path()
    assert "mx-2025-02-campeche" in path.read_text(encoding="utf-8")


def test_what_was_known_on_1_march_2025_takes_one_field(visitor: Page) -> None:
    visitor.goto(CAMPECHE)
    before = visitor.locator("section.answer").inner_text()
    visitor.get_by_text("Set the two clocks").click()
    visitor.get_by_label("Known by").fill("2025-03-01")
    visitor.keyboard.press("Enter")
    visitor.wait_for_url("**known_at=2025-03-01**")

    assert "1 March 2025" in visitor.locator(".dateline").inner_text()
    assert visitor.locator("section.answer").inner_text() != before


def test_the_page_reads_without_javascript_and_in_spanish(opened: Callable[..., Page]) -> None:
    plain = opened(java_script_enabled=False)
    plain.goto(f"/es{CAMPECHE}")

    assert plain.locator("html").get_attribute("lang") == "es"
    assert plain.locator("section.answer .verdict").first.is_visible()
