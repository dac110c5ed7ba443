"""Forces that were not consented to: what the cases do not reach."""

from tests.check.small_mission import ALL_SEEN, PERMIT, WINDOW, judged, one, rules, told

TERM = f"consented: presence, act: vote, who: bb-army, count: 10, when: {WINDOW}, source: src"


def seen(who: str) -> str:
    return (
        f"observed: presence, who: {who}, count: 4, when: 2025-03-01T08:00/2025-03-03T18:00, source: manifest"
    )


def test_an_open_list_of_forces_shuts_nobody_out() -> None:
    found = one(
        judged(TERM.replace("count: 10", "count: 10, list: open"), seen("cc-army"), ALL_SEEN), "force.outside"
    )

    assert told(found) == ("kept", "")


def test_a_person_whose_unit_is_not_on_record_cannot_be_told() -> None:
    claim = "observed: presence, who: p-verdi, when: 2025-03-01T08:00/2025-03-03T18:00, source: manifest"

    assert told(one(judged(TERM, claim), "force.outside")) == ("undetermined", "imprecise")


def test_a_term_that_names_no_force_is_not_asked_about() -> None:
    assert "force.outside" not in rules(judged(TERM.replace("who: bb-army, ", ""), seen("cc-army")))


def test_a_force_is_inside_where_another_act_leaves_open_who_may_come() -> None:
    free = "consented: presence, act: permit, source: src"

    found = one(judged(TERM, free, seen("cc-army"), ALL_SEEN, acts=PERMIT), "force.outside")

    assert told(found) == ("undetermined", "running")
    assert dict(found.facts)["outside"] == 0


def test_a_crossing_of_another_force_is_outside() -> None:
    claim = "observed: movement, who: bb-navy, way: in, when: 2025-03-01, source: manifest"

    assert told(one(judged(TERM, claim), "force.outside")) == ("breached", "")
