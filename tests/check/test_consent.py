"""Consent where the file got a term wrong: what it says is not known."""

from datetime import date

from placet.check import check
from placet.claims.files import read
from placet.claims.outcome import Reason, Verdict
from tests.world import packs

MISSION = """
mission: m1
sources: {{s: {{kind: gazette, publisher: P, published: 2025-01-01, read: full}}}}
entities: {{house: {{is: body, name: House}}, army: {{is: force, name: Army}}}}
acts:
  vote: {{step: vote, who: house, when: 2024-12-10, source: s}}
claims:
  - {{consented: presence, act: vote, who: army, count: {count}, when: 2025-02-01/2025-03-31, source: s}}
  - {{observed: presence, who: army, count: 10, when: 2025-02-10/2025-02-20, source: s}}
"""
DAY = date(2025, 5, 1)


def test_a_consent_that_the_file_got_wrong_is_not_a_missing_one() -> None:
    record, problems = read({"m.yaml": MISSION.format(count="ten")})

    found = [f for f in check(record, packs(), DAY, DAY) if f.rule == "consent.missing"]

    assert len(problems) == 1
    assert {(f.verdict, f.reason) for f in found} == {(Verdict.UNDETERMINED, Reason.TERM_NOT_KNOWN)}


def test_a_good_consent_is_found() -> None:
    record, problems = read({"m.yaml": MISSION.format(count="10")})

    found = [f for f in check(record, packs(), DAY, DAY) if f.rule == "consent.missing"]

    assert not problems
    assert {f.reason for f in found} == {Reason.NO_EVIDENCE}
