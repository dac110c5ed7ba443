"""People whom a sentence names, with office and party, found by the shape of what stands around a name.

An office stands before a name, a party after it in brackets or behind a
preposition; some are told by their place alone, before a bracket or behind "said".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from placet.reading import profile
from placet.reading.mention import Sort
from placet.reading.proposals.candidate import Span
from placet.reading.proposals.taken import Drawn
from placet.reading.rule import shipped
from placet.reading.sketch import fold

_WORDS = shipped("rules")[1]
_CAP = r"(?:[^\W\d_a-zà-öø-ÿ][\w’'´-]*[\wà-ÿ]|Ó|Ò|É)"
_NAME = rf"{_CAP}(?: (?:(?:de la|de los|de las|del|dela|de|da|dos|di|van|von|al|y) )?{_CAP}){{1,4}}"
_ROLE = _WORDS["office"]
_BEFORE = re.compile(
    rf"(?P<role>\b(?i:{_ROLE}))"
    r"(?: (?!de\b|del\b|por\b|que\b|and\b|of\b|for\b|from\b|the\b)(?P<adjective>[a-záéíóúñü]{4,}))?"
    rf"(?:,? (?:de|del|por|of|for|from) (?:the |la |el )?(?P<of>(?:{_CAP} ?){{1,3}}?))?,? "
    rf"(?:(?:Hon|Sen|Rep|Mr|Mrs|Ms|Sr|Sra|Dr|Dra|Ing|Lic|Gen|Gral|Col|Prof|Amb)\. )?(?P<who>{_NAME})"
)
_SPEAKER = re.compile(
    rf"\b(?:said|says|told|argued|warned|added|asked|answered|replied|dijo|señaló|sostuvo|advirtió|afirmó|expresó|cuestionó|reclamó|apuntó|lamentó"
    rf"|opinó|agregó|replicó|alertó|respondió|remarcó|subrayó|manifestó|declaró|planteó) "
    rf"(?:(?:(?:Rear |Vice |Brig\. |Maj\. |Lt\. )?(?:Adm|Gen|Col|Capt|Admiral|General|Colonel)\.?"
    rf"|(?:general|almirante|coronel))(?: \((?:ret|r)\.?\))? )?(?P<who>{_NAME})"
)
_SIDE = re.compile(
    rf"\b(?:[Ee]l|[Ll]a|[Uu]n|[Uu]na"
    rf"|[Tt]he) (?P<side>(?!{_WORDS['no_side']})(?:[^\W\d_]{{3,}}ist[aeo]?s?|liberal|conservador[ae]?"
    rf"|radical|colorad[oa]|blanc[oa]|socialdemócrata|socialcristian[oa]|nacional|verde|comunista"
    rf"|independiente)) (?={_NAME}|$)"
)
"""A party told by its adjective: "la morenista", "el fujimorista"."""
_PARTY = re.compile(
    r"^(?:,? ?(?:(?:MP|MLA|TD|MCA),? ?)?\((?P<bracket>[^()\d]{2,40})\)"
    rf"|,? (?:(?i:{_ROLE}) )?(?:of the|of|from the|for the|del|de la|de)(?: partido)?"
    r"(?: (?:opposition|ruling|governing|conservative|leftist|left-wing|right-wing|centre-left"
    r"|oficialista))? "
    rf"(?P<of>(?:{_CAP})(?:(?: and | y | of the | for the | for | of | por el | – For | )(?:{_CAP})){{0,4}})"
    r"(?P<kind> (?:movement|party|bloc|caucus|group|bench))?)"
)
_TITLE = re.compile(rf"(?P<role>(?i:{_ROLE})) (?={_NAME})")
_OF_PARTY = re.compile(
    rf"(?:^|[.,;:] )(?:(?:Para|Por su parte,?) )?(?P<who>{_NAME})"
    rf"(?=,? (?:of the|of|del|de la|de) {_CAP}(?: [^\W\d]\w+){{0,4}}[ ,])"
)
_MEMBER = re.compile(
    rf"(?:(?P<owner>{_CAP}(?: {_CAP}){{0,2}})(?:['’]s|(?<=s)['’]) "
    rf"|\b(?:Desde|Por|For|From) (?:la |el |the )?(?P<from>{_CAP}(?: {_CAP}){{0,2}}|oficialismo"
    rf"|oposici[oó]n),? (?:habl[oó] )?)"
    rf"(?P<who>{_CAP}(?: {_CAP}){{1,3}})(?= [a-záéíóúñ]+(?:ed|s|d|ó|o|aron|ieron)\b|,)"
)
_PARTISAN = re.compile(
    r"ist[ao]s?$|^(?:radical|liberal|colorad|conservador|independient|socialdem|democristian|demócrat|republican|verde|blanc"
    r"|nacional|comunista|aprist|izquierd|laborist|democrat)"
)
_VERB_FIRST = re.compile(
    r"\b(?:[Ss]e opuso|[Ss]e opusieron|[Vv]otó en contra|[Hh]abló en contra|[Cc]ontestó|[Rr]eplicó"
    r"|[Aa]poyó|[Ss]e abstuvo"
    rf"|[Oo]pposed by|[Vv]oting against was|[Vv]otaron en contra) (?P<who>{_NAME})"
)
_SIDED = re.compile(
    r"\b(?P<side>(?:Social |Christian |Liberal )Democrat|Conservative|Liberal|Green|Labou?r|Socialist"
    r"|Republican|Democrat"
    rf"|Nationalist|Independent|Communist|Centrist|Moderate) (?P<who>(?!Party|MP|Senator|Rep){_NAME})"
)
_SURNAME = re.compile(
    rf"(?P<role>(?i:{_ROLE}))(?: \([^)]*\))? (?:señora?|don|doña|Mr\.?|Mrs\.?"
    rf"|Ms\.?) (?P<who>{_CAP}(?: {_CAP}){{0,2}})"
)
"""Somebody told by a surname alone, as minutes do: "la Honorable Senadora señora Carvallo"."""
_LEADING = re.compile(
    rf"(?P<who>{_NAME}),? (?:who|quien|que) (?:leads|heads|chairs|speaks for|lidera|encabeza|preside"
    rf"|coordina) "
    rf"(?:the |la |el |al |a la )?(?:bancada (?:de |del )?)?(?P<of>{_CAP}(?:['’]s?)?(?: {_CAP}){{0,3}})"
)
_LOCAL = re.compile(
    r",? (?i:mayor|governor|alcalde(?:sa)?|gobernador[a]?|intendente|prefect[oa]?|bishop|obispo) "
)
"""Offices of a place: what follows their "of" is no party."""
_RANKED = re.compile(r"(?:Brigadier|de Brigada|de División|Major|Colonel) (?=\S+ \S)")
_A_PARTY = re.compile(r"\b(?:Party|Partido|Movement|Movimiento|Alliance|Alianza|Coalition|Coalición)\b")
_HONOUR = re.compile(r"(?i:hon)\.?")
_OFFICE_THE = re.compile(
    rf"(?P<role>\b(?i:{_ROLE})(?: (?:of|for) (?:the )?{_CAP}(?:,? (?:and )?{_CAP}){{0,4}})?),"
    r" (?:[Tt]he )?(?i:hon)\. $"
)
"""An office before the title of honour that it gives: "the Minister of Defence, the Hon. ..."."""
_NO_PARTY = re.compile(rf"\b(?:{_WORDS['no_party']})\b")
_PARTY_WORD = re.compile(rf"[A-ZÁÉÍÓÚÑ]{{2,8}}|.*\b(?:{_WORDS['party_word']})\b.*")
"""What a party is called, where nobody says it is one: by its letters, or with a word for a party in it."""
_APPOSED = re.compile(
    rf"(?P<who>{_NAME}), (?:an?|the|una?|el|la|one of the) (?P<role>(?:[a-záéíóúñü-]+ ){{1,4}}?)"
    rf"(?:from|of|with|for|de|del|de la) (?:the )?(?P<of>(?:{_CAP})(?: (?:for|and|of the|of|de|y|por"
    rf"|la) {_CAP}| {_CAP}){{0,4}})"
)
"""Somebody told what they are: "Jose Cueto, a retired admiral from Popular Renewal"."""
_OFFICE_WORD = re.compile(
    r"\b(?:Director|Directora|Commissioner|Minist(?:er|ro|ra|erio|ry)|Secretary|Secretari[ao]|Committee|Comisi[oó]n|Commander)\b"
)
"""What no name has in it: an office, with its adjectives in capitals."""
_PRESIDES = re.compile(
    r"\b(?:que (?:preside|encabeza|lidera|dirige)|presidid[oa] por|encabezad[oa] por|chaired by"
    r"|headed by|led by) $"
)
"""What before a name tells that somebody's committee or party is meant."""
_TWO = re.compile(r"(?P<one>\S+(?: \S+){1,3}) (?:y|and) (?P<two>\S+(?: \S+){1,3})")
_POSSESSIVE = re.compile(r"['’](?:s\b.{0,2})?$")
"""What behind a name tells that somebody's panel, party or bill is meant."""
_REACH = 40
_STEM = 8
"""Letters by which an organ's name is known to begin: "Comisión"."""
_NO_PERSON = frozenset({Sort.UNIT, Sort.BODY, Sort.STATE, Sort.ORGANISATION, Sort.EXERCISE})
_LEADS = re.compile(
    rf" de(?:l| la| el)? (?P<party>(?!Comisi|Senado|C[aá]mara|Congreso|Asamblea|Mesa"
    rf"|Rep[uú]blica){_CAP}(?: {_CAP})*)$"
)
_AFTER_ROLE = re.compile(
    rf"^,? ?(?:\([^()]*\))?, (?:(?:la|el|the|su|its|an?|un|una) )?(?:[a-z-]+ )?(?P<role>(?i:{_ROLE}))\b"
)
_OWNER = re.compile(
    rf"(?:[Tt]he )?(?P<party>(?:{_CAP} ){{0,3}}{_CAP}?)(?: (?:caucus|bloc|group))?['’]s (?:(?:Hon|Sen"
    rf"|Rep|Dr)\. )?$"
)
_NAMED_PARTY = re.compile(rf"(?P<party>{_CAP}(?: {_CAP}){{0,3}})(?:['’]s?)? (?:\([^()]{{2,12}}\) )?$")
_NAMED = re.compile(_NAME)
_BRACKETED = re.compile(rf"(?P<who>{_NAME})(?= ?\()")
_PLACES: tuple[tuple[re.Pattern[str], str | int], ...] = (
    (_APPOSED, "who"),
    (_VERB_FIRST, 0),
    (_SIDED, 0),
    (_SURNAME, 0),
    (_LEADING, "who"),
    (_OF_PARTY, "who"),
    (_SPEAKER, "who"),
    (_BRACKETED, "who"),
)
"""Patterns for a name by its place, each with the group where what belongs to the name begins."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody a sentence names; `span` holds office, name and party, `who` the name, in code points."""

    name: str
    role: str
    party: str
    span: Span
    who: Span


