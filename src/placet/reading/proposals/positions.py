"""Positions: who, as what and of which party, takes which stance.

The stance of somebody a sentence names (`speakers`) is that of its verbs, or of
the next one if that goes on about the same person.
"""

import re
from collections.abc import Iterator, Sequence

from placet.claims.proposal import Slot, Stance, Tier
from placet.reading.proposals.candidate import Candidate
from placet.reading.proposals.speakers import Person, people_of, votes
from placet.reading.proposals.taken import Drawn
from placet.reading.rule import shipped
from placet.reading.sketch import fold

RULE = "position.person@1"
CRITICS = "position.critics@1"
_WORDS = shipped("rules")[1]
_STANCES = tuple(
    (stance, re.compile(rf"(?<![a-z])(?:{_WORDS[f'stance_{key}']})"))
    for key, stance in (
        ("against", "against"),
        ("reserved", "concerned"),
        ("for", "for"),
        ("concerned", "concerned"),
    )
)
_CONCERNED = _STANCES[-1][1]
_BUT = re.compile(r"\b(?:pero|but|although|though|aunque|sin embargo|however)\b")
"""What turns support into worry: "acompañó el proyecto pero advirtió"."""
_WHICH = re.compile(r", which\b[^,;.]*,")
"""What is told of a party beside its member, and is no stance of theirs."""
_GROUP = re.compile(rf"\b(?P<who>{_WORDS['critics']})\b")
_GROUP_SAYS = re.compile(_WORDS["critics_say"])
_LEAD = 60
_ROLL = re.compile(
    r"(?:^|[;,.:] )(?:y |and )?(?:votaron |voto |voted |voting )?(?:(?P<for>a favor|in favou?r|for)"
    r"|(?P<against>en contra|against)|(?P<concerned>en abstencion|abstencion(?:es)?|abstained"
    r"|abstaining))[,:]? "
    r"(?:(?:el|la|los|las|the) )?$"
)
_GOVERNS = re.compile(r"\b(?:minist\w+|secretar\w+|president\w*|canciller)\b")
_ASKS = re.compile(rf"\b(?:{_WORDS['cue_request']})\b")
_BY = re.compile(
    r"\b(?:enviad|presentad|remitid|formulad|pedid|solicitad|promovid|girad|turnad"
    r"|impulsad)[oa]s? por (?:la |el )?$"
    r"|\b(?:sent|submitted|made|requested|tabled|forwarded|moved|proposed) by (?:the )?$"
    r"|a (?:propuesta|peticion|solicitud"
    r"|iniciativa) de(?:l| la)? ?$|at the request of (?:the )?$"
)
"""What before a name tells that a request was that person's."""
_VOTED = re.compile(
    r"\W*(?:votaron|voto|se opus\w+|se abstuv\w+|voted|opposed|abstained|en disidencia|against"
    r"|in favou?r|a favor|en contra|dissent\w*)\b"
)
_JOINED = re.compile(r",? (?:y|e|and) ")
_ANSWERS = re.compile(r"\b(?:answered|replied|respondio|replico|contesto|retorted|countered)\b")
_SAID = re.compile(r"\b(?:said|dijo|senalo|sostuvo|afirmo)\b")
_GOES_ON = re.compile(r"^\W*(?:she|he|his|her|reclama|dijo|said|la legisladora|el legislador|[\"“«'])")


def positions(text: str, drawn: Sequence[Drawn]) -> Iterator[Candidate]:
    """Give the stances taken in a text by people with a name, office or party, and by unnamed critics."""
    for number, one in enumerate(drawn):
        told = list(people_of(text, one))
        around = (drawn[number - 1] if number else None, one, *drawn[number + 1 : number + 2])
        for place, person in enumerate(told):
            stance, end = _taken(text, told, place, around)
            if stance == "concerned" and _asked_for_it(text, person, one):
                continue
            if _sent_by(text, person, one):
                continue
            if stance and (person.role or person.party or votes(text, person)):
                yield _candidate(person, stance, max(end, person.span[1]), one.index)
        yield from _critics(text, one)


def _asked_for_it(text: str, person: Person, one: Drawn) -> bool:
    """Tell whether one of the government is told to have sent the request: no worry of theirs is told."""
    words = fold(text[one.sentence.start : one.sentence.end])
    return _GOVERNS.search(fold(person.role)) is not None and _ASKS.search(words) is not None


def _sent_by(text: str, person: Person, one: Drawn) -> bool:
    """Tell whether somebody is only the one by whom the request was made: "sent by ..."."""
    before = fold(text[one.sentence.start : person.span[0]])
    return _GOVERNS.search(fold(person.role)) is not None and _BY.search(before) is not None


