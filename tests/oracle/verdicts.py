"""From moments to the verdict of a whole term."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.oracle.small_case import Answer, Run, SmallCase
from tests.oracle.worlds import Moment

CONDUCT = ("breached", "possible")
WORST_FIRST = ("breached", "possible", "undetermined", "kept")


@dataclass(frozen=True, slots=True)
class Judged:
    """A moment with its verdict and the bounds of what was measured in it."""

    moment: Moment
    verdict: str
    at_least: int = 0
    at_most: int = 0


def one(*, every: bool, some: bool, unsure: bool = False, recorded: bool = True) -> str:
    """The verdict of a moment: every world breaches, some does, it is unsure or not on record, else kept."""
    answers = {"breached": every, "possible": some, "undetermined": unsure or not recorded}
    return next((name for name, so in answers.items() if so), "kept")


def runs(judged: Sequence[Judged]) -> tuple[Run, ...]:
    """The maximal runs of one verdict, with the peak of each bound."""
    found: list[Run] = []
    for item in judged:
        last = found[-1] if found else None
        if last and last.verdict == item.verdict and last.end == item.moment.start:
            least, most = max(last.at_least, item.at_least), max(last.at_most, item.at_most)
            found[-1] = Run(last.start, item.moment.end, item.verdict, least, most)
        else:
            new = Run(item.moment.start, item.moment.end, item.verdict, item.at_least, item.at_most)
            found.append(new)
    return tuple(found)


def conduct(judged: Sequence[Judged]) -> tuple[Run, ...]:
    """The runs that are breached or possible."""
    return tuple(run for run in runs(judged) if run.verdict in CONDUCT)


def worst(verdicts: Sequence[str]) -> str:
    """The verdict of the whole from those of its moments; kept when there are none."""
    return next((verdict for verdict in WORST_FIRST if verdict in verdicts), "kept")


def running(case: SmallCase) -> bool:
    """Whether the window still runs after the day asked about."""
    return case.as_of < case.last


def whole(case: SmallCase, judged: Sequence[Judged], *, undated: bool, unsure: str = "") -> Answer:
    """The answer of a term judged at moments; `unsure` the reason where containment cannot be told."""
    verdicts = [item.verdict for item in judged]
    if undated:
        verdicts.append("breached")
    if running(case):
        verdicts.append("undetermined")
    verdict = worst(verdicts)
    reasons = {
        "possible": {"imprecise"},
        "undetermined": {unsure} if unsure else {"running"} if running(case) else {"no_evidence"},
    }.get(verdict, set())
    dated = any(item.verdict == "breached" for item in judged)
    return Answer(
        allowed=frozenset({verdict}),
        reasons=frozenset(reasons),
        runs=runs(judged),
        undated=None if dated else undated,
    )
