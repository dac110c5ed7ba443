"""All that the oracle says about a case."""

from tests.oracle import ceiling, duty, means, place, window
from tests.oracle.small_case import Answer, SmallCase


def answers(case: SmallCase) -> dict[tuple[str, str], Answer]:
    """The oracle's answers by rule and term."""
    found: dict[tuple[str, str], Answer] = {}
    for noun in (ceiling, window, place, means, duty):
        found |= noun.judge(case)
    return found
