"""What the tests of the server share: see tests/register.py."""

from tests.register import (
    administrator,
    catalogue,
    client_of,
    committee,
    demo,
    liaison,
    ministry,
    register,
    registrar,
    stranger,
    undone,
)

__all__ = [
    "administrator",
    "catalogue",
    "client_of",
    "committee",
    "demo",
    "liaison",
    "ministry",
    "register",
    "registrar",
    "stranger",
    "undone",
]
