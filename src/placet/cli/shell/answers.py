"""From a question to answers: the law, the missions, the check, and what was wrong on the way."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from placet.check import Finding
from placet.claims.entity import Entity
from placet.claims.outcome import Problem, Verdict
from placet.cli.shell.catalogue import Found, find
from placet.cli.shell.law import packs
from placet.cli.shell.question import BAD, Question
from placet.cli.shell.terminal import counted, tell
from placet.cli.shell.words import placed, sentence, word
from placet.exchange.answer import Answer, answered
from placet.law import Due
from placet.reports.calling import sentence as sentence_of
from placet.wording import say

FINE, BREACH = 0, 1


@dataclass(frozen=True)
class Answers:
    """The answers of one command, and everything that was wrong with its input."""

    each: tuple[Answer, ...]
    found: Found
    problems: tuple[Problem, ...]

    @property
    def status(self) -> int:
        """Give the exit status of a command that only shows: 2 where anything was wrong."""
        return FINE if self.found.good and not self.problems else BAD

    @property
    def judged(self) -> int:
        """Give the exit status of a command that judges: 2, else 1 where anything is breached."""
        breached = any(a.verdict is Verdict.BREACHED for a in self.each)
        return self.status or (BREACH if breached else FINE)


def answer(question: Question, given: Sequence[str], *, everything: bool = False) -> Answers:
    """Answer about everything asked for, and tell what is wrong to standard error.

    Raises PlacetError for days, folders or targets that were asked for wrongly.
    """
    law, wrong = packs(question.packs)
    days = question.days
    found = find(given, law, everything=everything)
    _told(found, wrong, question.language)
    label = word("checking", question.language)
    steps = counted(found.records, len(found.records), label)
    each = tuple(answered(r, i, law, *days) for i, r in steps)
    return Answers(each, found, wrong)


def unchecked(question: Question, given: Sequence[str], *, everything: bool = False) -> Answers:
    """Give the missions asked for without judging them: what only their record is asked of."""
    law, wrong = packs(question.packs)
    days = question.days
    found = find(given, law, everything=everything)
    _told(found, wrong, question.language)
    return Answers(tuple(Answer(r, i, law, *days, ()) for i, r in found.records), found, wrong)


def _told(found: Found, packs_wrong: Sequence[Problem], language: str) -> None:
    for problem in _each(found, packs_wrong):
        tell(placed(problem, language))
    for mistake in found.mistakes:
        tell(sentence(mistake, language))


def _each(found: Found, packs_wrong: Sequence[Problem]) -> Iterator[Problem]:
    yield from packs_wrong
    yield from found.problems


def said(one: Answer, finding: Finding, language: str) -> str:
    """Give the sentence of a finding, with the names of the mission's entities."""
    return sentence_of(one, finding, language)


def reckoned(one: Answer, due: Due, language: str) -> str:
    """Give the arithmetic of a due day in prose."""
    return say(due, language, names=one.name)


def meaning(answers: Sequence[Answer]) -> tuple[Callable[[str], frozenset[str]], tuple[str, ...]]:
    """Give what a name may mean in any of the missions: ids by id, name, or words in a name; and all ids."""
    trees = [a.case.entities for a in answers]
    ids = tuple(dict.fromkeys(id_ for tree in trees for id_ in tree.by_id))

    def meant(text: str) -> frozenset[str]:
        exact = frozenset(id_ for tree in trees for id_ in tree.resolve(text))
        if exact:
            return exact
        sought = text.casefold()
        every = (e for tree in trees for e in tree.by_id.values())
        return frozenset(e.id for e in every if any(sought in n.casefold() for n in called(e)))

    return meant, ids


def called(entity: Entity) -> tuple[str, ...]:
    """Give the names and aliases of an entity."""
    return (*(name for _, name in entity.name), *entity.aka)
