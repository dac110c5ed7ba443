"""What the page of a review shows: the text with its marks, and each frame with its proposals."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from placet.claims.claim import Claim
from placet.claims.dates import parse
from placet.claims.entity import Entities
from placet.claims.proposal import About, Frame, Slot
from placet.claims.record import Record
from placet.errors import Malformed
from placet.exchange.answer import Answer
from placet.reading.document import Part, Segment
from placet.reading.entries import REQUIRED, SHAPES, Entry, called, entry
from placet.reading.folding import fold
from placet.reading.marks import Mark, Run, runs
from placet.reading.nearest import nearest
from placet.reading.rivals import Beside, beside
from placet.reading.words import find, numbered, place, quote
from placet.reports.dates import when
from placet.reports.saying import places
from placet.server.actions.grammar import known, live
from placet.server.actions.proposals import is_firm, states_of
from placet.server.forms.review import SLOTS, ProposalForm
from placet.server.forms.words import LABELS, Text
from placet.server.pages.tags import spoken
from placet.server.pages.told import called as titled
from placet.server.pages.told import rows, unasked
from placet.server.queries.drafts import ASIDE, Line, Review
from placet.wording import name

WORDS: Mapping[str, Text] = {
    "proposed.firm": _("proposed"),
    "proposed.likely": _("proposed, likely"),
    "proposed.doubtful": _("proposed, doubtful"),
    "accepted": _("accepted"),
    "amended": _("amended"),
    "rejected": _("rejected"),
    "computed": _("reckoned from the words"),
    "implied": _("understood, not said"),
    "earlier": _("of an earlier mission"),
    "outbound": _("of own forces sent abroad"),
    "other": _("of another mission"),
    "quoted": _("in somebody’s own words"),
    "rival": _("the text itself says otherwise elsewhere"),
}
"""What states, derivations and flags are called; a flag without a name says nothing to a reader."""


@dataclass(frozen=True, slots=True)
class Rival:
    """What the register holds of the same: in words, by whom, and whether it says otherwise."""

    claim: str
    says: str
    by: str
    differs: bool


@dataclass(frozen=True)
class Shown:
    """A proposal as a reader sees it."""

    line: Line
    slot: Text
    says: str
    form: ProposalForm
    open_question: str
    rivals: tuple[Rival, ...]
    firm: bool

    @cached_property
    def differs(self) -> bool:
        """Tell whether something on record says otherwise."""
        return any(one.differs for one in self.rivals)

    @property
    def state(self) -> Text:
        """Give what was decided on it, or how firmly it is proposed."""
        return WORDS[self.line.state if self.line.decided else f"proposed.{self.line.proposal.tier}"]

    @property
    def becomes(self) -> str:
        """Give what it becomes once accepted: a step, or kind and mode."""
        own, language = self.form.entry, spoken()
        if own.shape.step:
            return name(own.shape.step, language)
        return f"{name(own.shape.kind.value, language)}, {name(own.mode.value, language)}"

    @property
    def remarks(self) -> str:
        """Give what a reader should know of how it was read: derivation, of which mission, flags."""
        one = self.line.proposal
        codes = (str(one.derivation), str(one.about), *one.flags)
        return ", ".join(str(WORDS[code]) for code in codes if code in WORDS)

    @cached_property
    def style(self) -> str:
        """Give the style of its mark: its state, or rival while it is open and contends."""
        return "rival" if self.differs and not self.line.decided else self.line.state


@dataclass(frozen=True, slots=True)
class Group:
    """A frame as a reader sees it: where it belongs, its proposals, and what its words leave open."""

    frame: Frame
    mission: str
    title: str
    aside: bool
    shown: tuple[Shown, ...]
    missing: tuple[tuple[Slot, Text], ...]

    @property
    def about(self) -> Text:
        """Give of which mission the words speak where it is not the one they are about."""
        return "" if self.frame.about is About.THIS else WORDS[str(self.frame.about)]

    @property
    def open(self) -> int:
        """Give how many are to be decided."""
        return sum(one.line.decided is None for one in self.shown)

    @property
    def firm(self) -> tuple[Shown, ...]:
        """Give those that may be accepted together."""
        return tuple(one for one in self.shown if one.firm)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks; `to` is the proposal it leads to."""

    text: str
    to: str = ""
    of: str = ""
    style: str = ""
    begins: tuple[tuple[str, int], ...] = ()
    repeat: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A segment of the text: its number, its pieces; `again` is the number of one it repeats."""

    number: int
    start: int
    part: str
    page: int
    pieces: tuple[Piece, ...] = field(default=())
    again: int = 0


@dataclass(frozen=True)
class Table:
    """Everything that proposals are compared with: the record of the missions their frames belong to."""

    review: Review
    record: Record
    language: str

    @cached_property
    def entities(self) -> Entities:
        """Give the entities of the register and the packs."""
        return known(self.record.entities)

    @cached_property
    def claims(self) -> Mapping[str, tuple[Claim, ...]]:
        """Give the claims of each mission that stand."""
        return {id_: live(m).claims for id_, m in self.record.missions.items()}

    @cached_property
    def answers(self) -> Mapping[str, Answer]:
        """Give the answers from which names of each mission are read."""
        return {id_: unasked(self.record, id_) for id_ in self.record.missions}


def groups(table: Table, data: QueryDict | None = None, sent: str = "") -> tuple[Group, ...]:
    """Give the frames; the form of the proposal `sent` is bound to `data`."""
    return tuple(_group(table, frame, (data, sent)) for frame in table.review.frames)


def _group(table: Table, frame: Frame, given: tuple[QueryDict | None, str]) -> Group:
    placed = table.review.placed.get(frame.id, "")
    mission = placed if placed in table.record.missions else ""
    title = titled(table.record.missions[mission], table.language) if mission else ""
    lines = table.review.of_frame(frame.id)
    shown = tuple(_shown(table, line, mission, given) for line in lines)
    there = {line.proposal.slot for line in lines}
    missing = tuple((slot, SLOTS[slot]) for slot in REQUIRED if slot not in there) if frame.id else ()
    return Group(frame, mission, title, placed == ASIDE, shown, missing)


def _shown(table: Table, line: Line, mission: str, given: tuple[QueryDict | None, str]) -> Shown:
    data, sent = given
    near = states_of(table.record.missions[mission]) if mission else ()
    own = entry(line.proposal, table.entities, near)
    form = ProposalForm(line.id, own, line.proposal.passage.exact, data if sent == line.id else None)
    question = "" if line.decided else _question(own, line)
    if question and own.shape.sort:
        form.offer_new(question, _within(table, mission, line))
        alike = nearest(question, table.entities, own.shape.sort, near)
        form.offer_names((id_, table.entities.name(id_, table.language)) for id_ in alike)
    others = beside(own, table.claims.get(mission, ()), table.entities) if mission else ()
    if "in" in own.lacks:
        form.initial["in"] = _listed_in(others)
    others = tuple(b for b in others if not line.decided or b.claim.id != line.decided.claim)
    return Shown(
        line,
        SLOTS[line.proposal.slot],
        says(own, line, table),
        form,
        question,
        tuple(_rival(b, table.answers[mission], table.language) for b in others),
        is_firm(line) and not own.lacks,
    )


def _listed_in(others: Sequence[Beside]) -> str:
    """Give the list on which the record has the same thing; empty where it has none or several."""
    found = {"; ".join(getattr(b.claim.detail, "in_", ())) for b in others}
    return found.pop() if len(found) == 1 else ""


def _question(own: Entry, line: Line) -> str:
    """Give the name of the entity that is not on record; empty where there is none."""
    lacking = {"who", "where"} & set(own.lacks)
    return called(line.proposal.value) if lacking and own.shape.sort else ""


def _within(table: Table, mission: str, line: Line) -> str:
    """Give what a new entity most likely lies in: the host's land for a place."""
    shape, head = SHAPES[line.proposal.slot], table.record.missions.get(mission)
    if head is None or shape.sort is None:
        return ""
    if "where" in shape.keys:
        lands = [e.id for e in table.entities.by_id.values() if _is_land(e.id, head.host, table.entities)]
        return lands[0] if len(lands) == 1 else ""
    return "; ".join(head.sender) if line.proposal.slot is Slot.UNIT else head.host


