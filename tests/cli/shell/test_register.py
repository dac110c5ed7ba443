import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import User

from placet.cli.shell import register as module
from placet.cli.shell.register import LOADER, load_demo, opened, unopened
from placet.errors import PlacetError
from placet.server import home
from placet.server.queries.record import head


@pytest.fixture(autouse=True)
def _demo_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading the demo makes this process the demo's; the other tests go on as they were."""
    monkeypatch.setattr(settings, "DEMO", settings.DEMO)


def test_an_opened_register_is_that_of_its_home() -> None:
    assert opened() == unopened() == settings.HOME


@pytest.mark.usefixtures("catalogue")
def test_a_register_with_entries_that_is_not_the_demo_is_refused(tmp_path: Path) -> None:
    before = head()

    with pytest.raises(PlacetError) as told:
        load_demo(tmp_path)

    assert told.value.code == "demo.occupied"
    assert (head(), home.is_demo(tmp_path)) == (before, False)


@pytest.mark.usefixtures("catalogue", "undone")
def test_the_demo_is_loaded_by_an_account_nobody_can_log_in_to_and_once(tmp_path: Path) -> None:
    home.mark_demo(tmp_path)

    added = load_demo(tmp_path)

    assert set(added.values()) == {0}
    assert not User.objects.get(username=LOADER).has_usable_password()
    assert module.LOADER == LOADER


def test_the_demo_is_public_in_the_very_process_that_loads_it_first(tmp_path: Path) -> None:
    script = (
        "from placet.cli.shell.register import load_demo, opened\n"
        "load_demo(opened())\n"
        "from django.test import Client\n"
        "print(Client().get('/missions/', headers={'host': 'localhost'}).status_code)\n"
    )

    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script],
        env={**os.environ, "PLACET_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == "200"
