"""The claim: what findings call it, and what it speaks of."""

from placet.claims.claim import Claim, Kind, Mode
from placet.claims.detail import Step
from placet.claims.source import Passage

PLAIN = Claim("00ff", "m1", Mode.CONSENTED, Kind.PRESENCE, (Passage("law"),))
ACT = Claim("11ff", "m1", Mode.OBSERVED, Kind.STEP, (Passage("law"),), alias="vote", detail=Step("vote"))


def test_a_claim_is_cited_by_its_alias_else_by_its_id() -> None:
    assert (PLAIN.name, ACT.name) == ("00ff", "vote")


def test_a_slot_is_mode_kind_and_part_and_an_empty_part_leaves_no_slash() -> None:
    inner = Claim("22ff", "m1", Mode.OBSERVED, Kind.MEANS, (Passage("law"),), part="entry.guests")

    assert (PLAIN.slot, inner.slot) == ("consented/presence", "observed/means/entry.guests")


def test_the_slot_of_an_act_ends_in_its_name() -> None:
    unnamed = Claim("33ff", "m1", Mode.OBSERVED, Kind.STEP, (Passage("law"),), detail=Step("vote"))

    assert (ACT.slot, unnamed.slot) == ("step/vote", "step/33ff")


def test_only_an_act_has_a_step() -> None:
    assert ACT.step == Step("vote")
    assert PLAIN.step is None
