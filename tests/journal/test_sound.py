from dataclasses import replace

from placet.journal import leaf_hash
from placet.journal.sound import Fault, Line, faults

LINES = [Line(n, leaf_hash(body), body) for n, body in enumerate((b"{}", b'{"a":1}', b'{"b":2}'))]


def test_a_sound_journal_has_no_fault() -> None:
    assert list(faults(LINES)) == []
    assert list(faults([])) == []


def test_a_byte_that_was_changed_is_found() -> None:
    changed = [LINES[0], replace(LINES[1], body=b'{"a":2}'), LINES[2]]

    assert list(faults(changed)) == [Fault(1, "leaf")]


def test_an_entry_that_was_taken_out_is_found() -> None:
    assert list(faults([LINES[0], LINES[2]])) == [Fault(1, "gap")]


def test_a_journal_that_does_not_begin_at_0_is_found() -> None:
    assert list(faults(LINES[1:])) == [Fault(0, "gap")]


def test_entries_in_another_order_are_found() -> None:
    assert [f.kind for f in faults([LINES[1], LINES[0], LINES[2]])] == ["gap", "gap", "gap"]
