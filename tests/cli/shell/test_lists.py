"""A manifest from the command line: what its columns hold is shown, and recorded once confirmed."""

import json
from pathlib import Path

import pytest

from placet.claims.outcome import Problem
from placet.server.actions import manifests
from placet.server.actions.accounts import add_account
from placet.server.actions.grammar import Refused
from placet.server.permissions import Role
from placet.server.queries.record import head, record_of, sources
from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("catalogue", "undone")
MISSION = "mx-2025-02-campeche"
LIST = (
    "No.;Name;Rank;Entry;Exit\n"
    "1;ROE, Jane;Captain;2025-02-17;2025-03-28\n"
    "2;DOE, John;Sergeant;2025-02-17;2025-03-28\n"
    "3;POE, Ann;Sergeant;2025-02-19;2025-03-28\n"
)
AS = ("--as", "rosa", "--mission", MISSION)
NEW = ("--source", "manifest-t", "--publisher", "Command")


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    return str(path)


def restricted() -> list[int]:
    claims = record_of((MISSION,)).missions[MISSION].claims
    own = [c for c in claims if any(p.source == "manifest-t" for p in c.passages)]
    assert all(str(c.visibility) == "restricted" for c in own)
    return sorted((c.count.least if c.count else 0) or 0 for c in own)


def test_columns_are_shown_and_nothing_is_recorded_until_they_are_confirmed(run: Run, file: str) -> None:
    before = head()

    done = run("import", file, *AS, *NEW)

    assert (done.exit_code, head()) == (2, before)
    assert "column 4, “Entry”: entry (by its heading" in done.stdout
    assert "--confirm" in done.stdout


def test_a_confirmed_list_is_recorded_restricted_with_numbers_and_no_names(run: Run, file: str) -> None:
    done = run("import", file, *AS, *NEW, "--confirm")

    assert done.exit_code == 0, done.stderr
    assert sources()["manifest-t"].sha256
    assert sum(n or 0 for n in restricted()) == 3
    assert "ROE" not in json.dumps([str(c) for c in record_of((MISSION,)).missions[MISSION].claims])


def test_a_list_recorded_twice_adds_nothing(run: Run, file: str) -> None:
    run("import", file, *AS, *NEW, "--confirm")
    before = head()

    again = run("import", file, *AS, "--confirm")

    assert (again.exit_code, head()) == (0, before), again.stderr
    assert again.stdout.endswith("Recorded: claims 0\n")


def test_a_column_is_what_one_says_it_is(run: Run, file: str) -> None:
    done = run("import", file, *AS, *NEW, "--dry-run", "--json", "--column", "3=", "--column", "4=day")

    told = json.loads(done.stdout)
    assert [(c["column"], c["holds"]) for c in told["columns"]] == [
        (1, "number"),
        (2, "name"),
        (4, "day"),
        (5, "exit"),
    ]
    assert told["columns"][2]["reason"] == "confirmed"
    assert told["dry_run"] is True


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (("--column", "4=arrival"), "does not say what a column holds"),
        (("--order", "dym"), "is no order of days"),
        (("--table", "3"), "no table 3"),
        (("--column", "0=name"), "no column 0; it has 5"),
        (("--column", "6=name"), "no column 6; it has 5"),
        (("--confirm",), "--source ID"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_kept(
    run: Run, file: str, more: tuple[str, ...], says: str
) -> None:
    before = head()

    done = run("import", file, *AS, *more)

    assert (done.exit_code != 0, head()) == (True, before)
    assert says in done.stderr


def test_a_bad_row_is_named_and_with_all_or_nothing_none_is_kept(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(LIST.replace("2025-02-19", "2025-02-31"), encoding="utf-8")
    before = head()

    done = run("import", str(path), *AS, *NEW, "--confirm", "--all-or-nothing")

    assert (done.exit_code, head()) == (2, before)
    assert f"{path}:4" in done.stderr


def test_a_mission_that_is_not_there_is_told_before_anything_and_no_source_is_left(
    run: Run, file: str
) -> None:
    before = head()
    for more in ((), ("--confirm",)):
        done = run("import", file, "--as", "rosa", "--mission", "none", *NEW, *more)
        assert "No mission is called" in done.stderr
        assert (done.exit_code, done.stdout, head()) == (2, "", before)


def test_a_source_that_is_new_is_not_left_without_its_rows(
    run: Run, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Refused((Problem("claim.unlike", "", 0, ""),))

    monkeypatch.setattr(manifests, "record_list", refuse)
    before = head()

    done = run("import", file, *AS, *NEW, "--confirm")

    assert (done.exit_code, head()) == (2, before)
    assert "manifest-t" not in sources()


def test_a_list_on_record_keeps_the_name_of_its_source(run: Run, file: str) -> None:
    run("import", file, *AS, *NEW, "--confirm")

    again = run("import", file, *AS, "--source", "another", "--confirm")

    assert again.exit_code == 2
    assert "holds this list as “manifest-t”" in again.stderr


def test_who_may_not_record_is_told_before_the_file_is_opened(run: Run, tmp_path: Path) -> None:
    add_account("ines", Role.COMMITTEE, "a quiet boat at noon")

    done = run("import", str(tmp_path), "--as", "ines", "--mission", MISSION)

    assert done.exit_code == 2
    assert "cannot be opened" not in done.stderr
