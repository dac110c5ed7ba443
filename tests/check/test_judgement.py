"""From what a rule sees under each alternative to one finding."""

from dataclasses import replace

import pytest

from placet.check.alternatives import Choice, Option, Pick
from placet.check.case import Case
from placet.check.finding import Finding, Stretch
from placet.check.judgement import Judgement, Matter, conclude, measured, mode_name, span, worst
from placet.claims.claim import Mode
from placet.claims.outcome import Reason, Verdict
from tests.world import case, mission

BREACHED, POSSIBLE, OPEN, KEPT = Verdict.BREACHED, Verdict.POSSIBLE, Verdict.UNDETERMINED, Verdict.KEPT
MATTER = Matter("ceiling.exceeded", "consented/presence", field="count", judged="observed")
EMPTY = case(mission())


def choice(size: int, key: str = "k", *, rival: bool = False) -> Choice[int]:
    return Choice(key, tuple(Option(n, str(n)) for n in range(size)), rival)


def among(*told: Judgement, rival: bool = False) -> Finding:
    return conclude(EMPTY, MATTER, lambda pick: told[pick(choice(len(told), rival=rival))])


def test_one_judgement_is_the_finding() -> None:
    told = Judgement(
        KEPT, None, (Stretch(0, 1440, KEPT),), None, ("a",), ("b", "a"), ("counting=at_once",), ("x",)
    )

    found = conclude(EMPTY, MATTER, lambda _: told)

    assert (found.rule, found.mission, found.term, found.field) == (
        "ceiling.exceeded",
        "m1",
        "consented/presence",
        "count",
    )
    assert (found.verdict, found.reading, found.evidence, found.all_evidence) == (
        KEPT,
        (),
        ("a",),
        ("a", "b"),
    )
    assert (found.conventions, found.presumed, found.judged) == (("counting=at_once",), ("x",), "observed")
    assert (found.spans[0].start_text, found.spans[0].end_text) == (
        "1970-01-01T01:00+01:00",
        "1970-01-02T01:00+01:00",
    )


@pytest.mark.parametrize("verdict", [BREACHED, KEPT, Verdict.PENDING, Verdict.NOTED])
def test_only_the_possible_and_the_undetermined_have_a_reason(verdict: Verdict) -> None:
    assert among(Judgement(verdict, Reason.IMPRECISE)).reason is None


def test_alternatives_that_agree_give_their_verdict_and_no_reading() -> None:
    found = among(Judgement(BREACHED), Judgement(BREACHED))

    assert (found.verdict, found.reading) == (BREACHED, ())


def test_alternatives_that_agree_for_different_reasons_give_the_weightier_and_each_reading() -> None:
    found = among(Judgement(OPEN, Reason.NO_EVIDENCE), Judgement(OPEN, Reason.CONTESTED_BASIS))

    assert (found.verdict, found.reason) == (OPEN, Reason.CONTESTED_BASIS)
    assert found.reading == ("k=0: undetermined", "k=1: undetermined")


def over(*spans: Stretch, facts: tuple[tuple[str, str | int], ...] = ()) -> Judgement:
    return Judgement(BREACHED, spans=spans, facts=facts)


def test_alternatives_of_one_verdict_tell_the_time_that_only_some_call_breached_as_undetermined() -> None:
    found = among(
        over(Stretch(0, 10, BREACHED, 11, 12), Stretch(20, 30, KEPT)),
        over(Stretch(5, 15, BREACHED, 10, 14), Stretch(20, 25, KEPT), Stretch(25, 30, KEPT)),
    )

    assert [(s.start, s.end, s.verdict, s.at_least, s.at_most) for s in found.spans] == [
        (0, 5, OPEN, 11, 12),
        (5, 10, BREACHED, 10, 14),
        (10, 15, OPEN, 10, 14),
        (20, 30, KEPT, None, None),
    ]


def test_alternatives_of_one_verdict_widen_their_bounds_and_keep_the_other_figures() -> None:
    found = among(
        over(facts=(("at_least", 3), ("at_most", 5), ("ceiling", 10))),
        over(facts=(("at_least", 2), ("at_most", 9), ("ceiling", 12))),
    )

    assert dict(found.facts) == {"at_least": 2, "at_most": 9, "ceiling": 10}


