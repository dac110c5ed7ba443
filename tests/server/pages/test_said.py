"""What was done, and what it did to the verdict, said on the next page."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from placet.server.queries.verdicts import verdict_today

pytestmark = pytest.mark.usefixtures("catalogue", "undone")
ID = "mx-2031-03-said"
HERE = f"/missions/{ID}/"
VOTE = {"id": "vote", "who": "mx-senate", "when": "2025-02-11", "votes_for": "107", "source_1": "gaceta-said"}
TERM = {"id": "ceiling", "count": "10", "when": "2025-03-01/2025-03-09", "source_1": "gaceta-said"}
MORE = {"who": "us-army", "count": "12", "when": "2025-03-02/2025-03-09", "source_1": "gaceta-said"}


@pytest.fixture
def rosa(registrar: User) -> Client:
    """Give the registrar's browser, in which a mission and a source were made."""
    client = Client()
    client.force_login(registrar)
    head = {"mission": ID, "title_en": "Said", "sender": "us", "host": "mx", "frameworks": ["mx"]}
    client.post("/missions/new/", head)
    gazette = {"id": "gaceta-said", "kind": "gazette", "publisher": "Gaceta", "published": "2025-02-11"}
    assert client.post("/sources/new/", gazette).status_code == 302
    client.get(HERE)
    return client


def page(client: Client, what: str, fields: dict[str, str]) -> str:
    return client.post(f"{HERE}record/{what}/", fields, follow=True).content.decode()


def test_a_change_of_the_verdict_is_told_on_the_page_after_it(rosa: Client) -> None:
    page(rosa, "vote", VOTE)
    page(rosa, "consented/presence", TERM)
    told = page(rosa, "observed/presence", MORE)

    assert "Recorded. The verdict was" in told
    assert "is now breached" in told


def test_a_record_that_changes_nothing_says_so(rosa: Client) -> None:
    page(rosa, "vote", VOTE)
    page(rosa, "observed/presence", MORE)

    assert "The verdict is as before" in page(rosa, "observed/presence", {**MORE, "note": "seen again"})


def test_where_somebody_wrote_meanwhile_only_the_new_verdict_is_told(rosa: Client) -> None:
    rosa.post(f"{HERE}record/vote/", VOTE)

    assert verdict_today(ID) == ""
    assert "The verdict is now" in page(rosa, "consented/presence", TERM)


def test_it_is_said_once(rosa: Client) -> None:
    page(rosa, "vote", VOTE)

    assert "Recorded." not in rosa.get(HERE).content.decode()
