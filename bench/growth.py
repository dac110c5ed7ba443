"""Time and memory as the register grows."""

from __future__ import annotations

import json
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from bench.generate import Shape, register
from bench.measure import Measure, least
from placet.check.sweep import sweep

# A small register is swept so often that one interruption does not count.
_ENOUGH = 3 * 10**6
_STATUS = Path("/proc/self/status")
_CLEAR = Path("/proc/self/clear_refs")


def growth(sizes: tuple[int, ...], times: int) -> Iterator[Measure]:
    """The exponent of the sweep's time, missions of a hundred facts throughout, and its peak memory."""
    found = [_child(size, times) for size in sizes]
    seconds = [each["seconds"] for each in found]
    exponent = float(np.polyfit(np.log(sizes), np.log(seconds), 1)[0])
    each = ", ".join(
        f"{size:.0e}: {second / size * 1e9:.0f} ns" for size, second in zip(sizes, seconds, strict=True)
    )
    yield Measure("growth exponent", exponent, "", at_least=0.92, at_most=1.08, note=each)
    memory = found[-1]
    resident = f"resident set {memory['resident'] * 100:.1f} %" if "resident" in memory else ""
    name = f"peak memory above the columns at {sizes[-1]:.0e}"
    yield Measure(name, memory["traced"] * 100, "%", at_most=10, note=resident)


def _child(size: int, times: int) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.growth", str(size), str(times)]
    answer: dict[str, float] = json.loads(
        subprocess.run(command, check=True, capture_output=True, text=True).stdout
    )
    return answer


def _measured(size: int, times: int) -> dict[str, float]:
    facts, ceilings = register(Shape(size, size // 100))
    given = sum(getattr(table, name).nbytes for table in (facts, ceilings) for name in table.__slots__)
    found = {"seconds": least(lambda: sweep(facts, ceilings), max(times, _ENOUGH // size))}
    if _CLEAR.exists():
        _CLEAR.write_text("5")  # the kernel forgets the highest resident set so far
        before = _resident()
        sweep(facts, ceilings)
        found["resident"] = max(_resident() - before, 0) / given
    tracemalloc.start()
    sweep(facts, ceilings)
    found["traced"] = tracemalloc.get_traced_memory()[1] / given
    return found


def _resident() -> int:
    line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024


if __name__ == "__main__":
    print(json.dumps(_measured(int(sys.argv[1]), int(sys.argv[2]))))
