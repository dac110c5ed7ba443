"""What the check asks of the law, in the packs that come with the program."""

from datetime import date
from typing import Any

import pytest

from placet.claims.entity import Sort
from placet.claims.outcome import Reason, Verdict
from placet.errors import UnknownName
from placet.law import Packs, load, packs_known
from placet.law.pack import name_in

ALL = load(packs_known())
TODAY = date(2025, 6, 1)
ANY, MX, PE, AR, DE, US = (ALL.of(ids) for ids in ((), ("mx",), ("pe",), ("ar",), ("de",), ("us",)))


# ------------------------------------------------------------------ which packs rule
def test_a_mission_that_names_no_pack_has_the_pack_any() -> None:
    assert ANY.packs == ()
    assert [p.id for p in ANY.ruling] == ["any"]


def test_a_sending_state_only_adds_duties() -> None:
    both = ALL.of(("mx", "us"))

    assert [p.id for p in both.ruling] == ["mx"]
    assert {d.id[:2] for d in both.own_duties(TODAY)} == {"us"}
    assert both.organs("vote", "", TODAY) == ("mx-senate",)


def test_with_only_a_sending_state_the_pack_any_rules_the_entry() -> None:
    assert [p.id for p in US.ruling] == ["any"]
    assert US.organs("vote", "", TODAY) is None


def test_a_pack_that_was_not_loaded_is_an_unknown_name() -> None:
    with pytest.raises(UnknownName):
        load(["mx"]).of(("pe",))


# ------------------------------------------------------------------ who consents
@pytest.mark.parametrize(
    ("packs", "step", "path", "day", "organs"),
    [
        (ANY, "vote", "", TODAY, None),
        (ANY, "decree", "", TODAY, None),
        (ANY, "opinion", "", TODAY, ()),
        (MX, "vote", "", TODAY, ("mx-senate",)),
        (MX, "opinion", "", TODAY, ()),
        (MX, "permit", "", TODAY, ()),
        (PE, "vote", "", date(2026, 7, 26), ("pe-congress", "pe-permanent")),
        (PE, "vote", "", date(2026, 7, 27), ("pe-senate", "pe-permanent")),
        (PE, "permit", "", TODAY, ()),
        (PE, "permit", "pe-path-unarmed", TODAY, ("pe-mindef",)),
        (PE, "permit", "pe-path-unarmed", date(2006, 11, 4), ("pe-president",)),
        (PE, "vote", "pe-path-unarmed", TODAY, ()),
        (AR, "law", "", TODAY, ("ar-congress",)),
        (AR, "vote", "", TODAY, ()),
        (AR, "decree", "", TODAY, ()),
        (AR, "decree", "ar-path-dnu", TODAY, ("ar-president",)),
        (AR, "permit", "ar-path-art6", TODAY, ("ar-mindef", "ar-rree", "ar-interior", "ar-president")),
        (
            AR,
            "permit",
            "ar-path-art6-advance",
            TODAY,
            ("ar-mindef", "ar-rree", "ar-interior", "ar-president"),
        ),
        (DE, "vote", "", TODAY, ("de-bundestag",)),
        (DE, "deemed", "", TODAY, ()),
        (DE, "deemed", "de-path-simplified", TODAY, ("de-bundestag",)),
        (DE, "agreement", "de-path-visiting", TODAY, ("de-gov",)),
    ],
)
def test_the_organs_whose_step_carries_consent_are(
    packs: Packs, step: str, path: str, day: date, organs: tuple[str, ...] | None
) -> None:
    assert packs.organs(step, path, day) == organs


def test_only_the_way_by_necessity_decree_is_contested() -> None:
    contested = [p.id for pack in ALL.packs for p in pack.paths if ALL.contested(p.id)]

    assert contested == ["ar-path-dnu"]
    assert not AR.contested("")


def test_some_ways_need_no_consent_at_all() -> None:
    free = [p.id for pack in ALL.packs for p in pack.paths if not ALL.needed(p.id)]

    assert free == ["ar-path-mission", "de-path-prep", "mx-path-warship-month"]
    assert ALL.needed("")


