"""A register for the tests: a home of its own, the cast with their roles, the catalogue in it.

Importing this module loads Django with a temporary PLACET_HOME; where DATABASE_URL
names a PostgreSQL server, a database of its own is made there and dropped at the end.
What a test commits stays for the others: it writes under mission ids of its own, or
asks for `undone`.
"""

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest

from placet.claims.entity import Entities
from placet.claims.files import read_folder
from placet.claims.record import Record
from placet.law import packs_known
from placet.server.storage import prepare, start

PASSWORD = "correct horse battery staple"
DATA = Path(__file__).parents[1] / "data"


@contextmanager
def _environment(values: dict[str, str]) -> Iterator[None]:
    before = os.environ.copy()
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def own_database(address: str) -> tuple[str, Callable[[], None]]:
    """Make a new database on the server of an address; give its address and what drops it."""
    import psycopg  # noqa: PLC0415 - only where there is PostgreSQL

    name = f"placet_test_{os.getpid()}_{os.urandom(3).hex()}"

    def ask(statement: str) -> None:
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(statement.encode())

    ask(f'CREATE DATABASE "{name}"')
    return (
        urlunsplit(urlsplit(address)._replace(path=f"/{name}")),
        lambda: ask(f'DROP DATABASE "{name}" WITH (FORCE)'),
    )


def _start() -> dict[str, str]:
    """Load Django; give the variables under which a child process finds the same register."""
    folder = Path(tempfile.mkdtemp(prefix="placet-test-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    values = {"PLACET_HOME": str(folder)}
    given = os.environ.get("DATABASE_URL")
    if given:
        values["DATABASE_URL"], drop = own_database(given)
        atexit.register(drop)
    with _environment(values):
        start()
        prepare()
    return values


ENVIRONMENT = _start()
"""What names the tests' register to a child process."""

from django.contrib.auth.models import AnonymousUser, Group, User  # noqa: E402 - Django is loaded now
from django.db import connection, transaction  # noqa: E402
from django.test import Client, override_settings  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402

from placet.server.actions.imports import import_record  # noqa: E402
from placet.server.law import packs  # noqa: E402
from placet.server.permissions import Role, Visitor  # noqa: E402

ClientOf = Callable[[Visitor], Client]


def account(name: str, role: Role) -> User:
    """Give the account of that name, made with that role if it is not there."""
    user = User.objects.filter(username=name).first()
    if user is None:
        user = User.objects.create_user(name, password=PASSWORD)
        user.groups.add(Group.objects.get_or_create(name=role.value)[0])
    return user


setup_test_environment()  # lets Django's test client look into answers; it ends with the process


@pytest.fixture(scope="session", autouse=True)
def register() -> Iterator[None]:
    """Close the connection at the end."""
    yield
    connection.close()


@pytest.fixture(scope="session")
def administrator() -> User:
    return account("amina", Role.ADMINISTRATOR)


@pytest.fixture(scope="session")
def registrar() -> User:
    return account("rosa", Role.REGISTRAR)


@pytest.fixture(scope="session")
def committee() -> User:
    return account("carlos", Role.COMMITTEE)


@pytest.fixture(scope="session")
def ministry() -> User:
    return account("marta", Role.MINISTRY)


@pytest.fixture(scope="session")
def liaison() -> User:
    return account("liam", Role.LIAISON)


@pytest.fixture(scope="session")
def stranger() -> AnonymousUser:
    """Give somebody without an account."""
    return AnonymousUser()


@pytest.fixture
def client_of() -> ClientOf:
    """Give a browser in which a user is logged in (for a stranger: nobody)."""

    def opened(user: Visitor) -> Client:
        client = Client()
        if isinstance(user, User):
            client.force_login(user)
        return client

    return opened


@pytest.fixture
def undone() -> Iterator[None]:
    """Undo at the end whatever the test writes."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def demo() -> Iterator[None]:
    """Make the register the demo for one test: public as a whole."""
    with override_settings(DEMO=True):
        yield


def catalogue_record() -> Record:
    """Read the catalogue of real consents."""
    bodies = packs().of(packs_known()).entities()
    record, problems = read_folder(DATA, Entities({e.id: e for e in bodies}))
    assert not problems, problems
    return record


@pytest.fixture(scope="session")
def catalogue(registrar: User) -> Record:
    """Give the catalogue, imported once for the whole run."""
    record = catalogue_record()
    import_record(registrar, record)
    return record
