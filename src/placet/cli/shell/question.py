"""What every command is asked besides its own: two days, a language, packs, JSON or not."""

import errno
import inspect
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from placet.errors import PlacetError

BAD = 2
"""The exit status of wrong use and of bad input; it beats 1, a breach."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


class Language(StrEnum):
    """A language the program speaks."""

    EN = "en"
    ES = "es"


def spoken(environment: Mapping[str, str]) -> Language:
    """Give the language that the environment asks for, English where it asks for another."""
    names = (environment.get(key, "") for key in ("LC_ALL", "LC_MESSAGES", "LANG"))
    wish = next((name for name in names if name), "")
    return Language.ES if wish.startswith("es") else Language.EN


def today() -> date:
    """Give the day it is here; the one place that asks the clock."""
    return datetime.now(UTC).astimezone().date()


def day(text: str) -> date:
    """Give a whole day written as 2025-03-20. Raises Malformed, as the date grammar does, and day.whole."""
    from placet.claims.dates import point

    moment = point(text).earliest
    if moment is None or moment.minute is not None or str(moment) != text:
        raise PlacetError("day.whole", text=text)
    return moment.day


@dataclass(frozen=True)
class Question:
    """The options of every command that asks about missions."""

    as_of: Annotated[
        str, typer.Option("--as-of", metavar="DAY", help="What was true on that day; today if unsaid.")
    ] = ""
    known_at: Annotated[
        str,
        typer.Option(
            "--known-at",
            metavar="DAY",
            help="Only what was public by that day; today if unsaid, or the day of --as-of if later.",
        ),
    ] = ""
    json: Annotated[bool, typer.Option("--json", help="The same as JSON.")] = False
    lang: Annotated[
        Language | None,
        typer.Option("--lang", help="The language to answer in; the environment's if unsaid."),
    ] = None
    packs: Annotated[
        Path | None,
        typer.Option("--packs", metavar="DIR", help="A folder of your own framework packs (*.yaml)."),
    ] = None

    @cached_property
    def days(self) -> tuple[date, date]:
        """Give the day asked about and the day of knowledge."""
        now = today() if not (self.as_of and self.known_at) else date.min
        as_of = day(self.as_of) if self.as_of else now
        return as_of, day(self.known_at) if self.known_at else max(now, as_of)

    @property
    def language(self) -> str:
        """Give the language to answer in."""
        return str(self.lang or spoken(os.environ))


def command(body: Callable[..., int]) -> Callable[..., None]:
    """Give a command for typer: parameters that are dataclasses become one option a field.

    The body gives its exit status; a caller's mistake becomes a sentence and status 2.
    """
    hints = get_type_hints(body, include_extras=True)
    groups = {name: hint for name, hint in hints.items() if is_dataclass(hint)}
    own = inspect.signature(body).parameters

    def run(**given: Any) -> None:  # noqa: ANN401  typed by the fields of the dataclasses
        bundles = {name: _bundle(made, given) for name, made in groups.items()}
        language = next((b.language for b in bundles.values() if isinstance(b, Question)), "en")
        raise typer.Exit(_status(lambda: body(**given, **bundles), language))

    parameters = [p.replace(annotation=hints[n]) for n, p in own.items() if n not in groups]
    parameters += [_parameter(made, f.name, f.default) for made in groups.values() for f in fields(made)]
    run.__name__, run.__doc__ = body.__name__, body.__doc__
    run.__signature__ = inspect.Signature([p.replace(kind=p.KEYWORD_ONLY) for p in parameters])  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in parameters}
    return run


def _bundle(made: Any, given: dict[str, Any]) -> Any:  # noqa: ANN401  any dataclass of options
    return made(**{f.name: given.pop(f.name) for f in fields(made)})


def _parameter(made: Any, name: str, default: object) -> inspect.Parameter:  # noqa: ANN401  any dataclass
    hint = get_type_hints(made, include_extras=True)[name]
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=hint)


def _status(body: Callable[[], int], language: str) -> int:
    from placet.cli.shell.terminal import tell
    from placet.cli.shell.words import sentence, word

    try:
        status = body()
        sys.stdout.flush()  # a full disk is told here, not when Python ends
    except PlacetError as error:
        tell(sentence(error, language))
        return BAD
    except OSError as error:
        if error.errno not in _FULL:  # a reader that has seen enough is ended quietly by the library
            raise
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  until Python ends
        tell(
            word(
                "error.output.unwritable",
                language,
                given=word("screen", language),
                detail=str(error.strerror),
            )
        )
        return BAD
    return status
