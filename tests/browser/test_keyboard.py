"""Keyboard alone: everything that can be pressed or filled in is reached, in order, and shows where it is."""

import pytest
from playwright.sync_api import Page

CAMPECHE = "/missions/mx-2025-02-campeche/"
FORMS = [
    "/missions/new/",
    "/sources/new/",
    "/places/new/",
    "/people/new/",
    "/places/mx-cam-carpizo/name/",
    f"{CAMPECHE}record/vote/",
    f"{CAMPECHE}record/observed/presence/",
    f"{CAMPECHE}record/consented/duty/",
]
PAGES = ["/missions/", CAMPECHE, "/findings/", "/duties/", "/places/", f"{CAMPECHE}history/", "/login/"]
_MOST = 700

_PRESSED = """() => [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, pre[tabindex]"
)].filter(e => !e.disabled && e.checkVisibility({visibilityProperty: true})).length"""
_HERE = """() => {
    const e = document.activeElement;
    if (e === document.body) return null;
    const known = (window.reached ??= new Map());
    if (!known.has(e)) known.set(e, known.size);
    const style = getComputedStyle(e), box = e.getBoundingClientRect();
    const ringed = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    const label = e.closest("label, .facets")?.querySelector(".folder");
    return [known.get(e), ringed || !!label, box.width > 0, e.type === "radio"];
}"""


def walked(page: Page) -> tuple[int, list[str]]:
    """Press Tab until it comes round; give how many things were reached, and which showed no ring."""
    reached: set[int] = set()
    hidden = []
    for _ in range(_MOST):
        page.keyboard.press("Tab")
        found = page.evaluate(_HERE)
        # A field for a day has several stops: only the first thing reached again is the end of the round.
        if found is None:
            continue
        if found[0] == 0 and len(reached) > 1:
            break
        reached.add(found[0])
        if not found[1]:
            hidden.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    return len(reached), hidden


@pytest.mark.parametrize("where", PAGES)
def test_tab_reaches_all_that_can_be_pressed_on_a_page(visitor: Page, where: str) -> None:
    visitor.goto(where)
    visitor.evaluate("document.activeElement.blur()")
    wanted = visitor.evaluate(_PRESSED)
    reached, hidden = walked(visitor)

    assert hidden == []
    assert reached >= min(wanted, _MOST)


@pytest.mark.parametrize("where", FORMS)
def test_tab_reaches_every_field_and_button_of_a_form(clerk: Page, where: str) -> None:
    clerk.goto(where)
    wanted = clerk.evaluate(_PRESSED)
    reached, hidden = walked(clerk)

    assert hidden == []
    assert reached >= wanted


def test_the_first_tab_skips_to_the_content(visitor: Page) -> None:
    visitor.goto(CAMPECHE)
    visitor.keyboard.press("Tab")
    visitor.keyboard.press("Enter")
    visitor.keyboard.press("Tab")

    assert visitor.evaluate("document.activeElement.closest('main') !== null")


def test_a_fold_opens_and_a_form_is_sent_by_keys_alone(clerk: Page) -> None:
    clerk.goto("/places/new/")
    clerk.locator("#id_id").focus()
    clerk.keyboard.type("zz-keyboard-pier")
    clerk.keyboard.press("Tab")
    clerk.keyboard.type("Muelle del teclado")
    clerk.locator("details.folded summary").focus()
    clerk.keyboard.press("Enter")
    clerk.keyboard.press("Tab")
    clerk.keyboard.type("Mars/Olympus")
    clerk.keyboard.press("Enter")
    clerk.locator("#wrong").wait_for()
    clerk.locator("#wrong a").first.focus()
    clerk.keyboard.press("Enter")

    assert clerk.evaluate("document.activeElement.id") == "id_zone"
    clerk.keyboard.press("Control+A")
    clerk.keyboard.type("America/Merida")
    clerk.keyboard.press("Enter")
    clerk.locator(".said").wait_for()
    assert "zz-keyboard-pier" in clerk.locator(".said").inner_text()
