"""What the figures were taken on."""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import numpy as np

from bench.generate import Shape, register
from bench.measure import Measure, least
from placet.check.sweep import sweep

_BEYOND = ("AVX512_SKX", "AVX512_ICL", "AVX512_SPR", "X86_V4")


def described() -> dict[str, object]:
    """Processor, cores, load, versions and the instruction sets that NumPy may use."""
    return {
        "taken": datetime.now(UTC).isoformat(timespec="seconds"),
        "processor": _processor(),
        "cores": os.cpu_count(),
        "load": [round(load, 2) for load in os.getloadavg()],
        "system": platform.system(),
        "python": platform.python_version(),
        "versions": {name: version(name) for name in ("numpy", "duckdb", "polars", "pandas")},
        "dispatch": dispatched(),
    }


def dispatched() -> list[str]:
    """The instruction sets beyond its baseline that NumPy found here and chooses its sort from."""
    extensions = np.show_config(mode="dicts")["SIMD Extensions"]
    return list(extensions.get("found", []))


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    found = re.search(r"^model name\s*:\s*(.+)$", info.read_text(), re.MULTILINE) if info.exists() else None
    return found[1] if found else platform.processor()


def dispatches(facts: int) -> list[Measure]:
    """The sweep and the bare sort under each instruction set NumPy could choose here, each in a child."""
    here = dispatched()
    beyond = [name for name in here if name in _BEYOND]
    choices = {"+".join(here) or "baseline": ""}
    if beyond:
        choices["without AVX-512"] = " ".join(beyond)
    if here:
        choices["baseline only"] = " ".join(here)
    found = []
    for name, without in choices.items():
        environment = os.environ | {"NPY_DISABLE_CPU_FEATURES": without}
        command = [sys.executable, "-m", "bench.machine", str(facts)]
        answer = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
        sort, own = json.loads(answer)
        found += [
            Measure(f"bare sort, {name}", sort, "ns a fact"),
            Measure(f"sweep, {name}", own, "ns a fact", note=f"{own / sort:.2f} times the sort"),
        ]
    return found


def _child(size: int) -> str:
    facts, ceilings = register(Shape(size, size // 100))
    ends = np.concatenate([facts.earliest_start, facts.latest_end])
    seconds = least(lambda: np.sort(ends), 5), least(lambda: sweep(facts, ceilings), 5)
    return json.dumps([each / size * 1e9 for each in seconds])


if __name__ == "__main__":
    print(_child(int(sys.argv[1])))
