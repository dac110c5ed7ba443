import pytest

from placet.cli.drawing.findings import clocks, code, heading, lines, print_answers, tally, verdict
from placet.exchange.answer import Answer


def test_the_gravest_findings_come_first(bridge: Answer) -> None:
    told = [line.plain for line in lines(bridge, "en", 80)]

    assert told[0].startswith(verdict("possible", "en").plain)
    assert told[-1].strip().startswith("terms.diverge")


def test_a_finding_in_full_says_what_it_rests_on(bridge: Answer) -> None:
    told = "\n".join(line.plain for line in lines(bridge, "en", 80, full=True))

    for words in (
        "evidence: team",
        "sources: courier",
        "counted so: ",
        "presumed: ",
    ):
        assert words in told


def test_every_verdict_is_an_icon_and_a_word(bridge: Answer) -> None:
    assert [len(verdict(v, "en").plain.split(" ", 1)) for v in bridge.tally] == [2] * 6


def test_the_heading_says_both_days(bridge: Answer) -> None:
    assert clocks(bridge, "en") == "as of 2025-03-30, known at 2025-03-30"
    assert next(line.plain for line in heading(bridge, "es")) == "alfa-2025-bridge  Un puente en Norte"


def test_the_tally_names_all_six(bridge: Answer) -> None:
    told = [line.plain for line in tally(bridge, "es", 60)]

    assert len(told) == 2
    assert len(" ".join(told).split(" · ")) == 6


def test_the_code_line_is_what_a_script_looks_for(bridge: Answer) -> None:
    found = next(f for f in bridge.findings if f.rule == "ceiling.exceeded")

    assert code(found) == "ceiling.exceeded · consented/presence · count · conflicting"


def test_missions_are_told_apart_by_an_empty_line(bridge: Answer, capsys: pytest.CaptureFixture[str]) -> None:
    print_answers([bridge, bridge], "en")

    assert "\n\nalfa-2025-bridge  A bridge at Norte\n" in capsys.readouterr().out
