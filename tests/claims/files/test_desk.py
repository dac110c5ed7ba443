"""Where a value stands, and the problems met on the way."""

from placet.claims.files.desk import Desk, Spot
from placet.claims.outcome import Problem


def test_a_spot_names_file_line_and_path() -> None:
    spot = Spot("f.yaml", 1).at("claims", 3).at(2, 5).at("when", 6)

    assert spot == Spot("f.yaml", 6, "claims.2.when")


def test_a_problem_keeps_its_place_and_its_fields() -> None:
    desk = Desk()

    desk.tell(Spot("f.yaml", 3, "host"), "value.empty", key="host")

    assert desk.problems == [Problem("value.empty", "f.yaml", 3, "host", (("key", "host"),))]


def test_an_unknown_name_comes_with_the_nearest_known_one() -> None:
    desk = Desk()

    desk.unknown(Spot("f"), "key.unknown", "clams", ["claims", "acts"])
    desk.unknown(Spot("f"), "key.unknown", "zzz", ["claims", "acts"])

    assert [dict(p.fields)["nearest"] for p in desk.problems] == ["claims", ""]


def test_the_nearest_name_is_not_sought_for_ever() -> None:
    desk = Desk(problems=[Problem("key.unknown", "f")] * 1000)

    desk.unknown(Spot("f"), "key.unknown", "clams", ["claims"])

    assert dict(desk.problems[-1].fields)["nearest"] == ""


def test_a_value_outside_a_short_list_comes_with_the_nearest_and_with_all_of_the_list() -> None:
    desk = Desk()

    desk.unlisted(Spot("f"), "value.unknown", "inn", ("in", "out"))

    assert desk.problems[0].fields == (("given", "inn"), ("nearest", "in"), ("allowed", "in, out"))


def test_a_name_of_what_was_refused_is_not_told_again_but_a_key_of_that_spelling_is() -> None:
    desk = Desk(refused={"north"})

    desk.unknown(Spot("f"), "entity.unknown", "north", ())
    desk.unknown(Spot("f"), "key.unknown", "north", ())

    assert [p.code for p in desk.problems] == ["key.unknown"]


def test_the_key_of_a_spot_is_the_last_that_is_no_number() -> None:
    assert [Spot("f", 1, path).key for path in ("acts.vote", "claims.2.rivals.1", "", "3")] == [
        "vote",
        "rivals",
        "",
        "",
    ]
