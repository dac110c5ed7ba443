"""A finding's identity: rule, mission, term, subject and field, and nothing else."""

from dataclasses import replace

import pytest

from placet.check.finding import Finding
from placet.claims.outcome import Reason, Verdict

ONE = Finding("ceiling.exceeded", "m1", "consented/presence", Verdict.KEPT, field="count")


def test_an_id_is_sixteen_hex_digits_that_stay_the_same_for_ever() -> None:
    assert ONE.id == "fdf3fe254fe93287"


def test_what_is_found_is_no_part_of_the_identity() -> None:
    changed = replace(
        ONE, verdict=Verdict.POSSIBLE, reason=Reason.IMPRECISE, evidence=("c1",), judged="observed"
    )

    assert changed.id == ONE.id


@pytest.mark.parametrize(
    "change",
    [
        {"rule": "ceiling.total_exceeded"},
        {"mission": "m2"},
        {"term": "consented/presence/guests"},
        {"subject": "c1"},
        {"field": ""},
    ],
)
def test_what_it_is_about_is_the_identity(change: dict[str, str]) -> None:
    assert (
        Finding(
            **{**{n: getattr(ONE, n) for n in ("rule", "mission", "term", "verdict", "field")}, **change}
        ).id
        != ONE.id
    )
