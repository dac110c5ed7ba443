"""Entities with names like one that is not on record."""

from placet.claims.entity import Entities, Entity, Parent, Sort
from placet.reading.nearest import MOST, nearest

ENTITIES = Entities(
    {
        e.id: e
        for e in (
            Entity(
                "aa-pier", Sort.PLACE, (Parent("aa"),), (("", "Harbour Pier of Aurora"),), ("Aurora Pier",)
            ),
            Entity("bb-pier", Sort.PLACE, (Parent("bb"),), (("", "Aurora pier"),)),
            Entity("aa-band", Sort.FORCE, (Parent("aa"),), (("", "Aurora pier"),)),
            *(Entity(f"cc-{n}", Sort.PLACE, name=(("", f"Camp {n}"),)) for n in "abcdef1"),
        )
    }
)


def test_names_are_alike_by_their_words_and_those_nearby_come_first() -> None:
    assert nearest("the pier of AURORA", ENTITIES, Sort.PLACE, ("bb",)) == ("bb-pier", "aa-pier")
    assert nearest("Aurora pier", ENTITIES, Sort.PLACE, ("aa",))[0] == "aa-pier"


def test_only_entities_of_the_sort_are_offered_and_few_of_them() -> None:
    assert nearest("Aurora pier", ENTITIES, Sort.FORCE) == ("aa-band",)
    assert len(nearest("Camp", ENTITIES, Sort.PLACE)) == MOST
    assert nearest("Somewhere else", ENTITIES, Sort.PLACE) == ()


def test_a_name_with_another_figure_is_another_name() -> None:
    assert nearest("Camp 1", ENTITIES, Sort.PLACE) == ("cc-1",)
    assert nearest("Camp 2", ENTITIES, Sort.PLACE) == ()
