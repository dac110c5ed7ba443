import pytest

from placet.claims.proposal import Slot
from placet.cli.drawing.scores import faults, lines, plain
from placet.cli.shell.scoring import Scored
from placet.reading.gold import Gold, Trap
from placet.reading.scores import Fault, Score, Tally

FAULTS = (
    Fault("missed", Slot.STRENGTH, {"min": 10, "max": None}, "ten or more"),
    Fault("trap", Slot.SITE, "Cadiz", "in\nCadiz", "site@1"),
    Fault("wrong", Slot.ACTIVITY, "drill", "drills"),
)
TALLIES = {Slot.STRENGTH: Tally(8, 8, 2, 2, 6), Slot.SITE: Tally(1, 0, 1, 0, 1)}
FOUND = Scored(
    {"a.txt": Score(TALLIES, FAULTS, 12, 11, 1, 3, 2)},
    {"a.txt": Gold((), (Trap(Slot.SITE, "Cadiz", "dateline"),))},
)


def test_a_row_has_precision_and_recall_with_their_intervals() -> None:
    rows = {line.plain.split()[0]: line.plain for line in lines(FOUND, "en") if line.plain}

    assert rows["strength"].split() == [
        *("strength", "10", "10", "8", "0.80", "(0.49–0.94)", "0.80", "(0.49–0.94)", "0.75"),
    ]
    assert rows["site"].split()[5:] == ["(0.09–0.91)", "–", "1.00"]
    assert rows["core"].split()[1:4] == ["10", "10", "8"]
    assert rows["all"].split()[1:4] == ["10", "12", "9"]


def test_counts_over_all_proposals_are_sentences() -> None:
    told = "\n".join(line.plain for line in lines(FOUND, "es"))

    assert "11 de 12 pasajes" in told
    assert "1 de 1 trampas" in told
    assert "De 3 valores apartados" in told


def test_what_is_missed_or_wrong_is_listed_with_its_words() -> None:
    told = [line.plain for line in faults(FOUND, "en")]

    assert told[1] == "a.txt"
    assert told[2] == "  missed  strength  min=10  «ten or more»  "
    assert told[3] == "  trap  site  Cadiz  «in Cadiz»  site@1"


@pytest.mark.parametrize("part", ["slots", "core", "context", "all", "each", "unread"])
def test_the_same_stands_in_json(part: str) -> None:
    assert part in plain(FOUND)


def test_a_share_of_nothing_is_null() -> None:
    slots = plain(FOUND)["slots"]

    assert slots["strength"]["precision"] == 0.8
    assert slots["unit"]["recall"] is None
    assert slots["unit"]["recall_interval"] == [0, 1]
