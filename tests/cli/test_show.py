import json
from collections.abc import Callable
from typing import Any

import pytest

from placet.cli.shell.catalogue import shown_first
from tests.cli.conftest import BRIDGE, DAYS, Run, golden


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_mission_is_shown_as_saved(run: Run, language: str) -> None:
    told = run("show", str(BRIDGE), *DAYS, "--lang", language).stdout

    assert told == golden(f"show.{language}.txt", told)


def test_no_line_but_an_address_or_a_heading_is_wider_than_a_narrow_screen(run: Run) -> None:
    told = run("show", shown_first(), *DAYS).stdout.splitlines()[2:]

    assert [line for line in told if len(line) > 80 and "://" not in line] == []


def test_a_wide_screen_has_a_table_of_the_modes(run: Run) -> None:
    told = run("show", str(BRIDGE), *DAYS, COLUMNS="150").stdout

    assert any(line.split()[:3] == ["asked", "recommended", "consented"] for line in told.splitlines())


def test_json_has_claims_and_sources_beside_the_findings(plain: Callable[..., Any]) -> None:
    (mission,) = plain("show", str(BRIDGE), *DAYS)["missions"]

    assert {"verdict", "findings", "claims", "sources", "title"} <= mission.keys()
    assert "alfa-norte" in json.dumps(mission["claims"])


def test_several_missions_follow_one_another(run: Run) -> None:
    told = run("show", str(BRIDGE), shown_first(), *DAYS).stdout

    assert told.index("alfa-2025-bridge") < told.index("────────") < told.rindex(shown_first())


def test_showing_a_breach_is_fine(run: Run, mission: Callable[..., Any]) -> None:
    file = mission("{observed: presence, when: 2025-01-05/2025-01-09, where: alfa-land, source: courier}")

    assert run("show", str(file)).exit_code == 0
