"""Facts that cannot be true and modes that contradict their act, beyond the cases."""

from placet.check.finding import Finding
from placet.check.input import findings
from placet.claims.outcome import Verdict
from tests.check.asking import ask, facts

ACTS = """acts:
  request: {step: request, who: aa-gov, to: aa-parliament, when: 2024-12-01, source: src}
  opinion: {step: opinion, of: request, who: aa-committee, when: 2024-12-05, source: src}
  vote: {step: vote, of: request, who: aa-parliament, when: 2024-12-10, source: src}
  print: {step: publication, of: vote, who: aa-gazette, when: 2024-12-12, source: src}
  alone: {step: publication, who: aa-gazette, when: 2024-12-12, source: src}
"""


def said(*claims: str) -> list[Finding]:
    return ask(findings, f"{ACTS}claims:\n" + "".join(f"  - {{{c}, source: manifest}}\n" for c in claims))


def told(*claims: str) -> list[tuple[str, str, str]]:
    return [(f.term, f.subject, f.field) for f in said(*claims)]


def test_a_stay_that_ends_with_an_act_before_it_begins_leaves_no_world() -> None:
    (found,) = said("id: s, observed: presence, who: bb-army, when: 2025-02-05/vote")

    assert (found.term, found.subject, found.field) == ("observed/presence", "s", "when")
    assert (found.verdict, facts(found)) == (Verdict.NOTED, {"what": "bounds"})


def test_a_plan_can_be_impossible_too() -> None:
    assert told("id: s, planned: activity, who: bb-army, when: 2025-02-05/vote") == [
        ("planned/activity", "s", "when")
    ]


ROSSI = "observed: presence, who: p-rossi"


def test_the_later_of_two_places_is_the_subject_and_the_time_in_both_the_span() -> None:
    (found,) = said(
        f"id: a, {ROSSI}, where: aa-north, when: 2025-03-01T08:00/2025-03-03T18:00",
        f"id: b, {ROSSI}, where: aa-south, when: 2025-03-02T08:00/2025-03-05T18:00",
    )

    assert (found.subject, found.field, found.evidence) == ("b", "where", ("a", "b"))
    (span,) = found.spans
    assert (span.start_text, span.end_text) == ("2025-03-02T08:00+01:00", "2025-03-03T18:00+01:00")
    assert facts(found) == {
        "what": "places",
        "person_id": "p-rossi",
        "one_id": "aa-north",
        "other_id": "aa-south",
        "other": "a",
    }


def test_a_person_in_three_places_is_told_once_a_claim() -> None:
    stays = [
        f"id: {name}, {ROSSI}, where: {where}, when: 2025-03-01T08:00/2025-03-05T18:00"
        for name, where in (("a", "aa-north"), ("b", "aa-south"), ("c", "aa-port"))
    ]

    assert [subject for _, subject, _ in told(*stays)] == ["b", "c"]


def test_places_that_overlap_or_are_not_said_can_both_be() -> None:
    stay = "when: 2025-03-01T08:00/2025-03-05T18:00"

    assert told(f"{ROSSI}, where: aa-north, {stay}", f"{ROSSI}, where: aa-strip, {stay}") == []
    assert told(f"{ROSSI}, where: aa-north, {stay}", f"{ROSSI}, note: elsewhere, {stay}") == []


def test_units_may_be_in_two_places_and_people_one_after_the_other() -> None:
    stay = "when: 2025-03-01T08:00/2025-03-05T18:00"
    later = "when: 2025-03-06T08:00/2025-03-07T18:00"
    at_once = "when: 2025-03-05T18:00/2025-03-07T18:00"
    unit = "observed: presence, who: bb-army"

    assert told(f"{unit}, where: aa-north, {stay}", f"{unit}, where: aa-south, {stay}") == []
    assert told(f"{ROSSI}, where: aa-north, {stay}", f"{ROSSI}, where: aa-south, {later}") == []
    assert told(f"{ROSSI}, where: aa-north, {stay}", f"{ROSSI}, where: aa-south, {at_once}") == []


def test_a_place_that_sources_dispute_is_certain_nowhere() -> None:
    stay = "when: 2025-03-01T08:00/2025-03-05T18:00"
    disputed = f"{ROSSI}, where: aa-north, {stay}, rivals: [{{where: aa-port, source: paper}}]"

    assert told(disputed, f"{ROSSI}, where: aa-south, {stay}") == []


def test_each_mode_that_its_act_cannot_speak_in_is_told() -> None:
    assert told(
        "id: a, consented: presence, act: request, count: 5",
        "id: b, requested: presence, act: opinion, count: 5",
        "id: c, recommended: presence, act: print, count: 5",
    ) == [
        ("consented/presence", "a", "act"),
        ("requested/presence", "b", "act"),
        ("recommended/presence", "c", "act"),
    ]


def test_a_mode_that_fits_its_act_is_not_told() -> None:
    assert (
        told(
            "requested: presence, act: request, count: 5",
            "recommended: presence, act: opinion, count: 5",
            "consented: presence, act: print, count: 5",
            "consented: arms, act: alone, what: none",
        )
        == []
    )
