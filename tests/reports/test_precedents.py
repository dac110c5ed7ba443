"""Earlier consents most like a mission."""

from typing import Any

from placet.reports.precedents import alike, earlier, precedents


def consent(id_: str, begins: str, **other: Any) -> dict[str, Any]:  # noqa: ANN401 - any part of a row
    """Give the parts of a row of the register that tell how alike two missions are."""
    row = {
        "id": id_,
        "units": ["a-unit"],
        "places": ["a-port"],
        "sender": ["bb"],
        "host": "aa",
        "ceiling": 10,
        "window": {"from": begins, "to": None},
        "group": "ended",
    }
    return row | other


OWN = consent("own", "2025-02-15")


def test_the_same_unit_and_place_weigh_more_than_the_same_states() -> None:
    near = consent("near", "2020-01-01", sender=["cc"])
    states = consent("states", "2024-01-01", units=["b-unit"], places=["b-port"])

    found = precedents(OWN, (states, near))

    assert [p.row["id"] for p in found] == ["near", "states"]
    assert found[0].alike == ("unit", "place", "host", "size")


def test_of_equals_the_newest_comes_first_and_four_are_shown() -> None:
    rows = [consent(f"m-{year}", f"{year}-01-01") for year in range(2015, 2022)]

    assert [p.row["id"] for p in precedents(OWN, rows)] == ["m-2021", "m-2020", "m-2019", "m-2018"]


def test_what_began_later_or_has_no_window_or_is_itself_is_no_precedent() -> None:
    later, none = consent("later", "2025-02-16"), consent("none", "")

    assert precedents(OWN, (later, none, OWN)) == ()
    assert not earlier(none, OWN)
    assert earlier(OWN, consent("end", "", window={"from": None, "to": "2025-01-01"}))


def test_where_no_parliament_decided_there_is_no_precedent_but_a_refusal_is_one() -> None:
    rows = [consent(g, "2024-01-01", group=g) for g in ("asked", "without", "refused", "owed")]

    assert {p.row["id"] for p in precedents(OWN, rows)} == {"refused", "owed"}


def test_size_alone_is_no_likeness_and_an_unknown_ceiling_is_like_none() -> None:
    other = consent("x", "2024-01-01", units=[], places=[], sender=["cc"], host="dd")

    assert alike(OWN, other) == ()
    assert "size" not in alike(OWN, consent("y", "2024-01-01", ceiling=None))
    assert "size" not in alike(OWN, consent("y", "2024-01-01", ceiling=14))
    assert alike(OWN, consent("z", "2024-01-01", host="")) == ("unit", "place", "sender", "size")
