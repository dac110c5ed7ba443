"""The one table of keys: what a mission file may say, where, and in which shape.

The reader, the JSON Schema and the reference all come from here.
"""

from dataclasses import dataclass
from enum import StrEnum

from placet.claims.claim import Kind, Mode, Visibility
from placet.claims.decision import Deed
from placet.claims.detail import Counting
from placet.claims.entity import Sort
from placet.claims.source import Read


class Shape(StrEnum):
    """What the value of a key looks like."""

    TEXT = "text"
    ID = "id"  # a slug
    ENTITY = "entity"  # the id or an alias of an entity
    NAME = "name"  # an act, a claim, a slot, a part, an event
    PART = "part"  # a dotted path
    WHEN = "when"
    DATED = "dated"  # as when, but hanging on no other day
    DAY = "day"  # an exact day
    COUNT = "count"
    NUMBER = "number"
    COUNTED = "counted"
    WHAT = "what"
    SPAN = "span"
    LIMIT = "limit"
    FIELD = "field"  # a name of placet.claims.fields
    CHOICE = "choice"
    FLAG = "flag"  # yes or no
    NAMES_BY_LANGUAGE = "names_by_language"  # a text, or one for each language
    PARENT = "parent"  # an entity, or {id, when}
    PASSAGE = "passage"  # the id of a source, or {id, at, ...}, or witness
    RANGE = "range"  # a day or two with a slash
    HOLIDAYS = "holidays"  # the code of a country or of a part of one
    VOTES = "votes"
    READINGS = "readings"
    SETS = "sets"
    BY_ID = "by_id"  # a table of tables, by id
    LIST = "list"  # a list of tables


EXAMPLES = {
    Shape.TEXT: "some words",
    Shape.ID: "some-id",
    Shape.ENTITY: "some-id",
    Shape.NAME: "vote",
    Shape.PART: "entry.guests",
    Shape.WHEN: "2025-02-15/2025-03-30",
    Shape.DATED: "2025-02-15",
    Shape.DAY: "2025-02-15",
    Shape.COUNT: "10",
    Shape.NUMBER: "8",
    Shape.COUNTED: "day of people",
    Shape.WHAT: "3 trucks",
    Shape.SPAN: "30 working_day",
    Shape.LIMIT: "before entered",
    Shape.FIELD: "count",
    Shape.FLAG: "yes",
    Shape.RANGE: "2025-12-24/2026-01-06",
}
"""What a value of a shape that is one text may look like, for the sentence that asks for one."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its shape, whether a list is allowed (`many`), whether it must be there."""

    name: str
    shape: Shape
    says: str
    many: bool = False
    required: bool = False
    choices: tuple[str, ...] = ()

    @property
    def example(self) -> str:
        """Give the key with a value it may have."""
        return f"{self.name}: {next(iter(self.choices), EXAMPLES.get(self.shape, EXAMPLES[Shape.TEXT]))}"


def _choice(name: str, says: str, choices: tuple[str, ...], *, required: bool = False) -> Key:
    return Key(name, Shape.CHOICE, says, required=required, choices=choices)


