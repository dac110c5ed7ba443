"""The one place in which the oracle's tests touch the engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pytest

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


def _entrances() -> tuple[Any, Any, Any]:
    """Reading a file, loading packs, checking; the test is skipped until all three are there."""
    names = (("placet.claims.files", "read"), ("placet.law", "load"), ("placet.check", "check"))
    found = [getattr(pytest.importorskip(module), name, None) for module, name in names]
    if not all(callable(one) for one in found):
        pytest.skip("the engine is not there yet")
    return found[0], found[1], found[2]


@lru_cache(maxsize=1)
def _packs(load: Any) -> Any:  # noqa: ANN401 # what it gives belongs to the engine
    return load(("any",))


def findings(case: SmallCase, prefix: str = "f") -> Mapping[tuple[str, str], Found]:
    """The engine's findings about the terms of a case, by rule and term; those about one fact left out."""
    read, load, check = _entrances()
    record, problems = read({"case.yaml": to_yaml(case, prefix)})
    assert not problems, problems
    as_of = day(case.as_of)
    found: dict[tuple[str, str], Found] = {}
    for finding in check(record, _packs(load), as_of, as_of):
        if finding.subject:
            continue
        key = (finding.rule, finding.term)
        new = Found(
            str(finding.verdict),
            str(finding.reason or ""),
            tuple(
                Run(span.start, span.end, str(span.verdict), span.at_least or 0, span.at_most or 0)
                for span in finding.spans
            ),
            finding.undated is not None,
        )
        old = found.get(key)
        if old is None or ORDER.index(new.verdict) < ORDER.index(old.verdict):
            found[key] = new
    return found