def test_a_path_of_no_pack_is_none() -> None:
    assert MX.path("pe-path-unarmed") is None


def test_a_body_without_a_majority_of_its_own_has_none() -> None:
    assert MX.majority("mx-senate") == ""


# ------------------------------------------------------------------ entry
def test_entry_before_consent_is_breached_in_every_receiving_pack() -> None:
    for packs in (ANY, MX, PE, AR, DE):
        rule = packs.before_consent("", TODAY)
        assert rule is not None
        assert rule.verdict is Verdict.BREACHED


@pytest.mark.parametrize("path", ["de-path-urgent", "de-path-prep"])
def test_a_deployment_in_danger_may_come_before_the_consent(path: str) -> None:
    assert DE.before_consent(path, TODAY) is None


def test_entry_before_publication_is_contested_in_mexico_and_where_no_pack_is_named() -> None:
    for packs in (ANY, MX):
        rule = packs.before_publication("", TODAY)
        assert rule is not None
        assert (rule.verdict, rule.reason) == (Verdict.UNDETERMINED, Reason.CONTESTED_BASIS)


def test_entry_before_publication_is_breached_in_argentina_but_for_executive_acts() -> None:
    rule = AR.before_publication("", TODAY)

    assert rule is not None
    assert (rule.id, rule.verdict) == ("ar-o1", Verdict.BREACHED)
    assert AR.before_publication("ar-path-art6", TODAY) is None


def test_peru_and_germany_say_nothing_of_publication_before_entry() -> None:
    assert PE.before_publication("", TODAY) is None
    assert DE.before_publication("", TODAY) is None


def test_of_two_packs_the_graver_rule_on_entry_holds() -> None:
    rule = ALL.of(("mx", "ar")).before_publication("", TODAY)

    assert rule is not None
    assert rule.verdict is Verdict.BREACHED


# ------------------------------------------------------------------ the route
def test_the_mexican_route_runs_from_request_to_report() -> None:
    assert [s.step for s in MX.route("", TODAY)] == [
        *("request", "referral", "opinion", "vote", "publication", "entered", "report")
    ]


@pytest.mark.parametrize(
    ("packs", "path", "steps"),
    [
        (MX, "", ["request", "referral", "opinion", "vote", "publication"]),
        (PE, "", ["request", "opinion", "vote", "publication"]),
        (PE, "pe-path-unarmed", ["permit"]),
        (AR, "ar-path-dnu", ["decree", "publication", "submission"]),
        (DE, "", ["request", "distribution", "vote"]),
        (DE, "de-path-simplified", ["request", "distribution"]),
        (ANY, "", []),
    ],
)
def test_the_acts_a_route_cannot_do_without_are(packs: Packs, path: str, steps: list[str]) -> None:
    assert [s.step for s in packs.required_steps(path, TODAY)] == steps


@pytest.mark.parametrize(
    ("packs", "path", "done", "steps"),
    [
        (MX, "", [], ["request"]),
        (MX, "", ["request", "opinion"], ["vote"]),
        (MX, "", ["request", "referral", "opinion", "vote", "publication"], ["entered"]),
        (MX, "", ["report"], []),
        (DE, "", ["request", "distribution"], ["opinion", "vote"]),
        (DE, "de-path-simplified", ["request", "distribution"], ["demand", "vote", "deemed", "started"]),
        (PE, "", ["vote"], ["resolution", "publication"]),
        (ANY, "", ["vote"], []),
    ],
)
def test_after_some_steps_these_may_come_next(
    packs: Packs, path: str, done: list[str], steps: list[str]
) -> None:
    assert [s.step for s in packs.next_steps(done, path, TODAY)] == steps


