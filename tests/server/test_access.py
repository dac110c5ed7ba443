"""Each role at each address: the table is complete, a new view without a row fails."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from placet.server.models import Entry, StandingFinding
from placet.server.permissions import Role
from tests.register import account

pytestmark = pytest.mark.usefixtures("catalogue")
MISSION = "mx-2025-02-campeche"

SEE, RECORD, DECIDE, DISPOSE, OPEN, ELSEWHERE, SENT, CITED = (
    "see",
    "record",
    "decide",
    "dispose",
    "open",
    "elsewhere",
    "sent",
    "cited",
)
EXPECTED: dict[str, dict[Role, int]] = {
    # in the order: administrator, registrar, committee, ministry, liaison, public
    kind: dict(zip(Role, codes, strict=True))
    for kind, codes in {
        SEE: (200, 200, 200, 404, 404, 404),
        RECORD: (200, 200, 404, 404, 404, 302),
        DECIDE: (200, 200, 404, 404, 404, 302),
        DISPOSE: (200, 200, 200, 404, 404, 302),
        OPEN: (200, 200, 200, 200, 200, 200),
        ELSEWHERE: (302, 302, 302, 302, 302, 302),
        SENT: (405, 405, 405, 405, 405, 405),
        CITED: (404, 404, 404, 404, 404, 302),  # a page of a document that is only cited
    }.items()
}
"""What a look (GET) at an address gives: what is hidden is 404; a form sends strangers to the login."""

_ID = {"id_": MISSION}
_CLAIM = {"id_": "claim"}
_UNPUBLISHED = {"id_": "finding"}
_PLACE, _UNIT = {"id_": "mx-cam-carpizo"}, {"id_": "us-army-7sfg"}
_PERSON, _BODY = {"id_": "mx-sheinbaum"}, {"id_": "mx-senate"}
_SOURCE = {"id_": "heraldo"}
ADDRESSES: dict[str, tuple[str, dict[str, str]]] = {
    "home": (ELSEWHERE, {}),
    "login": (OPEN, {}),
    "logout": (SENT, {}),
    "healthz": (OPEN, {}),
    "robots": (OPEN, {}),
    "favicon": (ELSEWHERE, {}),
    # the register and its lists
    "missions": (SEE, {}),
    "missions.json": (SEE, {}),
    "missions.csv": (SEE, {}),
    "missions.atom": (SEE, {}),
    "missions.ics": (SEE, {}),
    "missions.geojson": (SEE, {}),
    "findings": (SEE, {}),
    "findings.json": (SEE, {}),
    "findings.csv": (SEE, {}),
    "findings.atom": (SEE, {}),
    "duties": (SEE, {}),
    "duties.json": (SEE, {}),
    "duties.csv": (SEE, {}),
    "duties.atom": (SEE, {}),
    "duties.ics": (SEE, {}),
    "sources": (SEE, {}),
    "sources.json": (SEE, {}),
    "sources.csv": (SEE, {}),
    "sources.atom": (SEE, {}),
    "units": (SEE, {}),
    "units.json": (SEE, {}),
    "units.csv": (SEE, {}),
    "units.atom": (SEE, {}),
    "places": (SEE, {}),
    "places.json": (SEE, {}),
    "places.csv": (SEE, {}),
    "places.atom": (SEE, {}),
    "places.geojson": (SEE, {}),
    "people": (SEE, {}),
    "people.json": (SEE, {}),
    "people.csv": (SEE, {}),
    "people.atom": (SEE, {}),
    "organisations": (SEE, {}),
    "organisations.json": (SEE, {}),
    "organisations.csv": (SEE, {}),
    "organisations.atom": (SEE, {}),
    "glossary": (SEE, {}),
    "glossary.json": (SEE, {}),
    "glossary.csv": (SEE, {}),
    "glossary.atom": (SEE, {}),
    "packs": (SEE, {}),
    "packs.json": (SEE, {}),
    "packs.csv": (SEE, {}),
    "packs.atom": (SEE, {}),
    "packs-writing": (SEE, {}),
    # one thing
    "mission": (SEE, _ID),
    "mission.json": (SEE, _ID),
    "mission.csv": (SEE, _ID),
    "mission.ics": (SEE, _ID),
    "mission.yaml": (SEE, _ID),
    "mission.geojson": (SEE, _ID),
    "mission-history": (SEE, _ID),
    "mission-history.json": (SEE, _ID),
    "mission-changes": (SEE, _ID),
    "claim": (SEE, _CLAIM),
    "claim.json": (SEE, _CLAIM),
    "finding": (SEE, _UNPUBLISHED),
    "finding.json": (SEE, _UNPUBLISHED),
    "source": (SEE, _SOURCE),
    "source.json": (SEE, _SOURCE),
    "unit": (SEE, _UNIT),
    "unit.json": (SEE, _UNIT),
    "place": (SEE, _PLACE),
    "place.json": (SEE, _PLACE),
    "person": (SEE, _PERSON),
    "person.json": (SEE, _PERSON),
    "organisation": (SEE, _BODY),
    "organisation.json": (SEE, _BODY),
    # forms
    "mission-new": (RECORD, {}),
    "mission-record": (RECORD, _ID),
    "record-step": (RECORD, {**_ID, "step": "vote"}),
    "record-claim": (RECORD, {**_ID, "mode": "observed", "kind": "presence"}),
    "claim-correct": (RECORD, _CLAIM),
    "claim-rival": (RECORD, _CLAIM),
    "claim-supersede": (DECIDE, _CLAIM),
    "claim-choose": (DECIDE, _CLAIM),
    "finding-judge": (DECIDE, _UNPUBLISHED),
    "finding-dispose": (DISPOSE, _UNPUBLISHED),
    "source-new": (RECORD, {}),
    "source-review": (RECORD, _SOURCE),
    "source-list": (RECORD, _SOURCE),
    "source-page": (CITED, {**_SOURCE, "number": "1"}),
    "place-new": (RECORD, {}),
    "unit-new": (RECORD, {}),
    "person-new": (RECORD, {}),
    "organisation-new": (RECORD, {}),
    "place-alias": (RECORD, _PLACE),
    "unit-alias": (RECORD, _UNIT),
    "person-alias": (RECORD, _PERSON),
    "organisation-alias": (RECORD, _BODY),
}
FORMS = sorted(name for name, (kind, _) in ADDRESSES.items() if kind in {RECORD, DECIDE, DISPOSE})


def names(patterns: list[URLPattern | URLResolver]) -> Iterator[str]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from names(one.url_patterns)
        else:
            yield str(one.name)


def address(name: str) -> str:
    kwargs = dict(ADDRESSES[name][1])
    if kwargs == _CLAIM:
        kwargs["id_"] = _vote()
    elif kwargs == _UNPUBLISHED:
        found = StandingFinding.objects.filter(mission=MISSION, rule="consent.unpublished")
        kwargs["id_"] = found.values_list("finding", flat=True)[0]
    return reverse(name, kwargs=kwargs)


def _vote() -> str:
    """Give the id of a claim that has rivals: the vote of the mission."""
    found = Entry.objects.filter(sort="claim", mission=MISSION, mentions__name="cardenas").order_by("number")
    return found.values_list("subject", flat=True)[0]


@pytest.fixture(scope="module")
def browsers() -> dict[Role, Client]:
    cast = {
        Role.ADMINISTRATOR: "amina",
        Role.REGISTRAR: "rosa",
        Role.COMMITTEE: "carlos",
        Role.MINISTRY: "marta",
        Role.LIAISON: "liam",
    }
    found = {Role.PUBLIC: Client()}
    for role, name in cast.items():
        found[role] = Client()
        found[role].force_login(account(name, role))
    return found


def test_the_table_has_a_row_for_every_view_and_none_too_many() -> None:
    assert set(names(get_resolver().url_patterns)) == set(ADDRESSES)


@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_each_role_gets_its_code_at_each_address(name: str, browsers: dict[Role, Client]) -> None:
    where = address(name)

    codes = {role: browser.get(where).status_code for role, browser in browsers.items()}
    assert codes == EXPECTED[ADDRESSES[name][0]]


@pytest.mark.parametrize("name", FORMS)
def test_nobody_writes_without_the_right(name: str, browsers: dict[Role, Client]) -> None:
    before = Entry.objects.count()
    where = address(name)

    for role, browser in browsers.items():
        if EXPECTED[ADDRESSES[name][0]][role] != 200:
            sent = browser.post(where, {"why": "x", "id": "sneaked-in", "mission": "sneaked-in"})
            assert sent.status_code == EXPECTED[ADDRESSES[name][0]][role]
    assert Entry.objects.count() == before


@pytest.mark.parametrize("name", sorted(n for n, (kind, _) in ADDRESSES.items() if kind == SEE))
def test_in_the_demo_a_stranger_sees_every_page(name: str, browsers: dict[Role, Client]) -> None:
    where = address(name)

    with override_settings(DEMO=True):
        assert browsers[Role.PUBLIC].get(where).status_code == 200


def test_what_is_hidden_and_what_is_not_there_look_the_same(browsers: dict[Role, Client]) -> None:
    hidden = browsers[Role.PUBLIC].get(f"/missions/{MISSION}/")
    nowhere = browsers[Role.PUBLIC].get("/missions/no-such-mission-here/")

    assert (hidden.status_code, nowhere.status_code) == (404, 404)
    assert len(hidden.content) - hidden.content.count(MISSION.encode()) * len(MISSION) == (
        len(nowhere.content) - nowhere.content.count(b"no-such-mission-here") * len("no-such-mission-here")
    )


def test_an_account_that_was_disabled_sees_nothing(registrar: User) -> None:
    gone = User(username="gone", is_active=False)
    gone.save()
    browser = Client()
    browser.force_login(gone)

    assert browser.get("/missions/").status_code == 404
    assert registrar.is_active
