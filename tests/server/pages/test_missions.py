"""The page of one mission."""

import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client

from placet.server.models import Entry, Sort
from tests.register import ClientOf
from tests.server.reading import CAMPECHE, queries, text

pytestmark = pytest.mark.usefixtures("catalogue")
PAGE = f"/missions/{CAMPECHE}/"


def test_it_opens_with_sentence_verdict_tally_and_what_is_due(reader: Client) -> None:
    page = text(reader, PAGE)

    top = page[: page.index('id="timeline"')]
    assert "consented on 11 Feb 2025 (107 for, 0 against, 0 abstaining)" in top
    assert re.search(r'0 abstaining\)\.<sup class="notes"><a href="#p-', top)
    assert "Inside what was allowed?" in top
    assert "0 breached" in top
    assert "Due next" in top


def test_the_drawing_has_a_table_that_says_the_same(reader: Client) -> None:
    page = text(reader, PAGE)

    assert page.partition('id="terms"')[0].count('role="img"') == 2
    assert "The same as a table" in page
    assert "possible entry before print" in page


def test_every_note_number_leads_to_its_passage_on_the_page(reader: Client) -> None:
    page = text(reader, PAGE)

    ids = set(re.findall(r'id="([^"]+)"', page))
    targets = set(re.findall(r'href="#([^"]+)"', page))
    assert targets <= ids


def test_the_note_of_the_vote_leads_to_a_row_under_its_publisher_with_place_or_words(reader: Client) -> None:
    page = text(reader, PAGE)

    (found,) = re.findall(r'0 abstaining\)\.<sup class="notes"><a href="#(p-[^"]+)"', page)
    row = page[page.index(f'id="{found}"') :]
    assert re.search(r"<small>|<q>", row[: row.index("</li>")])
    assert 'id="source-' in page[: page.index(f'id="{found}"')]


def test_no_id_of_an_entity_stands_for_its_name(reader: Client) -> None:
    shown = re.sub(r"<[^>]+>", " ", text(reader, PAGE))

    assert "mx-fernandez-norona" not in shown


def test_findings_follow_the_deeds_and_what_cannot_be_told_is_folded(reader: Client) -> None:
    page = text(reader, PAGE)

    places = [page.index(f'id="{one}"') for one in ("route", "positions", "findings", "people")]
    assert places == sorted(places)
    assert "cannot be told</summary>" in page


def test_no_id_stands_twice(reader: Client) -> None:
    ids = re.findall(r' id="([^"]+)"', text(reader, PAGE))

    assert len(ids) == len(set(ids))


def test_rivals_stand_under_the_value_and_say_when_they_were_set_aside(reader: Client) -> None:
    page = text(reader, PAGE)

    assert 'class="rival' in page
    assert "the committee gives an opinion; the plenary decides" in page


def test_positions_stand_in_three_columns_even_when_one_is_empty(reader: Client) -> None:
    page = text(reader, PAGE)

    assert page.index("<h3>For</h3>") < page.index("<h3>Concerned") < page.index("<h3>Against</h3>")
    assert "None found in the" in page


def test_a_list_is_judged_on_the_days_that_matter(reader: Client) -> None:
    page = text(reader, PAGE)

    assert "not listed" in page
    assert "<b>listed</b>" in page


def test_precedents_say_in_what_they_are_alike_and_how_they_ended(reader: Client) -> None:
    reader.get("/missions/")
    section = text(reader, PAGE).partition('id="precedents"')[2].partition("</section>")[0]

    assert 'href="/missions/mx-2024-12-sfg-sedena/"' in section
    assert "unit, sending state, receiving state" in section
    assert "Ended. " in section
    assert 'class="bar"' in section


def test_the_same_in_spanish(reader: Client) -> None:
    page = text(reader, f"/es{PAGE}")

    assert "¿Dentro de lo permitido?" in page
    assert '<html lang="es">' in page
    assert f'href="{PAGE}"' in page


def test_the_clocks_move_what_is_told(reader: Client) -> None:
    page = text(reader, f"{PAGE}?as_of=2025-03-01&known_at=2025-03-01")

    assert "Saturday 1 March 2025" in page
    assert "Back to today" in page
    assert "?as_of=2025-03-01&amp;known_at=2025-03-01" in page


def test_nothing_is_inline_that_the_policy_forbids(reader: Client) -> None:
    page = text(reader, PAGE)

    assert " style=" not in page
    assert "<script" not in page


def test_it_is_light_and_asks_the_database_a_fixed_number_of_times(reader: Client) -> None:
    assert len(reader.get(PAGE).content) < 150_000
    reader.get("/missions/")
    assert queries(reader, PAGE) == queries(reader, f"/missions/{_small()}/")


def _small() -> str:
    return str(Entry.objects.filter(sort=Sort.MISSION).exclude(mission=CAMPECHE).first().mission)  # type: ignore[union-attr]


def test_a_mission_that_is_none_and_a_stranger_are_answered_alike(
    reader: Client, client_of: ClientOf
) -> None:
    assert reader.get("/missions/none-such/").status_code == 404
    assert client_of(AnonymousUser()).get(PAGE).status_code == 404


def test_a_day_that_is_none_is_a_sentence(reader: Client) -> None:
    answer = reader.get(f"{PAGE}?as_of=2025-02-30")

    assert answer.status_code == 400
    assert "2025-02-30" in answer.content.decode()
