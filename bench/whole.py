"""The whole check of one mission of a hundred claims, claims to findings."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from datetime import date, timedelta

from bench.measure import Measure, waited
from placet import law
from placet.claims import files
from placet.claims.record import Record

CLAIMS = 100
_NAME = f"the whole check of a mission of {CLAIMS} claims"
_AS_OF = date(2025, 6, 1)
_HEAD = """\
mission: xx-2025-02-bench
title: {en: An exercise that nobody held}
entities:
  bench-land: {is: place, name: Bench, zone: Europe/Rome}
  bench-camp: {is: place, in: bench-land, name: Camp}
  bench-army: {is: force, name: Army}
  bench-company: {is: force, in: bench-army, name: Company}
  bench-house: {is: body, name: House}
  bench-ministry: {is: body, name: Ministry}
sources:
  gazette: {kind: gazette, publisher: Gazette, published: 2025-01-20, read: full}
  manifest: {kind: manifest, publisher: Ministry, published: 2025-05-20, read: full}
acts:
  request: {step: request, who: bench-ministry, to: bench-house, when: 2025-01-05, source: gazette}
  vote: {step: vote, of: request, who: bench-house, when: 2025-01-15, votes: {for: 50, against: 10},
         source: gazette}
claims:
  - {consented: presence, act: vote, who: bench-army, count: 60, when: 2025-02-01/2025-05-01,
     where: bench-camp, source: gazette}
  - {consented: activity, act: vote, when: 2025-02-03/2025-04-28, source: gazette}
  - {consented: duty, act: vote, part: report, who: bench-ministry, to: bench-house,
     within: "30 working_day", after: ended, source: gazette}
"""


def mission_text() -> str:
    """The file of an invented mission: two acts, three terms, and what was observed of them."""
    observed = (_observed(number) for number in range(CLAIMS - 5))
    return _HEAD + "".join(f"  - {{{claim}, source: manifest}}\n" for claim in observed)


def _observed(number: int) -> str:
    day = date(2025, 2, 1) + timedelta(days=number % 79)
    until = day + timedelta(days=5 + number % 9)
    who = "who: bench-company, where: bench-camp"
    if number % 5 == 0:
        return f"observed: movement, way: in, count: 4, when: {day}, {who}"
    if number % 5 == 1:
        return f"observed: activity, when: {day}/{until}, {who}"
    return f"observed: presence, count: {3 + number % 7}, when: {day}/{until}, {who}"


def record() -> Record:
    """The mission read; AssertionError where the file has a problem or another number of claims."""
    read, problems = files.read({"bench.yaml": mission_text()})
    if problems:
        raise AssertionError(problems)
    return read


def check_of_a_mission(times: int) -> Iterator[Measure]:
    """The check of a record already read, by packs already loaded."""
    check = getattr(importlib.import_module("placet.check"), "check", None)
    if check is None:
        yield Measure(_NAME, None, "ms", at_most=5)
        return
    missions, packs = record(), law.load(["any"])
    findings = check(missions, packs, _AS_OF, _AS_OF)
    taken, wall = waited(lambda: check(missions, packs, _AS_OF, _AS_OF), max(times // 20, 1))
    yield Measure(_NAME, taken, "ms", at_most=5, note=f"{len(findings)} findings; {wall}")
