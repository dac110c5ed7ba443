"""The founding case: its fifteen contradictions, and what the check says on three days."""

from collections.abc import Callable
from datetime import date

import pytest

from placet.check import verdict_of
from placet.check.finding import Finding
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.detail import Membership, Step
from placet.claims.entity import Containment
from placet.claims.files import read, write
from placet.claims.outcome import Reason, Verdict
from placet.claims.period import Precision
from placet.claims.record import Mission, Record

ID = "mx-2025-02-campeche"
TODAY = date(2026, 11, 25)
RUNNING = date(2025, 3, 20)
EARLY = date(2025, 3, 1)

Checked = Callable[[str, date, date], tuple[Finding, ...]]
Known = Callable[[str, date], Mission]


@pytest.fixture
def mission(record: Record) -> Mission:
    return record.missions[ID]


@pytest.fixture
def today(checked: Checked) -> tuple[Finding, ...]:
    return checked(ID, TODAY, TODAY)


@pytest.fixture
def running(checked: Checked) -> tuple[Finding, ...]:
    return checked(ID, RUNNING, TODAY)


@pytest.fixture
def early(checked: Checked) -> tuple[Finding, ...]:
    return checked(ID, TODAY, EARLY)


def named(mission: Mission, alias: str) -> Claim:
    """The claim the file gives first under a name."""
    return next(c for c in mission.claims if c.alias == alias and not c.rival_of)


def rivals(mission: Mission, alias: str) -> list[Claim]:
    """The claims written under the rivals of a name."""
    return [c for c in mission.claims if c.rival_of == named(mission, alias).id]


def sources(claim: Claim) -> set[str]:
    """The sources a claim rests on."""
    return {p.source for p in claim.passages}


def started(claim: Claim) -> str:
    """The words of the first start."""
    return claim.when[0].start.said


def ended(claim: Claim) -> str:
    """The words of the first end."""
    return claim.when[0].end.said


def joined(claim: Claim) -> Membership:
    """The membership a claim states."""
    assert isinstance(claim.detail, Membership)
    return claim.detail


def of(findings: tuple[Finding, ...], rule: str, term: str = "") -> list[Finding]:
    """The findings of a rule, of one term if it is given."""
    return [f for f in findings if f.rule == rule and term in ("", f.term)]


def said(findings: tuple[Finding, ...], rule: str, term: str = "") -> set[tuple[Verdict, Reason | None]]:
    """Verdict and reason of each finding of a rule."""
    return {(f.verdict, f.reason) for f in of(findings, rule, term)}


# ---- the fifteen contradictions


def test_1_the_training_ends_on_28_march_and_the_article_says_the_30th(
    mission: Mission, today: tuple[Finding, ...]
) -> None:
    other = rivals(mission, "training-window")

    assert ended(named(mission, "training-window")) == "2025-03-28"
    assert [(ended(c), sources(c)) for c in other] == [("2025-03-30", {"article", "border-report"})]
    assert [f for f in of(today, "sources.conflicting", "consented/activity") if f.field.startswith("when")]


def test_2_the_landing_is_set_for_the_15th_and_two_papers_say_the_17th(mission: Mission) -> None:
    other = [c for c in rivals(mission, "presence-window") if c.when]

    assert started(named(mission, "presence-window")) == "2025-02-15"
    assert [(started(c), sources(c)) for c in other] == [("2025-02-17", {"vanguardia-2025-02", "expreso"})]


def test_3_the_plenary_consented_and_the_article_names_the_committee(mission: Mission) -> None:
    other = rivals(mission, "vote")

    assert named(mission, "vote").who == ("mx-senate",)
    assert {c.who for c in other} == {("mx-marina-committee",)}
    assert set().union(*map(sources, other)) == {"article", "border-report"}


def test_4_the_vote_was_on_the_11th_and_the_article_says_the_12th(mission: Mission) -> None:
    other = [c for c in rivals(mission, "vote") if c.when]

    assert started(named(mission, "vote")) == "2025-02-11"
    assert [(started(c), sources(c)) for c in other] == [("2025-02-12", {"article"})]


def test_5_the_committee_met_on_one_of_two_days(mission: Mission) -> None:
    (period,) = named(mission, "opinion").when

    assert period.start.precision is Precision.ONE_OF
    assert [str(moment) for moment in period.start.choices] == ["2025-02-11", "2025-02-12"]
    assert rivals(mission, "opinion") == []


def test_6_no_debate_in_committee_and_speeches_in_the_plenary_are_two_acts(
    mission: Mission, today: tuple[Finding, ...]
) -> None:
    opinion, debate = named(mission, "opinion"), named(mission, "debate")

    assert (opinion.who, debate.who) == (("mx-marina-committee",), ("mx-senate",))
    assert [*rivals(mission, "opinion"), *rivals(mission, "debate")] == []
    assert {f.term for f in of(today, "sources.conflicting")} & {"step/opinion", "step/debate"} == set()


