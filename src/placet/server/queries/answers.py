"""Answers: missions with their findings, as of a day, by what was known at a day."""

from collections.abc import Iterable
from datetime import date

from placet.claims.record import Record
from placet.exchange.answer import Answer, answered
from placet.server.law import packs
from placet.server.permissions import Deed
from placet.server.queries.record import record_of


def answer_of(
    mission: str, as_of: date, known_at: date, deeds: frozenset[Deed] = frozenset(Deed)
) -> Answer | None:
    """Give the answer about one mission for somebody with these rights; None: no such mission."""
    return next(iter(answers_of((mission,), as_of, known_at, deeds)), None)


def answers_of(
    missions: Iterable[str], as_of: date, known_at: date, deeds: frozenset[Deed] = frozenset(Deed)
) -> tuple[Answer, ...]:
    """Give the answers about some missions that exist, in the order of their ids."""
    record = record_of(missions, deeds)
    return tuple(judged(record, id_, as_of, known_at) for id_ in sorted(record.missions))


def judged(record: Record, mission: str, as_of: date, known_at: date) -> Answer:
    """Give the answer about one mission of a record."""
    return answered(record, mission, packs(), as_of, known_at)
