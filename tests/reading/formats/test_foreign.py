import warnings

import pytest

from placet.errors import PlacetError
from placet.reading.formats.foreign import foreign


@pytest.mark.parametrize("error", [KeyError, ValueError, AssertionError, OSError, ZeroDivisionError])
def test_whatever_a_library_raises_is_a_broken_document(error: type[Exception]) -> None:
    with pytest.raises(PlacetError, match=r"reading\.broken") as caught, foreign("PDF"):
        raise error

    assert caught.value.fields == {"kind": "PDF"}


@pytest.mark.parametrize("error", [PlacetError("reading.locked"), MemoryError(), RecursionError()])
def test_what_has_a_reason_of_its_own_keeps_it(error: Exception) -> None:
    with pytest.raises(type(error)) as caught, foreign("PDF"):
        raise error

    assert caught.value is error


def test_warnings_of_libraries_are_not_heard() -> None:
    with foreign("PDF"):
        warnings.warn("strange bytes", stacklevel=1)
        assert True
