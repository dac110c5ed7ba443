"""The clerk's whole way, by the keyboard alone: a mission from nothing to a verdict, a typo, two sources."""

from playwright.sync_api import Locator, Page

from tests.browser.pictures import picture

ID = "mx-2032-05-pier"
HERE = f"/missions/{ID}/"


def press(page: Page, link: Locator) -> None:
    """Follow a link or press a button by the keyboard."""
    link.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def write(page: Page, **fields: str) -> None:
    """Write into the fields of a form by their names, opening what is folded, and send it."""
    for name, value in fields.items():
        field = page.locator(f"[name='{name}']").first
        if not field.is_visible():
            page.locator("details", has=field).locator("summary").focus()
            page.keyboard.press("Enter")
        field.focus()
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type(value)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def told(page: Page) -> str:
    """Give what the page says was done."""
    return page.get_by_role("status").inner_text()


def test_a_clerk_takes_a_mission_from_nothing_to_a_verdict_by_the_keyboard_alone(clerk: Page) -> None:
    open_and_ask(clerk)
    consented(clerk)
    arrived_too_many(clerk)
    corrected(clerk)
    chosen(clerk)


def open_and_ask(page: Page) -> None:
    """Open a mission, register two sources, record the request."""
    page.goto("/missions/")
    press(page, page.get_by_role("link", name="Open a mission"))
    write(page, mission=ID, title_en="The pier", sender="us", host="mx")
    assert page.url.endswith(f"{HERE}record/")
    for id_, publisher, day in (
        ("gaceta-pier", "Gaceta", "2026-05-02"),
        ("diario-pier", "Diario", "2026-05-03"),
    ):
        press(page, page.get_by_role("link", name="Sources", exact=True))
        press(page, page.get_by_role("link", name="Register a source"))
        write(page, id=id_, kind="press", publisher=publisher, published=day)
        assert id_ in told(page)
    page.goto(f"{HERE}record/")
    press(page, page.get_by_role("link", name="request", exact=True))
    write(page, who="mx-president", to="mx-senate", when="2026-05-01", source_1="gaceta-pier")
    assert told(page).startswith("Recorded.")


def consented(page: Page) -> None:
    """Record the vote and two windows."""
    page.goto(f"{HERE}record/")
    press(page, page.get_by_role("link", name="vote", exact=True))
    write(
        page,
        who="mx-senate",
        of="request",
        when="2026-05-02",
        votes_for="170",
        votes_against="0",
        source_1="gaceta-pier",
    )
    picture(page, "recorded")
    for kind, when in (("presence", "2026-05-10/2026-05-30"), ("activity", "2026-05-12/2026-05-28")):
        page.goto(f"{HERE}record/consented/{kind}/")
        many = {"count": "10"} if kind == "presence" else {}
        write(page, who="us-army-7sfg", when=when, source_1="gaceta-pier", **many)
        assert told(page).startswith("Recorded.")


def arrived_too_many(page: Page) -> None:
    """Record an arrival, and see the verdict change."""
    page.goto(f"{HERE}record/observed/presence/")
    write(page, who="us-army-7sfg", count="12", when="2026-05-11/2026-05-20", source_1="diario-pier")
    assert "is now breached" in told(page)
    picture(page, "breached")
    assert page.locator("section.answer .verdict").first.inner_text().strip() == "breached"


def corrected(page: Page) -> None:
    """Correct a typo in the vote: 170 should have been 107."""
    page.goto(f"{HERE}history/")
    picture(page, "history")
    page.goto(HERE)
    to_the_vote(page)
    press(page, page.get_by_role("link", name="Correct"))
    assert page.locator("[name='votes_for']").input_value() == "170"
    write(page, votes_for="107")
    assert "Write why" in page.get_by_role("alert").inner_text()
    page.locator("[name='why']").focus()
    page.keyboard.type("two figures were swapped")
    press(page, page.get_by_role("button", name="Correct"))
    assert told(page).startswith("Corrected.")
    assert "107" in page.locator("#vote-vote").inner_text()


def chosen(page: Page) -> None:
    """Record what another source says of the vote, and choose between the two."""
    to_the_vote(page)
    press(page, page.get_by_role("link", name="Add a rival"))
    write(page, when="2026-05-03", source_1="diario-pier")
    assert "side by side" in told(page)
    to_the_vote(page)
    press(page, page.get_by_role("link", name="Choose"))
    picture(page, "choose")
    assert page.locator(".rival").count() == 2
    page.locator("[name='claim']").first.focus()
    page.keyboard.press("Space")
    page.locator("[name='why']").focus()
    page.keyboard.type("the gazette is the record")
    press(page, page.get_by_role("button", name="Choose"))
    assert told(page).startswith("Chosen.")


def to_the_vote(page: Page) -> None:
    """Go from the mission to the claim of the vote, by the list of what rests on each source."""
    press(page, page.get_by_role("link", name="observed vote “vote”").first)


def test_a_mistake_is_reached_from_the_list_on_top_by_the_keyboard(clerk: Page) -> None:
    clerk.goto("/sources/new/")
    write(clerk, id="Not A Slug", kind="press", publisher="X", published="2026-02-30")
    picture(clerk, "mistakes")
    press(clerk, clerk.get_by_role("alert").get_by_role("link", name="Published"))

    assert clerk.evaluate("document.activeElement.name") == "published"
    assert clerk.get_by_role("alert").locator("li").count() == 2
