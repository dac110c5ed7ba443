"""A text of our own is uploaded, read, and reviewed with the keyboard alone, to stand beside a decree."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from placet.claims.proposal import Slot
from tests.browser.pictures import picture
from tests.browser.test_axe import serious
from tests.browser.test_clerk import press, told, write
from tests.server import reviewing
from tests.server.reviewing import GAZETTE, MISSION, SOURCE

WHERE = f"/sources/{SOURCE}/review/"
SEEN = f"/missions/{MISSION}/"


def key(page: Page, keys: str) -> None:
    """Press single keys, one after the other."""
    for one in keys:
        page.keyboard.press(one)


def sent(page: Page, one: str) -> str:
    """Press a key that sends a decision; give what the page says was done."""
    with page.expect_navigation():
        page.keyboard.press(one)
    return told(page)


def now(page: Page) -> str:
    """Give the id of the proposal that is open."""
    return page.locator("details[data-proposal][open]").get_attribute("data-proposal") or ""


def of(page: Page, slot: Slot, words: str = "") -> str:
    """Give the id of the first proposal of a slot on the page whose words hold some."""
    line = page.locator(f"li[data-slot='{slot.value}']").filter(has_text=words).first
    return (line.get_attribute("id") or "").removeprefix("p-")


def to(page: Page, slot: Slot, words: str = "") -> str:
    """Go to the proposal of a slot by the keys alone; give its id."""
    wanted = of(page, slot, words)
    order = page.eval_on_selector_all("details[data-proposal]", "all => all.map(d => d.dataset.proposal)")
    steps = order.index(wanted) - order.index(now(page))
    key(page, ("j" if steps > 0 else "k") * abs(steps))
    assert now(page) == wanted
    return wanted


def test_a_press_article_is_reviewed_with_the_keyboard_alone(clerk: Page, tmp_path: Path) -> None:
    the_decree_is_on_record(clerk)
    uploaded_and_read(clerk, tmp_path)
    placed(clerk)
    rivals_accepted(clerk)
    amended_and_rejected(clerk)
    added_by_selecting(clerk)
    beside_the_decree(clerk)


def the_decree_is_on_record(page: Page) -> None:
    """Open the mission and record its vote and window from the gazette."""
    page.goto("/missions/new/")
    write(page, mission=MISSION, title_en="Aurora", sender="us", host="mx")
    page.goto("/sources/new/")
    write(page, id=GAZETTE, kind="gazette", publisher="Gaceta", published="2023-03-14")
    page.goto(f"{SEEN}record/vote/")
    write(page, who="mx-senate", when="2023-03-11", source_1=GAZETTE)
    page.goto(f"{SEEN}record/consented/presence/")
    write(page, count="24", when="2023-03-15/2023-04-28", source_1=GAZETTE)
    assert told(page).startswith("Recorded.")


def uploaded_and_read(page: Page, folder: Path) -> None:
    """Register the article with its file, go to it and let it be read."""
    paper = folder / "faro.txt"
    paper.write_text(reviewing.TEXT, encoding="utf-8")
    page.goto("/sources/new/")
    page.locator("[name='document']").set_input_files(paper)
    write(page, id=SOURCE, kind="press", publisher="El Faro", published="2023-03-20", language="en")
    page.goto(f"/sources/{SOURCE}/")
    press(page, page.get_by_role("link", name="Review what it says"))
    press(page, page.get_by_role("button", name="Read this document"))
    assert re.fullmatch(r"Read: \d+ proposals to decide on\.", told(page))
    picture(page, "review-unplaced")


def placed(page: Page) -> None:
    """Say that the first frame belongs to the mission, and set the second aside."""
    field = page.locator("input[name^='place-'][name$='-mission']").first
    field.focus()
    page.keyboard.type(MISSION)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert MISSION in told(page)
    press(page, page.get_by_role("button", name="Set it aside"))
    assert told(page).startswith("Set aside")


def rivals_accepted(page: Page) -> None:
    """Accept what the record has otherwise: both stand."""
    page.goto(WHERE)
    vote = to(page, Slot.VOTE)
    picture(page, "review")
    assert "rival" in page.locator(f"#p-{vote} .state").inner_text()
    assert page.locator(f"#text .mark.current:has(#w-{vote})").count() == 1
    assert "Recorded as a rival" in sent(page, "a")
    to(page, Slot.PRESENCE)
    assert "Recorded as a rival" in sent(page, "a")
    to(page, Slot.STRENGTH, "24")
    assert sent(page, "a").startswith("Recorded.")


def amended_and_rejected(page: Page) -> None:
    """Name the unit, reject what is none, and undo once."""
    to(page, Slot.UNIT, "20th")
    key(page, "e")
    page.keyboard.type("us-army")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert told(page) == "Recorded."
    rejected(page)
    activity = to(page, Slot.ACTIVITY, "boarding")
    assert sent(page, "u").startswith("Undone.")
    assert now(page) == activity
    rejected(page)
    picture(page, "review-decided")


def rejected(page: Page) -> None:
    """Write why, leave the field, and press the key once more."""
    to(page, Slot.ACTIVITY, "boarding")
    key(page, "r")
    page.keyboard.type("only practised elsewhere")
    page.keyboard.press("Escape")
    assert sent(page, "r") == "Rejected, with the reason."


def added_by_selecting(page: Page) -> None:
    """Select words in the text: the form of a missed fact has them, and where they begin."""
    page.evaluate(
        """() => {
            const home = [...document.querySelectorAll('#text [data-start]')].pop();
            const node = document.createTreeWalker(home, NodeFilter.SHOW_TEXT).nextNode();
            const range = document.createRange();
            range.setStart(node, 0); range.setEnd(node, 7);
            getSelection().removeAllRanges(); getSelection().addRange(range);
        }"""
    )
    page.wait_for_function("document.getElementById('add-words').value !== ''")
    assert page.locator("#add-words").input_value() == "In 2021"
    assert page.locator("#add-start").input_value() == str(reviewing.TEXT.index("In 2021"))
    press(page, page.get_by_role("button", name="Add it as a proposal"))
    assert told(page).startswith("Added as a proposal")


def beside_the_decree(page: Page) -> None:
    """The mission page shows what the article says beside what the decree says."""
    press(page, page.get_by_role("link", name="Aurora", exact=True))
    picture(page, "review-mission")
    shown = page.locator("main").inner_text()
    assert "El Faro" in shown
    for says in ("12 Mar 2023", "11 Mar 2023", "17 Mar", "30 Apr 2023", "28 Apr 2023"):
        assert says in shown, says


def test_keys_can_be_switched_off_and_stay_so(clerk: Page) -> None:
    clerk.goto(WHERE)
    before = now(clerk)
    key(clerk, "?")
    clerk.get_by_label("Single keys do this").uncheck()
    clerk.reload()
    key(clerk, "jj")
    assert now(clerk) == before

    clerk.evaluate("localStorage.clear()")


def test_words_and_proposals_select_each_other(clerk: Page) -> None:
    clerk.goto(WHERE)
    position, activity = of(clerk, Slot.POSITION), of(clerk, Slot.ACTIVITY)
    clerk.locator(f"#text .mark:has(#w-{position})").click()
    assert now(clerk) == position

    clerk.locator(f"#p-{activity} summary").first.click()
    clerk.wait_for_function("id => document.querySelector('.mark.current').dataset.of === id", arg=activity)
    assert clerk.locator("#text .mark.current").inner_text() == "diving"


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("light", {}),
        ("dark", {"color_scheme": "dark"}),
        ("phone", {"viewport": {"width": 390, "height": 844}}),
        ("plain", {"java_script_enabled": False}),
    ],
)
def test_axe_finds_nothing_serious_and_nothing_runs_off_the_side(
    opened: Callable[..., Page], name: str, given: dict[str, object]
) -> None:
    page = opened(**given)
    page.goto(f"/login/?next=/es{WHERE}" if name == "dark" else f"/login/?next={WHERE}")
    page.locator("[name='username']").fill("rosa")
    page.locator("[name='password']").fill("correct horse battery staple")
    page.keyboard.press("Enter")
    page.locator("#proposals").wait_for()
    picture(page, f"review-{name}")

    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert name == "plain" or serious(page) == []
    assert name == "plain" or page.evaluate(wide) == 0
    assert page.locator("details[data-proposal]").count() > 5
