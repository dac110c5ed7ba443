"""The page of one finding."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client

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


def test_a_finding_that_is_none_and_a_stranger_are_answered_alike(
    reader: Client, client_of: ClientOf
) -> None:
    address = f"/findings/{finding('window.early', TODAY)}/?mission={CAMPECHE}"

    assert reader.get("/findings/0000000000000000/").status_code == 404
    assert client_of(AnonymousUser()).get(address).status_code == 404
