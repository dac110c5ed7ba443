from placet.claims.proposal import Slot, Strength, Thing, Window
from placet.reading.draft import draft
from placet.reading.formats import read_bytes
from tests.reading.drafted import CONSENT, gazetteer

CROSSINGS = (
    "Date;Direction;Port;Personnel\n"
    "2031-05-06;entry;Port Alfa;42\n2031-05-08;entry;Port Alfa;3\n2031-05-25;exit;Port Beta;45\n"
)
ANNEX = f"{CONSENT}\n| Tipo | Cantidad |\n|---|---|\n| Fusil K2 | 12 |\n| Camión ligero | 3 |\n"


def found(text: str, name: str) -> dict[Slot, list[object]]:
    made: dict[Slot, list[object]] = {}
    for one in draft(read_bytes(text.encode(), name), gazetteer()).proposals:
        made.setdefault(one.slot, []).append(one.value)
    return made


def test_a_list_of_crossings_is_a_mission_with_its_days_and_points() -> None:
    made = found(CROSSINGS, "list.csv")

    assert made[Slot.PRESENCE] == [Window("2031-05-06", "2031-05-25")]
    assert (made[Slot.ENTRY_POINT], made[Slot.EXIT_POINT]) == (["Port Alfa"], ["Port Beta"])


def test_the_days_stay_open_while_somebody_is_inside() -> None:
    made = found(CROSSINGS.replace(";45", ";40"), "list.csv")

    assert made[Slot.PRESENCE] == [Window("2031-05-06", "")]


def test_the_table_of_a_text_belongs_to_the_mission_before_it() -> None:
    text = read_bytes(ANNEX.encode(), "annex.md")
    made = draft(text, gazetteer())

    arms = [one for one in made.proposals if one.slot is Slot.ARMS]
    assert len({one.frame for one in made.proposals}) == 1
    assert [one.value for one in arms] == [(Thing("Fusil K2", 12),)]
    assert (Thing("Camión ligero", 3),) in [one.value for one in made.proposals if one.slot is Slot.MEANS]


def test_names_of_people_are_counted_and_never_proposed() -> None:
    rows = "Name;Rank;Unit\nAna Sol;Sgt;3rd Divers\nEva Paz;Sgt;3rd Divers\nTotal;2;\n"
    made = draft(read_bytes(rows.encode(), "list.csv"), gazetteer()).proposals

    assert Strength(2, 2) in [one.value for one in made]
    assert not [one for one in made if "Ana" in str(one.value) or "Eva" in str(one.value)]
