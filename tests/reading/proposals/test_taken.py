import pytest

from placet.claims.proposal import plain
from placet.reading.draft import cue_rules, mentioned, rules
from placet.reading.proposals.taken import take
from placet.reading.proposals.years import Years
from placet.reading.rule import Example, Rule
from placet.reading.sentences import sentences
from tests.reading.drafted import drawn, gazetteer, read

EXAMPLES = [(rule, example) for rule in rules() for example in rule.examples]


def taken(text: str, some: tuple[Rule, ...]) -> list[tuple[str, object]]:
    document = read(text)
    mentions = mentioned(document.text, document, sentences(document), document.language, gazetteer())
    found, _ = drawn(text, document.language)
    rows = take(document.text, found, some, Years.of(mentions, "", None))
    return [(one.rule.partition("@")[0], plain(one.value)) for one in rows]


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{r.id}-{n}" for n, (r, _) in enumerate(EXAMPLES)]
)
def test_a_rule_gives_what_its_examples_say(rule: Rule, example: Example) -> None:
    given = [value for name, value in taken(example.text, rules()) if name == rule.id]

    assert given == [dated(one) for one in example.gives]


def dated(value: object) -> object:
    """Give a value of YAML with its days as text."""
    if isinstance(value, dict):
        return {key: str(part) if hasattr(part, "isoformat") else part for key, part in value.items()}
    return value


def test_a_mention_is_taken_once_by_the_first_rule_that_fits() -> None:
    rows = taken("El Senado autorizó el ingreso de 12 soldados de Estados Unidos a México.", rules())

    assert [name for name, _ in rows].count("strength.of-force") == 1
    assert not {"strength.moves", "strength.any"} & {name for name, _ in rows}


def test_what_is_no_strength_is_given_to_no_rule() -> None:
    assert not [
        name for name, _ in taken("Murieron 12 soldados en la frontera.", rules()) if "strength" in name
    ]


def test_cues_have_a_value_and_no_slot() -> None:
    assert all(rule.slot is None and rule.value for rule in cue_rules())
