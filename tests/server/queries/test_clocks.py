"""The two clocks of a question."""

from datetime import timedelta

import pytest
from django.utils import timezone

from placet.errors import Malformed
from placet.server.queries.clocks import Clocks, clocks_of


def test_without_days_both_clocks_stand_at_today() -> None:
    found = clocks_of({})

    assert found.now
    assert found.query == ""
    assert found.as_of == found.known_at == timezone.localdate()


def test_the_days_given_are_kept_in_addresses() -> None:
    found = clocks_of({"as_of": "2025-03-20", "known_at": "2025-03-25"})

    assert not found.now
    assert found.query == "?as_of=2025-03-20&known_at=2025-03-25"


def test_one_clock_may_be_moved_alone() -> None:
    today = timezone.localdate()

    assert Clocks(today - timedelta(days=1), today, today).query.count("=") == 1


def test_a_day_that_is_none_is_a_mistake() -> None:
    with pytest.raises(Malformed, match=r"date\.impossible"):
        clocks_of({"as_of": "2025-02-30"})
