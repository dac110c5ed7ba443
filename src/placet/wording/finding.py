"""A finding as prose: what it says, why it cannot say more, and what else bears on it."""

from collections.abc import Iterator, Mapping

from placet.check.finding import Finding
from placet.claims.outcome import Verdict
from placet.wording import readings, workings
from placet.wording.catalogue import variants, words
from placet.wording.naming import Names
from placet.wording.slots import Slots, Value
from placet.wording.template import fill, sentences

TAILS = "findings/tails"
"""The page of what may follow any finding."""

UNBOUNDED = 10**9
"""From here on a number stands for one that nobody stated."""

_AHEAD = {"planned": "ahead", "consented": "ahead", "requested": "requested", "": "unseen"}
_NAMED = frozenset({"duty", "condition", "power", "objective", "measure"})
"""Kinds whose part is a name, not a share of the mission."""


def say_finding(found: Finding, language: str, names: Names) -> str:
    """Give the sentences of a finding: the figures first, then the reason, then what else there is to say."""
    slots = Slots(figures(found, language), language, names)
    parts = (
        fill(variants(language, f"findings/{found.rule.partition('.')[0]}", *keys(found)), slots),
        workings.of_finding(found, language, names),
        _because(found, language),
        *(fill(variants(language, TAILS, key), slots) for key in _tails(found)),
        readings.say_readings(found.reading, language, names),
    )
    return sentences(parts)


def keys(found: Finding) -> tuple[str, ...]:
    """Give the keys under which its sentence may stand, the most particular first.

    `rule[/kind] verdict[.reason][@at]`, where `at` is ahead (planned, or consented and
    still to come), requested, or unseen (nothing on record is judged).
    """
    kind = found.term.split("/")[1] if "/" in found.term else ""
    at = _AHEAD.get(str(found.judged), "")
    verdict = str(found.verdict)
    told = [f"{verdict}.{found.reason}", verdict] if found.reason else [verdict]
    ends = [f"{one}@{at}" for one in told if at] + told
    if at and len(told) > 1:
        ends = [f"{told[0]}@{at}", told[0], f"{told[1]}@{at}", told[1]]
    heads = (f"{found.rule}/{kind}", found.rule)
    return tuple(f"{head} {end}" for head in heads for end in ends)


def figures(found: Finding, language: str) -> Mapping[str, Value]:
    """Give every value its sentences may use: the facts, and what follows from them."""
    given: dict[str, Value] = {key: value for key, value in found.facts if value != ""}
    if own := given.get(f"owed_{language}"):
        given["owed"] = own
    phrases = words(language, "phrases")
    if given.get("at_most") == 0:
        given |= {key: phrases[key] for key in ("nobody", "nothing")}
    elif isinstance(given.get("at_most"), int) and int(given["at_most"]) >= UNBOUNDED:
        del given["at_most"]
    if found.rule == "stay.exceeded" and given.get("at_most") == 0:
        del given["at_most"]
    given |= _over(found, given) | _spans(found) | _about(found)
    if given.get("gap") == "no_length":
        given["untimed"] = phrases["untimed"]
    kind = "means" if "/means" in found.term else "presence"
    for table in ("arrivals", "planned_arrivals"):
        given[table] = words(language, table)[kind]
    if not any(key.startswith("publication_") for key in given):
        given["unprinted"] = phrases["unprinted"]
    return given


def _over(found: Finding, given: Mapping[str, Value]) -> dict[str, Value]:
    """Give by how many a number goes past its ceiling or limit."""
    limit = given.get("ceiling", given.get("limit"))
    low, high = given.get("at_least"), given.get("at_most")
    if not (isinstance(limit, int) and isinstance(low, int)):
        return {}
    if not isinstance(high, int):
        return {"over_least": low - limit} if low > limit else {}
    if high <= limit or (found.verdict is Verdict.BREACHED and low <= limit):
        return {}
    return {"over_least": max(0, low - limit), "over_most": high - limit}


def _spans(found: Finding) -> dict[str, Value]:
    """Give the first stretch of the verdict, and how many there are where there are several."""
    same = [s for s in found.spans if s.verdict is found.verdict and s.start_text and s.end_text]
    told: dict[str, Value] = {"from": same[0].start_text, "to": same[0].end_text} if same else {}
    return told | ({"times": len(same)} if len(same) > 1 else {})


def _about(found: Finding) -> dict[str, Value]:
    told: dict[str, Value] = {"term": found.term, "field": found.field, "subject": found.subject}
    mode, kind, part = (*found.term.split("/", 2), "", "")[:3]
    if part and mode not in {"step", "law"} and kind not in _NAMED:
        told["part"] = part.replace(".", " › ").replace("_", " ")
    if "+" in found.subject:
        told["parts"] = found.subject
    if found.rule == "power.exceeded":
        told["act"] = found.subject
    if found.undated:
        told["undated_first"], told["undated_last"] = found.undated
    return {key: value for key, value in told.items() if value}


def _because(found: Finding, language: str) -> str:
    if found.reason is None:
        return ""
    key, at = f"because {found.reason}", _AHEAD.get(str(found.judged), "")
    own = f"because {found.rule} {found.reason}"
    return "".join(variants(language, TAILS, own, f"{key}@{at}", key)[:1])


_DAY = len("2025-03-10")
_OF_FACTS = frozenset({"activity", "arms", "consent", "force", "means", "place", "port", "stay", "window"})
"""Nouns of rules that judge single facts beside the whole term."""

_OF_PARTS = _OF_FACTS | {"ceiling", "departure"}
"""Nouns of rules whose term is a share of the mission."""


def _tails(found: Finding) -> Iterator[str]:
    """Give the keys of what may follow; a sentence whose slots have no value stays away."""
    facts = dict(found.facts)
    ahead = _AHEAD.get(str(found.judged)) == "ahead"
    if found.undated:
        first, last = found.undated
        key = "tail undated.day" if first[:_DAY] == last[:_DAY] else "tail undated"
        yield f"{key}@ahead" if ahead else key
    if found.verdict in {Verdict.BREACHED, Verdict.POSSIBLE}:
        yield "tail times"
    if int(facts.get("facts", 0)) > 1:
        yield from (f"tail {one}" for one in ("outside",) if facts.get("outside"))
        yield from (f"tail {one}" for one in ("stays",) if facts.get("over"))
    if found.rule.partition(".")[0] in _OF_PARTS:
        yield "tail part"
    yield from _subject(found)
    yield from (f"tail {key}" for key in ("combinations", "group", "waiver") if facts.get(key))
    if "trigger=term" in found.presumed:
        yield "tail rests"
    if facts.get("judged_by"):
        full = "tail judged" if facts.get("why") else "tail judged.plain"
        yield full if facts.get("judged_on") else "tail judged.bare"


def _subject(found: Finding) -> Iterator[str]:
    noun = found.rule.partition(".")[0]
    if "+" in found.subject:
        yield "tail together"
    elif noun in _OF_FACTS and found.subject:
        yield "tail subject"