def _is_land(id_: str, state: str, entities: Entities) -> bool:
    one, of = entities.by_id[id_], entities.get(state)
    return of is not None and {p.id for p in one.parents} == {state} and one.name == of.name


def says(own: Entry, line: Line, table: Table) -> str:
    """Give what is proposed in words: names by their name, days as readers have them."""
    texts = dict(line.decided.after) if line.decided and line.decided.after else own.entry()
    order = [k.partition("_")[0] for k in own.shape.keys]
    keys = sorted(
        (k for k in texts if k not in _UNTOLD), key=lambda k: order.index(k) if k in order else len(order)
    )
    told = [_told(key, texts[key], table) for key in keys]
    found = ", ".join(t for t in told if t)
    name = called(line.proposal.value)
    return (
        ", ".join(p for p in ((name if _question(own, line) and not line.decided else ""), found) if p)
        or name
    )


_UNTOLD = frozenset(
    {"step", "part", "act", "way", "of", "mode", "note", "requested", "recommended", "consented"}
) | {
    "planned",
    "observed",
    "about",
}


def _told(key: str, value: object, table: Table) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{n} {LABELS[f'votes_{k}']}" for k, n in value.items())
    members = [str(v) for v in value] if isinstance(value, list | tuple) else [str(value)]
    if key in {"who", "where", "to", "in"}:
        return "; ".join(table.entities.name(m, table.language) for m in members)
    if key == "when":
        try:
            return when(parse(members[0]), table.language)
        except Malformed:
            return members[0]
    return "; ".join(members)


