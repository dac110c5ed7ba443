"""Mission files from disk, with what their folder shares."""

from pathlib import Path

import pytest

from placet.claims.files import read_file, read_folder
from placet.errors import UnknownName

ENTITIES = "entities:\n  aa: {is: body, name: A}\n"
SOURCES = "sources:\n  law: {kind: gazette, publisher: G, published: 2025-01-01}\n"
MISSION = "mission: {id}\nhost: aa\nacts:\n  vote: {{step: vote, source: law}}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    missions = tmp_path / "missions"
    missions.mkdir()
    (tmp_path / "entities.yaml").write_text(ENTITIES, encoding="utf-8")
    (tmp_path / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    for id_ in ("m1", "m2"):
        (missions / f"{id_}.yaml").write_text(MISSION.format(id=id_), encoding="utf-8")
    return tmp_path


def test_a_folder_is_read_with_all_below_it(folder: Path) -> None:
    record, problems = read_folder(folder)

    assert problems == ()
    assert set(record.missions) == {"m1", "m2"}
    assert record.missions["m1"].claims[0].origin.file == "missions/m1.yaml"


def test_a_folder_of_missions_takes_the_shared_files_of_the_folder_above(folder: Path) -> None:
    record, problems = read_folder(folder / "missions")

    assert problems == ()
    assert set(record.missions) == {"m1", "m2"}


def test_one_file_takes_the_shared_files_beside_it_or_above(folder: Path) -> None:
    above, none = read_file(folder / "missions" / "m1.yaml")
    (folder / "m3.yaml").write_text(MISSION.format(id="m3"), encoding="utf-8")
    beside, neither = read_folder(folder / "m3.yaml")

    assert (none, neither) == ((), ())
    assert (set(above.missions), set(beside.missions)) == ({"m1"}, {"m3"})


def test_a_shared_file_is_itself_a_file(folder: Path) -> None:
    record, problems = read_file(folder / "entities.yaml")

    assert problems == ()
    assert "aa" in record.entities


@pytest.mark.parametrize("read", [read_file, read_folder])
def test_a_path_where_nothing_is_is_the_callers_mistake(read: object, tmp_path: Path) -> None:
    with pytest.raises(UnknownName) as caught:
        read(tmp_path / "none.yaml")  # type: ignore[operator]

    assert caught.value.code == "file.unknown"


def test_bytes_that_are_no_utf8_are_told_with_their_line_and_hide_no_other_file(folder: Path) -> None:
    (folder / "missions" / "m1.yaml").write_bytes(b"mission: m1\ntitle: caf\xe9\n")

    record, (problem,) = read_folder(folder)

    assert (problem.file, problem.line, problem.code) == ("missions/m1.yaml", 2, "file.encoding")
    assert dict(problem.fields) == {"byte": "0xE9"}
    assert set(record.missions) == {"m2"}


def test_a_file_of_fifty_megabytes_is_told_and_not_read(folder: Path) -> None:
    with (folder / "missions" / "m1.yaml").open("wb") as file:
        file.truncate(50_000_000)

    record, (problem,) = read_folder(folder)

    assert (problem.code, dict(problem.fields)["size"]) == ("file.too_large", 50_000_000)
    assert set(record.missions) == {"m2"}


def test_a_byte_order_mark_is_no_content(folder: Path) -> None:
    (folder / "missions" / "m1.yaml").write_text(MISSION.format(id="m1"), encoding="utf-8-sig")

    assert read_folder(folder)[1] == ()


def test_the_calendars_of_packs_reach_the_reader_of_a_file_and_of_a_folder(folder: Path) -> None:
    duty = "{consented: duty, part: x, within: 5 working_day, after: entered, calendar: house}"
    file = folder / "missions" / "m1.yaml"
    file.write_text(MISSION.format(id="m1") + f"claims:\n  - {duty}\n", encoding="utf-8")

    found = [reader(path, calendars=[])[1] for reader, path in ((read_file, file), (read_folder, folder))]

    assert [[p.code for p in problems] for problems in found] == [["calendar.unknown"]] * 2
    assert read_folder(folder, calendars=["house"])[1] == ()
