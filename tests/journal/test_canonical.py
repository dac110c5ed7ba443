import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.errors import Malformed
from placet.journal import canonical

PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=12,
)


def test_keys_are_ordered_by_utf_16_as_in_the_example_of_rfc_8785() -> None:
    # RFC 8785, 3.2.3: "\ufb33" comes after the smiley, whose first code unit is 0xD83D.
    value = {
        "\u20ac": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One",
        "\U0001f600": "Emoji: Grinning Face",
        "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis",
    }

    found = [key for key, _ in json.loads(canonical(value), object_pairs_hook=list)]

    assert found == ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]


def test_text_is_escaped_as_in_the_example_of_rfc_8785() -> None:
    # RFC 8785, 3.2.2: the string and the literals of the sample.
    value = {"string": "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/", "literals": [None, True, False]}

    assert canonical(value).decode() == (
        '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("\b\t\n\f\r", '"\\b\\t\\n\\f\\r"'),
        ("\x00\x1f", '"\\u0000\\u001f"'),
        ("\x7f\u2028", '"\x7f\u2028"'),
        ([1, -0, 2**53 - 1], "[1,0,9007199254740991]"),
        ({"b": {"z": 1, "a": ()}, "a": ""}, '{"a":"","b":{"a":[],"z":1}}'),
    ],
    ids=["short escapes", "long escapes", "no escapes", "whole numbers", "nested"],
)
def test_plain_values_have_one_form(value: object, text: str) -> None:
    assert canonical(value) == text.encode()


@pytest.mark.parametrize(
    "value",
    [1.5, 2**53, -(2**53), {1: 2}, "\ud800", {"\ud800": 1}, b"bytes", {"a": {"b": object()}}],
    ids=["fraction", "large", "small", "key", "surrogate", "surrogate key", "bytes", "object"],
)
def test_what_has_no_single_form_is_refused(value: object) -> None:
    with pytest.raises(Malformed) as told:
        canonical(value)

    assert told.value.code == "canonical.value"


@given(PLAIN)
def test_canonical_bytes_say_the_value_and_say_it_once(value: object) -> None:
    data = canonical(value)

    assert json.loads(data) == value
    assert canonical(json.loads(data)) == data
