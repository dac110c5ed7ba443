import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import placet
from placet.cli.shell import catalogue
from placet.cli.shell.catalogue import find, home, shown_first
from placet.cli.shell.law import packs
from placet.errors import PlacetError, UnknownName
from tests.cli.conftest import BRIDGE

LAW = packs(None)[0]
SEEN = "{observed: presence, when: 2025-01-05, source: courier}"


def test_the_catalogue_names_the_mission_that_is_shown_first() -> None:
    assert (home() / "missions" / f"{shown_first()}.yaml").is_file()


def test_a_mission_of_the_catalogue_is_read_alone() -> None:
    found = find([shown_first()], LAW)

    assert [id_ for id_, _ in found.records] == [shown_first()]
    assert found.good


def test_everything_is_every_mission_once() -> None:
    found = find([], LAW, everything=True)

    assert len(found.records) == len(list((home() / "missions").glob("*.yaml")))
    assert all([*record.missions] == [id_] for id_, record in found.records)


def test_a_folder_is_read_whole_and_told_as_the_caller_names_it(
    tmp_path: Path, mission: Callable[..., Path]
) -> None:
    mission(SEEN)
    shutil.copy(BRIDGE, tmp_path / "bridge.yaml")
    (tmp_path / "bad.yaml").write_text("mission: [")

    found = find([str(tmp_path)], LAW)

    assert [id_ for id_, _ in found.records] == ["alfa-2025-bridge", "x-1"]
    assert str(tmp_path / "bad.yaml") in [p.file for p in found.problems]


def test_a_problem_in_a_shared_file_above_is_told_there(tmp_path: Path) -> None:
    (tmp_path / "entities.yaml").write_text("entities:\n  a: {is: place, in: nowhere, name: A}\n")
    (tmp_path / "missions").mkdir()
    shutil.copy(BRIDGE, tmp_path / "missions" / "bridge.yaml")

    found = find([str(tmp_path / "missions")], LAW)

    assert [p.file for p in found.problems] == [str(tmp_path / "entities.yaml")]


def test_a_mission_given_twice_is_answered_once() -> None:
    assert len(find([str(BRIDGE), str(BRIDGE.parent)], LAW).records) == 1


def test_a_mission_with_an_unknown_pack_is_set_aside_with_the_line_that_names_it(
    mission: Callable[..., Path],
) -> None:
    file = mission(SEEN, head="mission: x-1 # first\nhost: alfa\nframeworks: [zz, any]\n")

    found = find([str(file), str(BRIDGE)], LAW)

    assert [id_ for id_, _ in found.records] == ["alfa-2025-bridge"]
    assert [(p.code, p.file, p.line) for p in found.problems] == [("pack.unknown", str(file), 3)]


def test_a_path_that_no_pack_of_the_mission_has_is_told_with_its_line(
    mission: Callable[..., Path],
) -> None:
    file = mission(SEEN, head="mission: x-1\nhost: alfa\nframeworks: [mx]\npath: mx-nowhere\n")

    found = find([str(file)], LAW)

    assert [(p.code, p.file, p.line) for p in found.problems] == [("path.unknown", str(file), 4)]
    assert found.records == ()


def test_a_mission_without_claims_that_names_an_unknown_pack_is_told_without_a_line(tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text("mission: x-1\nframeworks: [zz]\n")

    found = find([str(tmp_path)], LAW)

    assert [(p.code, p.line) for p in found.problems] == [("pack.unknown", 0)]


def test_a_mission_whose_file_has_another_name_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "missions").mkdir()
    shutil.copy(BRIDGE, tmp_path / "missions" / "another.yaml")
    monkeypatch.setattr(catalogue, "home", lambda: tmp_path)

    assert [id_ for id_, _ in find(["alfa-2025-bridge"], LAW).records] == ["alfa-2025-bridge"]


def test_a_mission_whose_file_is_not_enough_is_read_with_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mission: Callable[..., Path]
) -> None:
    (tmp_path / "missions").mkdir()
    text = mission(SEEN).read_text().replace("mission: x-1", "mission: alfa-x")
    sources, claims = text[text.index("sources:") : text.index("claims:")], text[text.index("claims:") :]
    (tmp_path / "missions" / "alfa-x.yaml").write_text(text.replace(sources, ""))
    (tmp_path / "missions" / "other.yaml").write_text(f"mission: other\n{sources}{claims}")
    (tmp_path / "mission.yaml").unlink()
    monkeypatch.setattr(catalogue, "home", lambda: tmp_path)

    found = find(["alfa-x"], LAW)

    assert ([id_ for id_, _ in found.records], found.good) == (["alfa-x"], True)


def test_no_catalogue_is_a_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placet, "__file__", str(tmp_path / "src" / "placet" / "__init__.py"))

    with pytest.raises(UnknownName, match=r"catalogue\.missing"):
        home()


@pytest.mark.parametrize(
    ("given", "code"),
    [("no/such", "file.unknown"), ("none.yaml", "file.unknown"), ("not-a-mission", "mission.unknown")],
)
def test_what_is_not_there_is_a_mistake_that_hides_nothing(given: str, code: str) -> None:
    found = find([given, str(BRIDGE)], LAW)

    assert [m.code for m in found.mistakes] == [code]
    assert len(found.records) == 1
    assert not found.good


def test_a_file_that_may_not_be_read_is_a_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(catalogue, "read_file", refused)

    assert [m.fields["detail"] for m in find([str(BRIDGE)], LAW).mistakes] == ["Permission denied"]


def test_nothing_asked_for_is_a_mistake() -> None:
    with pytest.raises(PlacetError, match=r"target\.none"):
        find([], LAW)


STRAY = """mission: x-1
host: mx
entities:
  mx-cam-pier: {is: place, in: mx-cam, name: A pier}
sources:
  press: {kind: press, publisher: A paper, published: 2025-03-19}
claims:
  - {observed: presence, who: us-army-7sfg, when: 2025-03-01, where: mx-cam-pier, source: press}
"""


def test_a_file_that_lies_elsewhere_may_name_the_entities_of_the_catalogue(tmp_path: Path) -> None:
    file = tmp_path / "stray.yaml"
    file.write_text(STRAY, encoding="utf-8")

    found = find([str(file)], LAW)

    (record,) = (record for _, record in found.records)
    assert found.good
    assert "mx" in record.entities.ancestors("mx-cam-pier")


def test_what_a_file_says_of_an_entity_goes_before_the_catalogue(tmp_path: Path) -> None:
    file = tmp_path / "stray.yaml"
    own = "entities:\n  us-army-7sfg: {is: organisation, name: A club}\n"
    file.write_text(STRAY.replace("entities:\n", own), encoding="utf-8")

    found = find([str(file)], LAW)

    (record,) = (record for _, record in found.records)
    assert found.good
    assert record.entities.name("us-army-7sfg", "en") == "A club"


def test_a_name_that_neither_the_file_nor_the_catalogue_has_is_told_with_the_nearest(tmp_path: Path) -> None:
    file = tmp_path / "stray.yaml"
    file.write_text(STRAY.replace("us-army-7sfg", "us-army-7sfq"), encoding="utf-8")

    (problem,) = find([str(file)], LAW).problems

    assert dict(problem.fields)["nearest"] == "us-army-7sfg"


def test_without_a_catalogue_a_file_is_read_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "stray.yaml"
    file.write_text(STRAY, encoding="utf-8")
    monkeypatch.setattr(placet, "__file__", str(tmp_path / "src" / "placet" / "__init__.py"))

    problems = find([str(file)], LAW).problems

    assert {p.code for p in problems} == {"entity.unknown"}
