"""Texts whose values are known, read and scored one after the other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from placet.claims.proposal import Frame, Proposal
from placet.cli.shell.terminal import counted
from placet.errors import PlacetError, UnknownName
from placet.reading.document import Document
from placet.reading.gold import Gold, read
from placet.reading.scores import Score, score

ENDING = ".gold.yaml"


class Drafted(Protocol):
    """What is needed of a draft."""

    @property
    def frames(self) -> Sequence[Frame]:
        """Give the missions spoken of."""

    @property
    def proposals(self) -> Sequence[Proposal]:
        """Give what is proposed of them."""


Drafter = Callable[[Document], Drafted]


@dataclass(frozen=True)
class Scored:
    """The score of each text by its file name, what is known of it, and what could not be scored and why."""

    scores: Mapping[str, Score]
    golds: Mapping[str, Gold]
    unread: tuple[tuple[str, PlacetError], ...] = ()


def scored(folder: Path, jobs: int, drafter: Drafter, label: str) -> Scored:
    """Read and score every text of a folder that has known values.

    Raises `file.unknown` where there is no such folder, `gold.none` where it
    holds no known values. A text or its values that cannot be read hides no other.
    """
    if not folder.is_dir():
        raise UnknownName("file.unknown", given=str(folder))
    found = sorted(folder.rglob(f"*{ENDING}"))
    if not found:
        raise PlacetError("gold.none", given=str(folder), ending=ENDING)
    golds: dict[Path, Gold] = {}
    unread: list[tuple[str, PlacetError]] = []
    for path in found:
        try:
            golds[text_of(path)] = read(path.read_text(encoding="utf-8"), path.name)
        except UnicodeDecodeError as error:
            mistake = PlacetError("file.encoding", byte=f"0x{error.object[error.start]:02X}")
            unread.append((path.name, mistake))
        except PlacetError as mistake:
            unread.append((path.name, mistake))
    return _scored(golds, jobs, drafter, unread, label)


def text_of(gold: Path) -> Path:
    """Give the text beside its known values. Raises `gold.textless` where there is none, or not one only."""
    name = gold.name.removesuffix(ENDING)
    beside = [p for p in gold.parent.glob(f"{glob_free(name)}.*") if not p.name.endswith(ENDING)]
    if len(beside) != 1:
        raise PlacetError("gold.textless", name=gold.name)
    return beside[0]


def glob_free(name: str) -> str:
    """Give a file name with the signs of patterns made plain."""
    return "".join(f"[{c}]" if c in "*?[" else c for c in name)


def drafter() -> Drafter:
    """Give what makes a draft of a document: all profiles, and no register."""
    from placet.claims.entity import Entities
    from placet.reading.draft import draft
    from placet.reading.gazetteer import Gazetteer

    gazetteer = Gazetteer.of(Entities())
    return lambda document: draft(document, gazetteer)


def _scored(
    golds: Mapping[Path, Gold],
    jobs: int,
    drafter: Drafter,
    unread: list[tuple[str, PlacetError]],
    label: str,
) -> Scored:
    from placet.reading.limited import reading

    scores: dict[str, Score] = {}
    for path, document in counted(reading(golds, jobs), len(golds), label):
        if isinstance(document, PlacetError):
            unread.append((path.name, document))
        else:
            draft = drafter(document)
            scores[path.name] = score(document.text, draft.frames, draft.proposals, golds[path])
    return Scored(scores, {p.name: gold for p, gold in golds.items() if p.name in scores}, tuple(unread))
