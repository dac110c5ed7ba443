"""Acts as a reader sees them: in the order in which they were done, each in one line."""

from collections.abc import Iterable

from placet.check.acts import Act
from placet.check.alternatives import Pick
from placet.check.lower import bounds_of
from placet.claims.amounts import write_count
from placet.claims.claim import Claim
from placet.claims.period import Moment
from placet.exchange.answer import Answer
from placet.reports.dates import when
from placet.reports.values import joined, named, names
from placet.reports.words import word

Days = tuple[Moment | None, Moment | None]


def in_order(answer: Answer) -> tuple[Act, ...]:
    """Give the acts by their last possible day; those without a day first."""
    return tuple(sorted(answer.case.acts.values(), key=_order))


def _order(act: Act) -> tuple[int, bool, str]:
    first, last = days(act)
    known = last or first
    return (known.day.toordinal() if known else 0), bool(known), act.key


def days(act: Act) -> Days:
    """Give the first and last day on which an act may have been done."""
    return bounds_of(act.when(Pick(())))


def certain(act: Act) -> bool:
    """Tell whether the day of an act is known."""
    first, last = days(act)
    return first is not None and last is not None and first.day == last.day


def said(answer: Answer, act: Act, language: str) -> str:
    """Give an act in one line: its day, step, organ and counts."""
    parts = (named(act.step, language), organ(answer, act, language), votes(act, language))
    return joined((day(act, language), *parts))


def day(act: Act, language: str) -> str:
    """Give the day of an act, or that none is known."""
    return when(act.when(Pick(())), language) or word("no_day", language)


def organ(answer: Answer, act: Act, language: str) -> str:
    """Give who did it."""
    return names(answer, act.who(Pick(())), language)


def votes(act: Act, language: str) -> str:
    """Give the counts of a vote, nothing where ayes and noes are not both stated."""
    found = {key: write_count(count) for key, count in act.votes(Pick(())).items()}
    if not {"for", "against"} <= found.keys():
        return ""
    told = word("votes", language, for_=found["for"], against=found["against"])
    more = word("abstain", language, count=found["abstain"]) if "abstain" in found else ""
    return joined((told, more), ", ")


def claims_of(answer: Answer, act: Act) -> tuple[Claim, ...]:
    """Give the claims that state an act, its rivals after them."""
    mine = [c for c in answer.mission.claims if c.step is not None and c.name == act.key]
    ids = {c.id for c in mine}
    rivals = [c for c in answer.mission.claims if c.rival_of in ids]
    return tuple(dict.fromkeys((*_mains(mine), *rivals)))


def _mains(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(c for c in claims if not c.rival_of)
