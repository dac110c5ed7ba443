"""The id of a claim: what is content, and what is not."""

from dataclasses import replace

import pytest

from placet.claims.amount import Count
from placet.claims.claim import Claim, Kind, Mode, Origin
from placet.claims.dates import parse
from placet.claims.detail import Presence, Step, Votes
from placet.claims.identity import canonical, claim_id, content, identified
from placet.claims.source import Passage

CLAIM = Claim(
    "",
    "m1",
    Mode.CONSENTED,
    Kind.PRESENCE,
    (Passage("law"), Passage("press", fields=("count",))),
    who=("bb-army",),
    count=Count(10, 10, "10"),
    when=parse("2025-02-15/2025-03-30"),
    act="vote",
)


def test_an_id_is_sixteen_hex_digits_that_stay_the_same_for_ever() -> None:
    assert identified(CLAIM).id == claim_id(CLAIM) == "4a23c0c2daa80fbf"


def test_alias_place_in_the_file_and_order_of_passages_are_no_content() -> None:
    same = replace(CLAIM, id="x", alias="ten", origin=Origin("a.yaml", 3), passages=CLAIM.passages[::-1])

    assert claim_id(same) == claim_id(CLAIM)


@pytest.mark.parametrize(
    "change",
    [
        {"mission": "m2"},
        {"mode": Mode.REQUESTED},
        {"count": Count(11, 11, "11")},
        {"when": parse("2025-02-15")},
        {"act": "other"},
        {"rival_of": "0" * 16},
        {"note": "a remark"},
        {"detail": Presence(least=0)},
        {"passages": (Passage("law"),)},
    ],
)
def test_whatever_is_said_otherwise_gives_another_id(change: dict[str, object]) -> None:
    assert claim_id(replace(CLAIM, **change)) != claim_id(CLAIM)  # type: ignore[arg-type]


def test_how_a_value_came_about_is_no_content() -> None:
    made = replace(CLAIM, count=Count(10, 10))

    assert claim_id(made) == claim_id(CLAIM)


def test_no_votes_against_is_not_the_same_as_not_said() -> None:
    step = replace(CLAIM, kind=Kind.STEP, detail=Step("vote", votes=Votes(against=Count(0, 0, "0"))))
    silent = replace(step, detail=Step("vote"))

    assert content(step)["detail"] == {"step": "vote", "votes": {"against": "0"}}
    assert claim_id(step) != claim_id(silent)


def test_canonical_json_sorts_keys_and_keeps_letters() -> None:
    assert canonical({"b": ["ñ", 1, True], "a": "\n"}) == '{"a":"\\n","b":["ñ",1,true]}'.encode()
