from placet.reports.stage import Stage


def test_a_stage_is_its_own_code() -> None:
    assert [str(s) for s in Stage][:2] == ["asked", "refused"]
