"""Accounts. Whoever holds the machine's terminal adds them; no page does."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import transaction

from placet.errors import PlacetError
from placet.server.permissions import Role, role_of

_VALIDATORS = (User.username_validator, MaxLengthValidator(150))


@dataclass(frozen=True, slots=True)
class Account:
    """An account as it is listed; `seen` is when somebody last logged in to it."""

    name: str
    role: Role
    active: bool
    seen: datetime | None


def add_account(name: str, role: Role, password: str | None) -> User:
    """Add an account; without a password nobody can log in to it.

    Raises PlacetError `user.exists`, `user.name` and `user.password`.
    """
    _named(name)
    if User.objects.filter(username__iexact=name).exists():
        raise PlacetError("user.exists", name=name)
    user = User(username=name)
    if password is not None:
        _strong(password, user)
    user.set_password(password)
    with transaction.atomic():
        user.save()
        user.groups.add(Group.objects.get_or_create(name=role.value)[0])
    return user


def _named(name: str) -> None:
    try:
        for validate in _VALIDATORS:
            validate(name)
    except ValidationError as error:
        raise PlacetError("user.name", name=name[:40]) from error


def _strong(password: str, user: User) -> None:
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise PlacetError("user.password", detail=" ".join(error.messages)) from error


def accounts() -> tuple[Account, ...]:
    """Give every account by name."""
    found = User.objects.order_by("username").prefetch_related("groups")
    return tuple(Account(u.get_username(), role_of(u), u.is_active, u.last_login) for u in found)


def account(name: str) -> User:
    """Give an account by name. Raises PlacetError `user.unknown`."""
    found = User.objects.filter(username=name).first()
    if found is None:
        raise PlacetError("user.unknown", name=name)
    return found
