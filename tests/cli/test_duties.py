from collections.abc import Callable
from typing import Any

from tests.cli.conftest import BRIDGE, DAYS, Run


def test_duties_are_told_in_words(run: Run) -> None:
    told = run("duties", str(BRIDGE), *DAYS).stdout

    assert told.index("The next 90 days") < told.index("10 May 2025") < told.index("Without a day")


def test_without_a_target_the_duties_of_all_are_told_and_those_of_the_packs(
    plain: Callable[..., Any],
) -> None:
    told = plain("duties", "--as-of", "2026-06-01", "--known-at", "2026-12-01")

    assert len({d["mission"] for d in told["duties"]}) > 5
    assert all(d["term"].startswith("law/") for d in told["standing"])
    assert told["standing"]


def test_a_duty_as_data_keeps_its_days(plain: Callable[..., Any]) -> None:
    dues = {d["term"]: d["due"] for d in plain("duties", str(BRIDGE), *DAYS)["duties"]}

    assert [d["latest"] for d in dues["consented/duty/report"]] == ["2025-05-10"]
