"""Where the engine and the oracle part, in words."""

from collections.abc import Iterator, Mapping, Sequence

from tests.oracle.engine import Found
from tests.oracle.small_case import ABSENT, Answer, Run
from tests.oracle.verdicts import CONDUCT

Answers = Mapping[tuple[str, str], Answer]
Findings = Mapping[tuple[str, str], Found]


def differences(expected: Answers, found: Findings) -> list[str]:
    """Each difference as one line; empty when engine and oracle agree."""
    return [
        f"{rule} {term}: {line}"
        for (rule, term), answer in expected.items()
        for line in _about(answer, rule, *_matching(found, rule, term))
    ]


def _matching(found: Findings, rule: str, term: str) -> tuple[str, Found | None]:
    """The code that answers and what it says; a bare noun is answered by any code of it."""
    codes = [code for code, of in found if of == term and (code == rule or code.split(".")[0] == rule)]
    return (codes[0], found[codes[0], term]) if codes else (rule, None)


def _about(answer: Answer, rule: str, code: str, found: Found | None) -> Iterator[str]:
    verdict = found.verdict if found else ABSENT
    if verdict not in answer.allowed:
        yield f"the verdict is {answer.verdict}, not {verdict}"
    if not found:
        return
    if answer.rules and code not in answer.rules:
        yield f"the code is one of {sorted(answer.rules)}, not {code}"
    if answer.reasons and verdict in answer.allowed and found.reason not in answer.reasons:
        yield f"the reason is {sorted(answer.reasons)}, not {found.reason}"
    if answer.undated is not None and found.undated != answer.undated:
        yield f"a breach without a certain instant is {answer.undated}, not {found.undated}"
    if answer.runs is not None:
        yield from _times(answer.runs, found.runs, peaks=rule.startswith("ceiling."))


def _times(right: Sequence[Run], said: Sequence[Run], *, peaks: bool) -> Iterator[str]:
    """Breached and possible must be the same at every instant, other verdicts where both speak."""
    wanted, given = _conduct(right, peaks=peaks), _conduct(said, peaks=peaks)
    if wanted != given:
        yield f"the runs are {wanted}, not {given}"
    for run in said:
        against = [r for r in right if r.start < run.end and run.start < r.end and r.verdict != run.verdict]
        if run.verdict not in CONDUCT and against:
            yield f"{run} stands against {against}"


def _conduct(runs: Sequence[Run], *, peaks: bool) -> list[tuple[int | str, ...]]:
    kept = [run for run in runs if run.verdict in CONDUCT]
    return [
        (run.start, run.end, run.verdict, *((run.at_least, run.at_most) if peaks else ())) for run in kept
    ]
