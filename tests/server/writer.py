"""Append to the journal for ever and print the number of each entry once it is kept: for the tests to kill.

    python -m tests.server.writer NAME [--early]

With --early it prints before the turn ends, which is the fault the tests must find.
"""

import sys

from placet.server.storage import start

start()

from django.utils import timezone  # noqa: E402 - Django is loaded now

from placet.server.ledger import Statement, append, turn  # noqa: E402


def tell(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def write(name: str, count: int, *, early: bool) -> None:
    with turn():
        statement = Statement("claim", f"{name}-{count}", {"count": count}, f"t-{name}")
        (entry,) = append([statement], "writer", timezone.now())
        if early:
            tell(entry.number)
            sys.stdin.readline()
    tell(entry.number)


def main(name: str, *options: str) -> None:
    count = 0
    while True:
        write(name, count, early="--early" in options)
        count += 1


if __name__ == "__main__":
    main(*sys.argv[1:])
