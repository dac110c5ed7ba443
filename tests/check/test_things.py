"""Whether a thing or topic seen lies in one that is named."""

import pytest

from tests.check.small_mission import ALL_SEEN, WINDOW, judged, one, told

STAY = "2025-03-01T08:00/2025-03-03T18:00"


def term(what: str, more: str = ", list: closed", when: str = WINDOW) -> str:
    return f"consented: means, act: vote, what: {what}{more}, when: {when}, source: src"


def seen(what: str, when: str = STAY, more: str = "", source: str = "manifest") -> str:
    return f"observed: means, what: {what}, when: {when}{more}, source: {source}"


def unlisted(*claims: str, entities: str = "") -> tuple[str, str]:
    return told(one(judged(*claims, ALL_SEEN, entities=entities), "means.unlisted"))


@pytest.mark.parametrize(
    ("allowed", "what", "expected"),
    [
        ("2 c-130", "none", ("kept", "")),
        ("field hospital", "Field Hospital", ("kept", "")),
        ("field hospital", "mobile kitchen", ("undetermined", "qualitative")),
        ("field hospital", "1 truck", ("undetermined", "qualitative")),
        ("[1 field hospital, 1 c-130]", "1 truck", ("undetermined", "qualitative")),
        ("2 c-130", "1 c-130 or truck", ("undetermined", "imprecise")),
        ("2 c-130 or truck", "1 c-130j or truck", ("kept", "")),
        ("2 humvee", "1 humvee", ("kept", "")),
        ("humvee", "1 jeep", ("breached", "")),
    ],
)
def test_what_was_seen_lies_to_what_is_named(allowed: str, what: str, expected: tuple[str, str]) -> None:
    assert unlisted(term(allowed), seen(what)) == expected


def test_a_kind_that_holds_a_member_of_the_list_cannot_be_told() -> None:
    on = "observed: membership, who: c-130, in: fleet, when: 2024-01-01/.., source: paper"
    fleet = "fleet: {is: list, name: Fleet}"

    assert unlisted(term("any of fleet"), on, seen("1 aircraft"), entities=fleet) == (
        "undetermined",
        "imprecise",
    )
    assert unlisted(term("any of fleet"), on, seen("1 humvee"), entities=fleet) == ("breached", "")
    assert unlisted(term("any of fleet"), on, seen("any of fleet"), entities=fleet) == ("kept", "")