@pytest.mark.parametrize(("rival", "reason"), [(False, Reason.AMBIGUOUS_TERM), (True, Reason.CONFLICTING)])
def test_alternatives_that_differ_cannot_be_told_and_each_result_is_named(
    rival: bool, reason: Reason
) -> None:
    found = among(
        Judgement(BREACHED, evidence=("a",), facts=(("ceiling", 10),)),
        Judgement(KEPT, evidence=("b",), all_evidence=("c",)),
        rival=rival,
    )

    assert (found.verdict, found.reason) == (OPEN, reason)
    assert found.reading == ("k=0: breached", "k=1: kept")
    assert (found.evidence, found.all_evidence) == (("a", "b"), ("a", "b", "c"))
    assert found.facts == (("ceiling", 10), ("alternatives", 2))


def test_a_branch_on_which_nothing_was_chosen_is_not_named() -> None:
    def judge(pick: Pick) -> Judgement:
        return Judgement(KEPT if pick(choice(2)) else BREACHED)

    assert len(conclude(EMPTY, MATTER, judge).reading) == 2


def test_too_many_alternatives_conflict_and_the_finding_says_why() -> None:
    found = among(*[Judgement(KEPT)] * 65)

    assert (found.verdict, found.reason, found.facts) == (
        OPEN,
        Reason.CONFLICTING,
        (("combinations", "over"),),
    )


SEEN = "id: {}, observed: presence, who: bb-army, count: 12, when: 2025-02-10/2025-02-12, source: {}"
OVER = Judgement(BREACHED, None, (Stretch(0, 5, BREACHED), Stretch(5, 9, KEPT)), evidence=("seen",))


def undecided(*claims: str, names: tuple[str, ...] = ("seen",)) -> Case:
    one = case(
        mission(
            *claims,
            head="sources:\n  minutes: {kind: parliament, publisher: P, published: 2025-01-01, primary: yes}",
        )
    )
    return replace(one, mission=replace(one.mission, undecided=frozenset(names)))


def test_a_breach_on_undecided_claims_of_one_source_that_is_not_primary_is_possible() -> None:
    found = conclude(undecided(SEEN.format("seen", "press")), MATTER, lambda _: OVER)

    assert (found.verdict, found.reason) == (POSSIBLE, Reason.WEAK_EVIDENCE)
    assert [s.verdict for s in found.spans] == [POSSIBLE, KEPT]


@pytest.mark.parametrize(
    ("sources", "names"),
    [("minutes", ("seen",)), ("[press, march]", ("seen",)), ("press", ("other",)), ("press", ())],
)
def test_a_breach_on_a_primary_or_a_second_source_or_a_decided_claim_stands(
    sources: str, names: tuple[str, ...]
) -> None:
    found = conclude(undecided(SEEN.format("seen", sources), names=names), MATTER, lambda _: OVER)

    assert (found.verdict, found.reason) == (BREACHED, None)


def test_what_rests_on_no_claim_is_not_weakened() -> None:
    bare = replace(OVER, evidence=())

    assert conclude(undecided(SEEN.format("seen", "press")), MATTER, lambda _: bare).verdict is BREACHED


def test_a_finding_names_the_independent_sources_of_its_evidence_else_of_all_that_bears_on_it() -> None:
    one = case(mission(SEEN.format("seen", "[press, march]"), SEEN.format("too", "src")))

    by_core = conclude(one, MATTER, lambda _: replace(OVER, all_evidence=("too",)))
    by_all = conclude(one, MATTER, lambda _: Judgement(OPEN, Reason.RUNNING, all_evidence=("too",)))

    assert (by_core.sources, by_all.sources) == (("march", "press"), ("src",))


def test_the_worst_of_nothing_is_kept() -> None:
    assert worst([KEPT, POSSIBLE, OPEN]) is POSSIBLE
    assert worst([]) is KEPT


def test_a_stretch_gets_its_bounds_and_then_their_unit() -> None:
    assert measured(span(0, 9, BREACHED, 11, 12), "people") == Stretch(0, 9, BREACHED, 11, 12, "people")


def test_where_nothing_is_judged_no_mode_is_named() -> None:
    assert (mode_name(None), mode_name(Mode.PLANNED)) == ("", "planned")