def _rival(found: Beside, answer: Answer, language: str) -> Rival:
    claim = found.claim
    wanted = {LABELS.get(k.partition("_")[0]) for k in (*found.agrees, *found.differs)}
    told = [row.now for row in rows(claim, answer, language) if row.label in wanted]
    by = dict.fromkeys(p.publisher for p in places(answer, claim, language))
    return Rival(claim.id, ", ".join(told), ", ".join(by), bool(found.differs))


def places_of(review: Review, words: str) -> list[tuple[int, str]]:
    """Give every place of words in the text: where they begin, and how it reads around them."""
    text, segments, language = review.draft.text, review.draft.segments, review.draft.language
    quoted = [quote(text, *span) for span in find(text, words)[:_MOST]]
    return [(q.start, f"{place(segments, q, language)}: …{q.before}{q.exact}{q.after}…") for q in quoted]


_MOST = 20


def paragraphs(review: Review, shown: Iterable[Shown]) -> tuple[Paragraph, ...]:
    """Give the text, segment by segment, with the marks of its proposals."""
    by_id = {one.line.id: one for one in shown}
    marks = sorted(_marks(by_id.values()), key=lambda m: m.start - m.end)
    segments, numbers = review.draft.segments, numbered(review.draft.segments)
    again = _repeats(review.draft.text, segments, numbers)
    return tuple(
        Paragraph(
            number,
            segment.start,
            str(segment.part),
            segment.where.page,
            tuple(_pieces(review.draft.text, runs(segment.start, segment.end, marks), by_id)),
            again.get(number, 0),
        )
        for segment, number in zip(segments, numbers, strict=True)
        if segment.end > segment.start
    )


def _marks(shown: Iterable[Shown]) -> Iterator[Mark]:
    for one in shown:
        passage = one.line.proposal.passage
        yield Mark(passage.start, passage.end, one.line.id)
        for start, end in passage.also_at:
            yield Mark(start, end, one.line.id, repeat=True)


def _pieces(text: str, cut: Iterable[Run], shown: Mapping[str, Shown]) -> Iterator[Piece]:
    for run in cut:
        words = text[run.start : run.end]
        if not run.marks:
            yield Piece(words)
            continue
        first = shown[_innermost(run.marks).of]
        yield Piece(
            words,
            first.line.id,
            " ".join(m.of for m in run.marks),
            first.style,
            tuple((m.of, shown[m.of].line.number) for m in run.begins if not m.repeat),
            all(m.repeat for m in run.marks),
        )


def _innermost(marks: Sequence[Mark]) -> Mark:
    return min(marks, key=lambda m: (m.end - m.start, m.start))


@lru_cache(maxsize=8)
def _repeats(text: str, segments: tuple[Segment, ...], numbers: tuple[int, ...]) -> dict[int, int]:
    """Give the paragraphs that repeat an earlier one, by their numbers."""
    number = {(s.start, s.end): n for s, n in zip(segments, numbers, strict=True) if s.part is Part.PARAGRAPH}
    pairs = fold(text, segments, ()).pairs
    return {number[again]: number[first] for again, first in pairs if again in number and first in number}
