"""The packs of the register, loaded once: they change only with a release."""

from datetime import UTC, datetime
from functools import lru_cache
from importlib.resources import as_file, files

from placet.law import Packs, load, packs_known
from placet.law.pack import Pack


@lru_cache(maxsize=1)
def packs() -> Packs:
    """Give every pack."""
    return load(packs_known())


def every_pack() -> tuple[Pack, ...]:
    """Give the packs by id, each once; that which stands in where a mission names none is one of them."""
    law = packs()
    return tuple({p.id: p for p in (law.fallback, *law.packs)}.values())


@lru_cache(maxsize=64)
def pack_changed(id_: str) -> datetime:
    """Give when the file of a pack was last written on this machine."""
    with as_file(files("placet.law") / "packs" / f"{id_}.yaml") as path:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
