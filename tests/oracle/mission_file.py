"""A small case as a mission file in the grammar of the model."""

from collections import Counter
from collections.abc import Sequence

from tests.oracle.small_case import ITEMS, TREE, Days, Fact, SmallCase, day
from tests.oracle.tree import lineage

VOTE = -60
PUBLISHED = -59
RECORDS = {"archive": "parliament", "newspapers": ""}


def to_yaml(case: SmallCase, prefix: str = "f") -> str:
    """The case as one YAML document; `prefix` begins the ids of the facts."""
    parts = [
        "mission: small-case\ntitle: {en: A small case}\nsender: bb\nhost: aa",
        "entities:\n" + _lines(_entities(case)),
        "sources:\n" + _lines(_sources(case)),
        "acts:\n" + _lines(_acts(case)),
        "claims:\n" + "".join(f"  - {{{row}}}\n" for row in (*_terms(case), *_observed(case, prefix))),
    ]
    return "\n".join(part.rstrip("\n") for part in parts) + "\n"


def _lines(rows: Sequence[str]) -> str:
    return "".join(f"  {row}\n" for row in rows)


def _entities(case: SmallCase) -> list[str]:
    """The entities that the case names, and all they lie in."""
    zone = f", zone: {case.zone}"
    rows = [f"aa: {{is: place, name: Aa{zone}}}", "bb: {is: place, name: Bb}", _entity("force", "army")]
    named = {"place": (*case.allowed, *(fact.place for fact in case.facts))}
    named["item"] = (*(item for _, item in case.means), *(f.item for f in case.facts if f.item))
    overlapping = {"base": ", overlaps: [camp]", "camp": ", overlaps: [base]"} if case.overlap else {}
    if case.overlap:
        named["place"] += ("base", "camp")
    for sort, tree, more in (("place", {**TREE, "land": "aa"}, zone), ("item", ITEMS, "")):
        wanted = {up for name in named[sort] for up in lineage(tree, name)} - {"aa"}
        rows += [_entity(sort, n, tree.get(n, ""), more + overlapping.get(n, "")) for n in sorted(wanted)]
    rows += [_entity("body", name) for name in ("parliament", "ministry", "printer")]
    if case.facts:
        rows.append(_entity("force", "battalion", "army"))
    if case.duty and case.duty.searched is not None:
        rows.append(_entity("record", case.duty.search_where, RECORDS[case.duty.search_where]))
    return rows


def _entity(sort: str, name: str, up: str = "", more: str = "") -> str:
    lies = f", in: {up}" if up else ""
    return f"{name}: {{is: {sort}{lies}, name: {name.title()}{more}}}"


def _sources(case: SmallCase) -> list[str]:
    known = f"published: {day(PUBLISHED)}, read: full"
    rows = [f"act: {{kind: parliament, publisher: Parliament, {known}}}"]
    if case.facts or case.covered or case.means_covered:
        rows.append(f"s1: {{kind: manifest, publisher: Ministry, {known}}}")
    if any(fact.source == "s2" for fact in case.facts):
        rows.append(f"s2: {{kind: press, publisher: Newspaper, {known}}}")
    return rows


def _acts(case: SmallCase) -> list[str]:
    votes = "votes: {for: 10, against: 0, abstain: 0}"
    rows = [f"vote: {{step: vote, who: parliament, when: {day(VOTE)}, {votes}, source: act}}"]
    if case.duty and case.duty.published:
        when = _one_of(case.duty.published)
        rows.append(f"print: {{step: publication, of: vote, who: printer, when: {when}, source: act}}")
    return rows


def _terms(case: SmallCase) -> list[str]:
    rows = [*_presence_terms(case)]
    window = f"when: {day(case.first)}/{day(case.last)}"
    if case.sublimit is not None:
        rows.append(f"consented: presence, act: vote, part: a, count: {case.sublimit}, source: act")
    if case.means:
        what = ", ".join(f"{number} {item}" for number, item in case.means)
        closed = f", list: {case.means_list}" if case.means_list else ""
        rows.append(f"consented: means, act: vote, what: [{what}]{closed}, {window}, source: act")
    if case.duty:
        rows.append(f"consented: activity, act: vote, {window}, source: act")
        rows.append(
            "consented: duty, act: vote, part: results, who: ministry, to: parliament, what: a report, "
            f'within: "{case.duty.amount} {case.duty.unit}", after: {case.duty.trigger}, source: act'
        )
    return rows


def _presence_terms(case: SmallCase) -> list[str]:
    where = f", where: [{', '.join(case.allowed)}]" if case.allowed else ""
    about = f"who: army{where}"
    said = {"counting": case.counting, "counted": case.counted}
    ways = "".join(f", {key}: {value}" for key, value in said.items() if value)
    steps = [(step.first, step.last, f", count: {step.limit}{ways}") for step in case.ceiling]
    return [
        f"consented: presence, act: vote, {about}{count}, when: {day(first)}/{day(last)}, source: act"
        for first, last, count in steps or [(case.first, case.last, "")]
    ]


def _observed(case: SmallCase, prefix: str) -> list[str]:
    alike: Counter[Fact] = Counter()
    rows = []
    for number, fact in enumerate(case.facts, 1):
        alike[fact] += 1
        rows.append(_fact(fact, f"{prefix}{number}", alike[fact]))
    rows += [f"observed: coverage, when: {day(c.earliest)}/{day(c.latest)}, source: s1" for c in case.covered]
    rows += [
        f"observed: coverage, of: means, when: {day(c.earliest)}/{day(c.latest)}, source: s1"
        for c in case.means_covered
    ]
    duty = case.duty
    if duty and duty.filed:
        rows.append(
            f"observed: report, of: results, to: parliament, when: {_one_of(duty.filed)}, source: act"
        )
    if duty and duty.searched is not None:
        looked = f"where: {duty.search_where}, when: {day(duty.searched)}"
        rows.append(f"observed: search, of: results, {looked}, found: nothing, source: witness")
    return rows


def _fact(fact: Fact, name: str, row: int) -> str:
    """One observed claim; groups that are alike stand in rows of their own, else they would be one claim."""
    count = f"{fact.least}..{fact.most}" if fact.least < fact.most else f"{fact.least}"
    about = {
        "presence": f"who: battalion, count: {count}, where: {fact.place}",
        "activity": f"who: battalion, where: {fact.place}",
        "means": f"what: {count} {fact.item}, where: {fact.place}",
    }[fact.kind]
    part = f", part: {fact.part}" if fact.part else ""
    said = f", written: {day(fact.written)}" if fact.written is not None else ""
    said += f", at: row {row}" if row > 1 else ""
    cited = f"{{id: {fact.source}{said}}}" if said else fact.source
    return f"observed: {fact.kind}, id: {name}{part}, {about}, when: {_when(fact)}, source: {cited}"


def _when(fact: Fact) -> str:
    if fact.departure:
        return f"{_one_of(fact.arrival)}/{_one_of(fact.departure)}"
    return f"{_one_of(fact.arrival)}/" + (".." if fact.written is not None else "")


def _one_of(days: Days) -> str:
    if days.earliest == days.latest:
        return f"{day(days.earliest)}"
    return f"{day(days.earliest)}..{day(days.latest)}"
