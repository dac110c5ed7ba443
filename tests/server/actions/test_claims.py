"""Recording, correcting and superseding claims."""

from collections.abc import Callable
from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser, User

from placet.claims.claim import Claim
from placet.claims.decision import Deed
from placet.claims.record import Mission, Record
from placet.errors import UnknownName
from placet.server.actions.claims import correct_claim, record_claim, record_rival, recorded, supersede_claim
from placet.server.actions.decisions import choose
from placet.server.actions.grammar import Place, Refused, entry_of
from placet.server.actions.missions import open_mission
from placet.server.actions.sources import register_source
from placet.server.actions.standings import rebuild, today
from placet.server.ledger import turn
from placet.server.models import Entry, Standing
from placet.server.permissions import Forbidden
from placet.server.queries.answers import answer_of
from placet.server.queries.record import head, record_of

pytestmark = pytest.mark.usefixtures("catalogue", "undone")
ID = "mx-2030-01-trial"
HEAD = {
    "mission": ID,
    "title": {"es": "Ensayo", "en": "Trial"},
    "frameworks": ["mx"],
    "sender": "us",
    "host": "mx",
}
VOTE = {
    "step": "vote",
    "who": "mx-senate",
    "when": "2025-02-11",
    "votes": {"for": "107", "against": "0"},
    "source": "gaceta-trial",
}
TERM = {"consented": "presence", "who": "us-army", "count": "10", "when": "2025-03-01/2025-03-10"}


@pytest.fixture
def trial(registrar: User) -> Callable[[], Mission]:
    open_mission(registrar, HEAD)
    register_source(
        registrar, "gaceta-trial", {"kind": "gazette", "publisher": "Gaceta", "published": "2025-02-11"}
    )
    register_source(
        registrar, "diario-trial", {"kind": "press", "publisher": "Diario", "published": "2025-02-12"}
    )

    def now() -> Mission:
        return record_of((ID,)).missions[ID]

    return now


def test_a_recorded_claim_is_in_the_journal_with_who_recorded_it(
    trial: Callable[[], Mission], registrar: User
) -> None:
    vote = record_claim(registrar, ID, VOTE, key="vote")

    entry = Entry.objects.get(sort="claim", mission=ID, subject=vote.id)
    assert (vote.alias, vote.who, entry.by) == ("vote", ("mx-senate",), "rosa")
    assert [m.name for m in entry.mentions.all()] == ["gaceta-trial", "mx-senate"]
    assert trial().claims == (vote,)


def test_a_term_takes_the_act_and_its_sources_when_it_names_none(
    trial: Callable[[], Mission], registrar: User
) -> None:
    record_claim(registrar, ID, VOTE, key="vote")
    term = record_claim(registrar, ID, TERM)

    assert (term.act, [p.source for p in term.passages]) == ("vote", ["gaceta-trial"])
    assert len(trial().claims) == 2


def test_a_claim_with_problems_is_refused_with_each_at_its_key_and_nothing_is_written(
    trial: Callable[[], Mission], registrar: User
) -> None:
    record_claim(registrar, ID, VOTE, key="vote")
    before = Entry.objects.count()

    with pytest.raises(Refused) as refused:
        record_claim(registrar, ID, {**TERM, "when": "2025-02-30", "where": "atlantis", "cuont": "1"})

    told = {(p.field, p.code) for p in refused.value.problems}
    assert told == {
        ("when", "date.impossible"),
        ("where", "entity.unknown"),
        ("cuont", "key.unknown"),
    }
    assert Entry.objects.count() == before
    assert len(trial().claims) == 1


def test_a_key_of_the_route_is_given_once(trial: Callable[[], Mission], registrar: User) -> None:
    record_claim(registrar, ID, VOTE, key="vote")

    with pytest.raises(Refused) as refused:
        record_claim(registrar, ID, {**VOTE, "when": "2025-02-12"}, key="vote")

    assert [(p.field, p.code) for p in refused.value.problems] == [("id", "name.duplicate")]
    assert len(trial().claims) == 1


def test_a_correction_is_a_new_claim_that_supersedes_the_old_one(
    trial: Callable[[], Mission], registrar: User
) -> None:
    vote = record_claim(registrar, ID, VOTE, key="vote")
    right = correct_claim(registrar, ID, vote.id, {**VOTE, "when": "2025-02-12"}, "a slip of the pen")

    decision = trial().decisions[-1]
    assert (decision.deed, decision.of, decision.by) == (Deed.SUPERSEDE, vote.id, right.id)
    assert (decision.who, decision.why) == ("rosa", "a slip of the pen")
    assert (right.alias, {c.id for c in trial().claims}) == ("vote", {vote.id, right.id})
    assert [c.id for c in _standing()] == [right.id]