def test_7_two_senators_are_called_chair_of_the_committee(mission: Mission) -> None:
    chair, secretary = named(mission, "chair"), named(mission, "secretary")

    assert (chair.who, joined(chair).as_) == (("mx-alejandro-moreno",), "chair")
    assert [(c.who, sources(c)) for c in rivals(mission, "chair")] == [(("mx-zapata-bello",), {"lja"})]
    assert (secretary.who, joined(secretary).as_) == (("mx-zapata-bello",), "secretary")


def test_8_the_group_is_of_the_army_and_three_papers_call_it_marines(mission: Mission) -> None:
    other = rivals(mission, "service")

    assert joined(named(mission, "service")).in_ == ("us-army",)
    assert [joined(c).in_ for c in other] == [("us-marines",)]
    assert sources(other[0]) == {"vanguardia-2025-02", "expreso", "lja"}


def test_9_the_newer_model_lies_inside_the_type_and_is_no_conflict(
    record: Record, mission: Mission, today: tuple[Finding, ...]
) -> None:
    assert record.entities.compare("c-130j", "c-130") is Containment.INSIDE
    assert [*rivals(mission, "aircraft"), *rivals(mission, "aircraft-type")] == []
    assert of(today, "sources.conflicting", "consented/means") == []


@pytest.mark.parametrize("spelling", ["San Luis Carpizo", "San Luis Carrizo", "Luis Carpizo", "CENCAEIM"])
def test_10_each_spelling_of_the_site_is_the_same_place(record: Record, spelling: str) -> None:
    assert record.entities.resolve(spelling) == ("mx-cam-carpizo",)


def test_11_entry_before_publication_is_left_to_a_person(today: tuple[Finding, ...]) -> None:
    assert said(today, "consent.unpublished", "consented/presence") == {
        (Verdict.UNDETERMINED, Reason.CONTESTED_BASIS)
    }


def test_12_whether_it_was_the_first_entry_is_a_remark(mission: Mission) -> None:
    assert "20 December 2024" in named(mission, "vote").note


def test_13_ten_are_consented_to_and_one_page_says_eleven(mission: Mission) -> None:
    main = named(mission, "presence-window").count
    other = [c for c in rivals(mission, "presence-window") if c.count]

    assert main is not None
    assert main.most == 10
    assert [(c.count and c.count.most, sources(c)) for c in other] == [(11, {"automated-page"})]


def test_14_the_decree_trains_the_navy_and_the_article_aims_at_two_cartels(mission: Mission) -> None:
    main, (other,) = named(mission, "purpose"), rivals(mission, "purpose")

    assert (main.kind, main.slot) == (Kind.OBJECTIVE, "consented/objective/purpose")
    assert (sources(main), sources(other)) == ({"dof", "wradio"}, {"article"})
    assert main.what != other.what


def test_15_the_recorded_speech_is_the_secretarys_and_the_article_gives_it_to_the_chair(
    mission: Mission,
) -> None:
    main, (other,) = named(mission, "committee-speech"), rivals(mission, "committee-speech")

    assert (main.kind, main.who) == (Kind.POSITION, ("mx-zapata-bello",))
    assert (other.who, sources(other)) == (("mx-alejandro-moreno",), {"article"})


# ---- the record


def test_the_plenary_is_chosen_and_its_rivals_are_set_aside_not_lost(known: Known) -> None:
    mission = known(ID, TODAY)
    vote, set_aside = named(mission, "vote"), rivals(mission, "vote")

    assert {c.id for c in set_aside} <= mission.set_aside
    assert vote.id not in mission.set_aside
    assert isinstance(vote.detail, Step)
    votes = vote.detail.votes
    assert [n and n.most for n in (votes.for_, votes.against, votes.abstain)] == [107, 0, 0]


def test_the_cartels_were_on_the_list_from_20_february_nine_days_after_the_vote(mission: Mission) -> None:
    listed = [named(mission, alias) for alias in ("listed-sinaloa", "listed-cjng")]

    assert {started(c) for c in listed} == {"2025-02-20"}
    assert {joined(c).in_ for c in listed} == {("us-fto",)}


def test_no_passage_quotes_more_than_eight_words(mission: Mission) -> None:
    words = [p.words for c in mission.claims for p in c.passages]

    assert max(len(w.split()) for w in words) <= 8


def test_every_claim_rests_on_a_source(mission: Mission) -> None:
    assert [c.name for c in mission.claims if not c.passages] == []


# ---- as of today


