from pathlib import Path

import pytest

from placet.cli.shell.answers import answer, meaning, reckoned, said, unchecked
from placet.cli.shell.question import Question
from placet.exchange.answer import Answer
from tests.cli.conftest import BRIDGE

QUESTION = Question(as_of="2025-03-30", known_at="2025-03-30")


def test_good_input_without_a_breach_is_fine() -> None:
    found = answer(QUESTION, [str(BRIDGE)])

    assert (found.status, found.judged) == (0, 0)


def test_a_record_alone_is_not_judged() -> None:
    (one,) = unchecked(QUESTION, [str(BRIDGE)]).each

    assert one.findings == ()


def test_what_is_wrong_is_told_and_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "zz.yaml").write_text("pack: [")

    found = answer(Question(as_of="2025-03-30", packs=tmp_path), [str(BRIDGE), "none.yaml"])

    assert (found.status, found.judged, len(found.each)) == (2, 2, 1)
    assert [line.split(":")[0] for line in capsys.readouterr().err.splitlines()] == [
        str(tmp_path / "zz.yaml"),
        "none.yaml",
    ]


def test_a_finding_is_said_with_the_names_of_its_mission(bridge: Answer) -> None:
    found = next(f for f in bridge.findings if f.rule == "place.outside")

    assert "Norte" in said(bridge, found, "es")


def test_the_arithmetic_is_said_in_prose(bridge: Answer) -> None:
    (due,) = next(v.dues for v in bridge.duties if v.slot.endswith("report"))

    assert "10 May 2025" in reckoned(bridge, due, "en")


@pytest.mark.parametrize("text", ["bravia-engineers", "Ingenieros de Bravia", "engineers of"])
def test_a_name_means_ids(bridge: Answer, text: str) -> None:
    meant, known = meaning([bridge])

    assert meant(text) == {"bravia-engineers"}
    assert "alfa-norte" in known
    assert meant("nobody") == frozenset()
