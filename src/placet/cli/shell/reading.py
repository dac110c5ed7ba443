"""Documents read and drafted one after the other, with progress over many."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from placet.claims.entity import Entities
from placet.cli.shell.terminal import counted, tell
from placet.cli.shell.words import sentence, word
from placet.errors import PlacetError, UnknownName
from placet.reading.document import Document
from placet.reading.draft import Draft, draft
from placet.reading.gazetteer import Gazetteer

Drafter = Callable[[Document], Draft]


def drafts(
    files: Sequence[Path], jobs: int, language: str, *, model: bool
) -> Iterator[tuple[Path, Draft | PlacetError]]:
    """Give each file, in order, with its draft or why it has none."""
    from placet.reading.limited import reading

    gazetteer = Gazetteer.of(known())
    add = asking(language) if model else lambda one: one
    for path, found in counted(reading(files, jobs), len(files), word("draft.reading", language)):
        yield path, found if isinstance(found, PlacetError) else add(draft(found, gazetteer))


def known() -> Entities:
    """Give the entities of the catalogue, none where there is no catalogue."""
    from placet.claims.files import read_file
    from placet.cli.shell.catalogue import home
    from placet.cli.shell.law import bodies, packs

    law, _ = packs(None)
    try:
        record, _ = read_file(home() / "entities.yaml", bodies(law))
    except (UnknownName, OSError):
        return Entities()
    return record.entities


def asking(language: str) -> Callable[[Draft], Draft]:
    """Give what adds a language model's proposals to a draft.

    Raises PlacetError model.unset where the environment names no model, and what
    its address raises. A portion nobody answered for is told and hides no other.
    """
    from placet.cli.shell.model import URL, ask_from
    from placet.reading.assistant.asking import propose
    from placet.reading.gate import refusal

    ask = ask_from(os.environ)
    if ask is None:
        raise PlacetError("model.unset", name=URL)

    def add(found: Draft) -> Draft:
        answer = propose(found.document, found.frames, ask, refusal)
        for mistake in answer.mistakes:
            tell(sentence(mistake, language))
        known_frames = {frame.id for frame in found.frames}
        own = tuple(p for p in answer.proposals if p.frame in known_frames)
        loose = tuple(p for p in answer.proposals if p.frame not in known_frames)
        return replace(
            found,
            proposals=(*found.proposals, *own),
            unassigned=(*found.unassigned, *loose),
            dropped=(*found.dropped, *answer.dropped),
        )

    return add
