from collections.abc import Callable
from typing import Any

import pytest

from placet.cli.shell.catalogue import home, shown_first
from tests.cli.conftest import BRIDGE, DAYS, Run


def test_without_a_target_everything_is_listed(run: Run) -> None:
    done = run("list", *DAYS)

    missions = len(list((home() / "missions").glob("*.yaml")))
    assert f"{missions} of {missions} missions" in done.stdout
    assert shown_first() in done.stdout


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (("--state", "Bravia"), 1),
        (("--unit", "bravia"), 1),
        (("--place", "alfa-land"), 1),
        (("--year", "2025", "--stage", "running"), 1),
        (("--stage", "ended"), 0),
        (("--verdict", "possible"), 1),
        (("--search", "tunnel"), 0),
    ],
)
def test_facets_narrow_the_list(plain: Callable[..., Any], asked: tuple[str, ...], shown: int) -> None:
    assert len(plain("list", str(BRIDGE), *DAYS, *asked)["missions"]) == shown


def test_a_place_nobody_has_exits_2(run: Run) -> None:
    done = run("list", str(BRIDGE), *DAYS, "--place", "alfa-nortee")

    assert done.exit_code == 2
    assert "alfa-nortee" in done.stderr


def test_nothing_that_fits_is_said(run: Run) -> None:
    assert run("list", str(BRIDGE), *DAYS, "--year", "1900").stdout == "No mission fits.\n"
