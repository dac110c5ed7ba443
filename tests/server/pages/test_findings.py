"""The page of one finding."""

import re
from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser, User
from django.test import Client
from django.utils import timezone

from placet.server.queries.answers import answer_of
from tests.register import ClientOf
from tests.server.reading import CAMPECHE, text

pytestmark = pytest.mark.usefixtures("catalogue")


def finding(rule: str, day: date) -> str:
    """Give the id of a finding of the Campeche mission on a day."""
    answer = answer_of(CAMPECHE, day, day)
    assert answer is not None
    return next(f.id for f in answer.findings if (f.rule, f.term) == (rule, "consented/presence"))


TODAY = date(2026, 11, 25)


def test_it_says_verdict_sentence_and_what_it_rests_on(reader: Client) -> None:
    reader.get("/findings/")
    page = text(reader, f"/findings/{finding('window.early', TODAY)}/?mission={CAMPECHE}")

    assert "days before the window opened on 15 Feb 2025" in page
    assert "1 Feb 2025" in page
    assert "“team”" in page


def test_nobody_has_disposed_of_it(reader: Client) -> None:
    page = text(reader, f"/findings/{finding('window.early', TODAY)}/?mission={CAMPECHE}")

    assert "Open: nobody has disposed of it." in page


def test_on_another_day_it_may_not_stand(reader: Client) -> None:
    id_ = finding("window.early", TODAY)

    page = text(reader, f"/findings/{id_}/?mission={CAMPECHE}&as_of=2025-01-01&known_at=2025-01-01")

    assert "does not stand at these two clocks" in page


@pytest.mark.parametrize(("rule", "offered"), [("window.early", False), ("duty.missing", True)])
def test_judging_is_offered_only_where_a_person_judges(
    client_of: ClientOf, registrar: User, rule: str, offered: bool
) -> None:
    answer = answer_of(CAMPECHE, timezone.localdate(), timezone.localdate())
    assert answer is not None
    id_ = next(f.id for f in answer.findings if f.rule == rule)

    page = text(client_of(registrar), f"/findings/{id_}/?mission={CAMPECHE}")

    assert (f"/findings/{id_}/judge/" in page) is offered
    assert f"/findings/{id_}/dispose/" in page


def test_the_list_leads_to_the_claims_behind_each_finding(reader: Client) -> None:
    page = text(reader, f"/findings/?mission={CAMPECHE}")
    claims = set(re.findall(r'<small><a href="(/claims/[^"]+)"', page))

    assert claims
    assert {reader.get(c).status_code for c in claims} == {200}


def test_a_finding_that_is_none_and_a_stranger_are_answered_alike(
    reader: Client, client_of: ClientOf
) -> None:
    address = f"/findings/{finding('window.early', TODAY)}/?mission={CAMPECHE}"

    assert reader.get("/findings/0000000000000000/").status_code == 404
    assert client_of(AnonymousUser()).get(address).status_code == 404
