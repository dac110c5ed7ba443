"""The words of days and months of one language, and phrases before and after a place."""

from placet.reading.mentions.almanac import ahead, almanac_in, before
from placet.reading.mentions.tokens import cut


def test_a_month_is_known_by_its_name_and_its_abbreviation() -> None:
    words = almanac_in("es")

    assert [words.month(name) for name in ("setiembre", "sept", "set", "dic", "casa")] == [9, 9, 9, 12, 0]


def test_the_longest_phrase_that_begins_at_a_token_is_found() -> None:
    words = almanac_in("es")

    assert ahead(cut("hasta el 3"), 0, words.ahead["range"]) == ("range", 2)
    assert ahead(cut("casa"), 0, words.ahead["range"]) == ("", 0)


def test_the_longest_phrase_that_ends_before_a_token_is_found() -> None:
    words = almanac_in("es")

    assert before(cut("a más tardar el 3"), 4, words.before["cues"]) == ("deadline", 0)
    assert before(cut("casa 3"), 1, words.before["cues"]) == (None, 1)
    assert before(cut("tardar el 3"), 2, words.before["cues"]) == (None, 2)


def test_forms_of_verbs_are_made_of_stems_and_endings() -> None:
    words = almanac_in("es")

    assert {"inicio", "iniciara", "comienzan"} <= words.sets["begin"]
    assert {"concluira", "finalizo", "vence"} <= words.sets["finish"]
