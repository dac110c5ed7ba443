import pytest
from django.contrib.auth.models import User

from placet.errors import PlacetError
from placet.server.actions.accounts import Account, account, accounts, add_account
from placet.server.permissions import Role, role_of

pytestmark = pytest.mark.usefixtures("undone")
GOOD = "an old tram in the rain"


def test_an_account_has_its_role_and_its_password() -> None:
    made = add_account("nadia", Role.COMMITTEE, GOOD)

    assert role_of(made) is Role.COMMITTEE
    assert account("nadia").check_password(GOOD)


def test_to_an_account_without_a_password_nobody_can_log_in() -> None:
    assert not add_account("machine", Role.REGISTRAR, None).has_usable_password()


def test_passwords_are_kept_by_argon2() -> None:
    assert add_account("nadia", Role.COMMITTEE, GOOD).password.startswith("argon2")


def test_a_name_is_taken_whatever_its_letters(registrar: User) -> None:
    with pytest.raises(PlacetError) as told:
        add_account(registrar.username.upper(), Role.COMMITTEE, GOOD)

    assert told.value.code == "user.exists"


@pytest.mark.parametrize("name", ["", "two words", "x" * 151, "a\x00b"])
def test_a_name_must_be_one(name: str) -> None:
    with pytest.raises(PlacetError) as told:
        add_account(name, Role.COMMITTEE, GOOD)

    assert told.value.code == "user.name"


def test_the_list_is_by_name() -> None:
    add_account("zoe", Role.COMMITTEE, GOOD)
    add_account("abel", Role.LIAISON, GOOD)

    found = accounts()

    assert [a.name for a in found] == sorted(a.name for a in found)
    assert Account("abel", Role.LIAISON, active=True, seen=None) in found


def test_an_account_there_is_not_is_a_mistake() -> None:
    with pytest.raises(PlacetError) as told:
        account("nobody")

    assert told.value.code == "user.unknown"
