"""What a process may not do before it opens bytes of a stranger."""

import resource

import pytest

from placet.reading.confined import confine


@pytest.mark.parametrize("files", [0, 64])
def test_a_process_limits_itself(monkeypatch: pytest.MonkeyPatch, files: int) -> None:
    limits: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr(resource, "setrlimit", limits.__setitem__)

    confine(2**20, 30, files)

    assert limits[resource.RLIMIT_AS] == (2**20, 2**20)
    assert limits[resource.RLIMIT_CPU] == (30, 31)
    assert limits[resource.RLIMIT_FSIZE] == limits[resource.RLIMIT_CORE] == (0, 0)
    assert limits.get(resource.RLIMIT_NOFILE, (0, 0)) == (files, files)
