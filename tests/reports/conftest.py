"""The tests of reports share the terminal's invented mission."""

from collections.abc import Callable
from pathlib import Path

import pytest

from placet.cli.shell.answers import answer
from placet.cli.shell.question import Question
from placet.exchange.answer import Answer
from tests.cli.conftest import bridge, mission

__all__ = ["bridge", "mission"]

About = Callable[..., Answer]


@pytest.fixture
def about(mission: Callable[..., Path]) -> About:
    """Give the answer about a small mission whose claims and first lines are given, on 1 June 2025."""

    def asked(*claims: str, acts: str = "", entities: str = "") -> Answer:
        file = mission(*claims, head=f"mission: x-1\nhost: alfa\n{acts}")
        if entities:
            file.write_text(file.read_text().replace("entities:\n", f"entities:\n{entities}"))
        (one,) = answer(Question(as_of="2025-06-01", known_at="2025-06-01"), [str(file)]).each
        return one

    return asked
