"""Texts: what an act on record says, and whether the text was read in full."""

from collections.abc import Iterable

from placet.check.amend import PRINTING, source_act
from placet.check.case import Case
from placet.claims.claim import Claim
from placet.claims.source import Read


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
    """Tell whether a source of one of these acts, or of a claim resting on it, was read in full."""
    wanted = frozenset(keys)
    steps = [c for key in wanted for c in case.mission.acts.get(key, ())]
    passages = [p for c in (*steps, *claims_of(case, wanted)) for p in c.passages]
    sources = [case.record.sources.get(p.source) for p in passages]
    return any(s is not None and s.read is Read.FULL for s in sources)
