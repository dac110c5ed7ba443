import sys
from pathlib import Path

import pytest

from placet.server.home import home, is_demo, mark_demo, secret


def test_the_environment_names_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLACET_HOME", str(tmp_path / "named"))

    assert home() == tmp_path / "named"
    assert home().is_dir()


PLATFORMS = {
    "linux": ("XDG_DATA_HOME", "data", "data/placet"),
    "darwin": ("HOME", "", "Library/Application Support/placet"),
    "win32": ("LOCALAPPDATA", "local", "local/placet"),
}


@pytest.mark.parametrize(("platform", "case"), PLATFORMS.items(), ids=PLATFORMS)
def test_otherwise_it_lies_where_the_platform_keeps_data(
    platform: str, case: tuple[str, str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    variable, given, wanted = case
    monkeypatch.delenv("PLACET_HOME", raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv(variable, str(tmp_path / given))

    assert home() == tmp_path / wanted


def test_a_home_is_the_demo_once_it_is_marked(tmp_path: Path) -> None:
    before = is_demo(tmp_path)

    mark_demo(tmp_path)

    assert (before, is_demo(tmp_path)) == (False, True)


def test_a_secret_is_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLACET_SECRET_KEY", raising=False)

    assert secret(tmp_path) == secret(tmp_path) != ""
