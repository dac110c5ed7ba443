from placet.journal import digest, leaf_hash


def test_the_leaf_of_nothing_is_the_published_one() -> None:
    # The first leaf of the test tree of certificate-transparency-go and its kin (RFC 6962).
    assert leaf_hash(b"").hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"


def test_the_leaf_of_one_byte_is_the_published_one() -> None:
    assert leaf_hash(b"\x00").hex() == "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"


def test_a_leaf_is_not_the_plain_hash() -> None:
    assert leaf_hash(b"abc").hex() != digest(b"abc")


def test_a_digest_is_sha_256() -> None:
    assert digest(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
