"""The journal: canonical bytes and the hashes of its leaves. Proofs and checkpoints come later."""

from placet.journal.canonical import canonical
from placet.journal.leaf import digest, leaf_hash

__all__ = ["canonical", "digest", "leaf_hash"]