STEPS = (
    "request",
    "referral",
    "opinion",
    "debate",
    "vote",
    "law",
    "decree",
    "resolution",
    "permit",
    "agreement",
    "deemed",
    "publication",
    "shift",
    "revocation",
    "distribution",
    "demand",
    "submission",
    "notice",
    "programme",
    "exception",
)
CONSENTING = ("vote", "law", "decree", "resolution", "permit", "agreement", "deemed")
MAJORITIES = (
    "more-ayes",
    "half-present",
    "half-members",
    "two-thirds-present",
    "two-thirds-members",
    "three-fifths-members",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LIST = ("open", "closed")

FILE = (
    Key("mission", Shape.ID, "the id of the mission", required=True),
    Key("title", Shape.NAMES_BY_LANGUAGE, "what the mission is called"),
    Key("frameworks", Shape.ID, "the packs of law that apply", many=True),
    Key("path", Shape.TEXT, "the path of the pack the request takes"),
    Key("sender", Shape.ENTITY, "the sending state", many=True),
    Key("host", Shape.ENTITY, "the receiving state"),
    Key("follows", Shape.ID, "the mission this one continues by a new request"),
    Key("entities", Shape.BY_ID, "who and where, by id"),
    Key("calendars", Shape.BY_ID, "days that count for deadlines, by id"),
    Key("sources", Shape.BY_ID, "documents, by id"),
    Key("acts", Shape.BY_ID, "steps of the route, by key"),
    Key("claims", Shape.LIST, "terms and facts"),
    Key("decisions", Shape.LIST, "what a person decided"),
)
SHARED = ("entities", "sources")
"""The keys a document without a mission may have."""

SOURCE = (
    Key("kind", Shape.TEXT, "gazette, parliament, press, manifest, strength report ...", required=True),
    Key("publisher", Shape.TEXT, "who published it", required=True),
    Key("language", Shape.TEXT, "the language it is written in"),
    Key("published", Shape.DATED, "the day it became public"),
    Key("received", Shape.DATED, "the day it was received"),
    Key("retrieved", Shape.DATED, "the day it was looked at"),
    Key("address", Shape.TEXT, "where it can be read"),
    Key("archived", Shape.TEXT, "where a copy is kept"),
    Key("sha256", Shape.TEXT, "the hash of its bytes"),
    _choice("read", "how much of it was read", tuple(Read)),
    Key("primary", Shape.FLAG, "whether it is the act or record itself"),
)
ENTITY = (
    _choice("is", "what it is", tuple(Sort), required=True),
    Key("in", Shape.PARENT, "what it lies in", many=True),
    Key("name", Shape.NAMES_BY_LANGUAGE, "its name", required=True),
    Key("aka", Shape.TEXT, "other names", many=True),
    Key("zone", Shape.TEXT, "the time zone (IANA)"),
    Key("overlaps", Shape.ID, "entities that may share parts with it", many=True),
)
PARENT = (
    Key("id", Shape.ID, "the enclosing entity", required=True),
    Key("when", Shape.DATED, "for how long", many=True),
)
CALENDAR = (
    Key("weekend", Shape.CHOICE, "the days of the week that do not count", many=True, choices=WEEKDAYS),
    Key(
        "holidays", Shape.HOLIDAYS, "the country whose public holidays do not count: FI, or US-CA for a part"
    ),
    Key("closures", Shape.RANGE, "days that do not count, one by one or from a day to a day", many=True),
    Key("sittings", Shape.DAY, "the days the house sits", many=True),
)
PASSAGE = (
    Key("id", Shape.ID, "the source, or witness", required=True),
    Key("at", Shape.TEXT, "article, page, paragraph"),
    Key("words", Shape.TEXT, "the exact words"),
    Key("says", Shape.TEXT, "who says so inside the source"),
    Key("written", Shape.DATED, "the day it was written"),
    Key("fields", Shape.FIELD, "the fields it supports; unsaid: all", many=True),
)
VOTES = tuple(
    Key(name, Shape.COUNT, f"members {name}")
    for name in ("for", "against", "abstain", "absent", "present", "members")
)

RIVAL = (
    Key("who", Shape.ENTITY, "entities spoken of", many=True),
    Key("what", Shape.WHAT, "items with numbers, a topic, what is owed", many=True),
    Key("count", Shape.COUNT, "how many"),
    Key("when", Shape.WHEN, "the day or the window", many=True),
    Key("where", Shape.ENTITY, "places", many=True),
    Key("readings", Shape.READINGS, "other values the words allow, by field"),
    Key("note", Shape.TEXT, "a remark"),
    Key("source", Shape.PASSAGE, "what it rests on; unsaid: what its act rests on", many=True),
    _choice("visibility", "who may see it", tuple(Visibility)),
)
"""What a rival may say, with the keys of its kind: all else it has from its claim."""
COMMON = (
    *RIVAL,
    Key("id", Shape.ID, "a name for the claim"),
    Key("act", Shape.NAME, "the act that states it"),
    Key("part", Shape.PART, "the contingent, annex, phase or leg"),
    Key("rivals", Shape.LIST, "what others say instead"),
    Key("if", Shape.NAME, "holds only while this claim or step does"),
    Key("same", Shape.NAME, "speaks of the same fact as this claim"),
    Key("replaces", Shape.NAME, "the claims it takes the place of", many=True),
)
STEP = (
    _choice("step", "which step it is", STEPS, required=True),
    Key("of", Shape.NAME, "the act it acts on"),
    Key("to", Shape.ENTITY, "to whom", many=True),
    Key("force", Shape.WHEN, "the day it comes into force"),
    Key("effect", Shape.WHEN, "the day its effect reaches back to"),
    Key("votes", Shape.VOTES, "the counts"),
    Key("majority", Shape.TEXT, "the majority it needs"),
    Key("instrument", Shape.TEXT, "what kind of paper it is"),
    Key("replaces", Shape.NAME, "the slots or acts it takes the place of", many=True),
    Key("renews", Shape.NAME, "the slots or acts it continues", many=True),
    Key("sets", Shape.SETS, "slots with the fields it sets"),
    Key("under", Shape.NAME, "the part of the power it uses"),
    Key("unless", Shape.NAME, "void once this step exists"),
    _choice("mode", "observed, or planned when only set for a day", (Mode.OBSERVED, Mode.PLANNED)),
)
_LISTED = (
    _choice("list", "whether the unnamed is shut out", _LIST),
    Key("stay", Shape.SPAN, "how long one may stay"),
)
_DUTY = (
    Key("to", Shape.ENTITY, "to whom it is owed", many=True),
    Key("within", Shape.SPAN, "in which time"),
    Key("after", Shape.NAME, "counted from this event or step"),
    Key("before", Shape.NAME, "counted back from this event or step"),
    Key("calendar", Shape.ID, "the days that count"),
)
KINDS: dict[Kind, tuple[Key, ...]] = {
    Kind.PRESENCE: (
        _choice("counting", "at one time or in all", tuple(Counting)),
        Key("counted", Shape.COUNTED, "when they are counted, and whether people or entries"),
        Key("least", Shape.NUMBER, "fewer is a breach"),
        *_LISTED,
    ),
    Kind.MOVEMENT: (_choice("way", "in or out", ("in", "out")),),
    Kind.MEANS: _LISTED,
    Kind.ARMS: _LISTED,
    Kind.ACTIVITY: _LISTED,
    Kind.DUTY: _DUTY,
    Kind.CONDITION: (),
    Kind.POWER: (
        Key("may", Shape.TEXT, "what may be changed"),
        Key("limits", Shape.LIMIT, "within what", many=True),
    ),
    Kind.OBJECTIVE: (),
    Kind.MEASURE: (Key("of", Shape.NAME, "the objective"),),
    Kind.STEP: STEP,
    Kind.POSITION: (
        Key("about", Shape.NAME, "the act, claim or mission"),
        Key("stance", Shape.TEXT, "needed, not-needed, for, against, abstain, or other words"),
    ),
    Kind.MEMBERSHIP: (
        Key("in", Shape.ENTITY, "what it is in", many=True),
        Key("as", Shape.TEXT, "as what"),
        Key("not", Shape.FLAG, "it is not"),
    ),
    Kind.REPORT: (
        Key("of", Shape.NAME, "the duty: its part, or law/<id>"),
        Key("to", Shape.ENTITY, "to whom", many=True),
    ),
    Kind.SEARCH: (
        Key("of", Shape.NAME, "what was looked for"),
        Key("found", Shape.TEXT, "nothing, or what was found"),
    ),
    Kind.COVERAGE: (
        Key("of", Shape.NAME, "for what it is complete"),
        Key("says", Shape.TEXT, "who says so"),
    ),
}
OBSERVED_ONLY = {Kind.POSITION, Kind.MEMBERSHIP, Kind.REPORT, Kind.SEARCH, Kind.COVERAGE}

DECISION = (
    Key("when", Shape.DATED, "the day of the decision", required=True),
    Key("who", Shape.TEXT, "who decided", required=True),
    Key("why", Shape.TEXT, "for what reason", required=True),
    *(Key(deed, Shape.NAME, f"{deed} this") for deed in Deed),
    Key("by", Shape.NAME, "the claim that supersedes"),
    Key("over", Shape.NAME, "the sources or claims set aside", many=True),
    _choice("verdict", "of a judgement", ("kept", "breached", "possible", "undetermined")),
    _choice("as", "of a disposal", ("explained", "accepted", "dismissed")),
    Key("seen", Shape.TEXT, "of a disposal: the hash of what the finding said"),
)


def claim_keys(kind: Kind) -> tuple[Key, ...]:
    """Give the keys of a claim of that kind, its `<mode>: <kind>` key aside."""
    own = {key.name for key in KINDS[kind]}
    return (*KINDS[kind], *(key for key in COMMON if key.name not in own))


def kinds_of(mode: Mode) -> tuple[Kind, ...]:
    """Give the kinds of which a claim in that mode may be."""
    if mode is Mode.OBSERVED:
        return tuple(Kind)
    steps = () if mode is Mode.PLANNED else (Kind.STEP,)
    return tuple(kind for kind in Kind if kind not in OBSERVED_ONLY and kind not in steps)


def rival_keys(kind: Kind) -> tuple[Key, ...]:
    """Give the keys of a rival of a claim of that kind; only a fact's rival has a name of its own."""
    kept = {"step", "of", "to", "mode"}
    own = tuple(key for key in KINDS[kind] if kind is not Kind.STEP or key.name not in kept)
    name = () if kind is Kind.STEP else (Key("id", Shape.ID, "a name for the rival"),)
    return (*own, *RIVAL, *name)


def field_key(field: str) -> Key | None:
    """Give the key that says a field of the frame (`when.end` is said as `when` is), None if none does."""
    head, _, tail = field.partition(".")
    if head == "votes" and tail:
        return next((key for key in VOTES if key.name == tail), None)
    everything = (*RIVAL, *(key for keys in KINDS.values() for key in keys))
    return next((key for key in everything if key.name == head), None)
