"""Votes that do not carry, counts that do not add up.

`vote.not_carried` fires as noted where the counts fail under the majority rule,
and is undetermined (conflicting) where they fail under some undecided counts.
`vote.miscounted` fires as noted where the parts given exceed those present or
all members, or, all given, differ from them; `field` is the total (`votes.present`,
`votes.members`).

Figures: not carried `rule` (the majority), `ayes`, and where stated and looked at or
undisputed `noes`, `abstentions`, `present`, `members` (texts such as `107` or `9..11`);
miscounted `at_least`, `at_most` (the sum of the parts), `total`, `parts` (their names).
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from placet.check.acts import VOTE_FIELDS, Act
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
    if not any(f"votes.{name}" in act.fields for name in VOTE_FIELDS):
        return Judgement(Verdict.KEPT)
    rule = majority(case, act, pick)
    votes = _asked(act, _needed(act, rule), pick)
    if carries(votes, rule) is not False:
        return Judgement(Verdict.KEPT)
    known = _undisputed(act) | votes
    stated = tuple((name, _text(known[key])) for key, name in _FIGURES.items() if key in known)
    facts: tuple[tuple[str, Value], ...] = (("rule", rule), *stated)
    return Judgement(Verdict.NOTED, evidence=act.fields.names, facts=facts)


def _needed(act: Act, rule: str) -> tuple[str, ...]:
    """Give the counts a rule looks at, so that rivals of others make no alternatives."""
    base = rule.rpartition("-")[2]
    if base == "ayes":
        return ("for", "against")
    if base == "members" or "votes.present" in act.fields:
        return ("for", base)
    return _CAST


def _asked(act: Act, names: Iterable[str], pick: Pick) -> dict[str, Count]:
    found = {name: pick(act.fields.choice(f"votes.{name}")) for name in names}
    return {name: count for name, count in found.items() if isinstance(count, Count)}


def _undisputed(act: Act) -> dict[str, Count]:
    choices = {name: act.fields.choice(f"votes.{name}") for name in VOTE_FIELDS}
    return {n: c.first for n, c in choices.items() if not c.open and isinstance(c.first, Count)}


def _counted(act: Act, total: str, pick: Pick) -> Judgement:
    if f"votes.{total}" not in act.fields:
        return Judgement(Verdict.KEPT)
    votes = _asked(act, (total, *_PARTS[total]), pick)
    whole = votes.pop(total)
    if not votes or not _off(whole, votes, complete=len(votes) == len(_PARTS[total])):
        return Judgement(Verdict.KEPT)
    least, most = _sum(votes)
    facts: list[tuple[str, Value]] = [("at_least", least)]
    facts += [] if most is None else [("at_most", most)]
    facts += [("total", _text(whole)), ("parts", " ".join(votes))]
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
