from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from placet.exchange.answer import Answer
from placet.reports.timeline import Timeline, timeline
from tests.reports.conftest import About

SVG = "{http://www.w3.org/2000/svg}"


def drawn(one: Answer) -> Timeline:
    return timeline(one, "en", "A bridge.")


@pytest.mark.parametrize("language", ["en", "es"])
def test_both_drawings_are_well_formed_and_named_by_the_sentence(bridge: Answer, language: str) -> None:
    found = timeline(bridge, language, "A <bridge> & more.")

    for svg in (found.wide, found.narrow):
        images = [g for g in ET.fromstring(svg).iter(f"{SVG}g") if g.get("role") == "img"]  # noqa: S314
        assert [g.get("aria-label") for g in images] == ["A <bridge> & more."]


def test_nothing_lies_outside_the_drawing(bridge: Answer) -> None:
    root = ET.fromstring(drawn(bridge).wide)  # noqa: S314 - our own text

    assert all(0 <= float(t.get("x", "0")) <= 1200 for t in root.iter(f"{SVG}text"))


def test_no_style_is_inline(bridge: Answer) -> None:
    assert "style=" not in drawn(bridge).wide + drawn(bridge).narrow


def test_a_finding_is_a_real_link_outside_the_image(bridge: Answer) -> None:
    root = ET.fromstring(drawn(bridge).wide)  # noqa: S314 - our own text
    image = next(g for g in root.iter(f"{SVG}g") if g.get("role") == "img")

    assert list(image.iter(f"{SVG}a")) == []
    assert all(a.get("href", "").startswith("#finding-") for a in root.iter(f"{SVG}a"))
    assert len(list(root.iter(f"{SVG}a"))) > 0


def test_the_key_names_only_what_is_drawn(bridge: Answer) -> None:
    found = drawn(bridge)

    assert [s.text for s in found.words] == ["asked", "consented", "printed"]
    assert "outside: possible" in [s.text for s in found.deeds]


def test_every_row_has_a_twin_in_the_table(bridge: Answer) -> None:
    twins = drawn(bridge).twins

    assert {t.lane for t in twins} == {"Acts", "Allowed", "Planned", "Present", "Owed"}
    assert ("act", "20 Feb 2025", "20 Feb 2025") in next(t for t in twins if "vote" in t.text).stretches


def test_a_record_without_days_has_no_drawing_but_a_table(about: About) -> None:
    found = drawn(about("{observed: presence, count: 3, source: courier}"))

    assert (found.wide, found.narrow) == ("", "")
    assert any("3 · no day known" in t.text for t in found.twins)


def test_without_a_finding_about_print_there_is_no_band(bridge: Answer) -> None:
    assert "possible entry before print" not in drawn(bridge).wide


def test_entry_that_may_have_come_before_print_is_said_beside_the_acts(about: About) -> None:
    acts = (
        "frameworks: [mx]\nacts:\n  vote: {step: vote, who: mx-senate, when: 2025-01-01, source: courier}\n"
        "  print: {step: publication, of: vote, who: mx-dof, when: 2025-01-20, source: courier}\n"
    )
    one = about(
        "{consented: presence, act: vote, when: 2025-01-10/2025-03-01, source: courier}",
        "{observed: presence, count: 3, when: 2025-01-12/2025-02-01, source: courier}",
        acts=acts,
    )

    assert "possible entry before print: 12 Jan to 19 Jan 2025" in drawn(one).wide
    assert 'class="band"' in drawn(one).wide


def test_a_long_silence_is_cut(bridge: Answer) -> None:
    assert "days left out" in drawn(replace(bridge, as_of=date(2027, 3, 30))).wide
