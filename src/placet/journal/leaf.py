"""Hashes of leaves of a Merkle tree (RFC 6962, 2.1)."""

import hashlib

_LEAF = b"\x00"


def leaf_hash(body: bytes) -> bytes:
    """Give the hash of a leaf: SHA-256 over 0x00 and the canonical bytes; 32 bytes."""
    return hashlib.sha256(_LEAF + body).digest()


def digest(body: bytes) -> str:
    """Give the SHA-256 of some bytes in hex: what says that two values are the same."""
    return hashlib.sha256(body).hexdigest()
