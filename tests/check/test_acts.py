"""Acts of the route: organ, day and counts, each a field that sources may disagree about."""

from datetime import date

from placet.check.acts import Act
from placet.check.alternatives import Pick
from placet.check.lower import bounds_of
from placet.claims.period import Moment
from tests.world import VOTE, case, mission


def act(text: str, key: str = "vote") -> Act:
    return case(mission(acts=(text,))).acts[key]


def test_an_act_tells_its_organ_and_its_day() -> None:
    found = act(VOTE)

    assert found.who(Pick(())) == ("aa-parliament",)
    assert bounds_of(found.when(Pick(()))) == (Moment(date(2024, 12, 10)),) * 2


def test_an_act_may_have_no_organ_and_no_day() -> None:
    found = act("vote: {step: vote, source: src}")

    assert (found.who(Pick(())), found.when(Pick(()))) == ((), ())


def test_only_the_counts_that_are_stated_are_given() -> None:
    found = act(VOTE.replace("source:", "votes: {for: 107, against: 0}, source:")).votes(Pick(()))

    assert {name: count.least for name, count in found.items()} == {"for": 107, "against": 0}


def test_a_rival_act_is_another_branch_of_the_same() -> None:
    found = act(VOTE.replace("src}", "src, rivals: [{who: aa-committee, when: 2024-12-12, source: press}]}"))

    assert found.who(Pick([1])) == ("aa-committee",)
    assert bounds_of(found.when(Pick([1]))) == (Moment(date(2024, 12, 12)),) * 2
