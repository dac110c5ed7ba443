"""Whose forces come, and to whose land: said outright, or understood from a unit, an organ or a place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from placet.claims.proposal import Derivation, Slot, Tier
from placet.reading.mention import Mention, Named, Sort
from placet.reading.proposals.candidate import Candidate, Span
from placet.reading.proposals.taken import Drawn
from placet.reading.setting import MARKS, TROOPS, Setting, called, state_of
from placet.reading.sketch import fold

FORCE = "state.of-force@1"
LAND = "state.of-land@1"
_NAMING = frozenset({Sort.STATE, Sort.BODY, Sort.PLACE})
_TERRITORY = re.compile(
    r"territorio (?:nacional|de la republica)|al pais\b|en el pais\b|national territory|in(?:to)? the country"
)
_STATE = f"[{MARKS.under('state.foreign')}{MARKS.under('state.unknown')}]"
_LISTED = re.compile(
    r"\b(?:unidades|fuerzas|tropas|contingentes|efectivos|militares|personal"
    r"|forces|troops|units|contingents|soldiers)(?: militares| armadas| navales)?"
    rf" (?:de|of|from) (?:el |la |los |the )?(?P<states>{_STATE}"
    rf"(?:(?:, | y | e | and )(?:el |la |los |the )?{_STATE})+)"
)
_LETTERS = 5
_ASIDE, _STATED = 1.5, 2
_ORGANS = frozenset({"plenary", "recess", "gazette", "executive"})


def sending(drawn: Drawn, setting: Setting) -> Iterator[Candidate]:
    """Give the state of each foreign force a sentence names, on the state's own name where it is said."""
    marks = [one for at in drawn.sketch.marks for one in drawn.sketch.at(at)]
    for one in marks:
        if one.sort is not Sort.UNIT or not isinstance(one.value, Named):
            continue
        state = one.value.trait("state")
        if " " in state or setting.side(state) != "foreign" or _letters_only(one, one.value, setting):
            continue
        said = next((m for m in marks if _says(m, state) and one.start <= m.start < one.end), None)
        yield _candidate(Slot.SENDING_STATE, state, said or one, drawn.index, FORCE)


def listed(drawn: Drawn) -> Iterator[Candidate]:
    """Give each state of a list of those whose forces come: "units of Brazil, Chile and Spain"."""
    text = drawn.sketch.text
    for found in _LISTED.finditer(text):
        for at in range(*found.span("states")):
            one = drawn.sketch.marks.get(at)
            if one is not None and one.sort is Sort.STATE and isinstance(one.value, Named):
                yield _candidate(Slot.SENDING_STATE, one.value.entity, one, drawn.index, FORCE)


def _letters_only(one: Mention, named: Named, setting: Setting) -> bool:
    """Tell whether a force is known by a few letters only, which may as well be those of a party."""
    short = one.end - one.start <= _LETTERS and named.name.isupper()
    return short and named.trait("state") not in setting.senders


def _says(mention: Mention, state: str) -> bool:
    return mention.sort is Sort.STATE and isinstance(mention.value, Named) and mention.value.entity == state


def _candidate(slot: Slot, state: str, mention: Mention, sentence: int, rule: str) -> Candidate:
    stated = mention.sort is Sort.STATE
    troops = isinstance(mention.value, Named) and mention.value.trait("kind") == TROOPS
    return Candidate(
        slot,
        called(state),
        mention.start,
        mention.end,
        sentence,
        rule,
        tier=Tier.FIRM if stated or not troops else Tier.LIKELY,
        derivation=Derivation.STATED if stated else Derivation.IMPLIED,
        entity=state,
    )


def receiving(
    text: str,
    own: Sequence[Drawn],
    every: Sequence[Drawn],
    setting: Setting,
    sites: Sequence[Span] = (),
    aside: frozenset[int] = frozenset(),
) -> Iterator[Candidate]:
    """Give the host on the words that name it, best first: of a mission's `own` sentences before all others.

    The state's name comes first, then "the national territory" with what tells
    whose it is, then a place where they work (`sites`), an organ, any place. Words
    of sentences that tell of something else (`aside`) come after
    as good ones.
    """
    if not setting.host:
        return
    first = {one.index for one in own}
    found = [
        ((*_how_well(one, each, sites, each.index in aside), each.index not in first, each.index), one)
        for each in every
        for at in each.sketch.marks
        for one in each.sketch.at(at)
        if _of(one, setting.host)
    ]
    for (rank, *_, index), one in sorted(found, key=_rank):
        made = _candidate(Slot.RECEIVING_STATE, setting.host, one, index, LAND)
        yield made if rank < _STATED else _on_territory(text, (*own, *every), made)


def _rank(row: tuple[tuple[float, bool, bool, int], Mention]) -> tuple[float, bool, bool, int]:
    return row[0]


def _how_well(one: Mention, drawn: Drawn, sites: Sequence[Span], aside: bool) -> tuple[float, bool]:  # noqa: FBT001
    """Give how well words name the host: its own name, a site, an organ, its name in another's, a place."""
    if one.sort is Sort.STATE:
        # A sentence that tells of something else may name the host of that.
        return (1 if _inside_another(one, drawn) else 0) + (_ASIDE if aside else 0), False
    site = (one.start, one.end) in sites
    if one.sort is Sort.PLACE:
        return (2 if site else 4), "dateline" in one.flags
    return 3, False


def _inside_another(one: Mention, drawn: Drawn) -> bool:
    """Tell whether a state's name stands in the name of something else."""
    return any(m is not one and m.start <= one.start < m.end for m in _every(drawn))


def _on_territory(text: str, drawn: Sequence[Drawn], made: Candidate) -> Candidate:
    """Give the host on the words for its territory, what tells whose it is as an input."""
    for each in drawn:
        start, end = each.sentence.start, each.sentence.end
        if land := _TERRITORY.search(fold(text[start:end])):
            return replace(
                made,
                start=start + land.start(),
                end=start + land.end(),
                sentence=each.index,
                derivation=Derivation.IMPLIED,
                inputs=((made.start, made.end),),
            )
    return made


def _every(drawn: Drawn) -> Iterator[Mention]:
    return (one for at in drawn.sketch.marks for one in drawn.sketch.at(at))


def _of(mention: Mention, state: str) -> bool:
    """Tell whether a mention names a state, or an organ or place of it."""
    if mention.sort not in _NAMING or not isinstance(mention.value, Named):
        return False
    if mention.sort is Sort.BODY and mention.value.trait("level") not in _ORGANS:
        return False
    if mention.value.trait("in"):
        return False  # told by the province beside it, which is named for itself
    candidates = mention.value.trait("candidates").split()
    among = len(candidates) == 1 and candidates[0].partition("-")[0] == state
    return state_of(mention.sort, mention.value) == state or (mention.sort is Sort.BODY and among)
