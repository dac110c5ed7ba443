"""Runs tests against copies of the package, each in a fork of one process that has imported all the rest.

Reads lines of JSON, `[folder, node, ...]`, and answers each with the exit status of pytest, the text it
printed in the file `told` of that folder.
"""

import json
import os
import sys
from importlib import import_module
from pathlib import Path

import pytest

REST = ("holidays", "hypothesis", "numpy", "yaml", "zoneinfo")
"""What the package and its tests import: once, and not once a mutation."""


def main() -> None:
    for name in REST:
        import_module(name)
    for line in sys.stdin:
        folder, *nodes = json.loads(line)
        child = os.fork()
        if not child:
            os._exit(tested(Path(folder), nodes))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201 - the answer


def tested(folder: Path, nodes: list[str]) -> int:
    with (folder / "told").open("w") as told:
        os.dup2(told.fileno(), 1)
        os.dup2(told.fileno(), 2)
    sys.path.insert(0, str(folder))
    return int(pytest.main(["-q", "-x", "-p", "no:cacheprovider", *nodes]))


if __name__ == "__main__":
    main()
