from datetime import UTC

from placet.law import packs_known
from placet.server.law import every_pack, pack_changed, packs


def test_the_packs_of_the_register_are_all_there_are_read_once() -> None:
    assert {p.id for p in packs().packs} | {packs().fallback.id} >= set(packs_known())
    assert packs() is packs()


def test_a_pack_was_changed_when_its_file_was() -> None:
    assert all(pack_changed(id_).tzinfo is UTC for id_ in packs_known())


def test_every_pack_is_there_once() -> None:
    assert sorted(p.id for p in every_pack()) == sorted(packs_known())
