"""The documents are true: commands run, links lead somewhere, the reference is up to date."""

import json
import os
import re
import shlex
import subprocess
import sys
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml

from docs import generate_reference
from placet.claims import dates

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PLACET = Path(sys.executable).with_name("placet")
IGNORED = {"node_modules", "build", "dist", "__pycache__"}
# What `uv lock` writes when no index is configured: the ecosystem's own hosts.
PUBLIC_HOSTS = {"pypi.org", "files.pythonhosted.org"}


def repository_files() -> list[Path]:
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [f for f in folders if f not in IGNORED and (not f.startswith(".") or f == ".ci")]
        found += [Path(folder) / n for n in names if not n.startswith(".") or n == ".gitignore"]
    return sorted(found)


def prose() -> list[Path]:
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def blocks(path: Path, language: str) -> list[str]:
    return re.findall(
        rf"^```{language}\n(.*?)^```", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )


def commands(path: Path) -> list[str]:
    lines = chain.from_iterable(block.splitlines() for block in blocks(path, "console"))
    return [line.removeprefix("$ ") for line in lines if line.startswith("$ placet ")]


DOCUMENTED = [pytest.param(p, c, id=f"{p.relative_to(ROOT)} {c}") for p in prose() for c in commands(p)]


def test_the_readme_has_at_most_150_lines() -> None:
    assert len(README.read_text(encoding="utf-8").splitlines()) <= 150


def run(arguments: list[str], home: Path) -> subprocess.CompletedProcess[str]:
    if not (ROOT / "src" / "placet" / "cli" / "__init__.py").exists():
        pytest.skip("the command line is not there yet")
    environment = os.environ | {"HOME": str(home), "NO_COLOR": "1", "COLUMNS": "120"}
    return subprocess.run(
        [PLACET, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize(("page", "line"), DOCUMENTED)
def test_a_documented_command_ends_as_it_says(page: Path, line: str, tmp_path: Path) -> None:
    command, _, remark = line.partition("  # exits ")

    done = run(shlex.split(command)[1:], tmp_path)

    assert (done.returncode, "Traceback" in done.stderr) == (int(remark or 0), False), (page, done.stderr)
    assert done.stdout.strip()


def bridge(step: int) -> dict[str, Any]:
    """Give the tutorial's file as it stands after a step; all of it is text, as our reader wants it."""
    base, arrived, denied = (
        yaml.load(b, yaml.BaseLoader)  # noqa: S506  builds nothing but text, lists and tables
        for b in blocks(ROOT / "docs" / "tutorial.md", "yaml")
    )
    if step > 1:
        base["sources"] |= arrived["sources"]
        base["claims"] += arrived["claims"]
    if step > 2:
        base["sources"] |= denied["sources"]
        base["claims"][-1]["rivals"] = [{"count": "12", "source": "ministry"}]
    return dict(base)


@pytest.mark.parametrize(
    ("step", "options", "verdict", "reason", "status"),
    [
        (1, [], "undetermined", "no_evidence", 0),
        (2, [], "breached", None, 1),
        (3, [], "possible", "conflicting", 0),
        (3, ["--known-at", "2025-03-11"], "undetermined", "no_evidence", 0),
    ],
    ids=["nothing happened yet", "fourteen arrived", "the ministry says twelve", "before the newspaper"],
)
def test_the_tutorial_says_what_the_check_says(
    step: int, options: list[str], verdict: str, reason: str | None, status: int, tmp_path: Path
) -> None:
    file = tmp_path / "bridge.yaml"
    file.write_text(yaml.safe_dump(bridge(step)), encoding="utf-8")

    done = run(["check", str(file), "--json", *options], tmp_path)

    (mission,) = json.loads(done.stdout)["missions"]
    ceilings = [f for f in mission["findings"] if f["rule"] == "ceiling.exceeded" and not f["subject"]]
    assert [(f["verdict"], f["reason"]) for f in ceilings] == [(verdict, reason)]
    assert done.returncode == status


def test_every_date_the_how_to_shows_can_be_read() -> None:
    page = (ROOT / "docs" / "how-to" / "write-a-mission-file.md").read_text(encoding="utf-8")
    shown = page.split("## Dates")[1].split("##")[0]
    forms = re.findall(r"`([^`]+)`", "".join(re.findall(r"^\| (`.*?) \| ", shown, re.MULTILINE)))

    read = [dates.parse(form.replace("\\|", "|")) for form in forms]

    assert len(read) >= 10
    assert all(read)


def test_every_make_target_in_the_documents_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {
        t
        for p in prose()
        for t in re.findall(r"(?:^|`)make ([a-z]+)", p.read_text(encoding="utf-8"), re.MULTILINE)
    }

    assert {"setup", "demo", "test", "check", "bench"} <= named | targets
    assert named <= targets


def test_the_readme_names_every_command(tmp_path: Path) -> None:
    offered = run(["--help"], tmp_path).stdout
    files = [f.stem for f in sorted((ROOT / "src" / "placet" / "cli").glob("[a-z]*.py"))]
    told = README.read_text(encoding="utf-8")

    unnamed = [f for f in files if re.search(rf"\b{f}\b", offered) and f"$ placet {f}" not in told]

    assert unnamed == []


def test_the_reference_is_up_to_date() -> None:
    assert generate_reference.outdated(generate_reference.pages()) == []


def test_every_glossary_entry_has_both_languages_and_a_meaning() -> None:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("|") and not line.startswith(("| English", "|---"))
    ]

    assert len(rows) > 50
    assert [row for row in rows if len(row) != 3 or not all(row)] == []


def test_the_glossary_explains_a_word_once() -> None:
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    words = re.findall(r"^\| ([^|]+?) \|", text, re.MULTILINE)
    terms = [w for w in words if w != "English"]

    assert sorted(terms) == sorted(set(terms))


def test_every_relative_link_leads_to_a_file() -> None:
    broken = [
        f"{p.relative_to(ROOT)}: {target}"
        for p in prose()
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", p.read_text(encoding="utf-8"))
        if "://" not in target and not (p.parent / target).exists()
    ]

    assert broken == []


def test_no_file_tells_a_path_of_the_machine_it_was_made_on() -> None:
    machine = re.compile(r"(?<![\w.:/-])/(?:work|root|home|farm|tmp|opt|Users|private)/")

    told = []
    for path in repository_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        told += [f"{path.relative_to(ROOT)}: {hit.group()}" for hit in [machine.search(text)] if hit]

    assert told == []


def test_the_lock_names_public_hosts_only() -> None:
    hosts = set(re.findall(r"[a-z]+://([^/\"]+)", (ROOT / "uv.lock").read_text(encoding="utf-8")))

    assert hosts <= PUBLIC_HOSTS
