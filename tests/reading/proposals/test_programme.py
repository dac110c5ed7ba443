"""Programmes: tables whose rows are a mission each."""

from placet.claims.proposal import About, Slot, Strength, Window, plain
from placet.reading.draft import Draft, draft
from placet.reading.formats import read_bytes
from tests.reading.drafted import gazetteer

TABLE = """# Annex to Decision No. 61 of 18 March 2031 of the Parliament of Kenya

| Exercise | Foreign force | Period | Place | Foreign strength | Host unit | Arms |
|---|---|---|---|---|---|---|
| Dry Thunder | United Kingdom: 26 Engineer Regiment | 5-23 April | Archer's Post | 85 | 10 Engineer Regiment | 80 rifles; 6 trucks |
| Salt Wind | India: 4 Para Battalion | 14-25 June | Lamu | up to 32 | 30 Commando | no arms |

The Ministry of Defence shall submit a report to Parliament within 30 days.
"""  # noqa: E501 - a row of a table is a line


def read(text: str) -> Draft:
    return draft(read_bytes(text.encode(), "annex.md"), gazetteer())


def row(found: Draft, title: str) -> dict[Slot, list[object]]:
    frame = next(p.frame for p in found.proposals if p.slot is Slot.ACTIVITY and p.value == title)
    values: dict[Slot, list[object]] = {}
    for one in found.proposals:
        if one.frame == frame:
            values.setdefault(one.slot, []).append(one.value)
    return values


def test_each_row_is_a_mission_with_what_its_cells_say() -> None:
    found = read(TABLE)
    own = [frame for frame in found.frames if frame.about is About.THIS]
    assert len(own) == 2
    first, second = row(found, "Dry Thunder"), row(found, "Salt Wind")
    assert first[Slot.SENDING_STATE] == ["United Kingdom"]
    assert first[Slot.UNIT] == ["26 Engineer Regiment"]
    assert first[Slot.STRENGTH] == [Strength(85, 85)]
    assert first[Slot.WINDOW_OF_ACTIVITY] == [Window("2031-04-05", "2031-04-23")]
    assert first[Slot.SITE] == ["Archer's Post"]
    assert first[Slot.HOST_UNIT] == ["10 Engineer Regiment"]
    assert second[Slot.SENDING_STATE] == ["India"]
    assert second[Slot.STRENGTH] == [Strength(None, 32)]
    assert second[Slot.WINDOW_OF_ACTIVITY] == [Window("2031-06-14", "2031-06-25")]


def test_things_of_a_row_are_counted_one_by_one() -> None:
    found = row(read(TABLE), "Dry Thunder")
    assert [plain(value) for value in (*found[Slot.ARMS], *found[Slot.MEANS])] == [  # type: ignore[arg-type]
        [{"type": "rifles", "count": 80}],
        [{"type": "trucks", "count": 6}],
    ]


def test_every_value_rests_on_its_own_cell() -> None:
    found = read(TABLE)
    cells = [one for one in found.proposals if one.rule.startswith("programme")]
    assert cells
    assert all("|" not in one.passage.exact and "\n" not in one.passage.exact for one in cells)


def test_a_table_without_periods_is_no_programme() -> None:
    found = read("| Type | Quantity |\n|---|---|\n| Rifle M4 | 12 |\n")
    assert not [one for one in found.proposals if one.rule.startswith("programme")]
