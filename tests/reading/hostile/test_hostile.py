"""What hostile documents do to the reader; all five hundred: `python -m tests.reading.hostile`."""

from collections import Counter

from placet.reading.limited import Reader
from tests.reading.hostile.documents import COUNT, hostile
from tests.reading.hostile.good import good
from tests.reading.hostile.outcome import READ, outcome

STEP = 5
"""Each so many are read here: what all of them do takes a minute and a half."""
SECONDS = 2.0


def test_there_are_five_hundred_the_same_each_time_none_twice() -> None:
    names = [name for name, _ in hostile()]

    assert len(names) == len(set(names)) == COUNT


def test_each_is_read_or_named_with_a_reason_and_the_next_is_read_as_ever() -> None:
    told: Counter[str] = Counter()
    with Reader(seconds=SECONDS, warm=True) as reader:
        for number, (name, data) in enumerate(hostile()):
            if number % STEP == 0:
                told[outcome(reader, name, data)] += 1
        last = outcome(reader, "good.txt", good()["txt"])

    assert told.total() == COUNT // STEP
    assert "" not in told
    assert set(told) - {READ}
    assert last == READ
