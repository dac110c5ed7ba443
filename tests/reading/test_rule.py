from typing import Any

import pytest

from placet.claims.proposal import About, Slot
from placet.reading.mention import Mention, Quantity, Sort
from placet.reading.rule import Example, Rule, load
from placet.reading.sketch import Marks, Sketch, draw

MARKS = Marks(["people", "state"])
WORDS = {"enter": "ingres[oa]|entrada"}
ROW = {"id": "r1", "version": 2, "slot": "strength", "pattern": "{@enter} de {value=people}"}


def rule(**more: Any) -> Rule:  # noqa: ANN401  whatever YAML holds
    (one,) = load([ROW | more], WORDS, MARKS)
    return one


def drawn(text: str) -> Sketch:
    at = text.index("10")
    ten = Mention(Sort.QUANTITY, at, at + 2, Quantity(10, 10, "people"))
    return draw(text, (0, len(text)), [ten], lambda _: MARKS.of("people"))


def test_a_pattern_takes_a_mention_in_its_role() -> None:
    sketch = drawn("El ingreso de 10 fue leído.")

    (found,) = rule().matches(sketch)

    assert sketch.marks[found.start("value")].value == Quantity(10, 10, "people")
    assert (rule().name, rule().slot) == ("r1@2", Slot.STRENGTH)


@pytest.mark.parametrize("more", [{"unless": "leido"}, {"when": "escrito"}])
def test_conditions_on_the_sentence_keep_a_rule_off(more: dict[str, Any]) -> None:
    assert list(rule(**more).matches(drawn("El ingreso de 10 fue leído."))) == []


def test_a_rule_reads_its_languages_and_parts_only() -> None:
    one = rule(languages=["es"], parts=["heading"], about="earlier")

    assert one.speaks("es", "heading")
    assert one.speaks("", "heading")
    assert not one.speaks("en", "heading")
    assert not one.speaks("es", "item")
    assert one.about is About.EARLIER


def test_a_rule_may_say_what_a_mention_is_not() -> None:
    assert rule(slot="nothing").slot is None


def test_examples_say_what_is_given_and_what_is_not() -> None:
    one = rule(examples=[{"text": "a", "gives": ["x"]}], **{"not": ["b"]})

    assert one.examples == (Example("a", ("x",)), Example("b"))


@pytest.mark.parametrize(
    "more",
    [
        {"slot": "colour"},
        {"pattern": "{nobody}"},
        {"pattern": "("},
        {"pattern": "{@nothing}"},
        {"colour": "red"},
        {"about": "us"},
        {"version": "one"},
    ],
)
def test_a_malformed_rule_is_named(more: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="rule r1: "):
        rule(**more)


def test_an_id_stands_for_one_rule() -> None:
    with pytest.raises(ValueError, match="two of this id"):
        load([ROW, ROW], WORDS, MARKS)
