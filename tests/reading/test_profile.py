import pytest

from placet.errors import UnknownName
from placet.reading import profile

GOOD = """
profile: xx
state: xx
subdivisions: yes
bodies:
  - {id: xx-senate, kind: senate, level: plenary, es: [Senado de Equis], en: [Senate of Ex]}
parties:
  - {names: [PX], es: [Partido Equis]}
"""


@pytest.mark.parametrize("id_", profile.profiles_known())
def test_every_profile_of_the_program_is_without_problems(id_: str) -> None:
    assert profile.load(id_).id == id_


def test_a_profile_gives_names_with_their_language_and_traits() -> None:
    found, problems = profile.read(GOOD)

    assert problems == ()
    assert found is not None
    body, party = found.known
    assert body.is_ == "body"
    assert body.names == (("es", "Senado de Equis"), ("en", "Senate of Ex"))
    assert dict(body.traits) == {"kind": "senate", "level": "plenary", "state": "xx"}
    assert dict(party.traits)["short"] == "PX"
    assert found.subdivisions


def test_an_unknown_key_a_wrong_level_and_a_row_without_names_are_problems_on_their_lines() -> None:
    text = "profile: xx\nbodies:\n  - {id: a, level: throne, names: [A]}\n  - {id: b}\ncolour: red\n"

    found, problems = profile.read(text, "xx.yaml")

    assert found is None
    assert {(p.code, p.line) for p in problems} == {
        ("pack.bad_value", 3),
        ("pack.missing_key", 4),
        ("pack.unknown_key", 5),
    }


def test_text_that_is_no_yaml_is_a_problem() -> None:
    found, problems = profile.read("profile: [", "xx.yaml")

    assert found is None
    assert [p.code for p in problems] == ["file.syntax"]


def test_an_empty_text_is_a_problem() -> None:
    assert profile.read("")[1][0].code == "pack.not_a_mapping"


def test_a_profile_there_is_not_is_a_callers_mistake() -> None:
    with pytest.raises(UnknownName) as caught:
        profile.load("atlantis")

    assert caught.value.code == "profile.unknown"
