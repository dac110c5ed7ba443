"""Memberships and positions that exclude each other."""

import pytest

from placet.check.sources import findings
from tests.check.asking import ask

SINCE = "when: 2025-01-01/2025-02-28"


def conflicts(*claims: str) -> list[str]:
    lines = "".join(f"  - {{observed: {c}, source: src}}\n" for c in claims)
    acts = "acts:\n  vote: {step: vote, who: aa-parliament, when: 2024-12-10, source: src}\n"
    return [f.field for f in ask(findings, f"{acts}claims:\n{lines}")]


@pytest.mark.parametrize(
    ("one", "other", "fields"),
    [
        ("who: bb-team, in: bb-army", "who: bb-team, in: bb-navy", ["in"]),
        ("who: bb-team, in: bb-army", "who: bb-team, in: bb-army-1bn", []),
        ("who: bb-team, in: bb-army", "who: bb-army-1bn, in: bb-navy", []),
        ("who: p-verdi, in: aa-committee", "who: p-verdi, in: aa-gov", []),
        ("who: bb-team, in: bb-army", "who: bb-team, in: bb-army, not: yes", ["not"]),
        ("who: bb-team, in: bb-army", "who: bb-team, in: bb-navy, not: yes", []),
        ("who: bb-team, in: bb-army, not: yes", "who: bb-team, in: bb-navy, not: yes", []),
        ("who: p-verdi, in: aa-gov, as: chair", "who: p-neri, in: aa-gov, as: chair", ["who"]),
        ("who: p-verdi, in: aa-gov, as: chair", "who: p-neri, in: aa-gov, as: secretary", []),
        ("who: p-verdi, in: aa-gov, as: adviser", "who: p-neri, in: aa-gov, as: adviser", []),
        ("who: p-verdi, in: aa-gov, as: chair", "who: p-neri, in: aa-committee, as: chair", []),
        ("who: p-verdi, in: aa-gov, as: chair", "who: p-neri, in: aa-gov, as: chair, not: yes", []),
        ("in: aa-gov, as: member", "in: bb-navy, as: member", []),
    ],
)
def test_memberships_exclude_each_other_in_one_field_or_in_none(
    one: str, other: str, fields: list[str]
) -> None:
    assert conflicts(f"membership, {one}, {SINCE}", f"membership, {other}, {SINCE}") == fields


def test_three_in_one_chair_are_one_conflict() -> None:
    chairs = [
        f"membership, who: {who}, in: aa-gov, as: chair, {SINCE}" for who in ("p-verdi", "p-neri", "p-rossi")
    ]

    assert conflicts(*chairs) == ["who"]


def test_a_unit_that_changed_its_service_is_in_both_one_after_the_other() -> None:
    assert (
        conflicts(
            f"membership, who: bb-team, in: bb-army, {SINCE}",
            "membership, who: bb-team, in: bb-navy, when: 2025-03-01/..",
        )
        == []
    )


@pytest.mark.parametrize(
    ("one", "other", "fields"),
    [
        ("who: aa-gov, about: vote, stance: for", "who: aa-gov, about: vote, stance: against", ["stance"]),
        ("who: aa-gov, about: vote, stance: for", "who: aa-gov, about: vote, stance: for, note: again", []),
        ("who: aa-gov, about: vote, stance: for", "who: aa-gov, stance: against", []),
        ("who: aa-gov, stance: for, when: 2025-01-01", "who: aa-gov, stance: against, when: 2025-02-01", []),
        ("about: vote, stance: for", "about: vote, stance: against", []),
    ],
)
def test_positions_are_rivals_for_the_same_who_and_matter(one: str, other: str, fields: list[str]) -> None:
    assert conflicts(f"position, {one}", f"position, {other}") == fields
