"""The one place in which the oracle's tests touch the engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from placet.check import Stretch, check
from placet.claims.files import read
from placet.law import Packs, load
from tests.oracle.mission_file import to_yaml
from tests.oracle.small_case import Run, SmallCase, day
from tests.oracle.verdicts import WORST_FIRST

ORDER = (*WORST_FIRST, "pending", "noted")


@dataclass(frozen=True, slots=True)
class Found:
    """What the engine says about one rule and one term as a whole."""

    verdict: str
    reason: str
    runs: tuple[Run, ...]
    undated: bool


def findings(case: SmallCase, prefix: str = "f") -> Mapping[tuple[str, str], Found]:
    """The engine's findings about the terms of a case, by rule and term; those about one fact left out."""
    record, problems = read({"case.yaml": to_yaml(case, prefix)})
    assert not problems, problems
    as_of = day(case.as_of)
    found: dict[tuple[str, str], Found] = {}
    for finding in check(record, _packs(), as_of, as_of):
        key = (finding.rule, finding.term)
        runs = tuple(_run(span) for span in finding.spans)
        new = Found(str(finding.verdict), str(finding.reason or ""), runs, finding.undated is not None)
        old = found.get(key)
        if not finding.subject and (old is None or ORDER.index(new.verdict) < ORDER.index(old.verdict)):
            found[key] = new
    return found


@lru_cache(maxsize=1)
def _packs() -> Packs:
    return load(("any",))


def _run(span: Stretch) -> Run:
    return Run(span.start, span.end, str(span.verdict), span.at_least or 0, span.at_most or 0)
