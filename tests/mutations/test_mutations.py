"""Named mutations: small changes of a comparison, a boundary or a reason, each of which turns a test red.

`mutations.yaml` lists them: the file under `src/placet`, the text to find (once) and what takes its place,
and the test that must fail: a node id, or the name of a case of `tests/cases`.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "placet"
CASE = "tests/test_cases.py::test_the_check_gives_what_the_case_expects[{}]"
FAILED = 1
"""The exit status of pytest when tests ran and some failed; a crash on the way is another."""

MUTATIONS: list[dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "mutations.yaml").read_text(encoding="utf-8")
)


def node(mutation: dict[str, str]) -> str:
    test = mutation["test"]
    return test if "::" in test else CASE.format(test)


def copied(to: Path) -> Path:
    package = to / "placet"
    parts = [p for p in SOURCE.iterdir() if p.name in {"claims", "law", "check"} or p.suffix == ".py"]
    package.mkdir()
    for part in parts:
        if part.is_dir():
            shutil.copytree(part, package / part.name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(part, package / part.name)
    return package


class Runner:
    """The process that runs the tests; see `runner.py`."""

    def __init__(self) -> None:
        inherited = {
            k: v for k, v in os.environ.items() if not k.startswith(("COV_", "COVERAGE_", "PYTEST_"))
        }
        env = inherited | {"PYTHONDONTWRITEBYTECODE": "1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        command = [sys.executable, str(Path(__file__).with_name("runner.py"))]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, cwd=ROOT, env=env, stdin=pipe, stdout=pipe, text=True)

    def run(self, folder: Path, *nodes: str) -> tuple[int, str]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps([str(folder), *nodes]) + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline()), (folder / "told").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    found = Runner()
    yield found
    with found.process as process:
        assert process.stdin is not None
        process.stdin.close()


def test_the_copy_that_nobody_changed_passes_every_one_of_the_tests(runner: Runner, tmp_path: Path) -> None:
    copied(tmp_path)

    status, told = runner.run(tmp_path, *dict.fromkeys(node(m) for m in MUTATIONS))

    assert status == 0, told


def test_at_least_twelve_mutations_are_named_each_once() -> None:
    names = [m["name"] for m in MUTATIONS]

    assert len(names) >= 12
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=[m["name"] for m in MUTATIONS])
def test_a_mutation_turns_its_test_red(mutation: dict[str, str], runner: Runner, tmp_path: Path) -> None:
    path = copied(tmp_path) / mutation["file"]
    text = path.read_text(encoding="utf-8")
    assert text.count(mutation["find"]) == 1, f"{mutation['file']} holds {mutation['find']!r} not once"
    path.write_text(text.replace(mutation["find"], mutation["replace"]), encoding="utf-8")

    status, told = runner.run(tmp_path, node(mutation))

    assert status == FAILED, told
