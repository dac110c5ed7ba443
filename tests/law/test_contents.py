"""A pack built from its file."""

from datetime import date

import pytest

from placet.claims.amount import Span
from placet.claims.detail import Limit
from placet.claims.outcome import Reason, Verdict
from placet.law import read
from placet.law.calendars import Also
from placet.law.pack import Ground, Validity

TEXT = """
pack: aa
names: {es: Aquí, en: Here}
role: both
counting: at_once
versions: [{id: aa-1, from: 2020-01-01, note: {es: uno, en: one}}]
bodies:
  - id: aa-parliament
    names: {es: Parlamento, en: Parliament}
    organ: chamber
    majority: half-members
    aka: [AAP]
paths: [{id: aa-path, names: {es: vía, en: path}, needed: no, contested: yes, instrument: {es: ley, en: law}}]
route:
  - step: vote
    order: 1
    who: aa-parliament
    required: yes
    carries: no
    unless: aa-path
    grounds: [{source: aa-law, at: art. 1}]
after_consent: [{id: aa-o1, verdict: breached}]
after_publication: [{id: aa-o2, verdict: undetermined, reason: contested_basis, paths: aa-path}]
orders: [{id: aa-o3, first: opinion, then: vote, waiver: {es: todos, en: all}}]
required_terms: [{kind: movement, field: way, value: in, steps: [request], practice: yes}]
duties:
  - id: aa-d
    trigger: left
    within: 30 working_day
    calendar: aa-days
    extension: 15 working_day
    group: g
    from: 2021-01-01
    contents: [{es: qué, en: what}]
powers:
  - id: aa-p
    may: shift
    who: aa-parliament
    field: when.start
    limits: [{kind: before, value: entered}]
    lasts: {trigger: distribution, within: 7 calendar_day}
conditions: [{id: aa-c, topic: ban, names: {es: nada, en: none}}]
calendars:
  - id: aa-days
    weekend: [friday, saturday]
    holidays: MX
    years: [2000, 2030]
    closures: [{from: 2025-12-16, until: 2026-01-07}]
    sittings: [2025-01-14]
    also: [{id: easter, easter: [-2]}]
sources: [{id: aa-law, title: A law}]
"""


def test_every_section_of_a_file_becomes_its_value() -> None:
    pack, problems = read(TEXT)

    assert problems == ()
    assert pack is not None
    assert pack.versions[0].validity == Validity(date(2020, 1, 1), None)
    assert (pack.bodies[0].majority, pack.bodies[0].entity.aka) == ("half-members", ("AAP",))
    assert (pack.paths[0].needed, pack.paths[0].contested) == (False, True)
    assert (pack.route[0].carries, pack.route[0].scope.unless) == (False, ("aa-path",))
    assert pack.route[0].grounds == (Ground("aa-law", "art. 1", "text"),)
    assert pack.after_consent[0].verdict is Verdict.BREACHED
    assert pack.after_publication[0].reason is Reason.CONTESTED_BASIS
    assert (pack.orders[0].first, dict(pack.orders[0].waiver)["en"]) == ("opinion", "all")
    assert (pack.required_terms[0].value, pack.required_terms[0].practice) == ("in", True)
    assert (pack.conditions[0].topic, pack.counting) == ("ban", "at_once")


def test_a_duty_has_its_deadline_and_the_longest_it_may_become() -> None:
    pack, _ = read(TEXT)

    assert pack is not None
    duty = pack.duties[0]
    assert (duty.deadline.span, duty.deadline.direction) == (Span(30, "working_day"), "after")
    assert (duty.extension, duty.group, duty.delivery) == (Span(15, "working_day"), "g", "report")
    assert duty.contents == ((("es", "qué"), ("en", "what")),)


def test_a_power_has_its_limits_and_how_long_it_lasts() -> None:
    pack, _ = read(TEXT)

    assert pack is not None
    power = pack.powers[0]
    assert (power.limits, power.trigger) == ((Limit("before", "entered"),), "distribution")
    assert power.lasts is not None
    assert power.lasts.span == Span(7, "calendar_day")


def test_a_calendar_that_names_no_weekend_has_saturday_and_sunday() -> None:
    pack, _ = read("pack: aa\nrole: both\ncalendars: [{id: c}]")

    assert pack is not None
    assert pack.calendars[0].calendar.weekend == (5, 6)


def test_a_calendar_has_its_days_and_its_second_readings() -> None:
    pack, _ = read(TEXT)

    assert pack is not None
    (law,) = pack.calendars
    assert (law.id, law.years, law.calendar.weekend) == ("aa-days", (2000, 2030), (4, 5))
    assert law.calendar.closures == ((date(2025, 12, 16), date(2026, 1, 7)),)
    assert law.calendar.sittings == (date(2025, 1, 14),)
    assert law.also == (Also("easter", (), (-2,)),)


@pytest.mark.parametrize(
    ("section", "code", "field"),
    [
        (
            "versions: [{id: v, from: 2020-01-02, until: 2020-01-01}]",
            "pack.validity_reversed",
            "versions[0].until",
        ),
        ("after_consent: [{id: o, verdict: kept}]", "pack.bad_value", "after_consent[0].verdict"),
        (
            "after_consent: [{id: o, verdict: undetermined, reason: x}]",
            "pack.bad_value",
            "after_consent[0].reason",
        ),
        ("calendars: [{id: c, years: [2000]}]", "pack.bad_value", "calendars[0].years"),
        (
            "calendars: [{id: c, closures: [{from: 2025-01-01}]}]",
            "pack.missing_key",
            "calendars[0].closures[0]",
        ),
        (
            "duties: [{id: d, dates: [{reading: r, month: 2, day: 30}]}]",
            "pack.bad_value",
            "duties[0].dates[0].day",
        ),
        ("powers: [{id: p, may: shift, lasts: {within: 1 month}}]", "pack.missing_key", "powers[0].lasts"),
        (
            "powers: [{id: p, may: x, lasts: {trigger: vote, in: 1}}]",
            "pack.unknown_key",
            "powers[0].lasts.in",
        ),
        ("calendars: [{id: c, weekend: [friday, 6]}]", "pack.bad_value", "calendars[0].weekend"),
        ("conditions: [{id: c}]", "pack.missing_key", "conditions[0]"),
        ("bodies: word", "pack.bad_value", "bodies"),
    ],
)
def test_what_is_wrong_in_a_section_is_noted_where_it_stands(section: str, code: str, field: str) -> None:
    pack, problems = read(f"pack: aa\nrole: both\n{section}\n")

    assert pack is None
    assert [(p.code, p.field, p.line) for p in problems] == [(code, field, 3)]
