"""The table of keys: whole, and of one mind with the fields of the frame."""

import pytest

from placet.claims.claim import Kind, Mode
from placet.claims.entity import Entities, Entity, Sort
from placet.claims.fields import FIELDS
from placet.claims.files import grammar
from placet.claims.files.desk import Desk, Spot
from placet.claims.files.grammar import KINDS, Shape, claim_keys, field_key, kinds_of, rival_keys
from placet.claims.files.tree import trees
from placet.claims.files.values import table


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_says_each_key_once(kind: Kind) -> None:
    for keys in (claim_keys(kind), rival_keys(kind)):
        names = [key.name for key in keys]
        assert len(names) == len(set(names))


def test_every_kind_has_its_keys() -> None:
    assert set(KINDS) == set(Kind)


@pytest.mark.parametrize("field", [f for f in FIELDS if f != "if"])
def test_every_field_of_the_frame_is_said_by_a_key(field: str) -> None:
    assert field_key(field) is not None


def test_a_name_that_is_no_field_has_no_key() -> None:
    assert field_key("colour") is None
    assert field_key("votes.maybe") is None


def test_a_side_of_a_window_is_said_as_the_window_is() -> None:
    side, votes = field_key("when.end"), field_key("votes.for")

    assert side is not None
    assert votes is not None
    assert (side.shape, votes.shape) == (Shape.WHEN, Shape.COUNT)


def test_every_key_says_what_it_is() -> None:
    tables = (grammar.FILE, grammar.SOURCE, grammar.ENTITY, grammar.PASSAGE, grammar.COMMON, grammar.DECISION)

    assert all(key.says for table in (*tables, *KINDS.values()) for key in table)


def test_a_rival_of_an_act_takes_step_and_addressee_from_it() -> None:
    names = {key.name for key in rival_keys(Kind.STEP)}

    assert names.isdisjoint({"id", "act", "part", "step", "of", "to", "mode", "rivals"})
    assert {"who", "when", "votes", "source"} <= names


@pytest.mark.parametrize(
    "key", [key for keys in KINDS.values() for key in keys if key.shape in grammar.EXAMPLES]
)
def test_the_example_of_a_key_is_one_its_shape_reads(key: grammar.Key) -> None:
    desk = Desk(Entities({"some-id": Entity("some-id", Sort.BODY)}))
    (node,), _ = trees(key.example, "f.yaml")

    assert table(node, [key], Spot("f.yaml"), desk) is not None
    assert desk.problems == []


@pytest.mark.parametrize(
    ("mode", "kind", "may"),
    [
        (Mode.OBSERVED, Kind.REPORT, True),
        (Mode.PLANNED, Kind.STEP, True),
        (Mode.PLANNED, Kind.REPORT, False),
        (Mode.CONSENTED, Kind.STEP, False),
    ],
)
def test_a_mode_has_its_kinds(mode: Mode, kind: Kind, *, may: bool) -> None:
    assert (kind in kinds_of(mode)) is may
