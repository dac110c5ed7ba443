import pytest

from placet.claims.proposal import Act, Stance, Strength, Thing, Value, Window
from placet.cli.drawing.draft import lines, said
from placet.reading.draft import Draft
from tests.reading.drafted import CONSENT, drafted, read


def shown(draft: Draft, language: str = "en") -> str:
    return "\n".join(line.plain for line in lines("a.txt", draft, language, 100))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("Lima", "Lima"),
        (Strength(12, 12), "12"),
        (Strength(8, 10), "8–10"),
        (Strength(None, 30), "up to 30"),
        (Strength(30, None), "at least 30"),
        (Window("2031-03-04", ""), "2031-03-04 – …"),
        (Act("Senate", "2031-03-04", 60, 2), "Senate, 2031-03-04, 60–2"),
        (Act("", "2031-03-04"), "2031-03-04"),
        ((Thing("pistols", 3), Thing("rifles")), "3 pistols, rifles"),
    ],
)
def test_a_value_is_said_as_people_write_it(value: Value, words: str) -> None:
    assert said(value, "en") == words


def test_a_position_says_who_as_what_and_how() -> None:
    told = said(Stance("Ana Ruiz", "senator", "Greens", "for"), "en")

    assert told.startswith("Ana Ruiz (senator, Greens): ")
    assert said(Stance("critics", "", "", ""), "en") == "critics: "


def test_a_draft_shows_each_mission_its_values_and_the_words_they_rest_on() -> None:
    text = shown(drafted(CONSENT))

    assert "United States" in text
    assert "2031-03-10 – 2031-04-20" in text
    assert "12 soldados" in text


def test_a_mission_that_is_not_this_one_says_so() -> None:
    aside = "\nEn una misión anterior, en 2019, vinieron 40 soldados de Estados Unidos.\n"

    assert "earlier" in shown(drafted(CONSENT + aside)).casefold()


def test_both_languages_have_every_word_of_a_draft() -> None:
    found = drafted(CONSENT)

    assert shown(found, "es") != shown(found, "en")


def test_what_the_gate_stopped_is_counted() -> None:
    one = Draft(read(CONSENT), dropped=(("days.invented", 2), ("words.invented", 1)))

    assert "3" in shown(one)


def test_an_empty_draft_has_a_head_and_a_key() -> None:
    assert shown(Draft(read("Nada."))).startswith("Nada.") or "a.txt" in shown(Draft(read("Nada.")))
