"""Five missions by somebody who has not read the program, who wrote what they expect before the first run.

`expected.yaml` holds the expectations. Rows with `miss` are those the program does not meet; each fails
strictly, so that the day it does is noticed.
"""

import contextlib
import datetime as dt
import io
import json
import sys
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
import yaml

from placet.cli import main

HERE = Path(__file__).parent
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "expected.yaml").read_text("utf-8"))
OPEN_TERMS = {("consent.unpublished", "consented/movement"), ("consent.unpublished", "consented/means")}
KELOMAA = "fi-2026-kelomaa-archive"
OWN_DAYS = "{closures: [2026-04-03, 2026-04-06, 2026-05-01, 2026-05-14]}"


def run_check(file: Path, mission: str) -> tuple[int, dict[str, Any]]:
    """The exit status and the one mission of `placet check FILE --json` on the days expected."""
    days = EXPECTED[mission]
    words = ["placet", "check", str(file), "--json", "--lang", "en"]
    words += ["--as-of", str(days["as_of"]), "--known-at", str(days["known_at"])]
    out, status = io.StringIO(), 0
    with mock.patch.object(sys, "argv", words), contextlib.redirect_stdout(out):
        try:
            main()
        except SystemExit as end:
            status = int(end.code or 0)
    answer: dict[str, Any] = json.loads(out.getvalue())["missions"][0]
    return status, answer


@cache
def answer_of(mission: str) -> tuple[int, dict[str, Any]]:
    """What the command answers about a mission of this folder."""
    return run_check(HERE / f"{mission}.yaml", mission)


def findings_of(mission: str) -> list[dict[str, Any]]:
    """The findings about a mission of this folder."""
    found: list[dict[str, Any]] = answer_of(mission)[1]["findings"]
    return found


def rows(kind: str) -> list[Any]:
    """One parameter a row of `expect` or `absent`, the misses marked."""
    made = []
    for mission, days in EXPECTED.items():
        for row in days[kind]:
            marks = [pytest.mark.xfail(strict=True, reason=row["miss"])] if "miss" in row else []
            name = ":".join(str(row[key]) for key in ("rule", "term", "subject", "verdict") if key in row)
            made.append(pytest.param(mission, row, id=f"{mission}:{name}", marks=marks))
    return made


def local(text: str, *, end: bool) -> dt.datetime:
    """A bound of a span as local time; a whole day is its first minute, at the end that of the next."""
    moment = dt.datetime.fromisoformat(text).replace(tzinfo=None)
    return moment + dt.timedelta(days=1) if end and len(text) == len("2025-10-10") else moment


def bounds(span: dict[str, Any]) -> tuple[dt.datetime, dt.datetime]:
    """The local time of a span, half-open."""
    return local(span["from"], end=False), local(span["to"], end=True)


def key_of(row: dict[str, Any]) -> tuple[str, str, str]:
    """Rule, term and subject of a row or a finding; the subject is empty for the whole term."""
    return row["rule"], row["term"], row.get("subject", "")


def matching(mission: str, row: dict[str, Any]) -> dict[str, Any]:
    """The one finding a row speaks of; none or two fail."""
    key = key_of(row)
    same = [found for found in findings_of(mission) if key_of(found) == key]
    assert len(same) == 1, [found["verdict"] for found in same]
    return same[0]


def check_span(found: dict[str, Any], row: dict[str, Any]) -> None:
    """The finding has a span of the row's verdict in the time and with the figures the row gives."""
    if "at" in row:
        at = local(row["at"], end=False)
        fitting = [span for span in found["spans"] if bounds(span)[0] <= at < bounds(span)[1]]
    else:
        wanted = (local(row["span"][0], end=False), local(row["span"][1], end=False))
        fitting = [span for span in found["spans"] if bounds(span) == wanted]
    assert [span["verdict"] for span in fitting] == [row["verdict"]]
    if "lower" in row:
        assert fitting[0]["at_least"] == row["lower"]
    if "upper" in row:
        assert fitting[0]["at_most"] == row["upper"]


@pytest.mark.parametrize(("mission", "row"), rows("expect"))
def test_each_expected_finding_is_given(mission: str, row: dict[str, Any]) -> None:
    found = matching(mission, row)
    if "at" not in row:
        assert (found["verdict"], found["reason"]) == (row["verdict"], row.get("reason"))
    if "at" in row or "span" in row:
        check_span(found, row)
    if "core" in row:
        assert sorted(found["evidence"]) == sorted(row["core"])
    if "due" in row:
        assert f"{row['due'].day} {row['due']:%b %Y}" in found["sentence"]["en"]


@pytest.mark.parametrize(("mission", "row"), rows("absent"))
def test_what_looks_like_a_departure_and_is_none_gives_no_finding(mission: str, row: dict[str, Any]) -> None:
    given = [found for found in findings_of(mission) if found["rule"] == row["rule"]]
    if "subject" in row:
        given = [
            found for found in given if row["subject"] in (found["subject"], *found["term"].split("/")[2:])
        ]
    assert not given


@pytest.mark.parametrize("mission", EXPECTED)
def test_nothing_else_is_breached_or_possible(mission: str) -> None:
    expected = {key_of(row) for row in EXPECTED[mission]["expect"]}
    bad = [found for found in findings_of(mission) if found["verdict"] in ("breached", "possible")]
    keys = {key_of(found) for found in bad}
    assert {key for key in keys - expected if key[:2] not in OPEN_TERMS} == set()


@pytest.mark.parametrize("mission", EXPECTED)
def test_each_mission_is_breached_and_says_so_in_the_exit_status(mission: str) -> None:
    status, answer = answer_of(mission)
    assert (status, answer["verdict"]) == (EXPECTED[mission]["exit"], EXPECTED[mission]["mission"])


# What follows was found while writing the missions, after the first run.


def test_the_figures_of_a_sentence_are_those_of_the_days_it_names() -> None:
    found = next(one for one in findings_of("jp-2025-hoshimi-rescue") if one["rule"] == "ceiling.exceeded")
    sentence = found["sentence"]["en"]
    assert "14 Oct" in sentence
    assert "35" not in sentence or "10 Oct" in sentence


@pytest.mark.parametrize(
    ("old", "new"),
    [(OWN_DAYS, "{}"), (OWN_DAYS, "{holidays: fi}"), ("calendar: moot-office-days", "calendar: moot-days")],
    ids=["no-days-at-all", "no-such-country", "no-such-calendar"],
)
def test_a_calendar_that_says_nothing_or_is_unknown_is_a_problem(old: str, new: str, tmp_path: Path) -> None:
    text = (HERE / f"{KELOMAA}.yaml").read_text("utf-8")
    assert old in text
    copy = tmp_path / f"{KELOMAA}.yaml"
    copy.write_text(text.replace(old, new), "utf-8")
    assert run_check(copy, KELOMAA)[0] == 2
