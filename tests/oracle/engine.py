"""The one place in which the oracle's tests touch the engine."""

from collections.abc import Mapping
from dataclasses import dataclass

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


def findings(case: SmallCase, prefix: str = "f") -> Mapping[tuple[str, str], Found]:
    """The engine's findings about the terms of a case, by rule and term; those about one fact left out."""
    files = pytest.importorskip("placet.claims.files")
    law = pytest.importorskip("placet.law")
    check = pytest.importorskip("placet.check")
    record, problems = files.read({"case.yaml": to_yaml(case, prefix)})
    assert not problems, problems
    as_of = day(case.as_of)
    found: dict[tuple[str, str], Found] = {}
    for finding in check.check(record, law.load(("any",)), as_of, as_of):
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
