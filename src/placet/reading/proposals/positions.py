"""Positions: who, as what and of which party, takes which stance.

People are found by the shape of what stands around a name: an office before it,
a party after it in brackets or behind a preposition. The stance is that of the
verbs of the sentence, or of the next one if that goes on about the same person.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from placet.claims.proposal import Slot, Stance, Tier
from placet.reading.mention import Sort
from placet.reading.proposals.candidate import Candidate, Span
from placet.reading.proposals.taken import Drawn
from placet.reading.rule import shipped
from placet.reading.sketch import fold

RULE = "position.person@1"
CRITICS = "position.critics@1"
_WORDS = shipped("rules")[1]
_CAP = r"(?:[^\W\d_a-zà-öø-ÿ][\w’'´-]*[\wà-ÿ]|Ó|Ò|É)"
_NAME = rf"{_CAP}(?: (?:(?:de la|de los|de las|del|de|da|dos|van|von|al|y) )?{_CAP}){{1,4}}"
_ROLE = _WORDS["office"]
_BEFORE = re.compile(
    rf"(?P<role>\b(?i:{_ROLE}))"
    r"(?: (?!de\b|del\b|por\b|que\b|and\b|of\b|for\b|from\b|the\b)(?P<adjective>[a-záéíóúñü]{4,}))?"
    rf"(?:,? (?:de|del|por|of|for|from) (?:the |la |el )?(?P<of>(?:{_CAP} ?){{1,3}}?))?,? "
    rf"(?:(?:Hon|Sen|Rep|Dr|Dra|Ing|Lic|Gen|Gral)\. )?(?P<who>{_NAME})"
)
_SPEAKER = re.compile(
    rf"\b(?:said|says|told|argued|warned|added|asked|answered|replied|dijo|señaló|sostuvo|advirtió|afirmó|expresó|cuestionó|reclamó|apuntó|lamentó"
    rf"|opinó|agregó|replicó|alertó|respondió|remarcó|subrayó|manifestó|declaró|planteó) "
    rf"(?:(?:(?:Rear |Vice |Brig\. |Maj\. |Lt\. )?(?:Adm|Gen|Col|Capt|Admiral|General|Colonel)\.?|(?:general|almirante|coronel))(?: \((?:ret|r)\.?\))? )?(?P<who>{_NAME})"
)
_SIDE = re.compile(
    rf"\b(?:[Ee]l|[Ll]a|[Uu]n|[Uu]na|[Tt]he) (?P<side>(?!{_WORDS['no_side']})(?:[^\W\d_]{{3,}}ist[aeo]?s?|liberal|conservador[ae]?|radical|colorad[oa]|socialdemócrata|socialcristian[oa]|nacional|verde|comunista|independiente)) (?={_NAME}|$)"
)
"""A party told by its adjective: "la morenista", "el fujimorista"."""
_PARTY = re.compile(
    r"^(?:,? ?\((?P<bracket>[^()\d]{2,40})\)"
    rf"|,? (?:(?i:{_ROLE}) )?(?:of the|of|from the|for the|del|de la|de)(?: partido)? "
    rf"(?P<of>(?:{_CAP})(?:(?: and | y | )(?:{_CAP})){{0,3}})"
    r"(?P<kind> (?:movement|party|bloc|caucus|group|bench))?)"
)
_TITLE = re.compile(rf"(?P<role>(?i:{_ROLE})) (?={_NAME})")
_OF_PARTY = re.compile(
    rf"(?:^|[.,;:] )(?:(?:Para|Por su parte,?) )?(?P<who>{_NAME})"
    rf"(?=,? (?:of the|of|del|de la|de) {_CAP}(?: [^\W\d]\w+){{0,4}}[ ,])"
)
_MEMBER = re.compile(
    rf"(?:(?P<owner>{_CAP}(?: {_CAP}){{0,2}})['’]s "
    rf"|\b(?:Desde|Por) (?:la |el )?(?P<from>{_CAP}(?: {_CAP}){{0,2}}|oficialismo|oposici[oó]n),? (?:habl[oó] )?)"
    rf"(?P<who>{_CAP}(?: {_CAP}){{1,3}})(?= [a-záéíóúñ]+(?:ed|s|d|ó|o|aron|ieron)\b|,)"
)
_PARTISAN = re.compile(
    r"ist[ao]s?$|^(?:radical|liberal|colorad|conservador|independient|socialdem|democristian|demócrat|republican|verde|blanc"
    r"|nacional|comunista|aprist|izquierd|laborist|democrat)"
)
_NO_PARTY = re.compile(rf"\b(?:{_WORDS['no_party']})\b")
_REACH = 40
_NO_PERSON = frozenset({Sort.UNIT, Sort.BODY, Sort.STATE, Sort.ORGANISATION, Sort.EXERCISE})
_LEADS = re.compile(
    rf" de(?:l| la| el)? (?P<party>(?!Comisi|Senado|C[aá]mara|Congreso|Asamblea|Mesa|Rep[uú]blica){_CAP}(?: {_CAP})*)$"
)
_AFTER_ROLE = re.compile(rf"^,? ?(?:\([^()]*\))?, (?:(?:la|el|the|su|its|an?|un|una) )?(?:[a-z-]+ )?(?P<role>(?i:{_ROLE}))\b")
_OWNER = re.compile(rf"(?:[Tt]he )?(?P<party>(?:{_CAP} ){{0,3}}{_CAP}?)(?: (?:caucus|bloc|group))?['’]s $")
_NAMED_PARTY = re.compile(rf"(?P<party>{_CAP}(?: {_CAP}){{0,3}})(?:['’]s?)? (?:\([^()]{{2,12}}\) )?$")
_STANCES = tuple(
    (stance, re.compile(_WORDS[f"stance_{stance}"])) for stance in ("against", "for", "concerned")
)
_GROUP = re.compile(rf"\b(?P<who>{_WORDS['critics']})\b")
_GROUP_SAYS = re.compile(_WORDS["critics_say"])
_LEAD = 60
_VOTED = re.compile(r"\W*(?:votaron|voto|se opus\w+|se abstuv\w+|voted|opposed|abstained|en disidencia|against|in favou?r|a favor|en contra|dissent\w*)\b")
_JOINED = re.compile(r",? (?:y|e|and) ")
_ANSWERS = re.compile(r"\b(?:answered|replied|respondio|replico|contesto|retorted|countered)\b")
_SAID = re.compile(r"\b(?:said|dijo|senalo|sostuvo|afirmo)\b")
_GOES_ON = re.compile(r"^\W*(?:she|he|his|her|reclama|dijo|said|la legisladora|el legislador|[\"“«'])")


@dataclass(frozen=True, slots=True)
class _Person:
    name: str
    role: str
    party: str
    span: Span
    who: Span


def positions(text: str, drawn: Sequence[Drawn]) -> Iterator[Candidate]:
    """Give the stances taken in a text by people with a name, office or party, and by unnamed critics."""
    for number, one in enumerate(drawn):
        people = list(_people(text, one))
        led = _led(text, one, people)
        following = drawn[number + 1] if number + 1 < len(drawn) else None
        for place, person in enumerate(people):
            upto = people[place + 1].span[0] if place + 1 < len(people) else one.sentence.end
            stance, end = _stance(text, person, upto)
            if not stance and len(people) == 1:
                # What was said may stand before who said it.
                stance, _ = _said(text, one.sentence.start, person.span[0])
            if not stance and following and place + 1 == len(people) and _goes_on(text, following, one):
                stance, end = _said(text, following.sentence.start, following.sentence.end)
            if not stance and place + 1 < len(people) and _JOINED.fullmatch(text[person.span[1] : people[place + 1].span[0]]):
                # "Senators A and B objected": they say it together.
                last = people[place + 2].span[0] if place + 2 < len(people) else one.sentence.end
                stance, _ = _stance(text, people[place + 1], last)
            stance = stance or led
            if not stance and place + 1 == len(people):
                stance = _as_before(text, drawn[number - 1] if number else None, one)
            if stance and (person.role or person.party):
                yield _candidate(person, stance, max(end, person.span[1]), one.index)
        yield from _critics(text, one)


def _people(text: str, drawn: Drawn) -> Iterator[_Person]:
    """Give the people of a sentence, by the words around their names, in order, none twice."""
    start, end = drawn.sentence.start, drawn.sentence.end
    sentence = text[start:end]
    taken: list[Span] = []
    found = []
    for match in _BEFORE.finditer(sentence):
        who = match.span("who")
        found.append((who, match["role"], match["of"] or _as_party(match["adjective"]), match.start("role")))
        taken.append(who)
    for member in _MEMBER.finditer(sentence):
        party = member["owner"] or member["from"]
        if not _within(member.span("who"), taken) and not _NO_PARTY.search(f"{party} {member['who']}"):
            found.append((member.span("who"), "", party.strip(), member.start()))
            taken.append(member.span("who"))
    for mention in drawn.sketch.marks.values():
        if mention.sort is Sort.PERSON and not _within((mention.start - start, mention.end - start), taken):
            found.append(((mention.start - start, mention.end - start), "", "", mention.start - start))
            taken.append(found[-1][0])
    members = (m.span("who") for m in _OF_PARTY.finditer(sentence) if not _NO_PARTY.search(m["who"]))
    found += ((who, "", "", who[0]) for who in members if not _within(who, taken))
    taken += [who for who, *_ in found]
    for sided in _SIDE.finditer(sentence):
        name = re.compile(_NAME).match(sentence, sided.end())
        if name and not _within(name.span(), taken):
            found.append((name.span(), "", sided["side"], sided.start("side")))
            taken.append(name.span())
    for spoken in _SPEAKER.finditer(sentence):
        if not _within(spoken.span("who"), taken):
            found.append((spoken.span("who"), "", "", spoken.start("who")))
            taken.append(spoken.span("who"))
    bracketed = (m.span("who") for m in re.finditer(rf"(?P<who>{_NAME})(?= ?\()", sentence))
    found += ((who, "", "", who[0]) for who in bracketed if not _within(who, taken))
    barred = [
        (m.start - start, m.end - start) for m in drawn.sketch.marks.values() if m.sort in _NO_PERSON
    ]
    places = frozenset(
        text[m.start : m.end] for m in drawn.sketch.marks.values() if m.sort in {Sort.PLACE, Sort.STATE}
    )
    for who, role, party, first in sorted(found):
        if not _within(who, barred):
            yield _person(sentence, start, who, (role, party, first), places)


def _as_party(adjective: str | None) -> str:
    """Give an adjective behind an office where it tells a party: "senadora panista", "diputado liberal"."""
    return adjective if adjective and _PARTISAN.search(adjective) else ""


def _within(span: Span, taken: Sequence[Span]) -> bool:
    return any(span[0] < e and s < span[1] for s, e in taken)


def _person(
    sentence: str, offset: int, who: Span, known: tuple[str, str, int], places: frozenset[str]
) -> _Person:
    role, party, first = known
    if titled := _TITLE.match(sentence[slice(*who)]):
        role, who = titled["role"], (who[0] + titled.end(), who[1])
    last = who[1]
    if after := _PARTY.match(sentence[who[1] :]):
        party = after["bracket"] or after["of"] or party
        last += after.end()
    if not role and (behind := _AFTER_ROLE.match(sentence[who[1] :])):
        role, last = behind["role"], max(last, who[1] + behind.end())
    if not party and (led := _LEADS.search(role)):
        party, role = led["party"], role[: led.start()].rstrip()
    party = "" if _NO_PARTY.search(party) or party in places or party.islower() and not known[1] else party
    if not party and (owner := _OWNER.search(sentence[: who[0]])):
        party, first = owner["party"].strip(), owner.start("party")
    if not party and (sided := _SIDE.search(sentence, max(0, who[0] - _REACH), who[0])) and sided.end() == who[0]:
        party, first = sided["side"], sided.start("side")
    if not party and role and (named := _NAMED_PARTY.search(sentence[:first])):
        party, first = named["party"].strip(), named.start("party")
    return _Person(
        sentence[slice(*who)],
        role,
        party,
        (offset + first, offset + last),
        (offset + who[0], offset + who[1]),
    )


def _led(text: str, one: Drawn, people: Sequence[_Person]) -> str:
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
        stance, _ = _said(text, before.sentence.start, before.sentence.end)
        return stance if stance != "for" and _SAID.search(folded) else ""
    return ""


def _stance(text: str, person: _Person, upto: int) -> tuple[str, int]:
    return _said(text, person.span[1], upto)


def _said(text: str, start: int, end: int) -> tuple[str, int]:
    """Give the stance that words take, and where those words end; "" for none."""
    folded = fold(text[start:end])
    for stance, pattern in _STANCES:
        if found := pattern.search(folded):
            return stance, start + found.end()
    return "", start


def _goes_on(text: str, following: Drawn, one: Drawn) -> bool:
    same = following.sentence.segment == one.sentence.segment
    return same and _GOES_ON.match(fold(text[following.sentence.start : following.sentence.end])) is not None


def _candidate(person: _Person, stance: str, end: int, sentence: int) -> Candidate:
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
        if says := _GROUP_SAYS.search(folded, found.end()):
            yield Candidate(
                Slot.POSITION,
                Stance("critics", "", "", "concerned"),
                start + found.start("who"),
                start + says.end(),
                drawn.index,
                CRITICS,
            )
            return
