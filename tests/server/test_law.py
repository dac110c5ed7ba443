from placet.law import packs_known
from placet.server.law import packs


def test_the_packs_of_the_register_are_all_there_are_read_once() -> None:
    assert {p.id for p in packs().packs} | {packs().fallback.id} >= set(packs_known())
    assert packs() is packs()
