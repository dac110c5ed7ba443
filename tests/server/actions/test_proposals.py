"""Accepting, amending, rejecting and undoing what was read; adding what was missed."""

import json

import pytest
from django.contrib.auth.models import AnonymousUser, User

from placet.claims.claim import Claim, Kind, Mode
from placet.claims.proposal import Slot
from placet.claims.record import Mission, Record
from placet.errors import UnknownName
from placet.server.actions.claims import correct_claim
from placet.server.actions.grammar import Refused, live, said_of
from placet.server.actions.proposals import New, Wish, accept, accept_firm, add, move, reject, undo
from placet.server.actions.recording import RIVAL, WITNESS
from placet.server.models import Entry
from placet.server.permissions import Forbidden
from placet.server.queries.drafts import Line, Review, review_of, tallies
from placet.server.queries.record import record_of
from tests.server import reviewing
from tests.server.reviewing import EARLIER, HERE, MISSION, SOURCE, id_of


@pytest.fixture
def opened(catalogue: Record, undone: None, registrar: User) -> None:
    assert (undone, bool(catalogue.missions)) == (None, True)
    reviewing.prepare(registrar)


@pytest.fixture
def beside_the_decree(catalogue: Record, undone: None, registrar: User) -> None:
    assert (undone, bool(catalogue.missions)) == (None, True)
    reviewing.prepare(registrar, decree=True)


def mission() -> Mission:
    return live(record_of((MISSION,)).missions[MISSION])


def claim(id_: str) -> Claim:
    return next(c for c in mission().claims if c.id == id_)


def review() -> Review:
    found = review_of(SOURCE)
    assert found is not None
    return found


def line(slot: Slot) -> Line:
    found = review().line(id_of(slot))
    assert found is not None
    return found


def last_review() -> dict[str, object]:
    entry = Entry.objects.filter(sort="review").order_by("-number")[0]
    value = json.loads(bytes(entry.body))["value"]
    assert isinstance(value, dict)
    return value


@pytest.mark.usefixtures("opened")
def test_an_accepted_proposal_is_a_claim_on_its_exact_words(registrar: User) -> None:
    made = accept(registrar, SOURCE, id_of(Slot.STRENGTH))

    found = claim(made.claim)
    (passage,) = found.passages
    assert (found.mode, found.kind) == (Mode.CONSENTED, Kind.PRESENCE)
    assert found.count is not None
    assert (found.count.least, found.count.most) == (24, 24)
    assert (passage.source, passage.words) == (SOURCE, "24 strong")
    assert passage.at == "paragraph 2 (also paragraph 5)"


@pytest.mark.usefixtures("opened")
def test_a_decision_is_in_the_journal_with_before_after_rule_and_who(registrar: User) -> None:
    made = accept(registrar, SOURCE, id_of(Slot.STRENGTH))

    said = last_review()
    assert said["deed"] == "accepted"
    assert said["before"] == said["after"] == {"consented": "presence", "count": "24"}
    assert (said["claim"], said["mission"], said["rule"]) == (made.claim, MISSION, "strength-plain@1")
    assert Entry.objects.filter(sort="review").order_by("-number")[0].by == registrar.username


@pytest.mark.usefixtures("opened")
def test_an_amended_value_is_recorded_and_what_was_proposed_is_kept_beside_it(registrar: User) -> None:
    made = accept(registrar, SOURCE, id_of(Slot.STRENGTH), Wish({"count": "..26"}))

    said, count = last_review(), claim(made.claim).count
    assert count is not None
    assert (count.least, count.most) == (None, 26)
    assert (said["deed"], said["before"], said["after"]) == (
        "amended",
        {"consented": "presence", "count": "24"},
        {"consented": "presence", "count": "..26"},
    )


@pytest.mark.usefixtures("opened")
def test_amended_words_are_found_in_the_text_and_carry_the_claim(registrar: User) -> None:
    wish = Wish(
        words="Special   Forces Group of the U.S. Army,\n24 strong", start=reviewing.TEXT.find("Special")
    )
    made = accept(registrar, SOURCE, id_of(Slot.STRENGTH), wish)

    assert claim(made.claim).passages[0].words == "Special Forces Group of the U.S. Army, 24 strong"
    assert line(Slot.STRENGTH).proposal.passage.exact.startswith("Special Forces")
    assert line(Slot.STRENGTH).state == "amended"


