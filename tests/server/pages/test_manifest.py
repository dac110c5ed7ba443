"""A list in a source: its columns guessed, shown, confirmed; people become restricted presences."""

import pytest
from django.contrib.auth.models import AnonymousUser, User
from django.test import Client

from placet.claims.record import Record
from placet.server.actions.missions import open_mission
from placet.server.actions.sources import Document as Paper
from placet.server.actions.sources import register_source
from placet.server.files import store
from placet.server.queries.record import record_of
from tests.register import ClientOf
from tests.server.reading import text

MISSION, SOURCE = "xx-listed", "manifest-x"
WHERE = f"/sources/{SOURCE}/list/"
LIST = (
    "No.;Name;Rank;Entry;Exit\n"
    "1;ROE, Jane;Captain;2031-05-03;2031-05-20\n"
    "2;DOE, John;Sergeant;2031-05-03;2031-05-20\n"
    "3;POE, Ann;Sergeant;2031-05-05;2031-05-20\n"
)


def held(user: User, data: str, name: str = "list.csv") -> None:
    paper = Paper(store(data.encode()), len(data.encode()), "text/csv", name)
    said = {"kind": "report", "publisher": "Command", "published": "2031-05-21", "language": "en"}
    register_source(user, SOURCE, said, lambda: paper)


@pytest.fixture
def clerk(catalogue: Record, undone: None, client_of: ClientOf, registrar: User) -> Client:
    assert (undone, bool(catalogue.missions)) == (None, True)
    open_mission(registrar, {"mission": MISSION, "title": {"en": "Listed"}, "sender": "us", "host": "mx"})
    return client_of(registrar)


def sent(client: Client, **said: str) -> str:
    answer = client.post(WHERE, said, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def record(client: Client, **more: str) -> str:
    return sent(client, deed="record", mission=MISSION, **more)


def counts() -> list[tuple[int | None, str]]:
    claims = record_of((MISSION,)).missions[MISSION].claims
    return [(c.count.least if c.count else None, str(c.visibility)) for c in claims]


def test_columns_are_guessed_with_a_reason_and_shown_with_what_they_record(
    clerk: Client, registrar: User
) -> None:
    held(registrar, LIST)
    page = text(clerk, WHERE)

    assert '<option value="name" selected>' in page
    assert '<option value="entry" selected>' in page
    assert "by its heading" in page
    assert "3 rows in the list of Command." in page


def test_people_are_recorded_as_restricted_presences_without_their_names(
    clerk: Client, registrar: User, client_of: ClientOf
) -> None:
    held(registrar, LIST)

    assert "Recorded: 2 claims, restricted." in record(clerk)
    assert sorted(counts()) == [(1, "restricted"), (2, "restricted")]
    public = client_of(AnonymousUser())
    for address in (
        f"/missions/{MISSION}/",
        f"/missions/{MISSION}.json",
        f"/missions/{MISSION}/history/",
        WHERE,
    ):
        assert "ROE" not in public.get(address).content.decode()


def test_recording_the_same_list_twice_adds_nothing(clerk: Client, registrar: User) -> None:
    held(registrar, LIST)
    record(clerk)

    assert "nothing was added" in record(clerk)
    assert len(counts()) == 2


def test_a_column_that_was_corrected_is_read_as_it_was_said(clerk: Client, registrar: User) -> None:
    held(registrar, LIST)

    assert "Recorded: one claim, restricted." in record(clerk, **{"role-3": "", "role-4": ""})
    assert counts() == [(3, "restricted")]


def test_days_that_may_be_read_two_ways_are_asked_about(clerk: Client, registrar: User) -> None:
    held(registrar, "Name;Entry\nROE, Jane;03/05/2031\nDOE, John;04/05/2031\n")

    assert "cannot be told: say which" in text(clerk, WHERE)
    shown = sent(clerk, **{"deed": "show", "order-1": "dmy"})
    assert "2031-05-03" in shown
    assert "2031-03-05" not in shown


def test_a_row_with_a_mistake_is_named_and_the_others_are_kept(clerk: Client, registrar: User) -> None:
    held(registrar, LIST.replace("2031-05-05", "31 of May"))

    assert "Rows with something wrong" in text(clerk, WHERE)
    assert "Recorded" in record(clerk)


@pytest.mark.parametrize("mission", ["", "nobody-knows"])
def test_without_a_mission_nothing_is_recorded(clerk: Client, registrar: User, mission: str) -> None:
    held(registrar, LIST)

    assert 'role="alert"' in sent(clerk, deed="record", mission=mission)
    assert counts() == []


@pytest.mark.parametrize("data", ["Only words here, and no table at all.\n"])
def test_a_document_without_a_table_says_so(clerk: Client, registrar: User, data: str) -> None:
    held(registrar, data, "note.txt")

    assert "holds no table" in text(clerk, WHERE)


def test_the_page_speaks_spanish(clerk: Client, registrar: User) -> None:
    held(registrar, LIST)

    assert "Lo que asienta" in text(clerk, f"/es{WHERE}")


def test_a_hidden_source_is_not_found(clerk: Client) -> None:
    assert clerk.get("/sources/nobody-knows/list/").status_code == 404