def test_a_next_step_says_who_takes_it_and_on_what_ground() -> None:
    (step,) = MX.next_steps(["request", "referral", "opinion"], "", TODAY)

    assert (name_in(step.names, "en"), step.who) == ("Vote of the plenary", ("mx-senate",))
    assert [(g.source, g.at) for g in step.grounds] == [("mx-cpeum", "art. 76 III")]


def test_in_peru_the_opinion_comes_before_the_vote() -> None:
    (order,) = PE.orders("", TODAY)

    assert (order.first, order.then, bool(order.waiver)) == ("opinion", "vote", True)
    assert PE.orders("pe-path-unarmed", TODAY) == ()


# ------------------------------------------------------------------ terms
def test_what_mexican_decrees_state_is_practice_and_what_argentine_bills_state_is_statute() -> None:
    assert {t.practice for t in MX.required_terms("")} == {True}
    assert {t.practice for t in AR.required_terms("")} == {False}


def test_terms_without_a_kind_of_ours_are_conditions_of_that_name() -> None:
    parts = {t.part for t in AR.required_terms("") if t.kind == "condition"}

    assert parts == {"legal_basis", "status_immunity", "cost", "funding"}


def test_visiting_forces_in_germany_have_terms_of_their_own() -> None:
    found = DE.required_terms("de-path-visiting")

    assert [(t.kind, t.field) for t in found] == [
        ("activity", "what"),
        ("presence", "count"),
        ("presence", "stay"),
        ("arms", "what"),
    ]


# ------------------------------------------------------------------ duties
@pytest.mark.parametrize(
    ("packs", "path", "day", "duties"),
    [
        (ANY, "", TODAY, []),
        (MX, "", TODAY, ["mx-d-opinion"]),
        (PE, "", TODAY, ["pe-d-opinion", "pe-d-opinion-publication"]),
        (PE, "pe-path-unarmed", TODAY, ["pe-d-art5-account"]),
        (PE, "pe-path-unarmed", date(2006, 11, 4), []),
        (AR, "", TODAY, ["ar-d-other-bill", "ar-d-urgent-bill"]),
        (AR, "ar-path-annual", TODAY, []),
        (AR, "ar-path-other", TODAY, ["ar-d-other-bill"]),
        (AR, "ar-path-urgent", TODAY, ["ar-d-urgent-bill"]),
        (AR, "ar-path-art6", TODAY, ["ar-d-art6-after"]),
        (AR, "ar-path-art6-advance", TODAY, ["ar-d-art6-after", "ar-d-art6-before"]),
        (AR, "ar-path-dnu", TODAY, ["ar-d-other-bill", "ar-d-urgent-bill", "ar-d-dnu-opinion"]),
        (DE, "", TODAY, ["de-d-application"]),
        (DE, "de-path-urgent", TODAY, ["de-d-urgent-catchup"]),
        (DE, "de-path-simplified", TODAY, ["de-d-application", "de-d-simplified-inform"]),
        (US, "", TODAY, ["us-d-333", "us-d-362-report"]),
        (US, "us-path-capacity", TODAY, ["us-d-333", "us-d-333-agreement", "us-d-362-report"]),
        (US, "us-path-capacity", date(2023, 12, 21), ["us-d-333", "us-d-362-report"]),
    ],
)
def test_the_duties_that_bind_by_law_are(packs: Packs, path: str, day: date, duties: list[str]) -> None:
    assert [d.id for d in packs.duties(path, day)] == duties


def test_where_no_path_is_named_the_ways_to_file_a_bill_come_back_as_one_group() -> None:
    assert {d.group for d in AR.duties("", TODAY)} == {"ar-g-bill"}


def test_the_american_quarterly_duty_turned_round_on_18_december_2025() -> None:
    before = {d.id for d in US.own_duties(date(2025, 12, 17))}
    after = {d.id for d in US.own_duties(date(2025, 12, 18))}

    assert before - after == {"us-d-321-plan"}
    assert after - before == {"us-d-321-past"}