@pytest.mark.usefixtures("opened")
@pytest.mark.parametrize(
    ("words", "code"), [("25 strong", "review.words_absent"), ("24", "review.words_many")]
)
def test_words_that_the_text_has_not_or_has_more_than_once_are_refused(
    registrar: User, words: str, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        accept(registrar, SOURCE, id_of(Slot.STRENGTH), Wish(words=words))

    assert (refused.value.code, refused.value.problems[0].field) == (code, "words")


@pytest.mark.usefixtures("opened")
def test_an_entity_that_is_not_on_record_is_a_question_and_can_be_added_on_the_way(registrar: User) -> None:
    with pytest.raises(Refused) as refused:
        accept(registrar, SOURCE, id_of(Slot.SITE))
    assert [(p.code, p.field) for p in refused.value.problems] == [("value.empty", "where")]

    new = New("where", "mx-aurora-pier", {"is": "place", "in": "mx-territory", "name": {"en": "Aurora pier"}})
    made = accept(registrar, SOURCE, id_of(Slot.SITE), Wish(new=new))

    assert claim(made.claim).where == ("mx-aurora-pier",)


@pytest.mark.usefixtures("opened")
def test_nothing_of_a_refused_proposal_is_kept_not_even_its_new_entity(registrar: User) -> None:
    new = New("where", "mx-aurora-pier", {"is": "place", "in": "mx-territory", "name": {"en": "Aurora pier"}})

    with pytest.raises(Refused):
        accept(registrar, SOURCE, id_of(Slot.SITE), Wish(new=new, words="no such words"))

    assert "mx-aurora-pier" not in record_of(()).entities
    assert line(Slot.SITE).state == "proposed"


@pytest.mark.usefixtures("beside_the_decree")
def test_what_the_record_has_otherwise_becomes_a_rival_and_both_stand(registrar: User) -> None:
    vote = accept(registrar, SOURCE, id_of(Slot.VOTE))
    window = accept(registrar, SOURCE, id_of(Slot.PRESENCE))

    steps = [c for c in mission().claims if c.step]
    assert (vote.how, window.how) == (RIVAL, RIVAL)
    assert [(c.who, bool(c.rival_of)) for c in steps] == [
        (("mx-senate",), False),
        (("mx-marina-committee",), True),
    ]
    assert {c.when[0].said for c in mission().claims if c.kind is Kind.PRESENCE} == {
        "2023-03-15/2023-04-28",
        "2023-03-17/2023-04-30",
    }


@pytest.mark.usefixtures("beside_the_decree")
def test_what_the_record_has_already_becomes_one_more_witness(registrar: User) -> None:
    said = {"who": "mx-senate", "when": "2023-03-11"}
    made = accept(registrar, SOURCE, id_of(Slot.VOTE), Wish(said))

    assert made.how == WITNESS
    assert [p.source for p in claim(made.claim).passages] == [reviewing.GAZETTE, SOURCE]

    undo(registrar, SOURCE, id_of(Slot.VOTE), "the wrong paper")
    (vote,) = (c for c in mission().claims if c.step)
    assert [p.source for p in vote.passages] == [reviewing.GAZETTE]


@pytest.mark.usefixtures("beside_the_decree")
def test_what_differs_may_be_a_claim_of_its_own(registrar: User) -> None:
    made = accept(registrar, SOURCE, id_of(Slot.VOTE), Wish(own=True))

    assert (claim(made.claim).rival_of, claim(made.claim).alias) == ("", "vote-2")


@pytest.mark.usefixtures("opened")
def test_an_undone_acceptance_takes_its_claim_out_of_the_record_and_may_be_done_again(
    registrar: User,
) -> None:
    made = accept(registrar, SOURCE, id_of(Slot.STRENGTH))

    undo(registrar, SOURCE, id_of(Slot.STRENGTH), "too quick")
    assert (line(Slot.STRENGTH).state, mission().claims) == ("proposed", ())
    again = accept(registrar, SOURCE, id_of(Slot.STRENGTH))

    assert again.claim == made.claim
    assert [c.id for c in mission().claims] == [made.claim]


@pytest.mark.usefixtures("opened")
def test_a_rejection_needs_a_reason_and_can_be_undone(registrar: User) -> None:
    with pytest.raises(Refused) as refused:
        reject(registrar, SOURCE, id_of(Slot.MEANS), " ")
    assert refused.value.problems[0].field == "why"

    reject(registrar, SOURCE, id_of(Slot.MEANS), "lessons are no boats")
    assert (line(Slot.MEANS).state, line(Slot.MEANS).decided.why) == ("rejected", "lessons are no boats")  # type: ignore[union-attr]

    undo(registrar, SOURCE, id_of(Slot.MEANS), "")
    assert line(Slot.MEANS).state == "proposed"


@pytest.mark.usefixtures("opened")
def test_what_is_decided_is_not_decided_twice(registrar: User) -> None:
    accept(registrar, SOURCE, id_of(Slot.STRENGTH))

    at = (registrar, SOURCE, id_of(Slot.STRENGTH))
    for deed in (lambda: accept(*at), lambda: reject(*at, "why"), lambda: move(*at, EARLIER)):
        with pytest.raises(Refused) as refused:
            deed()
        assert refused.value.code == "review.decided"
    with pytest.raises(Refused) as undecided:
        undo(registrar, SOURCE, id_of(Slot.MEANS), "")
    assert undecided.value.code == "review.undecided"


@pytest.mark.usefixtures("opened")
def test_the_firm_ones_of_a_frame_are_accepted_together_acts_first_and_the_rest_stays_open(
    registrar: User,
) -> None:
    made, refused = accept_firm(registrar, SOURCE, HERE)

    assert len(made) == 4
    assert [(one.proposal.slot, problem.code) for one, problem in refused] == [(Slot.UNIT, "value.empty")]
    assert {c.act for c in mission().claims if not c.step} == {"vote"}
    assert line(Slot.ACTIVITY).state == "proposed"


@pytest.mark.usefixtures("opened")
def test_a_proposal_waits_until_its_frame_has_a_mission(registrar: User) -> None:
    move(registrar, SOURCE, id_of(Slot.STRENGTH), EARLIER)

    with pytest.raises(Refused) as refused:
        accept(registrar, SOURCE, id_of(Slot.STRENGTH))
    assert refused.value.code == "review.unplaced"
    assert [one.proposal.slot for one in review().of_frame(EARLIER)] == [Slot.STRENGTH, Slot.EARLIER]


@pytest.mark.usefixtures("opened")
def test_a_fact_that_was_missed_is_added_on_its_words_and_accepted_like_any_other(registrar: User) -> None:
    id_ = add(
        registrar, SOURCE, Slot.OBJECTIVE, HERE, ("to train with the Navy", reviewing.TEXT.find("to train"))
    )

    found = review().line(id_)
    assert found is not None
    assert (found.proposal.value, found.proposal.rule) == ("to train with the Navy", "person@1")
    made = accept(registrar, SOURCE, id_, Wish({"what": "train together"}))
    assert claim(made.claim).part == "to-train-with-the-navy"
    with pytest.raises(Refused) as refused:
        add(
            registrar,
            SOURCE,
            Slot.OBJECTIVE,
            HERE,
            ("to train with the Navy", reviewing.TEXT.find("to train")),
        )
    assert refused.value.code == "review.repeated"


@pytest.mark.usefixtures("opened")
def test_names_that_are_not_there_are_told(registrar: User) -> None:
    with pytest.raises(UnknownName):
        accept(registrar, SOURCE, "nothing")
    with pytest.raises(UnknownName):
        move(registrar, SOURCE, id_of(Slot.STRENGTH), "f9")
    with pytest.raises(UnknownName):
        add(registrar, SOURCE, Slot.UNIT, "f9", ("diving", None))
    with pytest.raises(UnknownName):
        accept(registrar, "no-such-source", id_of(Slot.STRENGTH))


@pytest.mark.usefixtures("opened")
def test_only_who_may_record_decides(committee: User) -> None:
    before = Entry.objects.count()

    for user in (committee, AnonymousUser()):
        with pytest.raises(Forbidden):
            accept(user, SOURCE, id_of(Slot.STRENGTH))
        with pytest.raises(Forbidden):
            accept_firm(user, SOURCE, HERE)
        with pytest.raises(Forbidden):
            reject(user, SOURCE, id_of(Slot.STRENGTH), "why")
        with pytest.raises(Forbidden):
            undo(user, SOURCE, id_of(Slot.STRENGTH), "why")
        with pytest.raises(Forbidden):
            add(user, SOURCE, Slot.UNIT, HERE, ("diving", None))
    assert Entry.objects.count() == before


@pytest.mark.usefixtures("opened")
def test_rules_are_counted_by_what_stands(registrar: User) -> None:
    before = {t.rule: t.all for t in tallies()}
    accept(registrar, SOURCE, id_of(Slot.STRENGTH), Wish({"count": "26"}))
    reject(registrar, SOURCE, id_of(Slot.MEANS), "no boats")
    accept(registrar, SOURCE, id_of(Slot.PRESENCE))
    undo(registrar, SOURCE, id_of(Slot.PRESENCE), "")

    found = {t.rule: (t.accepted, t.amended, t.rejected) for t in tallies() if t.rule not in before}
    assert found == {"strength-plain@1": (0, 1, 0), "means-plain@1": (0, 0, 1)}


@pytest.mark.usefixtures("beside_the_decree")
def test_an_undone_witness_is_taken_from_the_step_as_it_stands_since(registrar: User) -> None:
    said = {"who": "mx-senate", "when": "2023-03-11"}
    made = accept(registrar, SOURCE, id_of(Slot.VOTE), Wish(said))
    record = record_of((MISSION,))
    known_as = said_of((claim(made.claim),), record, mission())
    corrected = correct_claim(
        registrar, MISSION, made.claim, {**known_as, "instrument": "decree"}, "more is known"
    )

    undo(registrar, SOURCE, id_of(Slot.VOTE), "the wrong paper")

    (vote,) = (c for c in mission().claims if c.step)
    assert vote.id != corrected.id
    assert ([p.source for p in vote.passages], vote.step and vote.step.instrument) == (
        [reviewing.GAZETTE],
        "decree",
    )


@pytest.mark.usefixtures("beside_the_decree")
def test_a_rival_step_says_only_what_differs_its_counts_among_it_and_gains_witnesses(registrar: User) -> None:
    rival = {"who": "mx-senate", "when": "2023-03-11", "votes_for": "70", "votes_against": "1"}
    counts = {"step": "vote", "who": "mx-senate", "when": "2023-03-11", "source": reviewing.GAZETTE}
    (vote,) = (c for c in mission().claims if c.step)
    correct_claim(registrar, MISSION, vote.id, {**counts, "votes": {"for": "71", "against": "1"}}, "counted")

    made = accept(registrar, SOURCE, id_of(Slot.VOTE), Wish(rival))
    votes = claim(made.claim).step.votes  # type: ignore[union-attr]
    assert (made.how, claim(made.claim).who, votes.for_ and votes.for_.least, votes.against) == (
        RIVAL,
        (),
        70,
        None,
    )

    again = add(registrar, SOURCE, Slot.VOTE, HERE, ("They will practise", None))
    witness = accept(registrar, SOURCE, again, Wish({"who": "mx-senate", "votes_for": "70"}))
    assert witness.how == WITNESS


@pytest.mark.usefixtures("beside_the_decree")
def test_who_says_the_same_as_a_rival_of_a_step_is_its_witness(registrar: User) -> None:
    accept(registrar, SOURCE, id_of(Slot.VOTE))
    again = add(registrar, SOURCE, Slot.VOTE, HERE, ("They will practise", None))

    made = accept(registrar, SOURCE, again, Wish({"who": "mx-marina-committee", "when": "2023-03-12"}))

    assert made.how == WITNESS
    assert [p.words for p in claim(made.claim).passages][-1] == "They will practise"
    assert claim(made.claim).rival_of
