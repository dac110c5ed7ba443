"""The pages of lists and of things, with their data beside them, as a reader gets them."""

import csv
import io
import json
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from placet.server.queries.documents import document, glossary
from tests.register import ClientOf
from tests.server.lists import record_hidden

pytestmark = pytest.mark.usefixtures("catalogue")
CAMPECHE = "mx-2025-02-campeche"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def reader(client_of: ClientOf, committee: User) -> Client:
    return client_of(committee)


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def read(client: Client, address: str) -> dict[str, object]:
    found = json.loads(text(client, address))
    assert isinstance(found, dict)
    return found


LISTS = (
    "/missions/",
    "/findings/",
    "/duties/",
    "/sources/",
    "/units/",
    "/places/",
    "/people/",
    "/organisations/",
    "/glossary/",
    "/packs/",
    "/packs/writing/",
)


@pytest.mark.parametrize("address", LISTS)
def test_each_list_opens_in_both_languages_with_its_one_heading(reader: Client, address: str) -> None:
    for prefix, language in (("", "en"), ("/es", "es")):
        page = text(reader, prefix + address)

        assert f'<html lang="{language}">' in page
        assert page.count("<h1") == 1
        assert "style=" not in page
        assert "<script" not in page


@pytest.mark.parametrize("address", LISTS)
def test_each_list_keeps_the_two_clocks(reader: Client, address: str) -> None:
    page = text(reader, f"{address}?as_of=2025-03-20&known_at=2025-03-25")

    assert "20 March 2025" in page
    assert "25 March 2025" in page


@pytest.mark.parametrize(
    "address", ["/missions/?as_of=never", "/missions/?view=calendar&month=2025-13", "/missions/?after=x"]
)
def test_a_question_that_cannot_be_asked_says_so(reader: Client, address: str) -> None:
    assert reader.get(address).status_code == 400


def test_the_register_groups_by_stage_with_its_totals(reader: Client) -> None:
    page = text(reader, "/missions/")

    assert "60 missions" in page or "missions" in page
    assert page.index("Ended, something owed") < page.index("Ended, nothing owed")
    assert 'class="bar"' in page
    assert f'href="/missions/{CAMPECHE}/"' in page


def test_sorted_otherwise_the_stage_becomes_a_column(reader: Client) -> None:
    page = text(reader, "/missions/?sort=verdict&state=mx")

    assert 'class="group"' not in page
    assert "Narrowed to" in page


def test_nothing_that_fits_is_not_shown_as_none(reader: Client) -> None:
    assert "That is not the same as none" in text(reader, "/missions/?q=zzzz")


def test_the_calendar_shows_the_days_of_its_month(reader: Client) -> None:
    page = text(reader, "/missions/?view=calendar&month=2025-03")

    assert "March 2025" in page
    assert page.count('<td class="') == 42
    assert "window ends" in page
    assert "month=2025-02" in page
    assert "month=2025-04" in page


def test_the_map_marks_the_receiving_states_and_says_the_same_as_a_table(reader: Client) -> None:
    page = text(reader, "/missions/?view=map")

    assert page.count("<path") > 150
    assert "Mexico</a>" in page


def test_the_data_beside_a_list_keeps_its_filters_and_order(reader: Client) -> None:
    page = text(reader, "/missions/?state=pe&sort=number")
    rows = list(csv.DictReader(io.StringIO(text(reader, "/missions.csv?state=pe&sort=number"))))
    found = read(reader, "/missions.json?state=pe&sort=number")

    assert 'href="/missions.csv?state=pe&amp;sort=number"' in page
    ids = [r["id"] for r in rows]
    assert ids == sorted(ids) == [m["id"] for m in found["missions"]]  # type: ignore[index, union-attr]
    assert [page.index(f'/missions/{i}/"') for i in ids] == sorted(
        page.index(f'/missions/{i}/"') for i in ids
    )


