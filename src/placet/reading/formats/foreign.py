"""The edge to libraries that read foreign bytes: whatever they do there becomes one mistake with a reason."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from placet.errors import PlacetError


@contextmanager
def foreign(kind: str) -> Iterator[None]:
    """Turn every failure inside into PlacetError `reading.broken`, with the kind of the document.

    Libraries fail on damaged bytes with any error there is (KeyError, struct.error,
    AssertionError), so any is taken; want of memory and depth keep their own.
    """
    try:
        with warnings.catch_warnings():
            # What a library thinks of the bytes of strangers is nothing the reader can act on.
            warnings.simplefilter("ignore")
            yield
    except (PlacetError, MemoryError, RecursionError):
        raise
    except Exception as why:
        raise PlacetError("reading.broken", kind=kind) from why
