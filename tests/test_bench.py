"""The bench runs: rivals give the answers of the sweep, each goal has its row and line; never how quick."""

import json
from pathlib import Path

import numpy as np
import pytest

from bench import __main__ as bench
from bench import generate, measure, whole
from placet.check.sweep import BREACHED, POSSIBLE, sweep

GOALS = {
    "DuckDB window SQL to sweep",
    "Polars to sweep",
    "pandas to sweep",
    "SQLite to sweep",
    "sweep to bare sort",
    "sweep with core evidence to bare sort",
    "sweep with core and all evidence to bare sort",
    "growth exponent",
    "peak memory above the columns at 1e+05",
    "one mission of 100 facts with core evidence",
    "one mission of 10000 facts with core evidence",
    "one new fact in a register of 20000",
    "the whole check of a mission of 100 claims",
}


def test_a_quick_run_shows_every_goal_and_keeps_every_figure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "quick.jsonl"

    bench.main(["--quick", "--to", str(target)])

    about, *lines = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert about.keys() >= {"processor", "cores", "load", "versions", "dispatch"}
    assert {line["name"] for line in lines if line["at_least"] or line["at_most"]} == GOALS
    printed = capsys.readouterr().out
    assert all(line["name"] in printed for line in lines)


def test_a_rival_with_another_answer_is_an_error() -> None:
    runs = sweep(*generate.register(generate.Shape(2000, 20)))

    with pytest.raises(AssertionError, match="slow differs from the sweep in group"):
        measure.assert_equal(runs.take(slice(1, None)), runs, "slow")


def test_the_same_seed_gives_the_same_register() -> None:
    shape = generate.Shape(500, 10, mixed=True, skewed=True)

    one, other = (generate.register(shape)[0] for _ in range(2))

    assert all(np.array_equal(getattr(one, name), getattr(other, name)) for name in one.__slots__)


def test_the_usual_register_has_missions_inside_and_over_their_ceilings() -> None:
    runs = sweep(*generate.register(generate.Shape(20_000, 200)))

    assert {BREACHED, POSSIBLE} == set(runs.verdict.tolist())
    assert 0 < len(np.unique(runs.group)) < 50


@pytest.mark.parametrize(
    ("value", "low", "high", "answer"),
    [
        (1, 1, None, "met"),
        (0.9, 1, None, "short"),
        (2, None, 1, "short"),
        (1, 0.9, 1.1, "met"),
        (None, 1, None, ""),
    ],
)
def test_a_figure_is_met_at_its_goal_and_short_beyond_it(
    value: float | None, low: float | None, high: float | None, answer: str
) -> None:
    assert measure.Measure("figure", value, "ms", low, high).answer == answer


def test_the_mission_of_the_whole_check_has_a_hundred_claims() -> None:
    (mission,) = whole.record().missions.values()

    assert len(mission.claims) == whole.CLAIMS
