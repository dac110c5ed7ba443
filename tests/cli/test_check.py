"""placet check: its contract, its exit status, its words, and bad input."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from tests.cli.conftest import BRIDGE, DAYS, Run, golden

Write = Callable[..., Path]
VERDICTS = ["breached", "possible", "undetermined", "kept", "pending", "noted"]
DAY = r"^\d{4}-\d{2}-\d{2}$"
TIME = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}[+-]\d{2}:\d{2})?$"
TEXTS = {"type": "array", "items": {"type": "string"}}
NUMBER = {"type": ["integer", "null"]}


def table(**properties: Any) -> dict[str, Any]:  # noqa: ANN401  a JSON Schema
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def texts(*keys: str) -> dict[str, Any]:
    return {key: {"type": "string"} for key in keys}


SPAN = table(
    **{
        "from": {"type": ["string", "null"], "pattern": TIME},
        "to": {"type": ["string", "null"], "pattern": TIME},
    },
    verdict={"enum": VERDICTS},
    at_least=NUMBER,
    at_most=NUMBER,
    unit={"type": "string"},
)
UNDATED = table(**{"from": {"type": "string", "pattern": DAY}, "to": {"type": "string", "pattern": DAY}})
FINDING = table(
    rule={"type": "string", "pattern": r"^[a-z]+\.[a-z_]+$"},
    term={"type": "string", "pattern": r"^(?!.*/$).+/.+$"},
    **texts("subject", "field", "judged"),
    verdict={"enum": VERDICTS},
    reason={"type": ["string", "null"]},
    undated={"oneOf": [{"type": "null"}, UNDATED]},
    spans={"type": "array", "items": SPAN},
    sentence=table(en={"type": "string", "minLength": 1}, es={"type": "string", "minLength": 1}),
    evidence=TEXTS,
    reading=TEXTS,
    conventions=TEXTS,
    presumed=TEXTS,
    sources=TEXTS,
)
MISSION = table(
    id={"type": "string"},
    as_of={"type": "string", "pattern": DAY},
    known_at={"type": "string", "pattern": DAY},
    verdict={"enum": VERDICTS[:5]},
    tally=table(**{verdict: {"type": "integer"} for verdict in VERDICTS}),
    findings={"type": "array", "items": FINDING},
)
CONTRACT = table(missions={"type": "array", "items": MISSION})


def test_json_keeps_the_contract(plain: Callable[..., Any]) -> None:
    answer = plain("check", str(BRIDGE), *DAYS)

    jsonschema.validate(answer, CONTRACT)
    assert [m["id"] for m in answer["missions"]] == ["alfa-2025-bridge"]


def test_the_tally_counts_the_findings_and_the_worst_is_the_verdict(plain: Callable[..., Any]) -> None:
    (mission,) = plain("check", str(BRIDGE), *DAYS)["missions"]
    counted = {v: sum(f["verdict"] == v for f in mission["findings"]) for v in VERDICTS}

    assert mission["tally"] == counted
    assert mission["verdict"] == next(v for v in VERDICTS if counted[v])


def test_known_at_is_today_unless_the_day_asked_about_is_later(plain: Callable[..., Any]) -> None:
    (past,) = plain("check", str(BRIDGE), "--as-of", "2025-03-30")["missions"]
    (ahead,) = plain("check", str(BRIDGE), "--as-of", "2999-01-01")["missions"]
    (now,) = plain("check", str(BRIDGE))["missions"]

    assert past["known_at"] == now["as_of"] == now["known_at"]
    assert ahead["known_at"] == "2999-01-01"


@pytest.mark.parametrize("language", ["en", "es"])
def test_words_are_the_saved_ones(run: Run, language: str) -> None:
    told = run("check", str(BRIDGE), *DAYS, "--lang", language).stdout

    assert told == golden(f"check.{language}.txt", told)


def test_the_environment_names_the_language(run: Run) -> None:
    told = run("check", str(BRIDGE), *DAYS, LC_ALL="es_MX.UTF-8").stdout

    assert told == golden("check.es.txt", told)


def test_nothing_breached_exits_0(run: Run) -> None:
    assert run("check", str(BRIDGE), *DAYS).exit_code == 0


def test_a_breach_exits_1(run: Run, mission: Write) -> None:
    file = mission("{observed: presence, when: 2025-01-05/2025-01-09, where: alfa-land, source: courier}")

    assert run("check", str(file)).exit_code == 1


def test_bad_input_beats_a_breach_and_keeps_what_is_good(run: Run, mission: Write) -> None:
    file = mission(
        "{observed: presence, when: 2025-01-05/2025-01-09, where: alfa-land, source: courier}",
        "{observed: presence, when: 2025-02-30, source: courier}",
    )

    done = run("check", str(file))

    assert done.exit_code == 2
    assert "mission.yaml:10: " in done.stderr
    assert "consent.missing" in done.stdout


def test_one_unknown_mission_does_not_hide_another(run: Run) -> None:
    done = run("check", "no-such-mission", str(BRIDGE))

    assert done.exit_code == 2
    assert "no-such-mission" in done.stderr
    assert "alfa-2025-bridge" in done.stdout


SEEN = "{observed: presence, when: 2025-01-05, source: courier}"
BAD = {
    "an unknown key": ("{observed: presence, cuont: 3, when: 2025-01-05, source: courier}", 9),
    "a claim without a passage": ("{observed: presence, count: 3, when: 2025-01-05}", 9),
    "a window that ends before it begins": (
        "{consented: presence, when: 2025-03-01/2025-02-01, source: courier}",
        9,
    ),
    "an unknown place": ("{observed: presence, where: narnia, when: 2025-01-05, source: courier}", 9),
    "an impossible date": ("{observed: presence, when: 2025-02-30, source: courier}", 9),
    "the year 10000": ("{observed: presence, when: 10000-01-01, source: courier}", 9),
}


@pytest.mark.parametrize(("claim", "line"), BAD.values(), ids=BAD)
def test_bad_input_is_told_with_its_place(run: Run, mission: Write, claim: str, line: int) -> None:
    file = mission(claim)

    assert_told(run("check", str(file)), f"{file}:{line}: ")


LAWLESS = b"""mission: x
frameworks: [zz]
sources: {s: {kind: press, publisher: P, published: 2025-01-01}}
claims:
  - {observed: presence, when: 2025-01-01, source: s}
