"""Windows of terms in ticks: readings are choices, days that hang on others bounds."""

from placet.check.alternatives import Pick, explore
from placet.check.case import Case
from placet.check.slots import Piece
from placet.check.ticks import BEGINNING, END, show_span
from placet.check.windows import ALWAYS, Window, stated, windows, zone_of
from placet.claims.claim import Kind, Mode
from tests.world import PRINT, ROME, VOTE, case, mission

TERM = "consented: presence, act: vote, who: bb-army, count: 10, {}source: src"
ENTRY = "observed: movement, who: bb-army, way: in, when: {}, source: src"


def piece(*claims: str, acts: tuple[str, ...] = (VOTE, PRINT)) -> tuple[Case, Piece]:
    one = case(mission(*claims, acts=acts))
    return one, one.pieces(Mode.CONSENTED, Kind.PRESENCE)[0]


def told(found: tuple[Window, ...]) -> list[tuple[str, str]]:
    return [show_span(w.first, w.last, ROME) for w in found]


def test_a_window_is_both_days_in_full() -> None:
    one, term = piece(TERM.format("when: 2025-02-01/2025-03-31, "))

    assert told(windows(one, term, Pick(()))) == [("2025-02-01", "2025-03-31")]


def test_a_term_without_days_holds_always_and_states_nothing() -> None:
    one, term = piece(TERM.format(""))

    assert windows(one, term, Pick(())) == (ALWAYS,)
    assert stated(one, term, Pick(())) == ()
    assert not ALWAYS.bounded


def test_several_windows_are_several() -> None:
    one, term = piece(TERM.format("when: [2025-02-01/2025-02-10, 2025-03-01/2025-03-05], "))

    found = windows(one, term, Pick(()))

    assert told(found) == [("2025-02-01", "2025-02-10"), ("2025-03-01", "2025-03-05")]
    assert all(w.bounded for w in found)


def test_two_last_days_are_two_readings_named_by_their_minute() -> None:
    one, term = piece(TERM.format("when: 2025-02-01/2025-03-30|2025-03-31, "))

    found = explore(lambda pick: told(windows(one, term, pick)))

    assert found is not None
    assert [b.result[0][1] for b in found] == ["2025-03-30", "2025-03-31"]
    assert "when.end as read=2025-03-31T00:00+02:00" in found[0].reading[0]


def test_a_side_that_hangs_on_an_uncertain_day_has_bounds() -> None:
    one, term = piece(TERM.format("when: entered/entered+9d, "), ENTRY.format("2025-02-03..2025-02-05"))

    (found,) = windows(one, term, Pick(()))

    assert show_span(found.start.first, found.start.last, ROME) == ("2025-02-03", "2025-02-04")
    assert show_span(found.end.first, found.end.last, ROME) == ("2025-02-13", "2025-02-14")


def test_a_side_that_hangs_on_what_never_came_may_be_any_day() -> None:
    one, term = piece(TERM.format("when: 2025-02-01/ended, "))

    (found,) = windows(one, term, Pick(()))

    assert (found.end.first, found.end.last) == (BEGINNING, END)


def test_working_days_without_a_calendar_end_a_window_on_any_day() -> None:
    one, term = piece(TERM.format("when: entered/entered+10wd, "), ENTRY.format("2025-02-03"))

    (found,) = windows(one, term, Pick(()))

    assert show_span(found.first, END, ROME) == ("2025-02-03", "")
    assert (found.end.first, found.end.last) == (BEGINNING, END)


SHIFT = (
    "moved: {step: shift, of: vote, when: 2025-02-20, force: 2025-02-21, source: src, "
    "sets: {presence: {count: 20}}}"
)


def test_a_term_is_cut_where_another_act_takes_its_place() -> None:
    one, _ = piece(TERM.format("when: 2025-02-01/2025-03-31, "), acts=(VOTE, PRINT, SHIFT))

    found = [told(windows(one, p, Pick(()))) for p in one.pieces(Mode.CONSENTED, Kind.PRESENCE)]

    assert found == [[("2025-02-01", "2025-02-20")], [("2025-02-21", "2025-03-31")]]


def test_a_window_that_is_over_before_its_act_is_in_force_is_none() -> None:
    late = SHIFT.replace("force: 2025-02-21", "force: 2025-05-01")
    one, _ = piece(TERM.format("when: 2025-02-01/2025-03-31, "), acts=(VOTE, PRINT, late))

    found = [told(windows(one, p, Pick(()))) for p in one.pieces(Mode.CONSENTED, Kind.PRESENCE)]

    assert found == [[("2025-02-01", "2025-03-31")], []]


def test_a_zone_is_that_of_the_first_place_that_has_one_else_the_missions() -> None:
    one, term = piece(TERM.format("where: aa-north-base, "))
    other, bare = piece(TERM.format(""))

    assert zone_of(one, term) == ROME
    assert zone_of(other, bare) == other.zone == ROME