def test_today_the_consent_may_have_come_after_the_arrival(today: tuple[Finding, ...]) -> None:
    assert {f.verdict for f in of(today, "consent.late", "consented/presence")} == {Verdict.POSSIBLE}


def test_today_the_arrival_may_lie_before_the_window(today: tuple[Finding, ...]) -> None:
    assert {f.verdict for f in of(today, "window.early", "consented/presence")} == {Verdict.POSSIBLE}


def test_today_nobody_can_tell_whether_more_than_ten_were_there(today: tuple[Finding, ...]) -> None:
    assert said(today, "ceiling.exceeded", "consented/presence") == {
        (Verdict.UNDETERMINED, Reason.NO_EVIDENCE)
    }


def test_ten_are_certain_which_is_the_ceiling(today: tuple[Finding, ...]) -> None:
    (finding,) = of(today, "ceiling.exceeded", "consented/presence")

    figures = dict(finding.facts)
    assert (figures["at_least"], figures["at_most"], figures["ceiling"]) == (10, 10, 10)


def test_today_the_place_cannot_be_told_from_the_state_it_lies_in(today: tuple[Finding, ...]) -> None:
    assert said(today, "place.outside", "consented/presence") == {(Verdict.UNDETERMINED, Reason.IMPRECISE)}


def test_today_the_departure_is_unrecorded_and_no_overstay_is_claimed(today: tuple[Finding, ...]) -> None:
    assert {f.verdict for f in of(today, "departure.unrecorded")} == {Verdict.UNDETERMINED}
    assert of(today, "window.late", "consented/presence") == []


def test_today_a_report_without_a_deadline_cannot_be_called_late(today: tuple[Finding, ...]) -> None:
    assert said(today, "duty.missing", "consented/duty/report") == {
        (Verdict.UNDETERMINED, Reason.QUALITATIVE)
    }
    assert of(today, "duty.pending") == []


def test_today_nothing_is_breached(today: tuple[Finding, ...]) -> None:
    assert [f.rule for f in today if f.verdict == Verdict.BREACHED] == []


# ---- as of 20 March 2025, while they were there


def test_on_20_march_the_consent_may_still_have_come_after_the_arrival(running: tuple[Finding, ...]) -> None:
    assert {f.verdict for f in of(running, "consent.late", "consented/presence")} == {Verdict.POSSIBLE}


def test_on_20_march_the_ceiling_is_still_running(running: tuple[Finding, ...]) -> None:
    assert said(running, "ceiling.exceeded", "consented/presence") == {(Verdict.UNDETERMINED, Reason.RUNNING)}


def test_on_20_march_no_departure_is_missed_yet(running: tuple[Finding, ...]) -> None:
    assert of(running, "departure.unrecorded") == []


def test_on_20_march_the_report_is_not_yet_owed(running: tuple[Finding, ...]) -> None:
    assert {f.verdict for f in of(running, "duty.pending", "consented/duty/report")} == {Verdict.PENDING}
    assert of(running, "duty.missing", "consented/duty/report") == []


# ---- as known on 1 March 2025, before anybody reported the team


def test_known_at_1_march_there_is_no_evidence_of_anybody(early: tuple[Finding, ...]) -> None:
    assert said(early, "consent.missing", "consented/presence") == {
        (Verdict.UNDETERMINED, Reason.NO_EVIDENCE)
    }
    assert of(early, "consent.late") == []


def test_known_at_1_march_the_article_and_the_choice_are_not_there(known: Known) -> None:
    mission = known(ID, EARLY)

    assert "article" not in set().union(*map(sources, mission.claims))
    assert [c for c in mission.claims if c.kind is Kind.PRESENCE and c.mode is Mode.OBSERVED] == []
    assert rivals(mission, "vote") == []
    assert mission.set_aside == frozenset()


def test_known_at_1_march_the_plenary_and_its_count_were_public(known: Known) -> None:
    vote = named(known(ID, EARLY), "vote")

    assert vote.who == ("mx-senate",)
    assert isinstance(vote.detail, Step)
    assert vote.detail.votes.for_ is not None
    assert vote.detail.votes.for_.most == 107


def test_the_mission_is_possibly_in_breach_today_and_could_not_be_judged_on_1_march(
    today: tuple[Finding, ...], running: tuple[Finding, ...], early: tuple[Finding, ...]
) -> None:
    assert [verdict_of(findings) for findings in (today, running, early)] == [
        Verdict.POSSIBLE,
        Verdict.POSSIBLE,
        Verdict.UNDETERMINED,
    ]


def test_the_mission_is_written_and_read_again_without_loss(record: Record, mission: Mission) -> None:
    again, problems = read({"campeche.yaml": write(mission, record)}, record.entities)

    assert problems == ()
    assert {c.id for c in again.missions[ID].claims} == {c.id for c in mission.claims}
