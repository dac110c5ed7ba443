"""Take all figures, print them against their goals and keep them as JSON lines."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench import growth, machine, side_by_side, single, whole
from bench.measure import Measure

RESULTS = Path(__file__).parent / "results"


@dataclass(frozen=True, slots=True)
class Extent:
    """How large the registers are and how often the work is repeated."""

    facts: int
    rounds: int
    times: int
    sizes: tuple[int, ...]


FULL = Extent(10**6, 3, 200, (10**5, 10**6, 10**7))
QUICK = Extent(2 * 10**4, 1, 5, (10**4, 10**5))


def measures(extent: Extent) -> Iterator[Measure]:
    """Every figure, the goals of the specification first."""
    yield from side_by_side.ratios(extent.facts, extent.rounds)
    yield from side_by_side.against_sort(extent.facts, extent.rounds)
    yield from growth.growth(extent.sizes, 3)
    yield from single.missions(extent.times)
    yield from single.new_fact(extent.facts, extent.times)
    yield from whole.check_of_a_mission(extent.times)
    yield from side_by_side.by_shape(extent.facts, extent.rounds)
    yield from machine.dispatches(extent.facts)


def row(name: str, figure: str, goal: str, answer: str, note: str) -> str:
    """One line of the table."""
    return f"{name:<50} {figure:>18}  {goal:<13} {answer:<6} {note}".rstrip()


def _row(measure: Measure) -> str:
    figure = "not there yet" if measure.value is None else f"{measure.value:.3g} {measure.unit}"
    if measure.value is not None and measure.value >= 100:  # noqa: PLR2004  (three digits need no exponent)
        figure = f"{measure.value:.0f} {measure.unit}"
    return row(measure.name, figure, measure.goal, measure.answer, measure.note)


def main(arguments: list[str] | None = None) -> None:
    """Print the table as the figures come, and keep them."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small registers, to see that all works")
    parser.add_argument("--to", type=Path, help="where the JSON lines go")
    given = parser.parse_args(arguments)
    target = given.to or RESULTS / ("local-quick.jsonl" if given.quick else "local.jsonl")
    target.parent.mkdir(parents=True, exist_ok=True)
    about = machine.described() | {"quick": given.quick}
    for name, value in about.items():
        print(f"{name}: {value}")
    print(row("what", "figure", "goal", "", "note"))
    with target.open("w", encoding="utf-8") as file:
        file.write(json.dumps(about) + "\n")
        for measure in measures(QUICK if given.quick else FULL):
            print(_row(measure), flush=True)
            file.write(json.dumps(measure.line(), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
