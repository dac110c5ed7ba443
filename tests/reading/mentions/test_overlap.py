from placet.reading.mention import Mention, Named, Sort
from placet.reading.mentions.overlap import NESTED, Near, resolved


def mention(sort: Sort, start: int, end: int, entity: str = "", rule: str = "shape@1") -> Mention:
    return Mention(sort, start, end, Named("x", entity), rule)


def test_of_two_that_cross_the_longer_stays() -> None:
    long, short = mention(Sort.PLACE, 0, 10), mention(Sort.UNIT, 8, 12)

    assert resolved((short, long), "g") == (long,)


def test_another_sort_inside_stays_nested() -> None:
    (_, inner) = resolved((mention(Sort.BODY, 0, 10), mention(Sort.STATE, 4, 10)), "g")

    assert inner.flags == (NESTED,)


def test_the_gazetteer_goes_before_a_shape_for_the_same_words() -> None:
    known, shape = mention(Sort.UNIT, 0, 5, "us-army", "g"), mention(Sort.PLACE, 0, 5)

    assert resolved((shape, known), "g") == (known,)


def test_of_one_sort_the_shorter_leaves_what_it_knows() -> None:
    (kept,) = resolved((mention(Sort.UNIT, 0, 9), mention(Sort.UNIT, 0, 5, "us-army", "g")), "g")

    assert isinstance(kept.value, Named)
    assert kept.value.trait("within") == "us-army"


def test_phrases_overlap_what_they_hold() -> None:
    phrase, unit = mention(Sort.ACTIVITY, 0, 20), mention(Sort.UNIT, 5, 9)

    assert resolved((phrase, unit), "g") == (phrase, unit)


def test_only_mentions_that_touch_a_stretch_are_near() -> None:
    near = Near((mention(Sort.UNIT, 0, 5), mention(Sort.UNIT, 6, 8), mention(Sort.UNIT, 9, 12)))

    assert [m.start for m in near.touching(4, 7)] == [0, 6]
    assert list(near.touching(5, 6)) == []