_Found = tuple[Span, str, str, int]
"""Where a name stands in a sentence, office and party beside it, and where what belongs to it begins."""


def people_of(text: str, drawn: Drawn) -> Iterator[Person]:
    """Give the people of a sentence, by the words around their names, in order, none twice."""
    start, end = drawn.sentence.start, drawn.sentence.end
    sentence = text[start:end]
    marks = drawn.sketch.marks.values()
    taken: list[Span] = []
    found: list[_Found] = []
    for one in (*_told(sentence), *_mentioned(drawn), *_placed(sentence)):
        if not _within(one[0], taken):
            found.append(one)
            taken.append(one[0])
    barred = [(m.start - start, m.end - start) for m in marks if m.sort in _NO_PERSON]
    places = frozenset(text[m.start : m.end] for m in marks if m.sort in {Sort.PLACE, Sort.STATE})
    organs = [text[m.start : m.end] for m in marks if m.sort is Sort.BODY]
    for who, role, party, first in sorted(found):
        owns = _POSSESSIVE.search(sentence[who[0] : who[1] + 2]) is not None
        presides = _PRESIDES.search(fold(sentence[: who[0]])) is not None
        if _within(who, barred) or owns or presides:
            continue
        person = _person(sentence, start, who, (role, party, first), places)
        if not _OFFICE_WORD.search(person.name):
            yield from (_whole(each, organs) for each in _each(person))


