"""A manifest and a strength report that cannot both hold: each is judged alone."""

from collections.abc import Sequence

from placet.check import cover
from placet.check.alternatives import Choice, Option, Pick
from placet.check.case import Case
from placet.check.counting import Row
from placet.check.tally import between

MANIFEST, STRENGTH = "manifest", "strength report"
"""Kinds of source: a list of who is there, and a count of all who are there."""


def one_of_two(case: Case, part: str, rows: tuple[Row, ...], pick: Pick) -> tuple[Row, ...]:
    """Give the rows of one branch: all of them, or without the manifest, or without the report.

    A report of fewer than the manifest proves, or of more than a manifest said
    to be complete allows, cannot hold beside it.
    """
    kinds = {sources: _kind_of(case, sources) for sources in {r.sources for r in rows}}
    listed = tuple([r for r in rows if kinds[r.sources] == MANIFEST])
    counted = tuple([r for r in rows if kinds[r.sources] == STRENGTH])
    if not listed or not any(_excluded(case, part, one, listed) for one in counted):
        return rows
    without = {MANIFEST: counted, STRENGTH: listed}
    options = (Option(MANIFEST, MANIFEST), Option(STRENGTH, STRENGTH))
    kept = pick(Choice("source of the number", options, rival=True))
    return tuple(r for r in rows if r not in without[kept])


def _kind_of(case: Case, sources: frozenset[str]) -> str:
    """Give the kind that all of some sources are; empty where they differ."""
    found = {s.kind if (s := case.record.sources.get(id_)) else "" for id_ in sources}
    return found.pop() if len(found) == 1 else ""


def _excluded(case: Case, part: str, report: Row, listed: Sequence[Row]) -> bool:
    least, most = between(listed, report.es, report.ls + 1)
    if report.most < least:
        return True
    whole = cover.holes(cover.stretches(case, part), report.es, report.ls + 1)
    return report.least > most and not whole
