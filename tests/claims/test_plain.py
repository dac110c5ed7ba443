"""Claims as plain values and back."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from placet.claims.amount import Count, What
from placet.claims.claim import Claim, Kind, Mode, Reading
from placet.claims.decision import Decision
from placet.claims.detail import Counting, Presence
from placet.claims.entity import Entities, Entity
from placet.claims.files import read_folder
from placet.claims.plain import from_plain, to_plain
from placet.claims.record import Record
from placet.claims.source import Passage, Source
from placet.errors import Malformed
from placet.law import load, packs_known

ROOT = Path(__file__).parents[2]
CLAIM = Claim("0" * 16, "m", Mode.CONSENTED, Kind.PRESENCE, (Passage("s"),), detail=Presence())


@pytest.fixture(scope="module")
def record() -> Record:
    packs = load(packs_known()).of(packs_known())
    return read_folder(ROOT / "data", known=Entities({e.id: e for e in packs.entities()}))[0]


def test_every_claim_of_the_catalogue_comes_back_from_its_plain_form(record: Record) -> None:
    for mission in record.missions.values():
        for claim in mission.claims:
            plain = json.loads(json.dumps(to_plain(claim)))

            assert from_plain(Claim, plain) == claim


def test_sources_entities_and_decisions_come_back_too(record: Record) -> None:
    decisions = [d for m in record.missions.values() for d in m.decisions]

    assert all(from_plain(Source, to_plain(s)) == s for s in record.sources.values())
    assert all(from_plain(Entity, to_plain(e)) == e for e in record.entities.by_id.values())
    assert all(from_plain(Decision, to_plain(d)) == d for d in decisions)


def test_a_reading_keeps_the_type_of_its_value() -> None:
    readings = (
        Reading("count", Count(1, 2)),
        Reading("counting", Counting.IN_TOTAL),
        Reading("what", What(words="x")),
        Reading("who", ("a", "b")),
    )
    claim = replace(CLAIM, readings=readings)

    assert from_plain(Claim, to_plain(claim)) == claim


def test_what_equals_its_default_is_left_out() -> None:
    plain = to_plain(CLAIM)

    assert isinstance(plain, dict)
    assert "note" not in plain
    assert plain["detail"] == {"is": "Presence"}


@pytest.mark.parametrize(
    "plain",
    [{}, {"id": 1}, [], "text", {**(to_plain(CLAIM) or {}), "unknown": 1}],  # type: ignore[dict-item]
)
def test_what_is_no_claim_is_malformed(plain: object) -> None:
    with pytest.raises(Malformed) as raised:
        from_plain(Claim, plain)  # type: ignore[arg-type]

    assert raised.value.code == "plain.malformed"
