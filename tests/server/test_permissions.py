import pytest
from django.contrib.auth.models import AnonymousUser, User

from placet.server.permissions import RIGHTS, Deed, Forbidden, Role, may, require, rights, role_of
from tests.register import account


def test_each_of_the_cast_has_the_role_of_its_group(
    administrator: User, registrar: User, committee: User, ministry: User, liaison: User
) -> None:
    found = [role_of(u) for u in (administrator, registrar, committee, ministry, liaison)]

    assert found == [Role.ADMINISTRATOR, Role.REGISTRAR, Role.COMMITTEE, Role.MINISTRY, Role.LIAISON]


def test_a_stranger_may_do_nothing(stranger: AnonymousUser) -> None:
    assert rights(stranger) == frozenset()


@pytest.mark.usefixtures("demo")
def test_in_the_demo_a_stranger_sees_what_is_public_and_does_nothing(stranger: AnonymousUser) -> None:
    assert rights(stranger) == {Deed.SEE}


def test_ministry_and_liaison_are_declared_and_hold_no_rights_yet() -> None:
    assert RIGHTS[Role.MINISTRY] == RIGHTS[Role.LIAISON] == frozenset()


def test_only_the_administrator_administers(administrator: User, registrar: User) -> None:
    assert may(administrator, Deed.ADMINISTER)
    assert not may(registrar, Deed.ADMINISTER)


def test_what_is_not_allowed_is_told_by_deed_and_role(committee: User) -> None:
    with pytest.raises(Forbidden) as told:
        require(committee, Deed.RECORD)

    assert told.value.fields == {"deed": "record", "role": "committee"}


@pytest.mark.usefixtures("undone")
def test_a_disabled_account_is_the_public() -> None:
    user = account("former-registrar", Role.REGISTRAR)
    user.is_active = False
    user.save()

    assert role_of(user) is Role.PUBLIC