def test_the_json_of_the_register_holds_what_the_command_prints(reader: Client) -> None:
    found = read(reader, "/missions.json")
    keys = {"id", "title", "sender", "host", "window", "stage", "as_of", "known_at", "verdict", "tally"}

    assert keys <= found["missions"][0].keys()  # type: ignore[index]
    assert found["after"] is None


def test_a_mission_as_data_is_the_same_as_on_the_command_line(reader: Client) -> None:
    found = read(reader, f"/missions/{CAMPECHE}.json")

    assert {"id", "as_of", "known_at", "verdict", "tally", "findings", "claims", "sources"} <= found.keys()
    assert f"mission: {CAMPECHE}" in text(reader, f"/missions/{CAMPECHE}.yaml")
    assert text(reader, f"/missions/{CAMPECHE}.csv").startswith("mission,id,alias")
    assert read(reader, f"/missions/{CAMPECHE}.geojson")["type"] == "FeatureCollection"
    assert reader.get("/missions/none.json").status_code == 404


@pytest.mark.parametrize("address", ["/missions.ics", "/duties.ics", f"/missions/{CAMPECHE}.ics"])
def test_calendars_are_read_by_calendars(reader: Client, address: str) -> None:
    found = Calendar.from_ical(text(reader, f"/es{address}"))

    events = found.walk("VEVENT")
    assert events
    assert all(isinstance(e.decoded("dtstart"), date) for e in events)
    assert len({str(e["uid"]) for e in events}) == len(events)


@pytest.mark.parametrize("address", ["/missions.atom", "/findings.atom", "/duties.atom"])
def test_feeds_are_feeds(reader: Client, address: str) -> None:
    feed = ET.fromstring(text(reader, address))  # noqa: S314 - our own
    entries = feed.findall(f"{ATOM}entry")

    assert entries
    stamps = [e.findtext(f"{ATOM}updated") for e in entries]
    assert all(stamps)
    assert all((e.findtext(f"{ATOM}id") or "").startswith("http") for e in entries)


@pytest.mark.parametrize(
    "address",
    ["/findings", "/duties", "/sources", "/units", "/places", "/people", "/organisations", "/glossary"],
)
def test_a_list_is_a_table_and_a_document_too(reader: Client, address: str) -> None:
    rows = list(csv.DictReader(io.StringIO(text(reader, f"{address}.csv"))))
    document_ = read(reader, f"{address}.json")

    assert rows
    assert document_[address.strip("/")]


def test_cells_that_a_spreadsheet_would_run_are_defused(reader: Client) -> None:
    for address in ("/missions.csv", "/findings.csv", "/duties.csv", "/places.csv", "/sources.csv"):
        cells = [c for row in csv.reader(io.StringIO(text(reader, address))) for c in row]

        assert not [c for c in cells if c.startswith(("=", "+", "-", "@"))], address


def test_findings_stand_under_their_rule_with_their_code(reader: Client) -> None:
    page = text(reader, "/findings/?state=mx")

    assert "departure.unrecorded" in page
    assert "departure not on record" in page
    assert "narrowed" in page


def test_a_chip_turns_a_filter_on_and_off(reader: Client) -> None:
    assert 'href="/findings/?verdict=breached"' in text(reader, "/findings/")
    assert 'class="chip" href="/findings/" aria-current="true"' in text(reader, "/findings/?verdict=breached")


def test_a_finding_as_data_is_that_of_the_two_clocks(reader: Client) -> None:
    found = read(reader, f"/findings.json?mission={CAMPECHE}&rule=departure.unrecorded")
    (one,) = found["findings"]  # type: ignore[misc]

    assert read(reader, f"/findings/{one['id']}.json")["rule"] == "departure.unrecorded"
    assert reader.get(f"/findings/{one['id']}.json?as_of=2025-03-20").status_code == 404
    assert reader.get(f"/findings/{'0' * 16}.json").status_code == 404


