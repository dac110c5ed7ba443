from datetime import date

import pytest

from placet.claims.claim import Claim
from placet.reports.listings import days_that_matter, listings, offices, standing_on
from tests.reports.conftest import About

ENTITIES = (
    "  gang: {is: organisation, name: The Gang}\n  black: {is: list, name: The List}\n"
    "  ana: {is: person, name: Ana}\n  bravia: {is: body, name: Bravia}\n"
)


def listed(about: About, when: str, more: str = "") -> Claim:
    when = f", when: {when}" if when else ""
    one = about(
        f"{{observed: membership, who: gang, in: black{when}{more}, source: courier}}", entities=ENTITIES
    )
    return listings(one, "en")[0].claim


@pytest.mark.parametrize(
    ("when", "day", "standing"),
    [
        ("2025-02-20/", date(2025, 2, 19), "not_listed"),
        ("2025-02-20/", date(2025, 2, 20), "listed"),
        ("2025-02-20/2025-03-01", date(2025, 3, 2), "not_listed"),
        ("2025-02/", date(2025, 2, 10), "unknown"),
        ("2025-02-20", date(2025, 2, 20), "listed"),
        ("2025-02-20", date(2025, 2, 25), "unknown"),
        ("", date(2025, 2, 25), "unknown"),
    ],
)
def test_a_listing_holds_on_a_day_or_not_or_cannot_be_told(
    about: About, when: str, day: date, standing: str
) -> None:
    assert standing_on(listed(about, when), day) == standing


def test_a_denial_says_only_that_it_was_not_listed(about: About) -> None:
    claim = listed(about, "2025-02-20/", ", not: yes")

    assert standing_on(claim, date(2025, 3, 1)) == "not_listed"
    assert standing_on(claim, date(2025, 1, 1)) == "unknown"


def test_the_days_that_matter_are_votes_prints_and_the_day_asked_about(about: About) -> None:
    acts = "acts:\n  vote: {step: vote, who: alfa, when: 2025-01-01, source: courier}\n"
    one = about("{consented: presence, act: vote, count: 3, source: courier}", acts=acts)

    assert [(d.name, d.day) for d in days_that_matter(one, "en")] == [
        ("vote", date(2025, 1, 1)),
        ("as of", date(2025, 6, 1)),
    ]


def test_an_office_is_told_with_its_rivals(about: About) -> None:
    one = about(
        "{observed: membership, who: ana, in: alfa, as: chair, source: courier, rivals: [{in: bravia}]}",
        entities=ENTITIES,
    )

    (office,) = offices(one, "en")

    assert (office.who, office.told, office.aside) == ("Ana", "chair in Alfa", False)
    assert [r.told for r in office.rivals] == ["in Bravia"]
