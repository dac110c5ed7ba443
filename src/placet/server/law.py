"""The packs of the register, loaded once: they change only with a release."""

from functools import lru_cache

from placet.law import Packs, load, packs_known


@lru_cache(maxsize=1)
def packs() -> Packs:
    """Give every pack."""
    return load(packs_known())
