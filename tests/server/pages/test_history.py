"""The history of a mission: who, when, before and after; what this register said on a day; what changed."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from placet.reports import dates
from placet.server.actions.claims import correct_claim, record_claim
from placet.server.actions.missions import open_mission
from placet.server.models import Entry
from placet.server.permissions import Deed
from placet.server.queries.history import history, last_number

pytestmark = pytest.mark.usefixtures("catalogue", "undone")
ID = "mx-2033-03-history"
HERE = f"/missions/{ID}/"
TERM = {"consented": "presence", "count": "10", "when": "2025-03-01/2025-03-10", "source": "witness"}
VOTE = {
    "step": "vote",
    "who": "mx-senate",
    "when": "2025-02-11",
    "votes": {"for": "107"},
    "source": "witness",
}


@pytest.fixture
def browser(registrar: User) -> Client:
    open_mission(registrar, {"mission": ID, "title": {"en": "Told twice"}, "sender": "us", "host": "mx"})
    client = Client()
    client.force_login(registrar)
    return client


def page(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_history_tells_who_did_what_when_and_what_stood_before(browser: Client, registrar: User) -> None:
    vote = record_claim(registrar, ID, VOTE, key="vote")
    correct_claim(registrar, ID, vote.id, {**VOTE, "votes": {"for": "108"}}, "misread")

    events = history(ID, frozenset(Deed))
    text = page(browser, f"{HERE}history/")
    assert [e.sort for e in events] == ["mission", "claim", "claim", "decision"]
    assert (events[-1].before, events[-1].after) == (events[1].value, events[2].value)
    assert {e.by for e in events} == {"rosa"}
    assert "4 entries about this mission." in text
    assert all(words in text for words in ("misread", "107 ayes", "108 ayes", "Told twice"))


def test_what_is_restricted_leaves_no_trace_in_the_history_of_others(
    browser: Client, registrar: User
) -> None:
    vote = record_claim(
        registrar, ID, {**VOTE, "visibility": "restricted", "note": "not for all"}, key="vote"
    )
    correct_claim(registrar, ID, vote.id, {**VOTE, "visibility": "restricted", "note": "nor this"}, "secret")

    seen = history(ID, frozenset({Deed.SEE}))
    assert [e.sort for e in seen] == ["mission"]
    assert "not for all" in page(browser, f"{HERE}history/")


def test_what_this_register_said_on_a_day_goes_by_the_time_of_recording(
    browser: Client, registrar: User
) -> None:
    record_claim(registrar, ID, VOTE, key="vote")
    record_claim(registrar, ID, TERM)
    today = timezone.localdate()

    assert "Nothing was recorded of this mission" in page(
        browser, f"{HERE}history/?on={today - timedelta(days=1)}"
    )
    assert "cannot be told" in page(browser, f"{HERE}history/?on={today}")
    assert last_number(today) == Entry.objects.count() - 1
    assert last_number(today - timedelta(days=40_000)) == -1


def test_what_changed_since_a_day_names_the_findings_that_say_something_else(
    browser: Client, registrar: User
) -> None:
    record_claim(registrar, ID, VOTE, key="vote")
    record_claim(registrar, ID, TERM)
    yesterday = timezone.localdate() - timedelta(days=1)
    text = page(browser, f"{HERE}changes/?since={yesterday}")

    assert "not on record yet" in text
    assert f"3 entries since {dates.day(yesterday, 'en')}." in text
    assert "consent.missing" in text


def test_a_day_that_is_none_is_told(browser: Client) -> None:
    assert browser.get(f"{HERE}history/?on=2025-02-30").status_code == 400


def test_a_long_history_has_pages_and_no_more_queries(browser: Client, registrar: User) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as counted:
            page(browser, f"{HERE}history/")
        return len(counted)

    few = queries()
    record_claim(registrar, ID, VOTE, key="vote")
    for day in range(1, 9):
        record_claim(
            registrar,
            ID,
            {"observed": "search", "of": "vote", "when": f"2025-03-0{day}", "source": "witness"},
        )
    many = queries()

    assert many <= few
    assert "Page 1 of 1" not in page(browser, f"{HERE}history/?page=nonsense")
