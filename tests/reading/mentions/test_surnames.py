from placet.reading.mention import Mention, Named, Sort
from placet.reading.mentions.naming import Blocked
from placet.reading.mentions.surnames import SHORT, in_full, later, surnames_of


def person(start: int, name: str) -> Mention:
    return Mention(Sort.PERSON, start, start + len(name), Named(name, "", (("party", "PX"),)))


def test_a_surname_is_of_one_person_only() -> None:
    names = surnames_of((person(0, "Ana Ruiz Peña"), person(20, "Luis Ruiz")))

    assert set(names) >= {"Peña", "Ruiz Peña", "Luis Ruiz"}
    assert "Ruiz" not in names


def test_people_are_found_again_by_their_surname() -> None:
    text = "Ana Ruiz. Later Ruiz, and Eva Ruiz."
    people = (person(0, "Ana Ruiz"),)

    (again,) = later(text, people, surnames_of(people), Blocked(()))

    assert (again.start, again.flags) == (16, (SHORT,))
    assert list(later(text, (), {}, Blocked(()))) == []


def test_an_office_with_a_surname_is_the_person_of_that_surname() -> None:
    whole = in_full(person(30, "Ruiz"), surnames_of((person(0, "Ana Ruiz"),)))

    assert isinstance(whole.value, Named)
    assert whole.value.name == "Ana Ruiz"
    assert in_full(person(30, "Paz"), {}) == person(30, "Paz")
