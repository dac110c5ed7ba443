from pathlib import Path

import pytest

from placet.cli.shell.law import bodies, majorities, packs
from placet.errors import UnknownName

OWN = "pack: {id}\nnames: {{en: Own, es: Propio}}\njurisdiction: zz\nrole: receiving\n"


def write(folder: Path, id_: str) -> None:
    (folder / f"{id_}.yaml").write_text(OWN.replace("{id}", id_).replace("{{", "{").replace("}}", "}"))


def test_without_a_folder_there_are_the_programs_own() -> None:
    law, problems = packs(None)

    assert "any" in {p.id for p in law.packs}
    assert problems == ()


def test_a_callers_pack_is_added_and_takes_the_place_of_one_of_ours(tmp_path: Path) -> None:
    ours = {p.id for p in packs(None)[0].packs}
    replaced = min(ours - {"any"})
    for id_ in ("zz", replaced):
        write(tmp_path, id_)

    law, problems = packs(tmp_path)

    assert problems == ()
    assert {p.id for p in law.packs} == ours | {"zz"}
    assert {p.id: p.jurisdiction for p in law.packs}[replaced] == "zz"


def test_a_bad_pack_is_told_and_hides_no_good_one(tmp_path: Path) -> None:
    write(tmp_path, "zz")
    (tmp_path / "broken.yaml").write_text("pack: [")
    (tmp_path / "latin.yaml").write_bytes(b"pack: a\n\xe1")

    law, problems = packs(tmp_path)

    assert "zz" in {p.id for p in law.packs}
    assert {Path(p.file).name for p in problems} == {"broken.yaml", "latin.yaml"}
    assert [p.line for p in problems if p.code == "file.encoding"] == [2]


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match=r"folder\.unknown"):
        packs(tmp_path / "none")


def test_bodies_and_majorities_are_those_of_all_packs() -> None:
    law, _ = packs(None)

    assert set(bodies(law).by_id) == {b.entity.id for p in law.packs for b in p.bodies}
    assert "more-ayes" in {*majorities(law), "more-ayes"}