def _each(person: Person) -> Iterator[Person]:
    """Give each of two people named behind one office in the plural: "congresistas A y B"."""
    joint = _TWO.fullmatch(person.name) if person.role.endswith("s") else None
    if joint is None:
        yield person
        return
    start = person.who[0]
    for name in ("one", "two"):
        who = (start + joint.start(name), start + joint.end(name))
        yield replace(person, name=joint[name], who=who)


def _whole(person: Person, organs: Sequence[str]) -> Person:
    """Give somebody with the whole name of the organ of the office: not "Comisión de Defensa" alone."""
    for organ in organs:
        at = person.role.find(organ[:_STEM])
        begun = person.role[at:] if at > 0 else ""
        if begun and organ.startswith(begun) and len(organ) > len(begun):
            behind = person.span[0] == person.who[0]
            end = person.span[1] + (len(organ) - len(begun) if behind else 0)
            return replace(person, role=person.role[:at] + organ, span=(person.span[0], end))
    return person


def _told(sentence: str) -> Iterator[_Found]:
    """Give the names that an office or a party stands before."""
    for match in _BEFORE.finditer(sentence):
        party = match["of"] or _as_party(match["adjective"])
        if _A_PARTY.search(match["who"]):
            continue
        yield match.span("who"), match["role"], party, match.start("role")
    for member in _MEMBER.finditer(sentence):
        party = (member["owner"] or member["from"]).strip()
        if not _NO_PARTY.search(f"{party} {member['who']}"):
            yield member.span("who"), "", party, member.start()


