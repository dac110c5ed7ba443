"""The catalogue as the engine sees it: read once, checked once for each pair of days."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from placet import check, law
from placet.check.finding import Finding
from placet.claims.entity import Entities
from placet.claims.files import read_folder
from placet.claims.fold import fold
from placet.claims.outcome import Problem
from placet.claims.record import Mission, Record

DATA = Path(__file__).parents[2] / "data"

Checked = Callable[[str, date, date], tuple[Finding, ...]]
Known = Callable[[str, date], Mission]


@cache
def _read() -> tuple[Record, tuple[Problem, ...]]:
    bodies = law.load(law.packs_known()).entities()
    record, problems = read_folder(DATA, Entities({body.id: body for body in bodies}))
    return record, tuple(problems)


@cache
def _fold(known_at: date) -> Record:
    return fold(_read()[0], known_at)


@cache
def _check(as_of: date, known_at: date) -> tuple[Finding, ...]:
    """All access to the check: the whole catalogue, every pack, two days."""
    return tuple(check.check(_fold(known_at), law.load(law.packs_known()), as_of, known_at))


@pytest.fixture(scope="session")
def record() -> Record:
    return _read()[0]


@pytest.fixture(scope="session")
def problems() -> Iterable[Problem]:
    return _read()[1]


@pytest.fixture(scope="session")
def known() -> Known:
    """A mission as it was known on a day, decisions folded."""
    return lambda mission, known_at: _fold(known_at).missions[mission]


@pytest.fixture(scope="session")
def checked() -> Checked:
    """The findings of a mission as of a day, known at a day."""
    return lambda mission, as_of, known_at: tuple(f for f in _check(as_of, known_at) if f.mission == mission)
