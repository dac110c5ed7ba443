import pytest

from placet.reading import grammar
from placet.reading.grammar import Example, Grammar
from placet.reading.mention import Named, Sort
from placet.reading.mentions.shaped import found_by

EXAMPLES = [
    pytest.param(g, example, id=f"{g.id}: {example.text[:50]}")
    for g in grammar.grammars()
    for example in g.examples
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_grammar_finds_in_its_examples_what_they_say(rule: Grammar, example: Example) -> None:
    found = {m.value.name: m.value for m in found_by(rule, example.text) if isinstance(m.value, Named)}

    assert list(found) == [name for name, _ in example.finds]
    for name, traits in example.finds:
        assert dict(found[name].traits).items() >= dict(traits).items()


@pytest.mark.parametrize("rule", [pytest.param(g, id=g.id) for g in grammar.grammars()])
def test_a_grammar_has_an_example_and_a_name_of_its_own(rule: Grammar) -> None:
    assert any(example.finds for example in rule.examples)
    assert [g.id for g in grammar.grammars()].count(rule.id) == 1


def test_fragments_are_put_in_and_a_blank_may_be_one_that_does_not_break() -> None:
    text = "words: {noun: [ship, 'ship of war']}\ngrammars: [{id: a, sort: unit, pattern: 'a %noun%'}]"

    (found,), problems = grammar.read(text)

    assert problems == ()
    assert found.sort == Sort.UNIT
    assert found.rule == "a@1"
    match = found.compiled.search("this is a\u00a0ship of war")
    assert match is not None
    assert match[0] == "a\u00a0ship of war"


def test_a_wrong_pattern_an_unknown_fragment_and_an_unknown_sort_are_problems() -> None:
    text = (
        "grammars:\n  - {id: a, sort: unit, pattern: '('}\n  - {id: b, sort: unit, pattern: '%gone%'}\n"
        "  - {id: c, sort: dragon, pattern: x}\n"
    )

    _, problems = grammar.read(text)

    assert [(p.code, p.line) for p in problems] == [("pack.bad_value", n) for n in (2, 3, 4)]
