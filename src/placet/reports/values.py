"""Values of the frame as a reader sees them: names, numbers, things, lengths, votes."""

from collections.abc import Iterable

from placet.claims.amount import Count, Item, Span, What
from placet.claims.amounts import write_count
from placet.claims.detail import Limit
from placet.exchange.answer import Answer
from placet.reports.words import word
from placet.wording import name


def named(code: str, language: str) -> str:
    """Give the word for a code of ours; a name that a file made up stands as it is."""
    return name(code, language)


def part_said(part: str, language: str) -> str:
    """Give the dotted path of a part as a reader sees it; a name a file made up stands as it is."""
    steps = (named(one, language) for one in part.split(".") if one)
    return " › ".join(step.replace("_", " ").replace("-", " ") for step in steps)


def names(answer: Answer, ids: object, language: str) -> str:
    """Give the names of entities, with commas; nothing for anything else."""
    return ", ".join(answer.name(str(i), language) for i in ids) if isinstance(ids, tuple) else ""


def count_said(count: object, language: str, *, ceiling: bool = False) -> str:
    """Give a number of people: a term's is its ceiling, a fact's what is known of it."""
    if not isinstance(count, Count):
        return ""
    if ceiling and count.most is not None:
        return word("at_most", language, count=count.most)
    if count.least is not None and count.most is not None and count.least != count.most:
        return word("range", language, start=count.least, end=count.most)
    return count.said or write_count(count)


def what_said(answer: Answer, what: What, language: str) -> str:
    """Give things with their numbers, or the words."""
    if what.nothing:
        return word("nothing", language)
    return what.words or ", ".join(_item(answer, item, language) for item in what.items)


def _item(answer: Answer, item: Item, language: str) -> str:
    kinds = f" {word('or', language)} ".join(answer.name(k, language) for k in item.kinds)
    if item.any_of:
        kinds = f"{word('any_of', language)} {answer.name(item.any_of, language)}"
    return " ".join(p for p in (write_count(item.count) if item.count else "", kinds) if p)


def value_said(answer: Answer, value: object, language: str) -> str:
    """Give any value of a claim that is neither a time nor a count of people."""
    if isinstance(value, What):
        return what_said(answer, value, language)
    if isinstance(value, Span):
        if value.unit == "unspecified":
            return word("unspecified", language)
        return f"{value.amount} {named(value.unit, language)}"
    if isinstance(value, Limit):
        return " ".join(p for p in (named(value.kind, language), value.value) if p)
    if isinstance(value, tuple):
        return ", ".join(_one(answer, one, language) for one in value)
    return named(str(value), language) if value not in (None, "") else ""


def _one(answer: Answer, one: object, language: str) -> str:
    return answer.name(one, language) if isinstance(one, str) else value_said(answer, one, language)


def joined(parts: Iterable[str], mark: str = " · ") -> str:
    """Give the parts that say something, with a mark between them."""
    return mark.join(part for part in parts if part)
