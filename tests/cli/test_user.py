import json
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from typer.testing import CliRunner, Result

from placet.cli import app
from placet.server.permissions import Role, role_of
from tests.cli.conftest import Run

GOOD = "an old tram in the rain\n"
pytestmark = pytest.mark.usefixtures("undone")


@pytest.fixture
def user() -> Callable[..., Result]:
    def running(*arguments: str, typed: str = GOOD) -> Result:
        return CliRunner(env={"LC_ALL": "en_GB"}).invoke(app, ["user", *arguments], input=typed)

    return running


def test_an_account_has_the_password_of_the_first_line_and_its_role(user: Callable[..., Result]) -> None:
    done = user("add", "nadia", "--role", "registrar")

    made = User.objects.get(username="nadia")
    assert (done.exit_code, done.stdout) == (0, "Added nadia as registrar.\n")
    assert made.check_password(GOOD.strip())
    assert role_of(made) is Role.REGISTRAR


BAD = {
    "a role there is not": (("nadia", "--role", "king"), GOOD, "“king” is no role"),
    "the public, which nobody logs in as": (("nadia", "--role", "public"), GOOD, "is no role"),
    "a short password": (("nadia", "--role", "committee"), "short\n", "at least 12 characters"),
    "a password everybody has": (("nadia", "--role", "committee"), "startfinding\n", "too common"),
    "no password": (("nadia", "--role", "committee"), "", "at least 12 characters"),
    "a name with blanks": (("na dia", "--role", "committee"), GOOD, "cannot be the name"),
    "a name that is taken": (("Amina", "--role", "committee"), GOOD, "already"),
}


@pytest.mark.usefixtures("administrator")
@pytest.mark.parametrize(("arguments", "typed", "says"), BAD.values(), ids=BAD)
def test_a_bad_account_is_refused_with_a_reason_and_not_made(
    user: Callable[..., Result], arguments: tuple[str, ...], typed: str, says: str
) -> None:
    before = User.objects.count()

    done = user("add", *arguments, typed=typed)

    assert (done.exit_code, says in done.stderr) == (2, True), done.stderr
    assert User.objects.count() == before


def test_the_list_tells_name_role_and_that_nobody_came_yet(user: Callable[..., Result], run: Run) -> None:
    user("add", "nadia", "--role", "registrar")

    (line,) = [t for t in run("user", "list").stdout.splitlines() if t.startswith("nadia")]
    told = json.loads(run("user", "list", "--json").stdout)["accounts"]

    assert line.split() == ["nadia", "registrar", "–"]
    assert {"name": "nadia", "role": "registrar", "active": True, "seen": None} in told
