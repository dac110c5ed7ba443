"""Spanish noun phrases after a number."""

import pytest

from placet.reading.mentions.nouns import nouns_in
from placet.reading.mentions.spanish import noun_at
from placet.reading.mentions.tokens import cut


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("nuevos efectivos militares", "people", "nuevos efectivos"),
        ("de tropa", "people", "de tropa"),
        ("de mayo", None, ""),
        ("pistolas Glock 17, y", "arms", "pistolas Glock 17"),
        ("aviones de transporte C-130 llegarán", "aircraft", "aviones de transporte C-130"),
        ("fusiles de asalto automáticos HK416", "arms", "fusiles de asalto automáticos HK416"),
        ("aviones participarán", "aircraft", "aviones"),
        ("buques patrulla ARM Oaxaca", "ships", "buques patrulla ARM Oaxaca"),
        ("fusiles, M4 Carbine;", "arms", "fusiles, M4 Carbine"),
        ("cartuchos de 9 mm", "arms", "cartuchos de 9 mm"),
        ("buques de la clase Arleigh Burke", "ships", "buques de la clase Arleigh Burke"),
        ("trineos de rescate para", "", "trineos de rescate"),
        ("cascos azules", "people", "cascos azules"),
        ("horas", None, ""),
        ("Otros", None, ""),
    ],
)
def test_things_have_their_type_and_people_do_not(text: str, kind: str | None, words: str) -> None:
    tokens = cut(text)

    found = noun_at(tokens, 0, nouns_in("es"))

    assert (found.kind if found else None) == kind
    assert (text[tokens.starts[found.start] : tokens.ends[found.end - 1]] if found else "") == words
