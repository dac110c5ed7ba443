"""The shape of the code: sizes, names, what each layer may know, and tests that mirror the source."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "placet"
TESTS = ROOT / "tests"
PURE = ("claims", "law", "check", "wording", "exchange")
BANNED_NAMES = {"core", "common", "utils", "helpers", "misc", "base", "manager", "service", "handler"}
# A clock, randomness, the network, processes, a database: nothing of that in the pure packages.
IMPURE = {
    *("aiohttp", "ftplib", "http", "httpx", "requests", "socket", "urllib.request", "urllib3"),
    *(
        "asyncio",
        "multiprocessing",
        "os.environ",
        "random",
        "secrets",
        "subprocess",
        "threading",
        "time",
        "uuid",
    ),
    *("django", "numpy.random", "psycopg", "sqlite3"),
}
IMPURE_CALLS = {"now", "random", "today", "utcnow"}
# Stable for ever: a code may be added, never renamed or dropped.
RULES = {
    "activity": {"outside"},
    "arms": {"over", "unlisted"},
    "ceiling": {"exceeded", "total_exceeded"},
    "condition": {"unjudged"},
    "consent": {"lapsed", "late", "missing", "unpublished"},
    "departure": {"unrecorded"},
    "duty": {"late", "missing", "pending"},
    "force": {"outside"},
    "input": {"contradictory"},
    "means": {"over", "unlisted"},
    "place": {"outside"},
    "port": {"other"},
    "power": {"exceeded"},
    "route": {"incomplete", "out_of_order"},
    "sources": {"conflicting"},
    "stay": {"exceeded"},
    "terms": {"contradictory", "diverge", "missing"},
    "vote": {"miscounted", "not_carried"},
    "window": {"early", "late"},
}
# Modules whose test is not the file of the same name, and where it is.
TESTED_ELSEWHERE: dict[str, str] = {
    "server/actions/findings.py": "server/actions/test_decisions.py",
    "server/actions/grammar.py": "server/actions/test_claims.py",
    "server/actions/missions.py": "server/actions/test_entities.py",
    "server/actions/recording.py": "server/actions/test_proposals.py",
    "server/actions/sources.py": "server/actions/test_entities.py",
    "server/actions/turns.py": "server/actions/test_claims.py",
    "server/forms/claim.py": "server/pages/test_recording.py",
    "server/forms/decision.py": "server/pages/test_recording.py",
    "server/forms/entry.py": "server/pages/test_recording.py",
    "server/forms/heads.py": "server/pages/test_recording.py",
    "server/actions/reading.py": "server/pages/test_review.py",
    "server/forms/review.py": "server/pages/test_review.py",
    "server/forms/words.py": "server/pages/test_recording.py",
    "server/pages/adding.py": "server/pages/test_recording.py",
    "server/pages/decisions.py": "server/pages/test_recording.py",
    "server/pages/drafts.py": "server/pages/test_recording.py",
    "server/pages/forms.py": "server/pages/test_recording.py",
    "server/pages/suggested.py": "server/pages/test_recording.py",
    "server/pages/reviewed.py": "server/pages/test_review.py",
    "server/pages/told.py": "server/pages/test_history.py",
    "server/pages/uploads.py": "server/pages/test_recording.py",
    "server/queries/dispositions.py": "server/actions/test_decisions.py",
    "server/queries/drafts.py": "server/actions/test_proposals.py",
    "server/queries/history.py": "server/pages/test_history.py",
    "server/queries/verdicts.py": "server/actions/test_claims.py",
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def python_files(*folders: str) -> list[Path]:
    return sorted(p for folder in folders for p in (ROOT / folder).rglob("*.py"))


def told(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def functions(node: ast.AST) -> list[Function]:
    return [n for n in ast.walk(node) if isinstance(n, Function)]


def imports(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def called(node: ast.AST) -> Iterator[str]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call):
            target = call.func
            yield target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")


CODE = python_files("src", "tests", "bench", "docs")
PURE_CODE = [p for package in PURE for p in python_files(f"src/placet/{package}")]


def test_no_file_reaches_500_lines() -> None:
    prose = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "Makefile", ROOT / "pyproject.toml"]
    generated = ROOT / "docs" / "reference"
    written = [p for p in (*CODE, *prose) if generated not in p.parents]

    long = {told(p): n for p in written if (n := len(p.read_text(encoding="utf-8").splitlines())) >= 500}

    assert long == {}


def test_the_median_source_file_has_at_most_150_lines() -> None:
    sizes = [len(p.read_text(encoding="utf-8").splitlines()) for p in python_files("src")]

    assert median(sizes) <= 150


def test_no_function_reaches_50_lines() -> None:
    long = {
        f"{told(p)}:{f.lineno} {f.name}": size
        for p in CODE
        for f in functions(tree(p))
        if (size := (f.end_lineno or f.lineno) - f.lineno + 1) >= 50
    }

    assert long == {}


def test_no_function_takes_more_than_six_arguments() -> None:
    many = []
    for path in CODE:
        for f in functions(tree(path)):
            names = [a.arg for a in (*f.args.posonlyargs, *f.args.args, *f.args.kwonlyargs)]
            if len([n for n in names if n not in {"self", "cls"}]) > 6:
                many.append(f"{told(path)}:{f.lineno} {f.name}")

    assert many == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    parts = {p: set(p.relative_to(ROOT).with_suffix("").parts) for p in CODE}

    assert [told(p) for p, names in parts.items() if names & BANNED_NAMES] == []


def test_pure_packages_know_no_clock_randomness_network_or_database() -> None:
    found = []
    for path in PURE_CODE:
        module = tree(path)
        known = {name for name in imports(module) if name in IMPURE or name.split(".")[0] in IMPURE}
        read = {
            f".{n.attr}" for n in ast.walk(module) if isinstance(n, ast.Attribute) and n.attr in IMPURE_CALLS
        }
        found += [f"{told(path)}: {name}" for name in sorted(known | read)]

    assert found == []


def there(path: Path) -> Path:
    """Give the path; its test is skipped while it is missing and the last slice, the command line, is too."""
    if not path.exists() and not (SOURCE / "cli" / "__init__.py").exists():
        pytest.skip(f"{told(path)} is not there yet")
    assert path.exists()
    return path


def rule_file(noun: str) -> Path:
    return there(SOURCE / "check" / f"{noun}.py")


@pytest.mark.parametrize("noun", RULES)
def test_a_rule_code_leads_to_the_file_of_its_noun(noun: str) -> None:
    assert rule_file(noun).is_file()


@pytest.mark.parametrize("noun", RULES)
def test_a_rule_file_names_each_of_its_codes(noun: str) -> None:
    literals = set(strings(tree(rule_file(noun))))

    assert {f"{noun}.{state}" for state in RULES[noun]} <= literals


def test_every_rule_code_in_the_check_is_a_known_one() -> None:
    shape = re.compile(rf"(?:{'|'.join(RULES)})\.[a-z_]+")
    known = {f"{noun}.{state}" for noun, states in RULES.items() for state in states}
    files = python_files("src/placet/check")

    found = {text for p in files for text in strings(tree(p)) if shape.fullmatch(text)}

    assert found <= known


@pytest.mark.parametrize("noun", RULES)
def test_every_rule_code_has_cases_a_lawyer_can_read(noun: str) -> None:
    there(TESTS / "cases" / f"{noun}.yaml")
    files = [TESTS / "cases" / f"{noun}.yaml", *(TESTS / "cases").glob(f"{noun}-*.yaml")]

    asked = {code for p in files for case in yaml.safe_load(p.read_text("utf-8")) for code in codes_of(case)}

    assert {f"{noun}.{state}" for state in RULES[noun]} <= asked


def codes_of(case: dict[str, Any]) -> set[str]:
    return {*(finding["rule"] for finding in case.get("expect") or ()), *(case.get("absent") or ())}


def strings(module: ast.Module) -> Iterator[str]:
    """Give every string literal that is not a docstring."""
    prose = {
        id(node.body[0].value)
        for node in ast.walk(module)
        if isinstance(node, ast.Module | ast.ClassDef | Function)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.value


def own_names() -> set[str]:
    """Give the ids and names of missions, places, organs and forces of the data and the packs."""
    files = [*(ROOT / "data").rglob("*.yaml"), *(SOURCE / "law" / "packs").rglob("*.yaml")]
    documents = [d for f in files for d in yaml.load_all(f.read_text(encoding="utf-8"), yaml.CSafeLoader)]
    names = {name for d in documents if isinstance(d, dict) for name in names_in(d)}
    # Two letters ("us") are also words, and so are short acronyms.
    return {name for name in names if len(name) > 4}


def names_in(document: dict[str, Any]) -> Iterator[str]:
    yield str(document.get("mission", ""))
    own = {"place", "force", "body", "person", "organisation"}
    entities = (document.get("entities") or {}).items()
    rows = [{"id": i} | e for i, e in entities if isinstance(e, dict) and e.get("is") in own]
    for row in (*rows, *(document.get("bodies") or ())):
        yield str(row.get("id", ""))
        yield from map(str, row.get("aka") or ())
        yield from spelled(row.get("name") or row.get("names"))


def spelled(name: object) -> set[str]:
    return {str(n) for n in name.values()} if isinstance(name, dict) else {str(name or "")}


def test_no_mission_place_or_organ_is_named_in_the_code() -> None:
    names = own_names()
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, sorted(names))) + r")(?![\w-])")

    found = [
        f"{told(p)}: {hit.group()}"
        for p in python_files("src")
        for text in strings(tree(p))
        if names and (hit := pattern.search(text))
    ]

    assert found == []


def modules_that_behave() -> list[str]:
    """Give the modules with a function: a file of plain values has nothing to test."""
    return [p.relative_to(SOURCE).as_posix() for p in python_files("src") if functions(tree(p))]


@pytest.mark.parametrize("module", modules_that_behave())
def test_every_module_has_its_test_file(module: str) -> None:
    path = Path(module)
    cases = TESTS / "cases" / f"{path.stem}.yaml"
    beside = TESTS / path.parent / f"test_{path.stem.strip('_')}.py"
    named = TESTS / TESTED_ELSEWHERE.get(module, beside.relative_to(TESTS))

    assert there(cases if path.parent.name == "check" and cases.exists() else named).is_file()


def test_modules_tested_elsewhere_exist_and_so_do_their_tests() -> None:
    stale = [
        module
        for module, test in TESTED_ELSEWHERE.items()
        if not (SOURCE / module).is_file() or not (TESTS / test).is_file()
    ]

    assert stale == []


def asserts(f: Function, helpers: set[str]) -> bool:
    own = any(isinstance(n, ast.Assert) for n in ast.walk(f))
    return own or not helpers.isdisjoint(called(f))


def asserting_helpers(modules: list[ast.Module]) -> set[str]:
    """Give the names of functions in the tests that assert, directly or through one another."""
    known = {"raises", "fail"}
    every = [f for m in modules for f in functions(m) if not f.name.startswith("test_")]
    while more := {f.name for f in every if f.name not in known and asserts(f, known)}:
        known |= more
    return known


def test_every_test_asserts_something() -> None:
    modules = {p: tree(p) for p in python_files("tests")}
    helpers = asserting_helpers(list(modules.values()))

    empty = [
        f"{told(p)}:{f.lineno} {f.name}"
        for p, module in modules.items()
        for f in functions(module)
        if f.name.startswith("test_") and not asserts(f, helpers)
    ]

    assert empty == []


def test_no_test_sleeps_or_measures_time() -> None:
    timing = {"sleep", "perf_counter", "monotonic", "process_time", "perf_counter_ns"}

    found = [told(p) for p in python_files("tests") if timing & set(called(tree(p)))]

    assert found == []
