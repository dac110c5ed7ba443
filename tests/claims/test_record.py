"""A mission: its claims by kind, mode and act."""

from dataclasses import replace

from placet.claims.claim import Claim, Kind, Mode
from placet.claims.detail import Step
from placet.claims.record import Mission
from placet.claims.source import Passage


def claim(id_: str, mode: Mode = Mode.CONSENTED, kind: Kind = Kind.PRESENCE) -> Claim:
    return Claim(id_, "m1", mode, kind, (Passage("law"),))


def act(id_: str, key: str, rival_of: str = "") -> Claim:
    one = claim(id_, Mode.OBSERVED, Kind.STEP)
    return replace(one, alias=key, detail=Step(key), rival_of=rival_of)


TERM, SEEN, ASKED = claim("3"), claim("1", Mode.OBSERVED), claim("2", Mode.REQUESTED)


def test_claims_stand_in_the_order_of_their_ids_without_those_set_aside() -> None:
    mission = Mission("m1", claims=(TERM, SEEN, ASKED), set_aside=frozenset({"2"}))

    assert mission.standing == (SEEN, TERM)


def test_claims_of_a_kind_are_given_for_the_modes_asked_for() -> None:
    mission = Mission("m1", claims=(TERM, SEEN, ASKED, claim("4", kind=Kind.DUTY)))

    assert mission.of(Kind.PRESENCE) == (SEEN, ASKED, TERM)
    assert mission.of(Kind.PRESENCE, Mode.OBSERVED) == (SEEN,)
    assert mission.of(Kind.PRESENCE, Mode.REQUESTED, Mode.CONSENTED) == (ASKED, TERM)
    assert mission.of(Kind.MEANS, Mode.OBSERVED) == ()


def test_the_claim_a_file_gives_for_an_act_comes_before_its_rivals() -> None:
    main, rival = act("9", "vote"), act("1", "vote", rival_of="9")
    mission = Mission("m1", claims=(TERM, rival, main, act("5", "print")))

    assert mission.acts == {"vote": (main, rival), "print": (act("5", "print"),)}


def test_a_rival_of_an_act_that_was_set_aside_is_gone() -> None:
    mission = Mission("m1", claims=(act("9", "vote"), act("1", "vote", "9")), set_aside=frozenset({"1"}))

    assert mission.acts == {"vote": (act("9", "vote"),)}
