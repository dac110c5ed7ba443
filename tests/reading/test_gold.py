import pytest

from placet.claims.proposal import About, Slot
from placet.errors import PlacetError
from placet.reading.gold import read, singles

TEXT = """
kind: press
language: es
traps: [dateline]
frames:
- id: a
  title: Instructors
  slots:
  - {slot: strength, value: 10, within: "diez"}
  - {slot: window.presence, value: 2025-02-17/2025-03-30, or: window.activity, within: [febrero, marzo]}
  - {slot: act.vote, value: {body: Senado, date: 2025-02-11}, within: 11 de febrero}
  - {slot: arms, value: [{type: rifles, count: 4}, {type: pistols}], within: rifles}
- id: b
  title: Before
  about: earlier
  optional: yes
  slots:
  - {slot: site, value: Rota, also: [puerto de Rota], within: Rota}
absent:
- {slot: strength, value: {max: 400}, why: before}
"""


def test_known_values_are_read_in_the_shapes_of_proposals() -> None:
    gold = read(TEXT, "a.gold.yaml")

    first, before = gold.frames
    strength, window, vote, rifles, pistols = first.facts
    assert (gold.kind, gold.language, gold.traps) == ("press", "es", ("dateline",))
    assert strength.values == ({"min": 10, "max": 10},)
    assert window.values == ({"from": "2025-02-17", "to": "2025-03-30"},)
    assert window.slots == (Slot.PRESENCE, Slot.WINDOW_OF_ACTIVITY)
    assert vote.values == ({"body": "Senado", "date": "2025-02-11"},)
    assert (rifles.values, pistols.values) == (({"type": "rifles", "count": 4},), ({"type": "pistols"},))
    assert before.about is About.EARLIER
    assert before.facts[0].optional
    assert before.facts[0].values == ("Rota", "puerto de Rota")
    assert gold.absent[0].value == {"max": 400}


@pytest.mark.parametrize(
    "text",
    [
        "frames: [{id: a, title: b, slots: [{slot: colour, value: red, within: red}]}]",
        "frames: [{id: a, title: b, slots: [{slot: site, value: Rota}]}]",
        "frames: [{id: a, title: b, slots: [{slot: window.presence, value: 2025, within: x}, {}]}]",
        "frames: {",
        "",
    ],
)
def test_what_is_no_list_of_known_values_is_a_mistake_with_its_file(text: str) -> None:
    with pytest.raises(PlacetError) as raised:
        read(text, "odd.gold.yaml")

    assert raised.value.code == "gold.malformed"
    assert raised.value.fields["name"] == "odd.gold.yaml"


def test_things_are_scored_one_by_one() -> None:
    assert singles(Slot.MEANS, [1, 2]) == (1, 2)
    assert singles(Slot.SITE, "Rota") == ("Rota",)
