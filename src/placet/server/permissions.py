"""Who may see and do what: one table of roles and deeds."""

from enum import StrEnum

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User

from placet.claims.claim import Claim, Visibility
from placet.errors import PlacetError
from placet.server.sql import select


class Role(StrEnum):
    """What a user is to the register; a user's group of the same name says so."""

    ADMINISTRATOR = "administrator"
    REGISTRAR = "registrar"
    COMMITTEE = "committee"
    MINISTRY = "ministry"
    LIAISON = "liaison"
    PUBLIC = "public"


class Deed(StrEnum):
    """What somebody may do."""

    SEE = "see"
    SEE_RESTRICTED = "see-restricted"
    SEE_PERSONAL = "see-personal"
    RECORD = "record"
    DECIDE = "decide"
    DISPOSE = "dispose"
    IMPORT = "import"
    ADMINISTER = "administer"


class Forbidden(PlacetError):
    """The user may not do that; a page that must not be known to exist answers 404."""


_ALL = frozenset(Deed)
RIGHTS: dict[Role, frozenset[Deed]] = {
    Role.ADMINISTRATOR: _ALL,
    Role.REGISTRAR: _ALL - {Deed.ADMINISTER},
    Role.COMMITTEE: frozenset({Deed.SEE, Deed.SEE_RESTRICTED, Deed.DISPOSE}),
    # Declared, without rights of their own until the parts they work with exist.
    Role.MINISTRY: frozenset(),
    Role.LIAISON: frozenset(),
    Role.PUBLIC: frozenset(),
}

Visitor = User | AnonymousUser | AbstractBaseUser


def role_of(user: Visitor) -> Role:
    """Give the role of a user: of the first of its groups that names one; else public."""
    if not isinstance(user, User) or not user.is_active:
        return Role.PUBLIC
    names = {name for (name,) in select(_GROUPS, user.pk)}
    return next((role for role in Role if role.value in names), Role.PUBLIC)


_GROUPS = "SELECT name FROM auth_group JOIN auth_user_groups ON auth_group.id = group_id WHERE user_id = %s"


def rights(user: Visitor) -> frozenset[Deed]:
    """Give what a user may do; in the demo everybody sees what is public."""
    found = RIGHTS[role_of(user)]
    return found | {Deed.SEE} if settings.DEMO else found


def may(user: Visitor, deed: Deed) -> bool:
    """Tell whether a user may do something."""
    return deed in rights(user)


def require(user: Visitor, deed: Deed) -> None:
    """Raise Forbidden (`permission.missing`) unless the user may do it."""
    if not may(user, deed):
        raise Forbidden("permission.missing", deed=deed.value, role=role_of(user).value)


_NEEDED = {
    Visibility.PUBLIC: Deed.SEE,
    Visibility.RESTRICTED: Deed.SEE_RESTRICTED,
    Visibility.PERSONAL: Deed.SEE_PERSONAL,
}


def sees(claim: Claim, deeds: frozenset[Deed]) -> bool:
    """Tell whether a claim is visible to somebody with these rights."""
    return _NEEDED[claim.visibility] in deeds