def _standing() -> tuple[Claim, ...]:
    answer = answer_of(ID, date.today(), date.today())  # noqa: DTZ011 - the register's day is UTC's here
    assert answer is not None
    return answer.mission.standing


def test_a_correction_that_is_taken_back_lets_the_first_claim_stand_again(
    trial: Callable[[], Mission], registrar: User
) -> None:
    vote = record_claim(registrar, ID, VOTE, key="vote")
    other = correct_claim(registrar, ID, vote.id, {**VOTE, "when": "2025-02-12"}, "a slip of the pen")
    back = correct_claim(registrar, ID, other.id, VOTE, "it was right")

    assert back.id == vote.id
    assert [c.id for c in _standing()] == [vote.id]
    assert len(trial().claims) == 2


def test_what_was_superseded_is_not_silently_recorded_again(
    trial: Callable[[], Mission], registrar: User
) -> None:
    record_claim(registrar, ID, VOTE, key="vote")
    one = record_claim(registrar, ID, TERM)
    correct_claim(registrar, ID, one.id, {**TERM, "count": "12", "act": "vote"}, "twelve")
    before = len(trial().claims)

    with pytest.raises(Refused) as refused:
        record_claim(registrar, ID, TERM)
    assert [p.code for p in refused.value.problems] == ["claim.repeated"]
    assert len(trial().claims) == before


def test_a_correction_that_says_the_same_changes_nothing(
    trial: Callable[[], Mission], registrar: User
) -> None:
    vote = record_claim(registrar, ID, VOTE, key="vote")
    same = correct_claim(registrar, ID, vote.id, VOTE, "no change")

    assert same.id == vote.id
    assert trial().decisions == ()


def test_a_choice_is_carried_over_when_the_rival_it_set_aside_is_corrected(
    trial: Callable[[], Mission], registrar: User
) -> None:
    vote = record_claim(registrar, ID, VOTE, key="vote")
    rival = record_rival(registrar, ID, vote.id, {"when": "2025-02-12", "source": "diario-trial"})
    choose(registrar, ID, "vote", (rival.id,), "the gazette is the record")
    right = correct_claim(
        registrar, ID, rival.id, {"when": "2025-02-13", "source": "diario-trial"}, "misread"
    )

    assert {c.id for c in _standing()} == {vote.id}
    assert trial().decisions[-1].over == (right.id,)


def test_a_mistake_in_a_corrected_rival_is_told_at_its_own_key(
    trial: Callable[[], Mission], registrar: User
) -> None:
    vote = record_claim(registrar, ID, VOTE, key="vote")
    rival = record_rival(registrar, ID, vote.id, {"when": "2025-02-12", "source": "diario-trial"})

    with pytest.raises(Refused) as refused:
        correct_claim(registrar, ID, rival.id, {"when": "2025-02-31", "source": "diario-trial"}, "misread")
    assert [p.field for p in refused.value.problems] == ["when"]
    assert trial().decisions == ()


def test_a_mission_or_claim_that_is_not_there_is_unknown(
    trial: Callable[[], Mission], registrar: User
) -> None:
    with pytest.raises(UnknownName):
        record_claim(registrar, "no-such-mission", VOTE, key="vote")
    with pytest.raises(UnknownName):
        correct_claim(registrar, ID, "0" * 16, VOTE, "no")

    assert trial().claims == ()


def test_what_is_known_at_an_earlier_day_is_what_the_corrected_record_says(
    trial: Callable[[], Mission], registrar: User
) -> None:
    vote = record_claim(registrar, ID, VOTE, key="vote")
    right = correct_claim(registrar, ID, vote.id, {**VOTE, "votes": {"for": "108"}}, "misread")
    answer = answer_of(ID, date(2025, 6, 1), date(2025, 6, 1))

    assert answer is not None
    assert [c.id for c in answer.mission.standing] == [right.id]
    assert len(trial().claims) == 2


