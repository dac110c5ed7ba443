from collections.abc import Callable
from typing import Any

from placet.cli.shell.catalogue import shown_first
from tests.cli.conftest import DAYS, Run


def test_the_demonstration_shows_a_mission_the_totals_and_what_to_type_next(run: Run) -> None:
    told = run("demo", "--no-serve", *DAYS).stdout

    assert (
        told.index(shown_first()) < told.index("missions of") < told.rindex(f"placet export {shown_first()}")
    )


def test_the_same_as_data(plain: Callable[..., Any]) -> None:
    told = plain("demo", "--no-serve", *DAYS)

    assert [m["id"] for m in told["missions"]] == [shown_first()]
    assert sum(told["catalogue"]["verdicts"].values()) == told["catalogue"]["missions"]


def test_serving_comes_later_and_says_so(run: Run) -> None:
    done = run("demo")

    assert (done.exit_code, done.stdout) == (2, "")
    assert "--no-serve" in done.stderr
