"""`placet import`: mission files, claims as CSV, or a list of people and movements, into the register."""

from collections.abc import Iterable
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from placet.claims.outcome import Problem
from placet.cli.shell.lists import Column, Listing
from placet.cli.shell.question import BAD, Question
from placet.errors import PlacetError, UnknownName

if TYPE_CHECKING:
    from django.contrib.auth.models import User

Given = Annotated[
    Path,
    typer.Argument(
        metavar="FILE|DIR", help="A mission file, a folder of them, claims as CSV; a list with --mission."
    ),
]
As = Annotated[str, typer.Option("--as", metavar="USER", help="Who records it: an account that may import.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be recorded, and record nothing.")]
Whole = Annotated[bool, typer.Option("--all-or-nothing", help="Record nothing if any row is bad.")]
Outcome = tuple[dict[str, int], tuple[Problem, ...]]


def import_(
    question: Question,
    listing: Listing,
    file: Given,
    user: As,
    dry_run: DryRun = False,
    all_or_nothing: Whole = False,
) -> int:
    """Record what files say: the good, with every bad row named. Importing it again changes nothing.

    With --mission the file (CSV, XLSX) is a manifest or a list of movements: what
    its columns are taken to hold is shown, and recorded once that is confirmed.
    """
    from placet.cli.shell.register import opened

    if not file.exists():
        raise UnknownName("file.unknown", given=str(file))
    opened()
    from placet.server.actions.accounts import account

    if listing.mission:
        return _list(question, listing, file, account(user), (dry_run, all_or_nothing))
    take = _table if file.suffix.lower() == ".csv" else _missions
    added, problems = take(file, account(user), dry_run, all_or_nothing)
    _tell(question, added, problems, dry_run)
    return BAD if problems else 0


def _list(question: Question, listing: Listing, file: Path, user: "User", wishes: tuple[bool, bool]) -> int:
    from placet.cli.shell.lists import take
    from placet.cli.shell.terminal import put
    from placet.cli.shell.words import word

    dry_run, all_or_nothing = wishes
    taken = take(file, user, listing, dry_run=dry_run, all_or_nothing=all_or_nothing)
    unsure = not (listing.confirm or dry_run)
    if not question.json:
        for one in taken.columns:
            why = word(f"import.why.{one.reason}", question.language)
            line = word("import.column", question.language, n=one.column, heading=one.heading, role=one.holds)
            put(f"{line} ({why}, {one.percent} %)\n")
    _tell(question, {"claims": taken.claims}, taken.problems, dry_run or unsure, taken.columns)
    if unsure and not question.json:
        put(word("import.confirm", question.language) + "\n")
    return BAD if taken.problems or unsure else 0


def _table(file: Path, user: "User", dry_run: bool, all_or_nothing: bool) -> Outcome:
    from placet.exchange.rows import rows
    from placet.server.actions.rows import import_rows

    found, wrong = rows(_text(file), str(file))
    nothing = dry_run or bool(all_or_nothing and wrong)
    taken = import_rows(user, found, dry_run=nothing, all_or_nothing=all_or_nothing)
    bad = (*wrong, *(replace(p, file=str(file)) for p in taken.problems))
    kept = 0 if all_or_nothing and bad else taken.claims
    return {"claims": kept}, tuple(sorted(bad, key=lambda p: p.line))


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PlacetError("file.encoding", byte=f"0x{error.object[error.start]:02X}") from error
    except OSError as error:
        raise PlacetError("file.unreadable", given=str(file), detail=str(error.strerror)) from error


def _missions(file: Path, user: "User", dry_run: bool, all_or_nothing: bool) -> Outcome:
    from django.db import transaction

    from placet.cli.shell.catalogue import located
    from placet.cli.shell.law import packs
    from placet.server.actions.imports import import_record
    from placet.server.queries.record import entities

    law, _ = packs(None)
    record, problems = located(file, law, entities())
    with transaction.atomic():
        added = asdict(import_record(user, record))
        if dry_run or (all_or_nothing and problems):
            transaction.set_rollback(True)
    return (dict.fromkeys(added, 0) if all_or_nothing and problems else added), problems


def _tell(
    question: Question,
    added: dict[str, int],
    problems: Iterable[Problem],
    dry_run: bool,
    columns: Iterable[Column] = (),
) -> None:
    from placet.cli.shell.terminal import put, tell
    from placet.cli.shell.words import placed, sentence, word
    from placet.exchange import json

    language = question.language
    for problem in problems:
        tell(placed(problem, language))
    if question.json:
        told = [
            {"file": p.file, "line": p.line, "field": p.field, "code": p.code, "says": sentence(p, language)}
            for p in problems
        ]
        held = [asdict(one) for one in columns]
        listed = {"columns": held} if held else {}
        put(json.write({"added": added, "dry_run": dry_run, **listed, "problems": told}))
        return
    counts = ", ".join(f"{word(f'import.{sort}', language)} {count}" for sort, count in added.items())
    put(word("import.would" if dry_run else "import.done", language, counts=counts) + "\n")
