"""Axe finds nothing serious on any page, at desk and at phone width, light and dark."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page

from tests.browser.pictures import picture

CAMPECHE = "/missions/mx-2025-02-campeche/"
SEEN = [
    "/missions/",
    CAMPECHE,
    f"/es{CAMPECHE}",
    f"{CAMPECHE}history/",
    f"{CAMPECHE}changes/",
    "/findings/",
    "/duties/",
    "/places/",
    "/places/mx-cam-carpizo/",
    "/units/",
    "/units/us-army-7sfg/",
    "/people/mx-sheinbaum/",
    "/organisations/mx-senate/",
    "/sources/",
    "/sources/heraldo/",
    "/glossary/",
    "/packs/",
    "/login/",
]
SENT = [
    "/missions/new/",
    "/sources/new/",
    "/places/new/",
    "/places/mx-cam-carpizo/name/",
    f"{CAMPECHE}record/",
    f"{CAMPECHE}record/vote/",
    f"/es{CAMPECHE}record/observed/presence/",
]


def serious(page: Page) -> list[str]:
    """Give what axe finds serious or critical: the rule and the first places."""
    found = Axe().run(page).response["violations"]
    return [
        f"{v['id']}: {v['nodes'][0]['target']} {v['nodes'][0]['html'][:120]}"
        for v in found
        if v["impact"] in {"serious", "critical"}
    ]


@pytest.mark.parametrize("where", SEEN)
def test_axe_finds_nothing_serious_on_a_page(visitor: Page, where: str) -> None:
    answer = visitor.goto(where)
    picture(visitor, "page-" + where.strip("/").replace("/", "-"))

    assert answer is not None
    assert answer.status == 200
    assert serious(visitor) == []


@pytest.mark.parametrize("where", SENT)
def test_axe_finds_nothing_serious_on_a_form(clerk: Page, where: str) -> None:
    answer = clerk.goto(where)
    picture(clerk, "form-" + where.strip("/").replace("/", "-"))

    assert answer is not None
    assert answer.status == 200
    assert serious(clerk) == []


@pytest.mark.parametrize("where", SENT)
def test_axe_finds_nothing_serious_where_a_form_was_refused(clerk: Page, where: str) -> None:
    clerk.goto(where)
    if clerk.locator("form.entry").count():
        clerk.locator("form.entry button.main").click()
        clerk.locator("#wrong").wait_for()
        picture(clerk, "wrong-" + where.strip("/").replace("/", "-"))

    assert serious(clerk) == []


def test_axe_finds_nothing_serious_in_spanish_and_in_the_dark(opened: Callable[..., Page]) -> None:
    page = opened(color_scheme="dark")
    found = []
    for where in (*SEEN, "/missions/?view=calendar&month=2025-02", "/missions/?view=map", "/packs/writing/"):
        page.goto(where if where.startswith("/es") else f"/es{where}")
        picture(page, "dark-" + where.strip("/").replace("/", "-"))
        found += [f"{where} {one}" for one in serious(page)]

    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_a_phone_and_nothing_runs_off_its_side(
    opened: Callable[..., Page], scheme: str
) -> None:
    page = opened(viewport={"width": 390, "height": 844}, color_scheme=scheme)
    found, wide = [], []
    for where in ("/missions/", CAMPECHE, "/findings/", "/duties/", f"{CAMPECHE}history/"):
        page.goto(where)
        picture(page, f"phone-{scheme}-" + where.strip("/").replace("/", "-"))
        found += serious(page)
        wide += [where] if page.evaluate("document.documentElement.scrollWidth > 390") else []

    assert found == []
    assert wide == []