def test_rivals_go_with_a_corrected_claim(trial: Callable[[], Mission], registrar: User) -> None:
    vote = record_claim(registrar, ID, VOTE, key="vote")
    rival = record_rival(registrar, ID, vote.id, {"when": "2025-02-12", "source": "diario-trial"})
    right = correct_claim(registrar, ID, vote.id, {**VOTE, "votes": {"for": "108"}}, "misread")

    standing = {c.id: c for c in _standing()}
    others = [c for c in standing.values() if c.rival_of]
    assert rival.rival_of == vote.id
    assert right.id in standing
    assert [c.rival_of for c in others] == [right.id]
    assert {vote.id, rival.id}.isdisjoint(standing)
    assert len(trial().decisions) == 2


def test_a_rival_is_corrected_alone(trial: Callable[[], Mission], registrar: User) -> None:
    vote = record_claim(registrar, ID, VOTE, key="vote")
    rival = record_rival(registrar, ID, vote.id, {"when": "2025-02-12", "source": "diario-trial"})
    right = correct_claim(
        registrar, ID, rival.id, {"when": "2025-02-13", "source": "diario-trial"}, "misread"
    )

    assert {c.id for c in _standing()} == {vote.id, right.id}
    assert len(trial().decisions) == 1


def test_a_claim_that_another_one_replaces_no_longer_stands(
    trial: Callable[[], Mission], registrar: User
) -> None:
    record_claim(registrar, ID, VOTE, key="vote")
    one = record_claim(registrar, ID, TERM)
    two = record_claim(registrar, ID, {**TERM, "count": "12", "source": "diario-trial"})
    supersede_claim(registrar, ID, one.id, two.id, "the decree says twelve")

    assert one.id not in {c.id for c in _standing()}
    assert len(trial().claims) == 3


def test_recording_changes_the_verdict_that_lists_show(trial: Callable[[], Mission], registrar: User) -> None:
    record_claim(registrar, ID, VOTE, key="vote")
    record_claim(registrar, ID, TERM)
    today()
    before = Standing.objects.filter(mission=ID).values_list("verdict", flat=True)[0]
    record_claim(
        registrar,
        ID,
        {
            "observed": "presence",
            "who": "us-army",
            "count": "12",
            "when": "2025-03-02/2025-03-09",
            "source": "witness",
        },
    )
    today()

    assert before != "breached"
    assert set(Standing.objects.filter(mission=ID).values_list("verdict", flat=True)) >= {"breached"}
    assert len(trial().claims) == 3


def test_nobody_records_without_the_right(
    trial: Callable[[], Mission], committee: User, stranger: AnonymousUser
) -> None:
    for visitor in (committee, stranger):
        with pytest.raises(Forbidden):
            record_claim(visitor, ID, VOTE, key="vote")

    assert trial().claims == ()


def test_the_journal_is_held_once(trial: Callable[[], Mission], catalogue: Record) -> None:
    with turn():
        assert trial().id not in catalogue.missions


def test_what_lists_show_after_a_record_is_what_they_would_show_if_it_were_judged_anew(
    trial: Callable[[], Mission], registrar: User
) -> None:
    record_claim(registrar, ID, VOTE, key="vote")
    record_claim(registrar, ID, {**TERM, "visibility": "restricted"})
    today()
    before = _shown()
    with turn():
        rebuild((ID,))

    assert _shown() == before
    assert len(trial().claims) == 2


def _shown() -> list[object]:
    standings = Standing.objects.filter(mission=ID).order_by("least")
    return [
        (
            list(standings.values()),
            [sorted(s.facets.values_list("kind", "value")) for s in standings],
            [sorted(s.findings.values_list("finding", "value")) for s in standings],
            [sorted(s.duties.values_list("term", "value")) for s in standings],
        )
    ]


def test_a_claim_is_read_again_upon_what_somebody_else_recorded_meanwhile(
    trial: Callable[[], Mission], registrar: User
) -> None:
    record_claim(registrar, ID, VOTE, key="vote")
    met: list[int] = []

    def read(record: Record, whole: Mission) -> tuple[Claim, ...]:
        met.append(len(whole.claims))
        if len(met) == 1:
            record_claim(registrar, ID, TERM)
        return entry_of(record, whole, Place("claims"), {**TERM, "count": "12"}).claims

    (claim,) = recorded(registrar, ID, read)

    assert met == [1, 2]
    assert [c.id for c in trial().claims][-1] == claim.id
    today()
    assert set(Standing.objects.filter(mission=ID).values_list("head", flat=True)) == {head()}
