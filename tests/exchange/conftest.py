"""A small invented mission and its answer, for every format."""

from datetime import date

import pytest

from placet.check import check
from placet.claims.files import read
from placet.exchange.answer import Answer
from placet.law import load

MISSION = """
mission: alfa-2025-bridge
title: {en: A bridge at Norte, es: Un puente en Norte}
sender: bravia
host: alfa
entities:
  alfa: {is: body, name: Alfa}
  bravia: {is: body, name: Bravia}
  alfa-land: {is: place, name: Alfa, zone: Europe/Rome}
  alfa-norte: {is: place, in: alfa-land, name: {en: Norte, es: El Norte}, aka: [North]}
  bravia-engineers: {is: force, in: bravia, name: Engineers}
sources:
  gazette: {kind: gazette, publisher: Gazette, published: 2025-03-03, read: full, primary: yes}
  later: {kind: press, publisher: The Courier, published: 2025-08-01, read: full}
acts:
  vote: {step: vote, who: alfa, when: 2025-02-20, votes: {for: 60, against: 12}, source: gazette}
claims:
  - {id: window, consented: presence, act: vote, who: bravia-engineers, count: 12, where: alfa-norte,
     when: 2025-03-10/2025-04-10}
  - {consented: activity, act: vote, when: 2025-03/}
  - {consented: activity, act: vote, part: open, when: /..}
  - {planned: presence, who: bravia-engineers, when: 2025-03-10/2025-04-09, source: gazette}
  - {id: team, observed: presence, who: bravia-engineers, count: 14, where: alfa-norte,
     when: 2025-03-09/2025-04-20, source: gazette, note: "=1+1"}
  - {consented: duty, act: vote, part: report, who: alfa, to: alfa, within: 30 calendar_day, after: left}
  - {consented: duty, act: vote, part: account, who: alfa, to: alfa, within: unspecified, after: left}
  - {consented: duty, act: vote, part: filed, who: alfa, to: alfa, within: 30 day, after: left}
  - {observed: report, of: filed, when: 2025-05-01, source: gazette}
  - {observed: presence, count: 99, source: later, id: rumour}
decisions:
  - {when: 2025-03-25, who: registrar, choose: vote, over: [later], why: for the form}
"""


@pytest.fixture
def bridge() -> Answer:
    record, problems = read({"bridge.yaml": MISSION})
    assert not problems
    law, day = load(["any"]), date(2025, 5, 2)
    return Answer(record, "alfa-2025-bridge", law, day, day, check(record, law, day, day))