def test_duties_say_who_owes_what_and_how_the_day_was_found(reader: Client) -> None:
    page = text(reader, "/duties/")

    assert "working days after" in page
    assert "Standing duties" in page


def test_a_source_lists_what_rests_on_it(reader: Client) -> None:
    page = text(reader, "/sources/cardenas/")

    assert "José Cárdenas" in page
    assert f'href="/missions/{CAMPECHE}/"' in page
    assert {c["mission"] for c in read(reader, "/sources/cardenas.json")["claims"]} == {CAMPECHE}  # type: ignore[index, union-attr]


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("/units/us-army-7sfg/", "7th Special Forces Group"),
        ("/places/mx-cam-carpizo/", "Carpizo"),
        ("/organisations/mx-senate/", "Memberships"),
    ],
)
def test_a_thing_has_its_names_its_missions_and_its_claims(reader: Client, address: str, word: str) -> None:
    page = text(reader, address)

    assert word in page
    assert CAMPECHE in page


@pytest.mark.parametrize(
    "address", ["/units/mx-senate/", "/places/none/", "/people/us-army/", "/sources/none/"]
)
def test_a_thing_of_another_sort_is_not_there(reader: Client, address: str) -> None:
    assert reader.get(address).status_code == 404
    assert reader.get(address.rstrip("/") + ".json").status_code == 404


@pytest.mark.usefixtures("undone", "demo")
def test_no_byte_of_a_public_answer_holds_a_hidden_word(
    registrar: User, client_of: ClientOf, stranger: User
) -> None:
    record_hidden(registrar)
    public, trusted = client_of(stranger), client_of(registrar)
    hidden = ("aa-secret", "Hidden Valley", "jane-doe", "Jane Doe", "Secret Desk")
    addresses = [f"{a}{q}" for a in LISTS[:8] for q in ("", "?q=m1", "?as_of=2025-02-11&q=half")]
    addresses += [f"{a.rstrip('/')}.json" for a in LISTS[:8]] + [f"{a.rstrip('/')}.csv" for a in LISTS[:8]]
    addresses += [
        "/missions/m1.json",
        "/missions/m1.yaml",
        "/missions/m1.csv",
        "/missions/m1.geojson",
        "/missions.geojson",
    ]
    addresses += [
        "/units/bb-army/",
        "/units/bb-army.json",
        "/sources/src/",
        "/missions.atom",
        "/findings.atom?mission=m1",
    ]

    for address in addresses:
        page = text(public, address)

        assert not [w for w in hidden if w in page], address
    for address in ("/places/aa-secret/", "/people/jane-doe/", "/sources/secret/", "/people/jane-doe.json"):
        assert public.get(address).status_code == 404, address
        assert trusted.get(address).status_code == 200, address


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


def test_the_number_of_queries_of_a_page_does_not_grow_with_rows(reader: Client) -> None:
    for few, many in (
        ("/missions/?state=cr", "/missions/"),
        ("/findings/?state=cr", "/findings/"),
        ("/duties/?state=cr", "/duties/"),
        ("/units/us-army-7sfg/", "/units/us-army/"),
        ("/sources/?q=cardenas", "/sources/"),
        ("/missions.atom?state=cr", "/missions.atom"),
    ):
        reader.get(many)

        assert queries(reader, many) <= queries(reader, few) + 1, many


def test_the_glossary_holds_every_word_in_both_languages() -> None:
    terms = [t for section in glossary() for t in section.terms]

    assert len(terms) > 50
    assert all(t.en and t.es and t.meaning["en"] for t in terms)


def test_a_document_is_read_block_by_block() -> None:
    blocks, language = document("write-a-pack", "en")
    kinds = [b.kind for b in blocks]

    assert language == "en"
    assert kinds[0] == "h1"
    assert {"h2", "p", "ul", "ol"} <= set(kinds)
    assert any(s.style == "bold" for b in blocks for item in b.items for s in item)
