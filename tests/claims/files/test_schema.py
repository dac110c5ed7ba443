"""The JSON Schema for editors accepts what the reader accepts, by the same table."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from placet.claims.files import schema

DATA = Path(__file__).parents[3] / "data"
VALIDATOR = Draft202012Validator(schema())


def valid(text: str) -> bool:
    """Tell whether a document is valid as texts and as an editor's YAML types it."""
    as_text, as_typed = (yaml.load(text, loader) for loader in (yaml.BaseLoader, _Editor))  # noqa: S506
    one, two = bool(VALIDATOR.is_valid(as_text)), bool(VALIDATOR.is_valid(as_typed))
    assert one == two
    return one


class _Editor(yaml.SafeLoader):
    """YAML as JSON tools see it: numbers and yes/no are typed, dates are texts."""


_Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith(("timestamp", "null"))]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())

    assert schema()["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.yaml")), ids=lambda p: p.stem)
def test_every_file_of_the_catalogue_is_valid(path: Path) -> None:
    documents: list[Any] = list(yaml.load_all(path.read_text(encoding="utf-8"), yaml.BaseLoader))

    assert [e.json_path for document in documents for e in VALIDATOR.iter_errors(document)] == []


@pytest.mark.parametrize(
    "text",
    [
        "{mission: m1}",
        "{entities: {a: {is: place, name: A, in: [b, {id: c, when: 2020/..}]}}}",
        "{sources: {s: {kind: press, publisher: P, published: 2025-02-15, primary: yes}}}",
        "{mission: m1, acts: {v: {step: vote, votes: {for: 107}, rivals: [{when: 2025, source: s}]}}}",
        "{mission: m1, claims: [{consented: presence, readings: {counting: [at_once, in_total]}}]}",
        "{mission: m1, claims: [{observed: step, step: debate, source: {id: s, fields: [who, votes.for]}}]}",
        "{mission: m1, acts: {v: {step: law, sets: {presence: {count: 20}}}}}",
        "{mission: m1, calendars: {c: {weekend: [friday], closures: 2025-05-02}}}",
        "{mission: m1, decisions: [{when: 2025, who: r, why: x, choose: v, over: [s]}]}",
    ],
)
def test_what_the_grammar_allows_is_valid(text: str) -> None:
    assert valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "[a]",
        "{host: aa}",
        "{mission: Not a slug}",
        "{mission: m1, colour: red}",
        "{entities: {A B: {is: place, name: A}}}",
        "{entities: {a: {is: planet, name: A}}}",
        "{entities: {a: {is: place}}}",
        "{mission: m1, acts: {v: {step: vtoe}}}",
        "{mission: m1, acts: {v: {step: vote, id: x}}}",
        "{mission: m1, claims: [{count: 10}]}",
        "{mission: m1, claims: [{observed: presence, planned: presence}]}",
        "{mission: m1, claims: [{observed: movement, least: 3}]}",
        "{mission: m1, claims: [{consented: report}]}",
        "{mission: m1, claims: [{consented: presence, readings: {colour: red}}]}",
        "{mission: m1, claims: [{consented: presence, rivals: [{part: a}]}]}",
        "{mission: m1, claims: [{consented: presence, source: {id: s, fields: [colour]}}]}",
    ],
)
def test_what_the_grammar_refuses_by_its_keys_is_not_valid(text: str) -> None:
    assert not valid(text)
