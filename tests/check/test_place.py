"""People and activities in places: what the cases do not reach."""

from tests.check.small_mission import ALL_SEEN, PERMIT, WINDOW, judged, one, rules, told

NORTH = (
    f"consented: presence, act: vote, part: north, who: bb-army, where: aa-north, when: {WINDOW}, source: src"
)
SOUTH = NORTH.replace("north", "south")
TERM = (
    f"consented: presence, act: vote, who: bb-army, count: 10, where: aa-north, when: {WINDOW}, source: src"
)
STAY = "2025-03-01T08:00/2025-03-03T18:00"


def seen(where: str, when: str = STAY, who: str = "who: bb-army, ", more: str = "") -> str:
    return f"observed: presence, {who}count: 4, when: {when}, where: {where}{more}, source: manifest"


def test_people_who_may_be_of_another_force_are_possibly_outside() -> None:
    assert told(one(judged(TERM, seen("aa-south", who="")), "place.outside")) == ("possible", "imprecise")


def test_people_of_another_force_are_not_asked_about_their_place() -> None:
    assert "place.outside" not in rules(judged(TERM, seen("aa-south", who="who: cc-army, ")))


def test_an_activity_whose_term_has_no_place_shows_people_in_theirs() -> None:
    found = judged(
        TERM,
        f"consented: activity, act: vote, what: shooting, when: {WINDOW}, source: src",
        "observed: activity, who: bb-army, when: 2025-03-05, where: aa-south, source: manifest",
    )

    assert told(one(found, "place.outside", "consented/presence")) == ("breached", "")


def test_people_outside_on_no_day_on_record_are_possibly_outside_while_the_term_holds() -> None:
    claim = "observed: presence, who: bb-army, count: 4, where: aa-south, source: manifest"

    found = one(judged(TERM, claim), "place.outside")

    assert told(found) == ("possible", "imprecise")


def test_people_outside_on_no_day_on_record_of_a_term_for_all_time_are_outside() -> None:
    term = "consented: presence, act: vote, who: bb-army, count: 10, where: aa-north, source: src"
    claim = "observed: presence, who: bb-army, count: 4, where: aa-south, source: manifest"

    found = one(judged(term, claim), "place.outside")

    assert told(found) == ("breached", "")
    assert found.undated is None


PORT = f"consented: movement, act: vote, way: in, where: aa-port, when: {WINDOW}, source: src"
THERE = seen("aa-port", "2025-02-03T09:00/2025-02-03T15:00")


def crossing(when: str, where: str = ", where: aa-port", who: str = "bb-army") -> str:
    return f"observed: movement, who: {who}, way: in, when: {when}{where}, source: manifest"


def test_without_a_port_in_the_terms_any_is_permitted_on_the_day_of_the_movement() -> None:
    found = judged(TERM, crossing("2025-02-03T09:00"), THERE, ALL_SEEN)

    assert told(one(found, "place.outside")) == ("kept", "")


def test_a_movement_on_one_of_two_days_permits_the_port_perhaps() -> None:
    found = judged(TERM, PORT, crossing("2025-02-03..2025-02-04"), THERE)

    assert told(one(found, "place.outside")) == ("possible", "imprecise")


def test_a_movement_through_another_port_permits_neither() -> None:
    term = PORT.replace("aa-port", "aa-airport")

    found = judged(TERM, term, crossing("2025-02-03T09:00"), THERE)

    assert told(one(found, "place.outside")) == ("breached", "")
    assert told(one(found, "port.other")) == ("breached", "")


def test_the_movement_of_another_force_permits_nothing() -> None:
    found = judged(TERM, PORT, crossing("2025-02-03T09:00", who="cc-army"), THERE)

    assert told(one(found, "place.outside", subject="")) == ("breached", "")


def test_a_movement_whose_place_is_not_on_record_permits_nothing() -> None:
    found = judged(TERM, PORT, crossing("2025-02-03T09:00", where=""), THERE)

    assert told(one(found, "place.outside")) == ("breached", "")


def test_an_act_that_names_no_place_leaves_all_of_them_open() -> None:
    free = f"consented: presence, act: permit, when: {WINDOW}, source: src"

    found = judged(TERM, free, seen("aa-south"), ALL_SEEN, acts=PERMIT)

    assert told(one(found, "place.outside")) == ("kept", "")
