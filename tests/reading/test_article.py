"""The article this project began with, if at hand: what `placet read` makes of it beside the decree."""

from functools import cache
from pathlib import Path

import pytest

from placet.claims.entity import Entities
from placet.claims.files import read_folder
from placet.claims.proposal import About, Proposal, Slot, Strength, Tier, Window, plain
from placet.claims.record import Record
from placet.law.load import load, packs_known
from placet.reading.draft import Draft, draft
from placet.reading.entries import entry
from placet.reading.gazetteer import Gazetteer
from placet.reading.limited import read_file
from placet.reading.rivals import beside

ROOT = Path(__file__).parents[2]
ARTICLE = ROOT.parent / "shared" / "corpus" / "campeche-article.txt"
MISSION = "mx-2025-02-campeche"

pytestmark = pytest.mark.skipif(not ARTICLE.is_file(), reason="the article is not at hand")


@cache
def catalogue() -> Record:
    bodies = {e.entity.id: e.entity for pack in load(packs_known()).packs for e in pack.bodies}
    record, _ = read_folder(ROOT / "data", Entities(bodies))
    return record


@cache
def read() -> Draft:
    return draft(read_file(ARTICLE), Gazetteer.of(catalogue().entities))


def of(slot: Slot) -> list[Proposal]:
    return [one for one in (*read().proposals, *read().unassigned) if one.slot is slot]


def said(slot: Slot) -> list[object]:
    return [plain(one.value) for one in of(slot)]


@pytest.mark.parametrize(
    ("slot", "words"),
    [
        (Slot.REQUEST, "President"),
        (Slot.UNIT, "7th Special Forces Group (Airborne)"),
        (Slot.UNIT, "U.S. Army"),
        (Slot.SENDING_STATE, "United States"),
        (Slot.RECEIVING_STATE, "Mexico"),
        (Slot.SITE, "Luis Carpizo naval facility"),
        (Slot.SITE, "Campeche"),
        (Slot.ACTIVITY, "specialized training"),
        (Slot.ACTIVITY, "conventional and unconventional warfare tactics"),
        (Slot.HOST_UNIT, "Infantería de Marina"),
        (Slot.OBJECTIVE, "Combat Proficiency"),
        (Slot.OBJECTIVE, "Bilateral Relations"),
        (Slot.OBJECTIVE, "Major Cartels"),
        (Slot.LISTING, "Sinaloa Cartel"),
        (Slot.LISTING, "Jalisco New Generation Cartel"),
    ],
)
def test_each_of_its_statements_is_proposed(slot: Slot, words: str) -> None:
    assert any(words in str(value) for value in said(slot))


def test_strength_and_window_are_its_own() -> None:
    assert [one.value for one in of(Slot.STRENGTH) if one.about is About.THIS] == [Strength(10, 10)]
    assert [one.value for one in of(Slot.PRESENCE)] == [Window("2025-02-17", "2025-03-30")]


def test_the_committee_is_told_to_have_consented_on_its_day() -> None:
    votes = [(value["body"], value["date"]) for value in said(Slot.VOTE) if isinstance(value, dict)]

    assert any("Commission" in body and day == "2025-02-12" for body, day in votes)


def test_each_senator_has_a_position_with_office_and_party_and_critics_have_none() -> None:
    rows = [value for value in said(Slot.POSITION) if isinstance(value, dict)]
    stances = {str(row["who"]).split()[-1]: (row["role"], row["party"], row["stance"]) for row in rows}

    assert stances["Cárdenas"] == ("Senator", "", "for")
    assert stances["Téllez"] == ("Senator", "National Action Party", "for")
    assert stances["critics"] == ("", "", "concerned")


def test_earlier_operations_are_set_aside() -> None:
    assert any(one.about is About.EARLIER for one in of(Slot.EARLIER))


def test_the_opening_is_folded_where_the_page_repeats_it() -> None:
    (strength,) = [one for one in of(Slot.STRENGTH) if one.about is About.THIS]
    ((start, end),) = strength.passage.also_at

    assert read().document.text[start:end] == strength.passage.exact
    assert start > strength.passage.end


def test_beside_the_decree_its_body_day_and_end_are_rivals() -> None:
    claims, entities = catalogue().missions[MISSION].claims, catalogue().entities
    (window,) = of(Slot.PRESENCE)
    vote = next(one for one in of(Slot.VOTE) if one.tier is Tier.FIRM)

    ends = [found for found in beside(entry(window, entities), claims, entities) if "when" in found.differs]
    acts = [found for found in beside(entry(vote, entities), claims, entities) if "when" in found.differs]
    assert ends
    assert acts
