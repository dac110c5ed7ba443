from placet.claims.proposal import Slot
from placet.reading.draft import mentioned, rules
from placet.reading.proposals.gathered import gather
from placet.reading.proposals.years import Years
from placet.reading.sentences import sentences
from tests.reading.drafted import CONSENT, drawn, gazetteer, read


def test_candidates_of_rules_acts_states_and_positions_stand_in_order_of_place() -> None:
    document = read(CONSENT)
    mentions = mentioned(document.text, document, sentences(document), "es", gazetteer())
    found, setting = drawn(CONSENT, "es")

    rows = gather(document, found, rules(), Years.of(mentions, "", None), setting)

    assert {Slot.STRENGTH, Slot.VOTE, Slot.SENDING_STATE, Slot.PRESENCE} <= {one.slot for one in rows}
    assert [one.start for one in rows] == sorted(one.start for one in rows)
    assert gather(document, (), rules(), Years(), setting) == ()


def test_an_act_without_a_year_is_taken_to_lie_before_the_first_window() -> None:
    text = CONSENT.replace(" el 4 de marzo de 2031", " el 20 de diciembre")
    document = read(text)
    mentions = mentioned(document.text, document, sentences(document), "es", gazetteer())
    found, setting = drawn(text, "es")

    rows = gather(document, found, rules(), Years.of(mentions, "", None), setting)

    (vote,) = [one for one in rows if one.slot is Slot.VOTE]
    assert getattr(vote.value, "date", "") == "2030-12-20"
