import pytest

from placet.reading.proposals.addressed import addressed, not_meant
from tests.reading.drafted import drawn


@pytest.mark.parametrize(
    ("before", "told"),
    [("sent to ", True), ("ante el ", True), ("en la ", True), ("yesterday ", False), ("", False)],
)
def test_who_is_written_to_does_not_act(before: str, told: bool) -> None:
    assert addressed(before) is told


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The National Assembly approved the stay of 12 soldiers of Canada in Kenya.", [True]),
        ("He requested the approval of the National Assembly for 12 soldiers of Canada in Kenya.", [False]),
    ],
)
def test_an_organ_whose_consent_is_asked_for_is_not_the_one_that_acts(text: str, meant: list[bool]) -> None:
    (one, *_), setting = drawn(text, "en")
    organs = [at for at, mark in sorted(one.sketch.marks.items()) if setting.key(mark).startswith("body")]

    assert [not not_meant(one.sketch, at, setting) for at in organs] == meant
