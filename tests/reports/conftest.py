"""The tests of reports share the terminal's invented mission."""

from tests.cli.conftest import bridge, mission

__all__ = ["bridge", "mission"]
