"""`placet read`: documents become drafts, each value on its exact words."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from placet.cli.shell.question import BAD, Question
from placet.errors import PlacetError

if TYPE_CHECKING:
    from placet.reading.draft import Draft

Files = Annotated[
    list[Path],
    typer.Argument(metavar="FILE...", help="Documents: TXT, MD, HTML, PDF, DOCX, XLSX, CSV, scans."),
]
AsText = Annotated[bool, typer.Option("--text", help="Print the canonical text that passages count in.")]
Jobs = Annotated[int, typer.Option("--jobs", min=1, help="How many documents are read at once.")]
Model = Annotated[
    bool, typer.Option("--model", help="Ask the language model the environment names, too (off by default).")
]


@dataclass(frozen=True)
class Keeping:
    """Whether drafts are kept in the register, for which mission and in whose name."""

    mission: Annotated[
        str, typer.Option("--mission", metavar="ID", help="Keep the draft in the register, for this mission.")
    ] = ""
    user: Annotated[
        str, typer.Option("--as", metavar="USER", help="Who keeps it: an account that may record.")
    ] = ""


def read(
    question: Question,
    keeping: Keeping,
    files: Files,
    text: AsText = False,
    jobs: Jobs = 1,
    model: Model = False,
) -> int:
    """Read documents into drafts: the missions each speaks of, and every value with the words it rests on."""
    from placet.cli.shell.reading import drafts
    from placet.cli.shell.terminal import tell
    from placet.cli.shell.words import sentence

    if keeping.mission and not keeping.user:
        raise PlacetError("read.account")
    status = 0
    for number, (path, found) in enumerate(drafts(files, jobs, question.language, model=model)):
        if isinstance(found, PlacetError):
            status = BAD
            tell(f"{path}: {sentence(found, question.language)}")
            if question.json:
                _unread(path, found, question.language, len(files))
            continue
        if keeping.mission:
            _keep(found, keeping)
        if text:
            _text(found)
        else:
            _show(question, path, found, number, len(files))
    return status


def _unread(path: Path, mistake: PlacetError, language: str, total: int) -> None:
    from placet.cli.shell.words import sentence
    from placet.exchange.draft import unread_of

    _write(unread_of(str(path), mistake.code, sentence(mistake, language)), total)


def _write(document: dict[str, object], total: int) -> None:
    """Print one document whole, several one a line: a reader may begin before the last is done."""
    import json as lines

    from placet.cli.shell.terminal import put
    from placet.exchange import json

    put(json.write(document) if total == 1 else lines.dumps(document, ensure_ascii=False) + "\n")


def _text(draft: "Draft") -> None:
    from placet.cli.shell.terminal import put

    put(draft.document.text if draft.document.text.endswith("\n") else f"{draft.document.text}\n")


def _show(question: Question, path: Path, draft: "Draft", number: int, total: int) -> None:
    from placet.cli.shell.words import sentence
    from placet.exchange.draft import draft_of

    language = question.language
    if question.json:
        _write(draft_of(str(path), draft, lambda problem: sentence(problem, language)), total)
        return
    from placet.cli.drawing.draft import lines
    from placet.cli.shell.terminal import screen

    console = screen()
    if number:
        console.rule()
    for line in lines(str(path), draft, language, console.width):
        console.print(line, soft_wrap=True)


def _keep(draft: "Draft", keeping: Keeping) -> None:
    """Keep a draft with the source that holds these bytes, its first frame for the mission."""
    from placet.cli.shell.register import opened

    opened()
    from placet.reading.held import held
    from placet.server.actions.accounts import account
    from placet.server.actions.drafts import keep, place
    from placet.server.queries.record import sources

    sha256 = draft.document.sha256
    source = next((s.id for s in sources().values() if s.sha256 == sha256), "")
    if not source:
        raise PlacetError("read.unsourced", sha256=sha256[:12])
    who = account(keeping.user)
    dropped = sum(number for _, number in draft.dropped)
    keep(who, source, held(draft.document, draft.frames, draft.proposals, draft.unassigned, dropped))
    if draft.frames:
        place(who, source, draft.frames[0].id, keeping.mission)
