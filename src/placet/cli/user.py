"""`placet user`: accounts of the register."""

import sys
from typing import Annotated

import typer

from placet.cli.shell.question import Question, command

user = typer.Typer(no_args_is_help=True, help="Add and list the accounts of the register.")

Name = Annotated[str, typer.Argument(metavar="NAME", help="What the user logs in with.")]
Role = Annotated[
    str,
    typer.Option("--role", help="administrator, registrar, committee, ministry or liaison."),
]


def add(question: Question, name: Name, role: Role) -> int:
    """Add an account. The password is asked for, or read as one line from standard input."""
    from placet.cli.shell.register import opened
    from placet.cli.shell.terminal import put
    from placet.cli.shell.words import word
    from placet.errors import PlacetError

    opened()
    from placet.server import permissions
    from placet.server.actions.accounts import add_account

    known = {r.value: r for r in permissions.Role if r is not permissions.Role.PUBLIC}
    if role not in known:
        raise PlacetError("user.role", given=role, known=", ".join(known))
    add_account(name, known[role], _password(question.language))
    put(word("user.added", question.language, name=name, role=role) + "\n")
    return 0


def _password(language: str) -> str:
    from placet.cli.shell.words import word

    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return str(typer.prompt(word("user.password", language), hide_input=True, confirmation_prompt=True))


def list_(question: Question) -> int:
    """List the accounts: name, role, when last seen."""
    from placet.cli.shell.register import opened
    from placet.cli.shell.terminal import put
    from placet.exchange import json

    opened()
    from placet.server.actions.accounts import accounts

    found = accounts()
    if question.json:
        rows = [
            {"name": a.name, "role": str(a.role), "active": a.active, "seen": a.seen and a.seen.isoformat()}
            for a in found
        ]
        put(json.write({"accounts": rows}))
        return 0
    for one in found:
        seen = one.seen.date().isoformat() if one.seen else "–"
        put(f"{one.name:<20} {one.role:<14} {seen}\n")
    return 0


user.command("add")(command(add))
user.command("list")(command(list_))
