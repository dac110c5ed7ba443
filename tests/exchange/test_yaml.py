from placet.claims.files import read
from placet.exchange import yaml
from placet.exchange.answer import Answer


def test_what_is_written_reads_again_as_the_same_claims(bridge: Answer) -> None:
    record, problems = read({"again.yaml": yaml.write([bridge])})

    assert problems == ()
    ids = {c.id for c in bridge.record.missions[bridge.id].claims}
    assert {c.id for c in record.missions[bridge.id].claims} == ids


def test_neither_clock_takes_anything_away(bridge: Answer) -> None:
    assert "rumour" in yaml.write([bridge])


def test_several_missions_stand_in_one_file(bridge: Answer) -> None:
    assert yaml.write([bridge, bridge]).count("mission: alfa-2025-bridge") == 2
    assert "\n---\n" in yaml.write([bridge, bridge])
