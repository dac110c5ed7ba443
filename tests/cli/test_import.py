import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from placet.server.queries.record import head, record_of
from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("catalogue", "undone")
HEAD = "mission,mode,kind,who,count,when,where,source,note\n"
GOOD = "mx-2025-02-campeche,observed,presence,us-army-7sfg,9,2025-02-20,mx-cam-carpizo,watch,t-row\n"
BAD = "mx-2025-02-campeche,observed,presence,us-army-7sfg,9,2025-02-31,mx-cam-carpizo,watch,t-bad\n"


@pytest.fixture
def table(tmp_path: Path) -> Callable[..., str]:
    def written(*rows: str, encoding: str = "utf-8") -> str:
        file = tmp_path / "claims.csv"
        file.write_text(HEAD + "".join(rows), encoding=encoding)
        return str(file)

    return written


def test_a_table_of_claims_is_recorded(run: Run, table: Callable[..., str]) -> None:
    done = run("import", table(GOOD), "--as", "rosa")

    notes = [c.note for c in record_of(("mx-2025-02-campeche",)).missions["mx-2025-02-campeche"].claims]
    assert (done.exit_code, done.stdout) == (0, "Recorded: claims 1\n"), done.stderr
    assert "t-row" in notes


def test_a_bad_row_is_named_and_the_good_are_kept(run: Run, table: Callable[..., str]) -> None:
    file = table(BAD, GOOD)

    done = run("import", file, "--as", "rosa")

    assert (done.exit_code, done.stdout) == (2, "Recorded: claims 1\n")
    assert done.stderr.startswith(f"{file}:2: “2025-02-31” names a day")


@pytest.mark.parametrize(
    ("option", "says"),
    [("--dry-run", "Would be recorded: claims 1\n"), ("--all-or-nothing", "Recorded: claims 0\n")],
)
def test_nothing_is_recorded_where_that_is_asked(
    run: Run, table: Callable[..., str], option: str, says: str
) -> None:
    before = head()

    done = run("import", table(BAD, GOOD), "--as", "rosa", option)

    assert (done.exit_code, done.stdout, head()) == (2, says, before)


def test_a_mission_file_is_recorded_and_a_second_time_changes_nothing(
    run: Run, mission: Callable[..., Path], plain: Callable[..., Any]
) -> None:
    file = str(mission("{observed: presence, who: alfa, count: 3, when: 2025-01-01, source: courier}"))

    first = plain("import", file, "--as", "rosa")
    again = plain("import", file, "--as", "rosa")

    assert (first["added"]["missions"], first["added"]["claims"], first["problems"]) == (1, 1, [])
    assert set(again["added"].values()) == {0}
    assert run("import", file, "--as", "rosa").stdout.startswith("Recorded: missions 0")


def test_the_good_claims_of_a_file_with_a_bad_one_are_kept(run: Run, mission: Callable[..., Path]) -> None:
    good = "{observed: presence, who: alfa, count: 3, when: 2025-01-01, source: courier}"
    file = str(mission(good, good.replace("2025-01-01", "2025-02-31")))

    told = json.loads(run("import", file, "--as", "rosa", "--json", "--dry-run").stdout)
    whole = json.loads(run("import", file, "--as", "rosa", "--json", "--all-or-nothing").stdout)

    assert (told["added"]["claims"], told["dry_run"]) == (1, True)
    assert [(p["file"], p["line"] > 0, p["code"]) for p in told["problems"]] == [
        (file, True, "date.impossible")
    ]
    assert set(whole["added"].values()) == {0}
    assert record_of(("x-1",)).missions == {}


def test_the_catalogue_that_is_there_already_changes_nothing(run: Run) -> None:
    before = head()

    done = run("import", "data", "--as", "rosa")

    assert (done.exit_code, head()) == (0, before), done.stderr


REFUSED = {
    "a file there is not": (("no-such.csv", "--as", "rosa"), "no such file or folder"),
    "a user there is not": (("data", "--as", "nobody"), "no account nobody"),
    "a user who may not": (("data", "--as", "carlos"), "does not include this"),
}


@pytest.mark.usefixtures("committee")
@pytest.mark.parametrize(("arguments", "says"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_done_is_said(run: Run, arguments: tuple[str, ...], says: str) -> None:
    done = run("import", *arguments)

    assert (done.exit_code, done.stdout, says in done.stderr) == (2, "", True), done.stderr


def test_a_table_in_another_encoding_is_refused(run: Run, table: Callable[..., str]) -> None:
    done = run("import", table(GOOD.replace("t-row", "sesión"), encoding="cp1252"), "--as", "rosa")

    assert (done.exit_code, "not UTF-8" in done.stderr) == (2, True)
