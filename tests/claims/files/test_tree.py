"""YAML as texts with lines, and every way in which it can fail to be that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.claims.files.tree import DEEPEST, LARGEST, LONGEST, Broken, Items, Table, Text, trees


def codes(text: str) -> list[tuple[str, int]]:
    return [(p.code, p.line) for p in trees(text, "f.yaml")[1]]


def test_every_scalar_stays_the_text_it_is_with_its_line() -> None:
    (node,), problems = trees(
        "a: NO\nb: on\nc: 10:00\nd: 2025-02-15\ne: 0x1F\nf: ~\ng: 1_000\nh: .5\n", "f.yaml"
    )

    assert problems == ()
    assert isinstance(node, Table)
    assert [(key, line, leaf.value) for key, line, leaf in node.pairs if isinstance(leaf, Text)] == [
        ("a", 1, "NO"),
        ("b", 2, "on"),
        ("c", 3, "10:00"),
        ("d", 4, "2025-02-15"),
        ("e", 5, "0x1F"),
        ("f", 6, "~"),
        ("g", 7, "1_000"),
        ("h", 8, ".5"),
    ]


def test_lists_and_tables_nest_and_documents_follow_each_other() -> None:
    nodes, problems = trees("a: [1, {b: 2}]\n---\n- x\n---\n", "f.yaml")

    assert problems == ()
    assert nodes[0] == Table((("a", 1, Items((Text("1", 1), Table((("b", 1, Text("2", 1)),), 1)), 1)),), 1)
    assert nodes[1:] == (Items((Text("x", 3),), 3), Text("", 5))


def test_a_key_that_is_not_said_has_no_node() -> None:
    (node,), _ = trees("a: 1", "f.yaml")

    assert isinstance(node, Table)
    assert (node.get("a"), node.get("b")) == (Text("1", 1), None)


def test_a_duplicate_key_is_told_and_the_first_is_kept() -> None:
    (node,), problems = trees("a: 1\nb: 2\na: 3\n", "f.yaml")

    assert isinstance(node, Table)
    assert node.get("a") == Text("1", 1)
    assert [(p.code, p.line, p.field) for p in problems] == [("key.duplicate", 3, "a")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: &x 1\nb: *x\n", [("file.alias", 1), ("file.alias", 2)]),
        ("a: &x [1]\n", [("file.alias", 1)]),
        ("a: !!python/object:os.system x\n", [("file.tag", 1)]),
        ("a: !!int 3\n", [("file.tag", 1)]),
        ("a: !set {}\n", [("file.tag", 1)]),
        ("? [a]\n: b\n", [("file.key", 1)]),
        ("'': b\n", [("file.key", 1)]),
        ("a:\n\tb: 1\n", [("file.tab", 2)]),
        ("a: [1\nb: 2\n", [("file.syntax", 2)]),
        ("a: 'x\n", [("file.syntax", 2)]),
        ("a: %x\n", [("file.syntax", 1)]),
        ("a: x\x00y\n", [("file.character", 1)]),
        ("ok: 1\na: x\x1by\n", [("file.character", 2)]),
        ("a: \ud800\n", [("file.character", 1)]),
        ('a: "\\0"\n', [("file.character", 1)]),
        ("a: " + "x" * (LONGEST + 1), [("value.too_long", 1)]),
        ("[" * (DEEPEST + 1), [("file.too_deep", 1)]),
        ("x" * (LARGEST + 1), [("file.too_large", 0)]),
    ],
)
def test_what_no_mission_file_may_hold_is_told_with_its_line(text: str, told: list[tuple[str, int]]) -> None:
    assert codes(text) == told


def test_a_value_that_could_not_be_read_leaves_a_broken_node() -> None:
    (node,), _ = trees("a: &x 1\nb: 2\n", "f.yaml")

    assert isinstance(node, Table)
    assert (node.get("a"), node.get("b")) == (Broken(1), Text("2", 2))


def test_documents_before_a_place_that_is_no_yaml_are_kept() -> None:
    nodes, problems = trees("a: 1\n---\nb: [\n", "f.yaml")

    assert nodes == (Table((("a", 1, Text("1", 1)),), 1),)
    assert [p.code for p in problems] == ["file.syntax"]


def test_a_bomb_of_aliases_is_not_expanded() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{n}: &{n} [{', '.join([f'*{p}'] * 9)}]\n" for p, n in zip("abcdefgh", "bcdefghi", strict=True)
    )

    assert {code for code, _ in codes(bomb)} == {"file.alias"}


@given(st.text(max_size=80) | st.text("ab:-[]{},'\"&*!|>%@` \n\t#?~", max_size=60))
def test_whatever_the_text_it_gives_nodes_and_problems_and_never_an_error(text: str) -> None:
    nodes, problems = trees(text, "f.yaml")

    assert all(p.file == "f.yaml" and p.line >= 0 for p in problems)
    assert isinstance(nodes, tuple)