def _mentioned(drawn: Drawn) -> Iterator[_Found]:
    """Give the names that are known to be somebody's."""
    for mention in drawn.sketch.marks.values():
        if mention.sort is Sort.PERSON:
            at = mention.start - drawn.sentence.start
            yield (at, mention.end - drawn.sentence.start), "", "", at


def _placed(sentence: str) -> Iterator[_Found]:
    """Give the names that their place in a sentence tells: before a party or a bracket, behind "said"."""
    for pattern, first in _PLACES:
        for one in pattern.finditer(sentence):
            said = one.groupdict()
            party = said.get("of") or said.get("side") or ""
            if (said.get("of") and not _partylike(party)) or _NO_PARTY.search(one["who"]):
                continue
            yield one.span("who"), (said.get("role") or "").strip(), party, one.start(first)
    for sided in _SIDE.finditer(sentence):
        if name := _NAMED.match(sentence, sided.end()):
            yield name.span(), "", sided["side"], sided.start("side")


def _partylike(words: str) -> bool:
    """Tell whether words are a party's name by themselves: known, its letters, or with a word for one."""
    return not _NO_PARTY.search(words) and (
        fold(words) in _parties() or _PARTY_WORD.fullmatch(words) is not None
    )


@cache
def _parties() -> frozenset[str]:
    """Give the names of all parties that the profiles know, folded."""
    rows = (row for id_ in profile.profiles_known() for row in profile.load(id_).known if row.is_ == "party")
    return frozenset(fold(name) for row in rows for _, name in row.names)


def _as_party(adjective: str | None) -> str:
    """Give an adjective behind an office where it tells a party: "senadora panista", "diputado liberal"."""
    return adjective if adjective and _PARTISAN.search(adjective) else ""


def _within(span: Span, taken: Sequence[Span]) -> bool:
    return any(span[0] < e and s < span[1] for s, e in taken)


def _person(
    sentence: str, offset: int, who: Span, known: tuple[str, str, int], places: frozenset[str]
) -> Person:
    role, party, first = known
    role, who, first = _office(sentence, role, who, first)
    last = who[1]
    after = _PARTY.match(sentence[who[1] :])
    if after and _LOCAL.match(after.group()):
        role, last = role or after.group().lstrip(", "), last + after.end()
    elif after:
        party = after["bracket"] or after["of"] or party
        last += after.end()
    if not role and (behind := _AFTER_ROLE.match(sentence[who[1] :])):
        role, last = behind["role"], max(last, who[1] + behind.end())
    if not party and (led := _LEADS.search(role)):
        party, role = led["party"], role[: led.start()].rstrip()
    party = "" if _NO_PARTY.search(party) or party in places or (party.islower() and not known[1]) else party
    if not party:
        party, first = _party_before(sentence, role, who, first)
    party = "" if _NO_PARTY.search(party) else party
    return Person(
        sentence[slice(*who)],
        role,
        party,
        (offset + first, offset + last),
        (offset + who[0], offset + who[1]),
    )


def _office(sentence: str, role: str, who: Span, first: int) -> tuple[str, Span, int]:
    """Give an office, where the name without a title or the rest of a rank stands, and where both begin."""
    if titled := _TITLE.match(sentence[slice(*who)]):
        role, who = titled["role"], (who[0] + titled.end(), who[1])
    if _HONOUR.fullmatch(role) and (office := _OFFICE_THE.search(sentence[: who[0]])):
        role, first = office["role"], office.start("role")
    if role and (ranked := _RANKED.match(sentence, who[0], who[1])):
        role, who = f"{role} {ranked.group().strip()}", (ranked.end(), who[1])
    return role, who, first


def _party_before(sentence: str, role: str, who: Span, first: int) -> tuple[str, int]:
    """Give the party told before a name, and where what belongs to the name then begins."""
    if owner := _OWNER.search(sentence[: who[0]]):
        return owner["party"].strip(), owner.start("party")
    sided = _SIDE.search(sentence, max(0, who[0] - _REACH), who[0])
    if sided and sided.end() == who[0]:
        return sided["side"], sided.start("side")
    if role and (named := _NAMED_PARTY.search(sentence[:first])) and _partylike(named["party"]):
        return named["party"].strip(), named.start("party")
    return "", first


def votes(text: str, person: Person) -> bool:
    """Tell whether words right before a name say how somebody voted: then no office or party need be said."""
    return _VERB_FIRST.match(text, person.span[0]) is not None