def _taken(
    text: str, people: Sequence[Person], place: int, around: Sequence[Drawn | None]
) -> tuple[str, int]:
    """Give a stance and where the words for it end; `around`: the sentence before, its own, the next."""
    before, one, *more = around
    if one is None:
        raise TypeError(place)
    person, last = people[place], place + 1 == len(people)
    if side := _sided(text, one, people, place) or _led(text, one, people):
        return side, person.span[1]
    stance, end = _stance(text, person, one.sentence.end if last else people[place + 1].span[0])
    if not stance and len(people) == 1:
        # What was said may stand before who said it.
        stance, _ = _said(text, one.sentence.start, person.span[0])
    if not stance and last and more and more[0] and _goes_on(text, more[0], one):
        stance, end = _said(text, more[0].sentence.start, more[0].sentence.end)
    if not stance and not last and _JOINED.fullmatch(text[person.span[1] : people[place + 1].span[0]]):
        # "Senators A and B objected": they say it together.
        upto = people[place + 2].span[0] if place + 2 < len(people) else one.sentence.end
        stance, _ = _stance(text, people[place + 1], upto)
    return (stance or (_as_before(text, before, one) if last else "")), end


def _sided(text: str, one: Drawn, people: Sequence[Person], place: int) -> str:
    """Give the side under which a roll of names puts somebody: "en contra, X; en abstención, Y"."""
    start = people[place - 1].span[1] if place else one.sentence.start
    found = _ROLL.search(fold(text[start : people[place].span[0]]))
    if found is None:
        return ""
    return next(stance for stance in ("for", "against", "concerned") if found[stance])


def _led(text: str, one: Drawn, people: Sequence[Person]) -> str:
    """Give the stance a sentence begins with before it names who takes it: "Votaron en contra A y B"."""
    if not people or people[0].span[0] - one.sentence.start > _LEAD:
        return ""
    words = fold(text[one.sentence.start : people[0].span[0]])
    return _said(text, one.sentence.start, people[0].span[0])[0] if _VOTED.match(words) else ""


def _as_before(text: str, before: Drawn | None, one: Drawn) -> str:
    """Give the stance of the sentence before in the same paragraph, else that of one who only answers."""
    folded = fold(text[one.sentence.start : one.sentence.end])
    if _ANSWERS.search(folded):
        return "for"
    if before is not None and before.sentence.segment == one.sentence.segment:
        if any(True for _ in people_of(text, before)):
            return ""  # what somebody else said
        stance, _ = _said(text, before.sentence.start, before.sentence.end)
        return stance if stance != "for" and _SAID.search(folded) else ""
    return ""


def _stance(text: str, person: Person, upto: int) -> tuple[str, int]:
    return _said(text, person.span[1], upto)


def _said(text: str, start: int, end: int) -> tuple[str, int]:
    """Give the stance that words take, and where those words end; "" for none."""
    folded = _WHICH.sub(lambda aside: " " * len(aside.group()), fold(text[start:end]))
    for stance, pattern in _STANCES:
        if found := pattern.search(folded):
            turn = _BUT.search(folded, found.end()) if stance == "for" else None
            worry = _CONCERNED.search(folded, turn.end()) if turn else None
            if worry:
                return "concerned", start + worry.end()
            return stance, start + found.end()
    return "", start


def _goes_on(text: str, following: Drawn, one: Drawn) -> bool:
    same = following.sentence.segment == one.sentence.segment
    return same and _GOES_ON.match(fold(text[following.sentence.start : following.sentence.end])) is not None


def _candidate(person: Person, stance: str, end: int, sentence: int) -> Candidate:
    return Candidate(
        Slot.POSITION,
        Stance(person.name, person.role, person.party, stance),
        person.span[0],
        end,
        sentence,
        RULE,
        tier=Tier.FIRM if person.party else Tier.LIKELY,
    )


def _critics(text: str, drawn: Drawn) -> Iterator[Candidate]:
    start, end = drawn.sentence.start, drawn.sentence.end
    folded = fold(text[start:end])
    for found in _GROUP.finditer(folded):
        named = text[start + found.end() + 1 : start + found.end() + 2].isupper()
        if not named and (says := _GROUP_SAYS.search(folded, found.end())):
            yield Candidate(
                Slot.POSITION,
                Stance("critics", "", "", "concerned"),
                start + found.start("who"),
                start + says.end(),
                drawn.index,
                CRITICS,
            )
            return
