from dataclasses import replace
from datetime import date

from placet.cli.drawing.timeline import LABEL, timeline
from placet.exchange.answer import Answer


def lines(one: Answer, width: int = 80) -> list[str]:
    return [line.plain for line in timeline(one, "en", width)]


def test_no_line_is_wider_than_the_screen(bridge: Answer) -> None:
    assert all(len(line) <= width for width in (60, 80, 120) for line in lines(bridge, width))


def test_every_lane_has_its_name_once(bridge: Answer) -> None:
    heads = [line[:LABEL].strip() for line in lines(bridge)]

    assert [h for h in heads if h] == ["Acts", "Allowed", "Planned", "Present", "Owed", "Key"]


def test_the_day_asked_about_is_one_column(bridge: Answer) -> None:
    columns = {line.index("│") for line in lines(bridge)[2:] if "│" in line and not line.startswith("Key")}
    key = " ".join(line.strip() for line in lines(bridge)[-4:])

    assert len(columns) == 2  # the drawing, and the key that names it
    assert "the day asked about, 30 Mar 2025" in key


def test_a_long_silence_is_cut_and_told(bridge: Answer) -> None:
    later = replace(bridge, as_of=date(2027, 3, 30))

    told = "\n".join(lines(later))

    assert "≈" in told
    assert "days left out" in told


def test_months_stand_over_their_first_day(bridge: Answer) -> None:
    names, ticks = lines(bridge)[:2]

    assert [ticks[names.index(month)] for month in ("Feb", "Mar", "Apr")] == ["┬", "┬", "┬"]


def test_the_key_names_only_what_is_drawn(bridge: Answer) -> None:
    key = "".join(lines(bridge)[-4:])

    assert "┣━┫ consented" in key
    assert "recommended" not in key


def test_a_text_stands_beside_its_mark_where_there_is_room(bridge: Answer) -> None:
    assert any("··○ 1 Feb 2025 or earlier · request" in line for line in lines(bridge, 120))


def test_a_record_without_days_says_so_and_still_shows_the_day(bridge: Answer) -> None:
    mission = replace(bridge.record.missions[bridge.id], claims=(), decisions=())
    empty = replace(bridge, record=replace(bridge.record, missions={bridge.id: mission}))

    told = lines(empty)

    assert told[0] == "No day is on record: nothing can be drawn."
    assert "nothing on record" in told[3]
