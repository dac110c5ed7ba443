"""Ceilings: what the cases do not reach."""

from placet.check import Finding
from tests.check.small_mission import ALL_SEEN, judged, one

SOURCE = "source: src"


def term(count: int, when: str, act: str = "vote") -> str:
    return f"consented: presence, act: {act}, who: bb-army, count: {count}, when: {when}, {SOURCE}"


def seen(count: str, when: str, source: str = "manifest", who: str = "bb-army") -> str:
    return f"observed: presence, who: {who}, count: {count}, when: {when}, where: aa-north, source: {source}"


LAW = "law: {step: law, who: aa-parliament, when: 2024-12-01, source: src}"


def spans(found: Finding) -> list[tuple[str, str, str]]:
    return [(s.start_text, s.end_text, str(s.verdict)) for s in found.spans]


def test_the_ceilings_of_two_acts_that_overlap_hold_to_the_end_of_either() -> None:
    found = one(
        judged(
            term(10, "2025-02-01/2025-03-15"),
            term(20, "2025-03-01/2025-04-15", "law"),
            seen("15", "2025-02-20T00:00/2025-03-10T00:00"),
            seen("30", "2025-03-20T00:00/2025-03-25T00:00"),
            ALL_SEEN,
            acts=LAW,
        ),
        "ceiling.exceeded",
    )

    assert [s for s in spans(found) if s[2] == "breached"] == [
        ("2025-02-20", "2025-02-28", "breached"),
        ("2025-03-20", "2025-03-24", "breached"),
    ]
