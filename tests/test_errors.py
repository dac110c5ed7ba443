"""Errors: a code and the fields that its sentence needs."""

import pytest

from placet.errors import Malformed, PlacetError, UnknownName


@pytest.mark.parametrize("kind", [PlacetError, Malformed, UnknownName])
def test_an_error_carries_its_code_and_its_fields(kind: type[PlacetError]) -> None:
    error = kind("date.impossible", text="2025-02-30", line=3)

    assert (error.code, error.fields) == ("date.impossible", {"text": "2025-02-30", "line": 3})


def test_the_message_for_a_log_holds_both() -> None:
    assert "date.impossible" in str(PlacetError("date.impossible", text="2025-02-30"))
    assert "2025-02-30" in str(PlacetError("date.impossible", text="2025-02-30"))


@pytest.mark.parametrize("kind", [Malformed, UnknownName])
def test_every_mistake_of_a_caller_can_be_caught_as_one(kind: type[PlacetError]) -> None:
    assert issubclass(kind, PlacetError)
