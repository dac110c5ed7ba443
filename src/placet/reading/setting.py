"""Whose land and whose forces a text speaks of: found once, so that rules can say *host* and *foreign*."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from placet.reading.mention import Dated, Mention, Named, Quantity, Sort
from placet.reading.sketch import Marks, fold

_LEVELS = ("plenary", "committee", "executive", "ministry", "gazette", "recess", "court", "other")
_COUNTED = (
    "people",
    "aircraft",
    "ships",
    "vehicles",
    "arms",
    "equipment",
    "votes",
    "days",
    "percent",
    "money",
    "other",
)
_SIDES = ("host", "foreign", "unknown")
_STEPS = ("request", "referral", "opinion", "vote", "publication", "promulgation", "report", "other")
_PERIODS = ("day", "start", "end", "month", "span", "length", "relative")

MARKS = Marks(
    [
        *(f"body.{level}" for level in _LEVELS),
        "body.foreign",
        *_COUNTED,
        *(f"{sort}.{side}" for sort in ("state", "unit", "place") for side in _SIDES),
        *(f"act.{step}" for step in _STEPS),
        *(f"period.{sort}" for sort in _PERIODS),
        *("person", "organisation", "exercise", "activity"),
    ]
)
"""The marks that patterns of rules may name."""

_LAND = (
    "territor",
    "suelo ",
    "soil",
    "ingres",
    "entrada",
    "enter",
    "entry",
    "visit",
    " en ",
    " in ",
    " into ",
)
_LAND_WEIGHT, _BODY_WEIGHT, _PLACE_WEIGHT, _FORCE_WEIGHT = 3, 3, 1, 2
_NEAR = 40


@dataclass(frozen=True, slots=True)
class Setting:
    """The state whose land a text is about and the states whose forces come, by id ("": not told)."""

    host: str = ""
    senders: frozenset[str] = frozenset()

    def side(self, state: str) -> str:
        """Give on which side a state is: host, foreign, unknown."""
        if not state:
            return "unknown"
        if self.host:
            return "host" if state == self.host else "foreign"
        return "foreign" if state in self.senders else "unknown"

    def mark(self, mention: Mention) -> str:
        """Give the character that stands for a mention in a drawing, "" for one that is not drawn."""
        return MARKS.of(self.key(mention))

    def key(self, mention: Mention) -> str:
        """Give the name of a mention's mark, as patterns write it."""
        match mention.value:
            case Dated() as dated:
                return f"period.{_period(dated)}"
            case Quantity() as quantity:
                return quantity.of if quantity.of in _COUNTED else "other"
            case Named() as named:
                return self._named(mention.sort, named)

    def _named(self, sort: Sort, named: Named) -> str:
        match sort:
            case Sort.STATE | Sort.UNIT | Sort.PLACE:
                return f"{sort.value}.{self.side(state_of(sort, named))}"
            case Sort.BODY:
                abroad = self.side(named.trait("state")) == "foreign"
                return "body.foreign" if abroad else f"body.{_known(named.trait('level'), _LEVELS)}"
            case Sort.ACT:
                return f"act.{_known(named.trait('step'), _STEPS)}"
        return sort.value


def _known(given: str, known: Sequence[str]) -> str:
    return given if given in known else "other"


def _period(dated: Dated) -> str:
    """Give what a period is: a day, a range or a side of one, a month or year, a length, a relative day."""
    if dated.start and dated.end:
        if dated.single:
            return "day"
        return "month" if dated.start == dated.end and ".." not in dated.start else "span"
    if dated.start or dated.end:
        return "start" if dated.start else "end"
    return "relative" if dated.relative else "length"


def state_of(sort: Sort, named: Named) -> str:
    """Give the id of the state a mention belongs to, "" where that is not known."""
    return named.entity if sort is Sort.STATE else named.trait("state")


def settle(text: str, mentions: Sequence[Mention]) -> Setting:
    """Find the host and the senders of a text from the bodies, lands, places and forces it names."""
    land: Counter[str] = Counter()
    force: Counter[str] = Counter()
    for one in mentions:
        if isinstance(one.value, Named) and (state := state_of(one.sort, one.value)):
            land[state] += _of_land(text, one, one.value)
            force[state] += _FORCE_WEIGHT if one.sort is Sort.UNIT else 0
    for state in _attached(mentions):
        force[state] += _FORCE_WEIGHT
    score = {state: land[state] - force[state] / 2 for state in (*land, *force) if land[state] > 0}
    host = max(sorted(score), key=lambda state: score[state], default="")
    senders = frozenset(state for state in force if force[state] > 0 and state != host)
    return Setting(host, senders)


def _of_land(text: str, one: Mention, named: Named) -> int:
    """Give how much a mention says that the text is about the land of its state."""
    if one.sort is Sort.BODY:
        return _BODY_WEIGHT if named.trait("level") in {"plenary", "committee", "executive"} else 1
    if one.sort is Sort.PLACE:
        return _PLACE_WEIGHT
    before = fold(text[max(0, one.start - _NEAR) : one.start])
    near = one.sort is Sort.STATE and any(cue in before for cue in _LAND)
    return _LAND_WEIGHT if near else 0


def _attached(mentions: Iterable[Mention]) -> Iterator[str]:
    """Give the states that stand within or right beside a number of people."""
    ordered = sorted(mentions, key=lambda m: (m.start, -m.end))
    people = [m for m in ordered if isinstance(m.value, Quantity) and m.value.of == "people"]
    states = [m for m in ordered if m.sort is Sort.STATE and isinstance(m.value, Named)]
    for one in people:
        for state in states:
            beside = one.start <= state.start <= one.end + 4
            if beside and isinstance(state.value, Named):
                yield state.value.entity
