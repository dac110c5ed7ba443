"""People: a name beside an office or a party. No name is known beforehand but those of the register."""

from collections.abc import Iterator, Sequence

import regex

from placet.reading.gazetteer import Entry, Hit
from placet.reading.mention import Mention, Named, Sort
from placet.reading.mentions.naming import NAME, Blocked, name_at, no_names, spaced
from placet.reading.mentions.offices import REACH, Starts, left_of, office, party, starts_of, walk_from
from placet.reading.mentions.surnames import in_full, later, surnames_of

RULE = "person.office@1"
_GAP = regex.compile(
    r"(?:[ \u00a0]\((?:r|ret)\.?\))?,?[ \u00a0](?:(?:el|la|los|the|hoy|entonces|then)[ \u00a0])?"
    r"(?:(?:Mtr[ao]|Dra?|Lic|Ing|Gral|Alm|Mrs?|Ms)\.[ \u00a0])?"
)
_BEFORE_ROLE = regex.compile(
    rf"({NAME})(?:[ \u00a0]\([^()\n]{{2,40}}\))?,[ \u00a0]"
    r"(?:(?:el|la|the|hoy|also|actual|current|su|its|y|who is|quien es|presidente|presidenta)[ \u00a0]){0,2}$"
)
_BEFORE_PARTY = regex.compile(
    rf"({NAME})(?:[ \u00a0]\(|,?[ \u00a0](?:del|de la|de|of the|of|from the|por el)[ \u00a0])$"
)
_AFTER_PARTY = regex.compile(
    r"[ \u00a0]?\((?=\p{Lu})|,?[ \u00a0](?:del|de la|de|of the|of|from the)[ \u00a0]"
)
_PARTY_OF = regex.compile(
    r"(?:[ \u00a0](?:caucus|bloc|bench|coalition|movement|party))?(?:[’']s)?,?[ \u00a0](?:leader[ \u00a0])?"
)
_IN_BRACKETS = regex.compile(r"[ \u00a0]\((\p{Lu}[^()\d\n,/-]{0,30})(?:[,/-][^()\n]{0,30})?\)")
_NAME_BEFORE = regex.compile(rf"({NAME})$")
_SAYS = regex.compile(
    r",?[ \u00a0](?:said|told|called|voted|warned|argued|asked|opposed|spoke|dijo|votó|señaló|afirmó|advirtió"
    r"|pidió|cuestionó|reclamó|lamentó|apoyó|rechazó|sostuvo|consideró|criticó|replicó|respondió|recordó"
    r"|valoró|defendió|celebró|expresó)\b"
)
_CLOSED = regex.compile(r"[-,) /.;]")
_RANKS = frozenset({"general", "admiral", "officer"})
_QUOTES = frozenset('"“«‘')
_CHAMBER = frozenset({"senator", "deputy", "congressman", "member_of_parliament", "chair", "spokesperson"})

Found = tuple[tuple[int, int], dict[str, str]]


