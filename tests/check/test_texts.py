"""What an act says and whether its text was read in full."""

import pytest

from placet.check.texts import claims_of, in_full, prints_of
from tests.check.asking import case_of

BODY = """sources:
  told: {kind: press, publisher: AA Morning, published: 2025-01-02, read: full}
  held: {kind: press, publisher: AA Morning, published: 2025-01-02, read: full, primary: yes}
acts:
  vote: {step: vote, who: aa-parliament, when: 2024-12-10, source: %s}
  print: {step: publication, of: vote, who: aa-gazette, when: 2024-12-12, source: press}
  again: {step: notice, of: print, who: aa-gov, when: 2024-12-13, source: press}
claims:
  - {id: stay, consented: presence, act: vote, who: bb-army, count: 10, source: %s}
"""


@pytest.mark.parametrize(
    ("act", "claim", "full"),
    [
        ("src", "press", True),
        ("press", "src", True),
        ("press", "press", False),
        ("told", "told", False),
        ("held", "press", True),
        ("witness, when: 2024-12-10", "press", False),
    ],
)
def test_a_text_is_read_in_full_by_a_source_of_the_act_or_of_its_claims(
    act: str, claim: str, full: bool
) -> None:
    case = case_of(BODY.replace(", when: 2024-12-10, source: %s", f", source: {act}", 1) % claim)

    assert in_full(case, ("vote",)) is full
    assert in_full(case, ("print",)) is False


def test_a_publication_of_a_publication_prints_the_act() -> None:
    case = case_of(BODY % ("src", "src"))

    assert prints_of(case, "vote") == ("again", "print")
    assert prints_of(case, "print") == ()
    assert [c.name for c in claims_of(case, ("vote", "print"))] == ["stay"]
