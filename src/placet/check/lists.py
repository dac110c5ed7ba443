"""Things off a list and more things than listed: what the rules on means, arms and topics share.

A list that is closed, or that names nothing, shuts out the unnamed; one that is
open does not; one that does not say leaves an outsider ambiguous. Numbers bind
whether the list is open or not: for each listed item with a number the sweep of
the ceiling counts, at one time, what lies inside the item.

Figures of things off a list, beside those of `outsiders`: `item_id` (the thing
seen that lies worst) or `words` (as it was worded), `allowed_ids` (what the list
names, by spaces; absent where it names nothing), `list` (open, closed, unsaid).
Figures of `over`: `item_id` (the listed item that is worst off), `limit`,
`at_least` and `at_most` (the peak of such things at one time).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from placet.check import cover
from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.counting import Row
from placet.check.facts import Fact
from placet.check.finding import Finding, Stretch
from placet.check.holding import Held, holding
from placet.check.judgement import GRAVITY, Judgement, Matter, conclude
from placet.check.lower import Bounds, Instant
from placet.check.outsiders import Rule
from placet.check.scope import Figures, Lie, Naming, Scope, anyone, asked, figures, who_lies
from placet.check.slots import Piece, Term
from placet.check.spans import domain, domain_of, fill, known, overall, reason_of
from placet.check.tally import Over, Step, floats, peak, proof, tally
from placet.check.things import item_lies, items_of, named, what_lies
from placet.check.ticks import END, day_of
from placet.check.windows import Window, windows
from placet.claims.amount import Count, Item, What
from placet.claims.claim import Kind, Mode
from placet.claims.detail import Counted
from placet.claims.outcome import Reason, Verdict


def unlisted(code: str, kind: Kind) -> Rule:
    """Give the rule on things or topics of a kind that its terms do not name."""
    return Rule(code, "what", Naming(kind, "what", lying, anyone), _figures)


def lying(case: Case, fact: Fact, pieces: tuple[Piece, ...], pick: Pick) -> Lie | None:
    """Tell how what was seen lies to the lists in force; its people must be those of the list."""
    lists = [(p, pick(p.fields.choice("what")), pick(p.fields.choice("list"))) for p in pieces]
    if any(not isinstance(what, What) or said == "open" for _, what, said in lists):
        return Lie.INSIDE
    allowed = [(p, what) for p, what, _ in lists if isinstance(what, What)]
    found = {
        max(min(what_lies(case, fact, seen, what), who_lies(case, fact, p, pick)) for p, what in allowed)
        for seen in fact.whats
    } or {Lie.UNSAID}
    lie = found.pop() if len(found) == 1 else Lie.IMPRECISE
    shut = all(said == "closed" or (isinstance(what, What) and what.nothing) for _, what, said in lists)
    return Lie.AMBIGUOUS if lie is Lie.OUTSIDE and not shut else lie


def _figures(case: Case, scope: Scope, facts: Sequence[Fact], pick: Pick) -> Figures:
    """Give `item_id` or `words` of what was seen first, `allowed_ids` and how the `list` ends."""
    pieces = [p for t in scope.terms for p in t.pieces]
    whats = [w for p in pieces if isinstance(w := pick(p.fields.choice("what")), What)]
    allowed = [k for w in whats for one in items_of(w) for k in named(one)]
    said = {str(pick(p.fields.choice("list")) or "unsaid") for p in pieces}
    seen = [w for f in facts for w in f.whats if not w.nothing]
    kinds = [k for w in seen for one in items_of(w) for k in named(one)]
    words: Figures = (("words", seen[0].words),) if seen and not kinds else ()
    told = figures(case, "item_id", facts, kinds, allowed)
    return (*words, *told, ("list", " ".join(sorted(said))))


def over(case: Case, code: str, kind: Kind, mode: Mode) -> Iterator[Finding]:
    """Give one finding for each term that gives numbers, judged by the facts of a mode."""
    terms, facts = case.terms(Mode.CONSENTED, kind), case.facts(kind, mode)
    for term in terms:
        if _limits(case, term, Pick(())):
            matter = Matter(code, term.slot, field="count", judged=str(mode))
            yield conclude(case, matter, lambda pick, t=term: _judge(case, terms, t, facts, pick))  # type: ignore[misc]


@dataclass(frozen=True, slots=True)
class Tallied:
    """One listed item with its limits over time, what counts towards it, and where it goes over."""

    item: Item
    steps: tuple[Step, ...]
    rows: tuple[Row, ...]
    facts: tuple[Fact, ...]
    over: tuple[Over, ...]
    loose: tuple[tuple[Row, int, int], ...]

    @property
    def verdict(self) -> Verdict:
        """Give breached or possible; kept where nothing is over, whatever the record."""
        if self.loose or any(o.certain for o in self.over):
            return Verdict.BREACHED
        return Verdict.POSSIBLE if self.over else Verdict.KEPT


def _judge(case: Case, terms: Sequence[Term], term: Term, facts: Sequence[Fact], pick: Pick) -> Judgement:
    held = holding(case, terms, facts, pick)
    mine = [(f, how) for f in facts if (how := held.of(term.part, f)) is not Held.NO]
    limits = _limits(case, term, pick)
    if not limits:
        # Under this reading the words give no number, so none is exceeded.
        return Judgement(Verdict.KEPT)
    lines = [_tallied(case, one, steps, tuple(limits), mine) for one, steps in limits.items()]
    mode = facts[0].mode
    found = asked(case, [_window(a, b) for one in lines for a, b, _ in one.steps], pick)
    time = domain(found, END if mode is Mode.PLANNED else case.horizon)
    running = mode is Mode.OBSERVED and any(case.horizon < w.last for w in found)
    counted = tuple(f for one in lines for f in one.facts)
    spans = fill(_painted(lines), time, known(case, term.part, term.kind, counted, mode, Counted.INSTANT))
    loose = any(one.loose for one in lines)
    verdict = Verdict.BREACHED if loose else overall(spans, running=running)
    told = _told(case, lines, verdict, running=running)
    if verdict is Verdict.KEPT:
        told = replace(told, evidence=cover.names(case, term.part, term.kind))
    return replace(told, spans=spans, all_evidence=tuple(dict.fromkeys(n for f in counted for n in f.names)))


def _window(start: int, end: int) -> Window:
    return Window(Instant(start, start), Instant(end, end))


def _told(case: Case, lines: Sequence[Tallied], verdict: Verdict, *, running: bool) -> Judgement:
    worst = min(lines, key=lambda one: (GRAVITY[one.verdict], named(one.item)))
    conflicting = any(r.conflicting for r in worst.rows)
    evidence: tuple[str, ...] = ()
    undated = None
    certain = [o for o in worst.over if o.certain]
    if certain:
        evidence = proof(worst.rows, certain[0], _limit(worst.steps, certain[0].start))
    elif worst.loose:
        row, start, end = worst.loose[0]
        beside = (r.name for r in worst.rows if r is not row and r.least and r.ls <= start < r.ee)
        evidence = (row.name, *beside)
        undated = (day_of(start, case.zone).isoformat(), day_of(end - 1, case.zone).isoformat())
    reason: Reason | None = reason_of(verdict, running=running, conflicting=conflicting)
    return Judgement(verdict, reason, undated=undated, evidence=evidence, facts=_numbers(worst))


def _numbers(line: Tallied) -> Figures:
    low, high = peak(line.rows)
    limits = [limit for _, _, limit in line.steps]
    if line.over:
        low, high = max(o.least for o in line.over), max(o.most for o in line.over)
        limits = [_limit(line.steps, max(line.over, key=lambda o: (o.certain, o.most)).start)]
    told: Figures = (("item_id", named(line.item)[0]), ("at_least", low), ("at_most", high))
    return (*told, ("limit", max(limits)))


def _limit(steps: Sequence[Step], tick: int) -> int:
    return next((limit for start, end, limit in steps if start <= tick < end), 0)


def _painted(lines: Sequence[Tallied]) -> list[Stretch]:
    """Give the stretches of all items, where several are over at one time the worst of them."""
    found: list[Stretch] = []
    for one in sorted((o for line in lines for o in line.over), key=lambda o: (not o.certain, o.start)):
        verdict = Verdict.BREACHED if one.certain else Verdict.POSSIBLE
        taken = tuple(sorted((s.start, s.end) for s in found))
        free = cover.holes(domain_of(taken), one.start, one.end)
        found += [Stretch(a, b, verdict, one.least, one.most, "items") for a, b in free]
    return found


def _limits(case: Case, term: Term, pick: Pick) -> Mapping[Item, tuple[Step, ...]]:
    """Give the numbers of each listed item over time; the item stands without its number."""
    found: dict[Item, list[Step]] = {}
    for piece in term.pieces:
        what, whole = pick(piece.fields.choice("what")), pick(piece.fields.choice("count"))
        listed = items_of(what) if isinstance(what, What) else ()
        for one in listed:
            count = one.count or (whole if len(listed) == 1 else None)
            if isinstance(count, Count) and count.most is not None:
                spans = ((w.start.last, w.end.first) for w in windows(case, piece, pick))
                steps = found.setdefault(replace(one, count=None), [])
                steps += [(a, b, count.most) for a, b in spans if a < b]
    return {one: tuple(sorted(steps)) for one, steps in found.items()}


def _tallied(
    case: Case,
    item: Item,
    steps: tuple[Step, ...],
    listed: tuple[Item, ...],
    held: Sequence[tuple[Fact, Held]],
) -> Tallied:
    others = tuple(one for one in listed if one != item)
    rows, facts = [], []
    for fact, how in held:
        seen = [_number(case, fact, what, item, others) for what in fact.whats]
        if not any(most is None or most for _, most in seen):
            continue
        least = min(low for low, _ in seen) if how is Held.SURELY else 0
        tops = [top for _, top in seen if top is not None]
        unknown = len(tops) < len(seen)
        facts.append(replace(fact, most=None if unknown else max(tops)))
        if fact.bounds is not None:
            rows.append(_row(fact, fact.bounds, least, max([least, *tops]), len(set(seen)) > 1))
    counted = tuple(rows)
    return Tallied(item, steps, counted, tuple(facts), tally(counted, steps), floats(counted, steps))


def _row(fact: Fact, bounds: Bounds, least: int, most: int, differ: bool) -> Row:  # noqa: FBT001 - one of the row's values
    ticks = (bounds.es, bounds.ls, bounds.ee, bounds.le)
    return Row(fact.name, fact.part, fact.sources, *ticks, least, most, fact.conflicting or differ)


def _number(case: Case, fact: Fact, what: What, item: Item, others: Sequence[Item]) -> tuple[int, int | None]:
    """Give how many of what was seen count towards an item: at least, and at most (None: not on record).

    What lies in several listed items may be meant by any of them; words may mean any item.
    """
    seen = items_of(what)
    if what.words and not seen:
        return 0, None
    least, most = 0, 0
    unknown = False
    for one in seen:
        lie = item_lies(case, fact, one, (item,))
        if lie is Lie.OUTSIDE:
            continue
        low, high = _amount(fact, one, alone=len(seen) == 1)
        several = others and item_lies(case, fact, one, others) is not Lie.OUTSIDE
        least += low if lie is Lie.INSIDE and not several else 0
        most += low if high is None else high
        unknown = unknown or high is None
    return least, None if unknown else most


def _amount(fact: Fact, one: Item, *, alone: bool) -> tuple[int, int | None]:
    """Give the number of one item seen: its own, else the fact's where there is no other item."""
    if one.count is not None:
        return one.count.least if one.count.least is not None else 1, one.count.most
    return (fact.least, fact.most) if alone else (1, None)
