"""The pages of a document beside what it is read to say."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from placet.claims.record import Record
from placet.server.actions.sources import Document as Paper
from placet.server.actions.sources import register_source
from placet.server.files import store
from tests.reading.formats.pdfs import pdf, written
from tests.register import ClientOf
from tests.server.reading import text

SOURCE = "decree-x"
WHERE = f"/sources/{SOURCE}/review/"
FIRST = (
    "The Senate of Mexico approved on 4 March 2031 the entry",
    "of 12 soldiers of the United States Army into Mexico.",
)
SECOND = ("The soldiers will enter on 10 March 2031 and leave on 20 April 2031.",)


@pytest.fixture
def clerk(catalogue: Record, undone: None, client_of: ClientOf, registrar: User) -> Client:
    assert (undone, bool(catalogue.missions)) == (None, True)
    data = pdf([written(FIRST, 72, 72), written(SECOND, 72, 72)])
    paper = Paper(store(data), len(data), "application/pdf", "decree.pdf")
    said = {"kind": "gazette", "publisher": "Gazette", "published": "2031-03-05", "language": "en"}
    register_source(registrar, SOURCE, said, lambda: paper)
    client = client_of(registrar)
    client.post(WHERE, {"deed": "read"})
    return client


def test_the_text_comes_first_and_the_pages_are_a_link_away(clerk: Client) -> None:
    page = text(clerk, WHERE)
    assert "?show=pages" in page
    assert '<svg class="sheet"' not in page


def test_a_page_shows_its_picture_and_a_mark_for_the_words_of_each_proposal(clerk: Client) -> None:
    page = text(clerk, f"{WHERE}?show=pages&page=1")
    assert f"/sources/{SOURCE}/pages/1.png" in page
    marks = page.split('<a class="mark ')[1:]
    assert marks
    assert all("<rect " in mark and 'href="#b-' in mark and "aria-label=" in mark for mark in marks)
    assert "Page 1 of 2" in page


def test_the_page_is_that_of_the_proposal_one_is_at(clerk: Client) -> None:
    first = text(clerk, f"{WHERE}?show=pages&page=2")
    last = first.split('data-of="')[1].split('"')[0]
    assert "Page 2 of 2" in text(clerk, f"{WHERE}?show=pages&at={last}")


@pytest.mark.parametrize("wanted", ["0", "3", "x", "9" * 40, "-1", "00000012"])
def test_a_page_that_is_not_there_gives_one_that_is(clerk: Client, wanted: str) -> None:
    assert " of 2" in text(clerk, f"{WHERE}?show=pages&page={wanted}")


def test_the_picture_is_for_who_may_review_and_is_asked_for_once(clerk: Client) -> None:
    answer = clerk.get(f"/sources/{SOURCE}/pages/1.png")
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    assert "private" in answer["Cache-Control"]
    again = clerk.get(f"/sources/{SOURCE}/pages/1.png", headers={"If-None-Match": answer["ETag"]})
    assert again.status_code == 304
    assert Client().get(f"/sources/{SOURCE}/pages/1.png").status_code == 302


@pytest.mark.parametrize("number", ["0", "3", "9" * 300])
def test_a_picture_of_no_page_is_not_found(clerk: Client, number: str) -> None:
    assert clerk.get(f"/sources/{SOURCE}/pages/1.png").status_code == 200
    assert clerk.get(f"/sources/{SOURCE}/pages/{number}.png").status_code == 404


def test_a_decision_taken_beside_the_pages_leads_back_to_them(clerk: Client) -> None:
    where = f"{WHERE}?show=pages&page=1"
    id_ = text(clerk, where).split('data-of="')[1].split('"')[0]
    answer = clerk.post(where, {"deed": "reject", "proposal": id_, f"{id_}-why": "a test"})
    assert "show=pages" in answer["Location"]
