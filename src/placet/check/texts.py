"""Texts: what an act on record says, and whether the text was read in full."""

from collections.abc import Iterable

from placet.check.amend import PRINTING, source_act
from placet.check.case import Case
from placet.claims.claim import Claim
from placet.claims.source import Read, Source

REPORTING = frozenset({"press", "web page"})
"""Kinds of sources that tell of an act without being its text."""


def claims_of(case: Case, keys: Iterable[str]) -> tuple[Claim, ...]:
    """Give the standing claims that rest on some acts, in the order of their ids."""
    wanted = frozenset(keys)
    return tuple(c for c in case.mission.standing if c.act and c.act in wanted)


def prints_of(case: Case, key: str) -> tuple[str, ...]:
    """Give the publications on record that print an act, sorted."""
    return tuple(
        sorted(
            a.key
            for a in case.acts.values()
            if a.key != key and a.step in PRINTING and source_act(a.key, case.acts) == key
        )
    )


def in_full(case: Case, keys: Iterable[str]) -> bool:
    """Tell whether the text of one of these acts was read in full.

    Its text are the sources of its claims and of the claims that rest on it. What a
    newspaper reports of an act is not its text, unless the source is said to be primary.
    """
    wanted = frozenset(keys)
    steps = [c for key in wanted for c in case.mission.acts.get(key, ())]
    passages = [p for c in (*steps, *claims_of(case, wanted)) for p in c.passages]
    return any(_full(case.record.sources.get(p.source)) for p in passages)


def _full(source: Source | None) -> bool:
    if source is None or source.read is not Read.FULL:
        return False
    return source.primary or source.kind not in REPORTING
