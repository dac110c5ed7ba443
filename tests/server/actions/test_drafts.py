"""Reading a source, keeping its draft, and saying to which missions its frames belong."""

import hashlib

import pytest
from django.contrib.auth.models import User

from placet.errors import PlacetError, UnknownName
from placet.reading.held import Held
from placet.server.actions.drafts import keep, place, read_source
from placet.server.actions.grammar import Refused
from placet.server.actions.sources import Document, register_source
from placet.server.files import store
from placet.server.models import Entry
from placet.server.permissions import Forbidden
from placet.server.queries.drafts import ASIDE, review_of
from tests.server import reviewing
from tests.server.reviewing import EARLIER, HERE, MISSION, SOURCE

pytestmark = pytest.mark.usefixtures("catalogue", "undone")
PAPER = {"kind": "press", "publisher": "El Faro", "published": "2023-03-20"}


def test_a_document_is_read_under_the_name_it_came_with_and_its_draft_kept(registrar: User) -> None:
    data = reviewing.TEXT.encode()
    document = Document(store(data), len(data), "text/plain", "faro.txt")
    register_source(registrar, SOURCE, PAPER, lambda: document)
    seen = []

    def reader(found: bytes, name: str) -> Held:
        seen.append((name, found == data))
        return reviewing.draft()

    read_source(registrar, SOURCE, reader)

    review = review_of(SOURCE)
    assert seen == [("faro.txt", True)]
    assert review is not None
    assert (review.by, len(review.lines), review.draft.sha256) == (
        "rosa",
        len(reviewing.FOUND),
        hashlib.sha256(data).hexdigest(),
    )


def test_a_source_that_is_only_cited_cannot_be_read(registrar: User) -> None:
    register_source(registrar, SOURCE, PAPER)

    with pytest.raises(PlacetError) as unheld:
        read_source(registrar, SOURCE, lambda *_: reviewing.draft())
    with pytest.raises(UnknownName):
        read_source(registrar, "no-such", lambda *_: reviewing.draft())

    assert unheld.value.code == "review.unheld"


def test_keeping_the_same_draft_again_changes_nothing_and_another_takes_its_place(registrar: User) -> None:
    reviewing.register(registrar)
    keep(registrar, SOURCE, reviewing.draft())
    before = Entry.objects.count()

    keep(registrar, SOURCE, reviewing.draft())
    assert Entry.objects.count() == before
    keep(registrar, SOURCE, reviewing.draft(*reviewing.FOUND[:3]))

    review = review_of(SOURCE)
    assert review is not None
    assert len(review.lines) == 3


def test_a_frame_is_placed_in_a_mission_or_set_aside_and_the_last_word_counts(registrar: User) -> None:
    reviewing.prepare(registrar)
    place(registrar, SOURCE, EARLIER, "")

    review = review_of(SOURCE)
    assert review is not None
    assert review.placed == {HERE: MISSION, EARLIER: ASIDE}
    with pytest.raises(Refused) as refused:
        place(registrar, SOURCE, EARLIER, "no-such-mission")
    assert refused.value.code == "review.mission"
    with pytest.raises(UnknownName):
        place(registrar, SOURCE, "f9", MISSION)
    with pytest.raises(UnknownName):
        place(registrar, reviewing.GAZETTE, HERE, MISSION)


def test_only_who_may_record_keeps_reads_and_places(registrar: User, committee: User) -> None:
    reviewing.prepare(registrar)

    with pytest.raises(Forbidden):
        keep(committee, SOURCE, reviewing.draft())
    with pytest.raises(Forbidden):
        read_source(committee, SOURCE, lambda *_: reviewing.draft())
    with pytest.raises(Forbidden):
        place(committee, SOURCE, HERE, MISSION)


def test_keeping_a_draft_for_a_source_that_is_not_there_is_refused(registrar: User) -> None:
    with pytest.raises(UnknownName):
        keep(registrar, "no-such", reviewing.draft())
