"""Votes that do not carry, counts that do not add up.

`vote.not_carried` fires as noted where the counts fail under the majority rule,
and is undetermined (conflicting) where they fail under some undecided counts.
`vote.miscounted` fires as noted where the parts given exceed those present or
all members, or, all given, differ from them; `field` is the total (`votes.present`,
`votes.members`).

Figures: not carried `rule` (the majority), `ayes`, and where stated `noes`,
`abstentions`, `present`, `members` (texts such as `107` or `9..11`);
miscounted `at_least`, `at_most` (the sum of the parts), `total`, `parts` (their names).
"""

from collections.abc import Iterator, Mapping
from functools import partial

from placet.check.acts import Act
from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.consents import carries, majority
from placet.check.finding import Finding, Value
from placet.check.judgement import Judgement, Matter, conclude
from placet.claims.amount import Count
from placet.claims.claim import Mode
from placet.claims.outcome import Verdict

NOT_CARRIED, MISCOUNTED = "vote.not_carried", "vote.miscounted"

_CAST = ("for", "against", "abstain")
_PARTS = {"present": _CAST, "members": (*_CAST, "absent")}
_FIGURES = {
    "for": "ayes",
    "against": "noes",
    "abstain": "abstentions",
    "present": "present",
    "members": "members",
}


def findings(case: Case) -> Iterator[Finding]:
    """Give a finding for each count on record that fails; what carries and adds up gives none."""
    for key, act in sorted(case.acts.items()):
        if act.mode is not Mode.OBSERVED:
            continue
        found = [conclude(case, Matter(NOT_CARRIED, f"step/{key}"), partial(_carried, case, act))]
        for total in _PARTS:
            matter = Matter(MISCOUNTED, f"step/{key}", field=f"votes.{total}")
            found.append(conclude(case, matter, partial(_counted, act, total)))
        yield from (f for f in found if f.verdict is not Verdict.KEPT)


def _carried(case: Case, act: Act, pick: Pick) -> Judgement:
    votes = act.votes(pick)
    rule = majority(case, act, pick) if votes else ""
    if not votes or carries(votes, rule) is not False:
        return Judgement(Verdict.KEPT)
    stated = tuple((name, _text(votes[key])) for key, name in _FIGURES.items() if key in votes)
    facts: tuple[tuple[str, Value], ...] = (("rule", rule), *stated)
    return Judgement(Verdict.NOTED, evidence=act.fields.names, facts=facts)


def _counted(act: Act, total: str, pick: Pick) -> Judgement:
    votes = act.votes(pick)
    whole = votes.get(total)
    given = {name: votes[name] for name in _PARTS[total] if name in votes}
    if whole is None or not given or not _off(whole, given, complete=len(given) == len(_PARTS[total])):
        return Judgement(Verdict.KEPT)
    least, most = _sum(given)
    facts: list[tuple[str, Value]] = [("at_least", least)]
    facts += [] if most is None else [("at_most", most)]
    facts += [("total", _text(whole)), ("parts", " ".join(given))]
    return Judgement(Verdict.NOTED, evidence=act.fields.names, facts=tuple(facts))


def _off(whole: Count, given: Mapping[str, Count], *, complete: bool) -> bool:
    """Tell whether parts certainly exceed the whole, or, all given, certainly differ from it."""
    least, most = _sum(given)
    exceed = whole.most is not None and least > whole.most
    short = complete and most is not None and most < (whole.least or 0)
    return exceed or short


def _sum(given: Mapping[str, Count]) -> tuple[int, int | None]:
    tops = [c.most for c in given.values()]
    most = None if None in tops else sum(t for t in tops if t is not None)
    return sum(c.least or 0 for c in given.values()), most


def _text(count: Count) -> str:
    if count.least == count.most:
        return str(count.most)
    return f"{_blank(count.least)}..{_blank(count.most)}"


def _blank(number: int | None) -> str:
    return "" if number is None else str(number)