def test_a_duty_that_ended_is_not_owed_though_it_is_still_printed() -> None:
    assert "us-d-322" in {d.id for d in US.own_duties(date(2021, 12, 31))}
    assert "us-d-322" not in {d.id for d in US.own_duties(date(2022, 1, 1))}


def test_clauses_of_mexican_decrees_bind_nobody_by_themselves() -> None:
    clauses = {d.id for d in MX.clauses()}

    assert clauses == {
        *("mx-d-report-calendar", "mx-d-report-working", "mx-d-report-unspecified", "mx-d-report-open")
    }
    assert clauses.isdisjoint(d.id for d in MX.duties("", TODAY))


def test_a_duty_is_found_by_its_id() -> None:
    duty = MX.duty("mx-d-opinion")

    assert duty is not None
    assert (duty.slot, duty.delivery, duty.trigger) == ("law/mx-d-opinion", "opinion", "referral")
    assert MX.duty("pe-d-opinion") is None


def test_every_calendar_a_duty_counts_by_is_there() -> None:
    named = {d.deadline.calendar for pack in ALL.packs for d in pack.duties if d.deadline.calendar}

    assert named == {"mx-senate", "pe-state", "ar-state"}
    assert all(ALL.calendar(id_) for id_ in named)
    assert US.calendar("mx-senate") is None


# ------------------------------------------------------------------ the rest
def test_in_peru_a_start_may_be_moved_before_entry_and_the_stay_kept() -> None:
    (power,) = PE.powers()

    assert (power.may, power.field) == ("shift", "when.start")
    assert [(limit.kind, limit.value) for limit in power.limits] == [("before", "entered"), ("stay", "kept")]


def test_words_only_a_person_can_judge_are_conditions() -> None:
    assert {c.id for c in PE.conditions("", date(2014, 6, 14))} - {
        c.id for c in PE.conditions("", date(2014, 6, 15))
    } == {"pe-c-list"}
    assert "pe-c-unarmed" in {c.id for c in PE.conditions("pe-path-unarmed", TODAY)}


def test_one_wording_a_pack_is_in_force_on_a_day() -> None:
    assert [v.id for v in PE.versions(date(2014, 6, 14))] == ["pe-2006"]
    assert [v.id for v in PE.versions(date(2014, 6, 15))] == ["pe-2014"]
    assert PE.versions(date(2002, 10, 30)) == ()


def test_bodies_are_entities_and_a_committee_does_not_lie_in_its_chamber() -> None:
    bodies = {e.id: e for e in ALL.entities()}

    assert {e.sort for e in bodies.values()} == {Sort.BODY}
    assert all(e.parents == () for e in bodies.values())
    assert bodies["mx-senate"].named("es") == "Cámara de Senadores"
    assert len(bodies) == 40


def test_an_act_takes_force_with_its_publication_but_in_germany_with_the_vote() -> None:
    assert {id_: ALL.of((id_,)).force() for id_ in packs_known()} == {
        "any": "publication",
        "ar": "publication",
        "de": "vote",
        "mx": "publication",
        "pe": "publication",
        "us": "publication",
    }


def test_no_pack_says_how_a_ceiling_counts() -> None:
    assert {ALL.of((id_,)).counting() for id_ in packs_known()} == {""}


def test_everything_shown_has_its_name_in_both_languages() -> None:
    for pack in ALL.packs:
        named: list[Any] = [
            *pack.paths,
            *pack.route,
            *pack.duties,
            *pack.powers,
            *pack.conditions,
            *pack.calendars,
        ]
        assert all({language for language, _ in one.names} == {"es", "en"} for one in named)
        assert all({language for language, _ in b.entity.name} == {"es", "en"} for b in pack.bodies)


def test_every_rule_but_those_of_the_pack_any_cites_its_ground() -> None:
    for pack in ALL.packs:
        ruled: list[Any] = [*pack.route, *pack.orders, *pack.duties, *pack.powers, *pack.conditions]
        ruled += [*pack.required_terms, *pack.after_consent, *pack.after_publication]
        assert pack.id == "any" or all(one.grounds for one in ruled)
