"""What the tests of the review share: a text of our own with its traps, and what a reader found in it."""

import hashlib
from dataclasses import dataclass

from django.contrib.auth.models import User

from placet.claims.proposal import (
    About,
    Act,
    Frame,
    Proposal,
    Slot,
    Stance,
    Strength,
    Thing,
    Tier,
    Value,
    Window,
)
from placet.reading.document import Document, Part, Segment
from placet.reading.held import Held, held, proposal_id
from placet.reading.words import find, quote
from placet.server.actions.claims import record_claim
from placet.server.actions.drafts import keep, place
from placet.server.actions.missions import open_mission
from placet.server.actions.sources import register_source

OPENING = (
    "An element of the 20th Special Forces Group of the U.S. Army, 24 strong, has come to Mexico "
    "to train with the Navy for some weeks."
)
ENTRY = (
    "The Navy commission of the Senate authorised their entry on 12 March 2023. The stay began on "
    "17 March 2023 and ends on 30 April 2023."
)
PARAGRAPHS = (
    ("h", "Commission lets the trainers in"),
    ("p", OPENING),
    ("p", ENTRY),
    ("p", "They will practise diving and boarding at the pier of Puerto Aurora, in 24 lessons."),
    ("p", OPENING),
    ("p", "Senator Amalia Ruiz of the Green Bench spoke in favour. Critics fear for sovereignty."),
    ("p", "In 2021 a similar team of 40 came for another course."),
)
TEXT = "\n".join(words for _, words in PARAGRAPHS)
MISSION = "mx-2023-03-aurora"
SOURCE = "faro-2023-03-20"
GAZETTE = "gaceta-2023-03-14"
HERE, EARLIER = "f1", "f2"


def segments() -> tuple[Segment, ...]:
    found, at = [], 0
    for kind, words in PARAGRAPHS:
        part = Part.HEADING if kind == "h" else Part.PARAGRAPH
        found.append(Segment(part, at, at + len(words), level=2 if kind == "h" else 0))
        at += len(words) + 1
    return tuple(found)


@dataclass(frozen=True)
class Found:
    """One proposal by its words; the first place is meant, and the others are where it is repeated."""

    slot: Slot
    value: Value
    words: str
    tier: Tier = Tier.FIRM
    entity: str = ""
    frame: str = HERE
    about: About = About.THIS


FOUND = (
    Found(Slot.SENDING_STATE, "United States", "U.S. Army", entity="us"),
    Found(Slot.UNIT, "20th Special Forces Group", "20th Special Forces Group of the U.S. Army"),
    Found(Slot.STRENGTH, Strength(24, 24), "24 strong"),
    Found(
        Slot.VOTE,
        Act("Navy commission", "2023-03-12"),
        "Navy commission of the Senate authorised their entry on 12 March 2023",
        entity="mx-marina-committee",
    ),
    Found(
        Slot.PRESENCE,
        Window("2023-03-17", "2023-04-30"),
        "began on 17 March 2023 and ends on 30 April 2023",
    ),
    Found(Slot.ACTIVITY, "diving", "practise diving", Tier.LIKELY),
    Found(Slot.MEANS, (Thing("lesson boat", 2),), "24 lessons", Tier.DOUBTFUL),
    Found(Slot.SITE, "pier of Puerto Aurora", "the pier of Puerto Aurora", Tier.LIKELY),
    Found(
        Slot.POSITION,
        Stance("Amalia Ruiz", "senator", "Green Bench", "for"),
        "Senator Amalia Ruiz of the Green Bench spoke in favour",
        Tier.LIKELY,
    ),
    Found(Slot.EARLIER, "course of 2021", "a similar team of 40", frame=EARLIER, about=About.EARLIER),
)


def proposal(found: Found) -> Proposal:
    (start, end), *again = find(TEXT, found.words)
    passage = quote(TEXT, start, end, again)
    return Proposal(
        found.frame,
        found.slot,
        found.value,
        passage,
        found.about,
        tier=found.tier,
        rule=f"{found.slot.value}-plain@1",
        entity=found.entity,
    )


def document(data: bytes = TEXT.encode()) -> Document:
    sha256 = hashlib.sha256(data).hexdigest()
    return Document(sha256, "text/plain", TEXT, segments(), "Commission lets the trainers in", "en")


def draft(*found: Found) -> Held:
    frames = (Frame(HERE, "20th Special Forces Group, 2023"), Frame(EARLIER, "2021", About.EARLIER))
    return held(document(), frames, map(proposal, found or FOUND))


def ids(*slots: Slot) -> tuple[str, ...]:
    """Give the ids of the proposals of some slots."""
    of = {f.slot: proposal_id(SOURCE, proposal(f)) for f in FOUND}
    return tuple(of[slot] for slot in slots)


def id_of(slot: Slot) -> str:
    return ids(slot)[0]


def register(user: User, *, decree: bool = False) -> None:
    """Register the source and open the mission; with the decree's vote and window, if wanted."""
    head = {"mission": MISSION, "title": {"en": "Aurora"}, "sender": "us", "host": "mx"}
    open_mission(user, head)
    press = {"kind": "press", "publisher": "El Faro", "published": "2023-03-20", "language": "en"}
    register_source(user, SOURCE, press)
    register_source(user, GAZETTE, {"kind": "gazette", "publisher": "Gaceta", "published": "2023-03-14"})
    if decree:
        vote = {"step": "vote", "who": "mx-senate", "when": "2023-03-11", "source": GAZETTE}
        record_claim(user, MISSION, vote, "vote")
        term = {"consented": "presence", "count": "24", "when": "2023-03-15/2023-04-28", "source": GAZETTE}
        record_claim(user, MISSION, term)


def prepare(user: User, *, decree: bool = False) -> None:
    """Register, keep the draft, and place its first frame."""
    register(user, decree=decree)
    keep(user, SOURCE, draft())
    place(user, SOURCE, HERE, MISSION)