def find(text: str, hits: Sequence[Hit], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the people of a text: those with an office or party beside them, and where they are named again.

    `hits` are those of the gazetteer (offices and parties among them), `mentions`
    what was found otherwise; a name of theirs is nobody's. Traits: `role` and
    `party` as printed, `office`, `portfolio` and `party_short` as keys, `of` (the
    organ), `state`. Who is named by a surname is flagged `short`.
    """
    offices = [(hit.start, hit.end) for hit in hits if any(entry.is_ == "role" for entry in hit.entries)]
    blocked, starts = Blocked(mentions, offices), starts_of(text, hits, mentions)
    found: dict[tuple[int, int], dict[str, str]] = {}
    for hit in hits:
        for span, traits in _beside(text, hit, starts, blocked):
            known = found.setdefault(span, {})
            found[span] = traits | known if "role" in known else known | traits
    for span, traits in _speaking(text, blocked):
        found.setdefault(span, traits)
    people = [_person(text, span, traits, blocked) for span, traits in sorted(found.items())]
    names = surnames_of(people)
    return (*(in_full(person, names) for person in people), *later(text, people, names, blocked))


def _person(text: str, span: tuple[int, int], traits: dict[str, str], blocked: Blocked) -> Mention:
    """Give a person; one of a chamber with the party in brackets after, though no profile may have it."""
    brackets = _IN_BRACKETS.match(text, span[1])
    unlisted = "party" not in traits and traits.get("office") in _CHAMBER
    if unlisted and brackets and blocked.free(*brackets.span(1)):
        traits = traits | {"party": spaced(brackets[1])}
    return Mention(Sort.PERSON, *span, Named(spaced(text[slice(*span)]), "", tuple(traits.items())), RULE)


def _beside(text: str, hit: Hit, starts: Starts, blocked: Blocked) -> Iterator[Found]:
    kinds = {entry.is_: entry for entry in hit.entries}
    if "role" in kinds:
        yield from _of_office(text, hit, kinds["role"], starts, blocked)
    elif "party" in kinds:
        yield from _of_party(text, hit, kinds["party"], starts, blocked)


def _of_office(text: str, hit: Hit, entry: Entry, starts: Starts, blocked: Blocked) -> Iterator[Found]:
    quoted = text[max(0, hit.start - 1) : hit.start] in _QUOTES
    if quoted and entry.trait("role") in _RANKS:
        return  # a ship, a school: something called after the person
    walk = walk_from(text, hit.end, starts)
    own = office(entry, text[hit.start : hit.end])
    told = {key: value for key, value in walk.traits.items() if key not in {"role", "office"}}
    gap = _GAP.match(text, walk.end)
    span = name_at(text, gap.end(), blocked) if gap else None
    if span and not (entry.homonym and _weak(text, hit, span)):
        after = _AFTER_PARTY.match(text, span[1])
        near = starts.get(after.end(), (0, {}))[1] if after else {}
        yield span, left_of(text, hit, starts) | told | own | (near if "party" in near else {})
    before = _before(text, hit, _BEFORE_ROLE, starts, blocked)
    if before:
        yield before, own | told


def _weak(text: str, hit: Hit, span: tuple[int, int]) -> bool:
    """Tell whether a word that only sometimes is an office has too little of one here."""
    return not text[hit.start].isupper() or " " not in text[slice(*span)]


def _of_party(text: str, hit: Hit, entry: Entry, starts: Starts, blocked: Blocked) -> Iterator[Found]:
    traits = party(entry, text[hit.start : hit.end])
    after = _PARTY_OF.match(text, hit.end)
    member = name_at(text, after.end(), blocked) if after and after.end() not in starts else None
    if member and " " in text[slice(*member)]:
        yield member, traits
    before = _before(text, hit, _BEFORE_PARTY, starts, blocked)
    if before:
        yield before, traits


def _before(
    text: str, hit: Hit, pattern: "regex.Pattern[str]", starts: Starts, blocked: Blocked
) -> tuple[int, int] | None:
    match = pattern.search(text, max(0, hit.start - REACH), hit.start)
    if match is None or (text[match.end() - 1] == "(" and not _CLOSED.match(text, hit.end)):
        return None
    start, end = _trimmed(text, *match.span(1), starts)
    whole = end > start and blocked.free(start, end) and " " in text[start:end]
    return (start, end) if whole else None


def _trimmed(text: str, start: int, end: int, starts: Starts) -> tuple[int, int]:
    """Leave out first words that only begin the sentence, or name an office, a state or a party."""
    while end > start:
        word = text[start:end].split(maxsplit=1)[0]
        if start not in starts and word not in no_names():
            break
        start = starts[start][0] if start in starts else start + len(word)
        while start < end and text[start] in " \u00a0":
            start += 1
    return start, end


def _speaking(text: str, blocked: Blocked) -> Iterator[Found]:
    """Give the names with a party in brackets that say or do something right after."""
    for brackets in _IN_BRACKETS.finditer(text):
        if not _SAYS.match(text, brackets.end()):
            continue
        match = _NAME_BEFORE.search(text, max(0, brackets.start() - REACH), brackets.start())
        if match is None or " " not in match[1] or match[1].split()[0] in no_names():
            continue
        if blocked.free(*match.span(1)) and blocked.free(*brackets.span(1)):
            yield match.span(1), {"party": spaced(brackets[1])}