"""
FILES = {
    "a malformed file": (b"mission: [open\n", ":2: "),
    "a cycle in the tree of places": (
        b"mission: x\nentities:\n  a: {is: place, in: b, name: A}\n  b: {is: place, in: a, name: B}\n",
        ":3: ",
    ),
    "a file that is no text": (b"mission: x\n\xff\xfe\x00", ":2: "),
    "an empty file": (b"", ": "),
    "a pack nobody has": (
        LAWLESS,
        ":2: ",
    ),
}


@pytest.mark.parametrize(("content", "place"), FILES.values(), ids=FILES)
def test_a_bad_file_is_told_with_its_place(run: Run, tmp_path: Path, content: bytes, place: str) -> None:
    file = tmp_path / "bad.yaml"
    file.write_bytes(content)

    assert_told(run("check", str(file)), f"{file}{place}")


def test_fifty_megabytes_on_one_line_are_refused_unread(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "long.yaml"
    with file.open("wb") as long:
        long.truncate(50_000_000)

    assert_told(run("check", str(file)), f"{file}: ")


@pytest.mark.parametrize("given", ["missing.yaml", "no/such/folder", "x" * 300, "x" * 5000])
def test_what_is_not_there_is_told(run: Run, given: str) -> None:
    assert_told(run("check", given), given[:40])


def test_a_folder_without_missions_is_told(run: Run, tmp_path: Path) -> None:
    assert_told(run("check", str(tmp_path)), str(tmp_path))


def test_an_unknown_mission_is_told_with_the_nearest(run: Run) -> None:
    (known, *_) = [m["id"] for m in catalogue(run)]

    assert_told(run("check", f"{known}x"), known)


def catalogue(run: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("list", "--json").stdout)["missions"]
    return found


def test_a_pack_that_contradicts_itself_is_told_with_its_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "zz.yaml").write_text(
        "pack: zz\nnames: {en: Z, es: Z}\njurisdiction: zz\nrole: receiving\norders:\n"
        "  - {id: a, first: vote, then: publication}\n  - {id: b, first: publication, then: vote}\n"
    )

    assert_told(run("check", str(BRIDGE), "--packs", str(tmp_path)), "zz.yaml:7: ")


def test_nothing_to_look_at_is_told(run: Run) -> None:
    assert_told(run("check"), "--all")


@pytest.mark.parametrize("text", ["2025-02", "tomorrow", "10000-01-01", "2025-01-01T10:00"])
def test_a_day_that_is_none_is_told(run: Run, text: str) -> None:
    assert_told(run("check", str(BRIDGE), "--as-of", text), text)


def test_a_day_no_calendar_has_is_told(run: Run) -> None:
    assert_told(run("check", str(BRIDGE), "--as-of", "2025-02-30"), "2025")


def assert_told(done: Any, place: str) -> None:  # noqa: ANN401  the runner's result
    (told, *more) = done.stderr.splitlines()
    assert done.exit_code == 2
    assert place in told
    assert not more
    assert len(told) > len(place) + 10
    assert "Traceback" not in done.output
