"""Frames: which sentence speaks of which mission, where a text speaks of several."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from placet.claims.proposal import About, Frame, Slot, Strength, Value, Window
from placet.reading.document import Part, Segment
from placet.reading.mention import Mention, Named, Sort
from placet.reading.outline import Unit, row_of, units
from placet.reading.proposals.candidate import Candidate
from placet.reading.proposals.taken import Drawn
from placet.reading.setting import Setting, state_of

ROUTE = frozenset(
    {
        Slot.REQUEST,
        Slot.OPINION,
        Slot.VOTE,
        Slot.PUBLICATION,
        Slot.REPORT,
        Slot.POSITION,
        Slot.LISTING,
        Slot.OBJECTIVE,
    }
)
"""Slots that belong to the consent as a whole, and to its first mission where it lets in several."""
_ANCHORS = frozenset({Slot.STRENGTH, Slot.UNIT, Slot.SENDING_STATE, Slot.PRESENCE, Slot.WINDOW_OF_ACTIVITY})
_WINDOWS = frozenset({Slot.PRESENCE, Slot.WINDOW_OF_ACTIVITY})
_DAY = 10


@dataclass(frozen=True, slots=True)
class Scene:
    """A frame with the names by which a later sentence may point to it."""

    frame: Frame
    names: frozenset[str] = field(default=frozenset())


@dataclass(frozen=True, slots=True)
class Assigned:
    """The frames of a text, the frame id of each candidate in order ("": of none), and of each sentence."""

    frames: tuple[Frame, ...]
    of: tuple[str, ...]
    sentences: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Text:
    """What frames are found from: segments, drawn sentences, candidates, cues by sentence."""

    text: str
    segments: Sequence[Segment]
    drawn: Sequence[Drawn]
    candidates: Sequence[Candidate]
    cues: Mapping[int, frozenset[str]]
    setting: Setting
    title: str = ""


def assign(text: Text) -> Assigned:
    """Tell the missions of a text apart and give each candidate its frame."""
    set_aside = aside(text.cues)
    missions = _missions(text, set_aside)
    senders = {} if missions else by_sender(text, set_aside)
    frame_of = {state: f"m{number}" for number, state in enumerate(dict.fromkeys(senders.values()))}
    places = _places(text, missions, set_aside)
    if senders:
        places = dict.fromkeys(places, "first") | {i: frame_of[s] for i, s in senders.items()}
    ids = tuple(
        frame_of.get(_nearest_sender(text, one, frozenset(frame_of)), "") or _frame_of(one, places, set_aside)
        for one in text.candidates
    )
    return _numbered(text, ids, places)


def aside(cues: Mapping[int, frozenset[str]]) -> dict[int, About]:
    """Give the sentences, by index, that are about no mission of this text, and what they are about."""
    return {index: about for index, some in cues.items() if (about := _about(some))}


def _about(cues: frozenset[str]) -> About | None:
    """Give what a sentence is about by its cues, None for a mission this text is about."""
    for about in (About.OUTBOUND, About.EARLIER, About.OTHER):
        if about.value in cues:
            return about
    return None


def _missions(text: Text, aside: Mapping[int, About]) -> tuple[Unit, ...]:
    """Give the parts of the text that are a mission each; fewer than two: the text is about one."""
    by_sentence: dict[int, list[Candidate]] = defaultdict(list)
    for one in text.candidates:
        if one.sentence not in aside and one.slot in _ANCHORS and one.about in {None, About.THIS}:
            by_sentence[one.sentence].append(one)
    best: tuple[Unit, ...] = ()
    for level in units(text.segments, [d.sentence for d in text.drawn], text.text):
        found = _apart([(unit, _of(unit, by_sentence)) for unit in level])
        if len(found) > len(best):
            best = found
    return best if len(best) > 1 else ()


def _of(unit: Unit, by_sentence: Mapping[int, Sequence[Candidate]]) -> list[Candidate]:
    return [one for index in range(unit.first, unit.last + 1) for one in by_sentence.get(index, ())]


@dataclass(frozen=True, slots=True)
class _Told:
    """What one part of a text tells of a mission: days, numbers, forces, senders."""

    windows: set[Value]
    numbers: set[Value]
    forces: set[Value]
    states: frozenset[str]

    def again(self, other: "_Told") -> bool:
        """Tell whether both tell of one mission: no senders of their own, and what only one mission has.

        That is a number in common, the same whole stay with a number told once, or
        the force in one and its number in the other, in days that meet.
        """
        if self.states and other.states and self.states != other.states:
            return False
        whole = {one for one in self.windows if isinstance(one, Window) and one.start and one.end}
        restated = bool(whole & other.windows) and not (self.numbers and other.numbers)
        halves = not (self.numbers or other.forces) or not (other.numbers or self.forces)
        return (
            bool(_most(self.numbers) & _most(other.numbers))
            or restated
            or (halves and any(_meet(a, b) for a in self.windows for b in other.windows))
        )


def _meet(one: Value, two: Value) -> bool:
    """Tell whether two windows have days in common, a side not told being open."""
    if not (isinstance(one, Window) and isinstance(two, Window)):
        return False
    return _before(one.start, two.end) and _before(two.start, one.end)


def _before(start: str, end: str) -> bool:
    return not start or not end or start <= end


def _apart(level: Iterable[tuple[Unit, list[Candidate]]]) -> tuple[Unit, ...]:
    """Give the units that hold a whole mission each, none with the force, number and days of another."""
    kept: list[Unit] = []
    seen: set[tuple[object, ...]] = set()
    told: list[_Told] = []
    for unit, candidates in level:
        windows = {c.value for c in candidates if c.slot in _WINDOWS and (unit.numbered or _precise(c.value))}
        numbers = {c.value for c in candidates if c.slot is Slot.STRENGTH}
        forces = {c.value for c in candidates if c.slot in {Slot.UNIT, Slot.SENDING_STATE}}
        if not (windows and (forces or (unit.numbered and numbers)) and (numbers or unit.numbered)):
            continue
        key = (frozenset(map(str, windows)), frozenset(map(str, numbers)))
        one = _Told(windows, numbers, forces, _states_of(candidates))
        again = any(one.again(other) for other in told)
        told.append(one)
        if key not in seen and not again:
            seen.add(key)
            kept.append(unit)
    return tuple(kept)


def _most(numbers: Iterable[Value]) -> frozenset[int]:
    """Give how many strengths are at most: "up to 18" and "18" may be the same force."""
    found = {one.most if one.most is not None else one.least for one in numbers if isinstance(one, Strength)}
    return frozenset(one for one in found if one is not None)


def _states_of(candidates: Iterable[Candidate]) -> frozenset[str]:
    """Give the senders that candidates name."""
    return frozenset(str(c.value) for c in candidates if c.slot is Slot.SENDING_STATE)


def _precise(value: object) -> bool:
    return isinstance(value, Window) and _DAY in {len(value.start), len(value.end)}


_OWN = frozenset(
    {
        Slot.STRENGTH,
        Slot.UNIT,
        Slot.SENDING_STATE,
        Slot.PRESENCE,
        Slot.WINDOW_OF_ACTIVITY,
        Slot.ARMS,
        Slot.MEANS,
    }
)
"""Slots of which each sender has its own, though a sentence names several."""
MAIN = "main"
_SEVERAL = 2


def _places(text: Text, missions: Sequence[Unit], aside: Mapping[int, About]) -> dict[int, str]:
    """Give the frame of each sentence that is about a mission of this text."""
    places: dict[int, str] = {}
    names = {f"m{number}": _names(text, unit) for number, unit in enumerate(missions)}
    here, paragraph = ("m0" if missions else MAIN), -1
    added = 0
    for one in text.drawn:
        index = one.index
        if index in aside:
            continue
        within = next((f"m{n}" for n, unit in enumerate(missions) if unit.first <= index <= unit.last), "")
        if within:
            here = within
        elif "another" in text.cues.get(index, ()) and _anchored(text, index):
            added += 1
            here = f"a{added}"
            names[here] = _names(text, Unit(index, index))
        elif one.sentence.segment != paragraph:
            after = (
                "m0" if _tabled(text, missions) and not row_of(text.segments[one.sentence.segment]) else here
            )
            here = _pointed(text, one, names) or (after if missions else MAIN)
        paragraph = one.sentence.segment
        places[index] = within or _pointed(text, one, names) or here
    return places


def _tabled(text: Text, missions: Sequence[Unit]) -> bool:
    """Tell whether the missions are rows of a table: what stands below it is said of all of them."""
    firsts = {unit.first for unit in missions}
    return bool(firsts) and all(
        row_of(text.segments[one.sentence.segment]) for one in text.drawn if one.index in firsts
    )


def _anchored(text: Text, index: int) -> bool:
    """Tell whether a sentence that begins another mission says who or how many."""
    return any(c.sentence == index and c.slot in {Slot.STRENGTH, Slot.UNIT} for c in text.candidates)


def _names(text: Text, unit: Unit) -> frozenset[str]:
    return frozenset(
        name
        for one in text.drawn
        if unit.first <= one.index <= unit.last
        for name in _pointers(text.setting, one)
    )


def _pointers(setting: Setting, drawn: Drawn) -> Iterator[str]:
    """Give the names in a sentence that tell one mission from another: foreign states, units, exercises."""
    for at in drawn.sketch.marks:
        for one in drawn.sketch.at(at):
            if not isinstance(one.value, Named):
                continue
            if one.sort in {Sort.STATE, Sort.UNIT}:
                state = state_of(one.sort, one.value)
                if setting.side(state) != "host":
                    yield state or one.value.name
            if one.sort in {Sort.UNIT, Sort.EXERCISE}:
                yield one.value.name


def by_sender(text: Text, aside: Mapping[int, About]) -> dict[int, str]:
    """Give the state each sentence speaks of, where several states' forces come in windows of their own.

    Nothing where fewer than two have one, or where two have the same: then they come together.
    """
    by: dict[int, str] = {}
    here, headed, paragraph, row = "", "", -1, ""
    for one in text.drawn:
        if one.index in aside:
            continue
        states = {state for state, _ in _foreign(text.setting, one)}
        if one.sentence.part is Part.HEADING:
            headed = next(iter(states)) if len(states) == 1 else ""
        beside = row and row == row_of(text.segments[one.sentence.segment])
        here = headed if one.sentence.segment != paragraph and not beside else here
        paragraph, row = one.sentence.segment, row_of(text.segments[one.sentence.segment])
        here = next(iter(states)) if len(states) == 1 else here
        by[one.index] = here if len(states) <= 1 else ""
    own: dict[str, set[str]] = defaultdict(set)
    for c in text.candidates:
        state = by.get(c.sentence) or _in_clause(text, c)
        if state and c.slot in _WINDOWS and _precise(c.value):
            own[state].add(str(c.value))
    apart = len(own) > 1 and len({frozenset(windows) for windows in own.values()}) == len(own)
    return {index: state for index, state in by.items() if state in own} if apart else {}


def _in_clause(text: Text, one: Candidate) -> str:
    """Give the one state that a clause between semicolons speaks of, "" where of none or several."""
    drawn = next((d for d in text.drawn if d.index == one.sentence), None)
    if drawn is None or ";" not in drawn.sketch.text:
        return ""
    start = text.text.rfind(";", drawn.sentence.start, one.start) + 1 or drawn.sentence.start
    end = text.text.find(";", one.end, drawn.sentence.end)
    end = end if end >= 0 else drawn.sentence.end
    states = {state for state, m in _foreign(text.setting, drawn) if start <= m.start < end}
    return states.pop() if len(states) == 1 else ""


def _foreign(setting: Setting, drawn: Drawn) -> Iterator[tuple[str, Mention]]:
    """Give the states of forces that a sentence names, each with the mention that names it."""
    for at in drawn.sketch.marks:
        for one in drawn.sketch.at(at):
            if one.sort in {Sort.STATE, Sort.UNIT} and isinstance(one.value, Named):
                state = state_of(one.sort, one.value)
                if state and " " not in state and setting.side(state) == "foreign":
                    yield state, one


def _nearest_sender(text: Text, one: Candidate, known: frozenset[str]) -> str:
    """Give the state named nearest to a value in a sentence that names several, "" where it names one."""
    if not known or one.slot in ROUTE or one.about not in {None, About.THIS}:
        return ""
    if (clause := _in_clause(text, one)) in known:
        return clause
    if one.slot not in _OWN:
        return ""
    drawn = next((d for d in text.drawn if d.index == one.sentence), None)
    named = [row for row in _foreign(text.setting, drawn) if row[0] in known] if drawn else []
    if len({state for state, _ in named}) < _SEVERAL:
        return ""
    return min(named, key=lambda row: max(row[1].start - one.end, one.start - row[1].end, 0))[0]


def _pointed(text: Text, drawn: Drawn, names: Mapping[str, frozenset[str]]) -> str:
    """Give the one frame that a sentence points to by name, "" if it points to none or to several."""
    said = set(_pointers(text.setting, drawn))
    found = [frame for frame, known in names.items() if said & known]
    if len(found) > 1:
        only = {
            f: known - frozenset().union(*(k for g, k in names.items() if g != f))
            for f, known in names.items()
        }
        found = [frame for frame in found if said & only[frame]]
    return found[0] if len(found) == 1 else ""


def _frame_of(one: Candidate, places: Mapping[int, str], aside: Mapping[int, About]) -> str:
    about = one.about or aside.get(one.sentence)
    own = about is not About.OTHER and (one.about is None or one.about is About.THIS)
    if one.slot in ROUTE and own:
        place = places.get(one.sentence, "")
        return place if one.slot in {Slot.OBJECTIVE, Slot.REPORT} and place else "first"
    if about in {None, About.THIS}:
        return places.get(one.sentence, "first")
    return f"{about}:{one.sentence}"


def _numbered(text: Text, places: Sequence[str], sentences: Mapping[int, str]) -> Assigned:
    """Give frames their ids in order of first words; what belongs to all belongs to the first."""
    own = [p for p in places if p != "first" and ":" not in p]
    first = min(own, key=lambda p: (p.startswith("a"), p), default="first") if own else "first"
    told = [first if p == "first" else _run(p, places) for p in places]
    order = list(dict.fromkeys(sorted(told, key=lambda p: (":" in p, p != first))))
    ids = {place: f"f{number}" for number, place in enumerate(order, 1)}
    frames = tuple(Frame(ids[p], _title(text, p, told), _about_of(p)) for p in order)
    of_sentence = {index: ids[place] for index, place in sentences.items() if place in ids}
    return Assigned(frames, tuple(ids[p] for p in told), of_sentence)


def _run(place: str, places: Sequence[str]) -> str:
    """Give the first of a run of sentences that are aside for the same reason, as one frame."""
    if ":" not in place:
        return place
    about, _, index = place.partition(":")
    at = int(index)
    while f"{about}:{at - 1}" in places:
        at -= 1
    return f"{about}:{at}"


def _about_of(place: str) -> About:
    return About(place.partition(":")[0]) if ":" in place else About.THIS


def _title(text: Text, place: str, told: Sequence[str]) -> str:
    """Give a frame a name of its own values: what, who, where, as far as they are said."""
    own = [c for c, p in zip(text.candidates, told, strict=True) if p == place]
    parts = []
    for slots in (
        (Slot.ACTIVITY, Slot.UNIT, Slot.SENDING_STATE),
        (Slot.SITE, Slot.RECEIVING_STATE),
        tuple(_WINDOWS),
    ):
        found = next((c.value for slot in slots for c in own if c.slot is slot), None)
        parts += [_shown(found)] if found else []
    return ", ".join(p for p in parts if p) or text.title


def _shown(value: object) -> str:
    match value:
        case Window(start, end):
            return (start or end)[:4]
        case Strength():
            return ""
    return str(value)
