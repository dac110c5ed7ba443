"""Packs from their files."""

import sys
from pathlib import Path

import pytest

from placet.errors import UnknownName
from placet.law import packs_known, read
from placet.law.load import load


def test_six_packs_come_with_the_program() -> None:
    assert packs_known() == ("any", "ar", "de", "mx", "pe", "us")


def test_packs_are_given_once_and_in_the_order_named() -> None:
    assert [p.id for p in load(["us", "mx", "us"]).packs] == ["us", "mx"]


def test_a_pack_that_does_not_exist_is_an_unknown_name() -> None:
    with pytest.raises(UnknownName) as caught:
        load(["mx", "atlantis"])

    assert caught.value.code == "pack.unknown"
    assert caught.value.fields == {"pack": "atlantis", "known": "any, ar, de, mx, pe, us"}


@pytest.mark.parametrize("id_", packs_known())
def test_every_pack_of_the_program_agrees_with_itself(id_: str) -> None:
    (pack,) = load([id_]).packs

    assert pack.id == id_
    assert {language for language, _ in pack.names} == {"es", "en"}


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "pack.not_a_mapping", 0),
        ("- one", "pack.not_a_mapping", 1),
        ("pack: p\nrole: both\npack: q", "pack.duplicate_key", 3),
        ("pack: p\nrole: both\nrout: []", "pack.unknown_key", 3),
        ("role: both", "pack.missing_key", 1),
    ],
)
def test_a_text_that_is_no_pack_is_none_with_its_place(text: str, code: str, line: int) -> None:
    pack, problems = read(text, "p.yaml")

    assert pack is None
    assert [(p.code, p.file, p.line) for p in problems] == [(code, "p.yaml", line)]


@pytest.mark.parametrize(
    "text",
    [
        "pack: [",
        "pack: a\n\tnames: b",
        "pack: \x00",
        "pack: " + "[" * 5000,
        "a: *b",
        "pack: \ud800",
        "a: b\n---\nc: d",
    ],
)
def test_a_text_that_is_no_yaml_is_one_problem_and_no_traceback(text: str) -> None:
    pack, problems = read(text, "p.yaml")

    assert pack is None
    assert [(p.code, p.file) for p in problems] == [("pack.not_yaml", "p.yaml")]


def test_an_alias_inside_itself_is_no_endless_walk() -> None:
    _, problems = read("pack: p\nrole: both\nbodies: &a [*a]")

    assert [p.code for p in problems] == ["pack.not_a_mapping"]


def test_no_scalar_is_read_as_anything_but_text() -> None:
    pack, problems = read("pack: NO\nrole: both\njurisdiction: 1_000\n")

    assert problems == ()
    assert pack is not None
    assert (pack.id, pack.jurisdiction) == ("NO", "1_000")


def test_a_pack_of_the_program_that_contradicts_itself_is_a_bug_that_rises(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bad.yaml").write_text("pack: bad\nrole: neither\n", encoding="utf-8")
    (tmp_path / "any.yaml").write_text("pack: any\nrole: receiving\n", encoding="utf-8")
    monkeypatch.setattr(sys.modules["placet.law.load"], "_FOLDER", tmp_path)

    with pytest.raises(ValueError, match=r"pack\.bad_value"):
        load(["bad"])
