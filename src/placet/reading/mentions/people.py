"""People: a name beside an office or a party. No name is known beforehand but those of the register."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import regex

from placet.reading.gazetteer import Entry, Hit
from placet.reading.mention import Mention, Named, Sort
from placet.reading.mentions.overlap import Near

RULE = "person.office@1"
LATER = "person.later@1"
SHORT = "short"
_WORD = r"\p{Lu}[\p{Ll}\p{M}]+(?:[’'-]\p{Lu}?[\p{Ll}\p{M}]+)*(?<![’'´]s)"
_INITIAL = r"\p{Lu}\."
_PARTICLE = r"(?:de la|de las|de los|del|de|da|dos|von|van der|van|y|bin|al)"
_NAME_TEXT = rf"(?:{_WORD}|{_INITIAL} {_WORD})(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])?(?:{_WORD}|{_INITIAL}(?= \p{{Lu}}))){{0,4}}"
_NAME = regex.compile(_NAME_TEXT)
_GAP = regex.compile(r",?[ \u00a0](?:(?:el|la|los|the|hoy|entonces|then)[ \u00a0])?|[ \u00a0]?\(")
_LINK = regex.compile(
    r"(?:,?[ \u00a0]|-)(?:(?:de las|de los|de la|del|de|of the|of|for the|for|by|por el|por|from the|from|the|and the|and|y del|y de|y|en|ante|in)[ \u00a0])?"
)
_PORTFOLIO = regex.compile(
    r"(?:(?:de|del|of|for)[ \u00a0])?(?:la |las |los |the )?"
    r"(?:(?:Defensa|Marina|Gobernación|Relaciones|Exteriores|Seguridad|Nacional|Interior|Pública|Estado|Guerra|República|Nación|Gabinete|Asuntos|Hacienda|Justicia"
    r"|Defen[cs]e|Navy|State|Foreign|Affairs|War|Interior|Security|National|Republic|Security and Citizen Protection|Staff)(?:[ \u00a0](?:y |e |and |de )?|(?![\p{L}])))+",
)
_BEFORE_ROLE = regex.compile(
    rf"({_NAME_TEXT})(?:[ \u00a0]\([^()\n]{{2,40}}\))?,[ \u00a0](?:(?:el|la|the|hoy|also|actual|current|su|its|y|who is|quien es|presidente|presidenta)[ \u00a0]){{0,2}}$"
)
_BEFORE_PARTY = regex.compile(
    rf"({_NAME_TEXT})(?:[ \u00a0]\(|,?[ \u00a0](?:del|de la|de|of the|of|from the|por el)[ \u00a0])$"
)
_AFTER_PARTY = regex.compile(
    r"[ \u00a0]?\((?=\p{Lu})|,?[ \u00a0](?:del|de la|de|of the|of|from the)[ \u00a0]"
)
_PARTY_OF = regex.compile(
    r"(?:[ \u00a0](?:caucus|bloc|bench|coalition|movement|party))?(?:[’']s)?,?[ \u00a0](?:leader[ \u00a0])?"
)
_IN_BRACKETS = regex.compile(r"[ \u00a0]\((\p{Lu}[^()\d\n,/-]{0,30})(?:[,/-][^()\n]{0,30})?\)")
_SAYS = regex.compile(
    r",?[ \u00a0](?:said|told|called|voted|warned|argued|asked|opposed|spoke|dijo|votó|señaló|afirmó|advirtió|pidió|cuestionó"
    r"|reclamó|lamentó|apoyó|rechazó|sostuvo|consideró|criticó|replicó|respondió|recordó|valoró|defendió|celebró|expresó)\b"
)
_CLOSED = regex.compile(r"[-,) /.;]")
_NAME_BEFORE = regex.compile(rf"({_NAME_TEXT})$")
_CHAMBER = frozenset({"senator", "deputy", "congressman", "member_of_parliament", "chair", "spokesperson"})
_REACH = 110
_NO_NAME = frozenset(
    "El La Los Las The This That These In On At For By En De Por Con Para Una Un Sobre Y And But Pero Según Tras Desde Hasta Mr Mrs Ms Dr Enero Febrero"
    " Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre January February March April May June July August September October"
    " November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Lunes Martes Miércoles Jueves Viernes Sábado Domingo Also While However"
    " Later Yesterday Today Meanwhile Then Afterwards Ayer Hoy Luego Después Además Mientras Finalmente Asimismo"
    " When After Before Both Article Artículo Ley Decreto Senate Senado Congress Congreso Estado República General Federal Nacional Constitucional Ejecutivo"
    " Ministerio Secretaría Comisión Committee Commission Chief Jefe Presidente President Senador Senadora Diputado Republic".split()
)


@dataclass
class _Walk:
    """What stands between an office and the name of who holds it."""

    end: int
    traits: dict[str, str] = field(default_factory=dict)


def find(text: str, hits: Sequence[Hit], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the people of a text: those with an office or party beside them, and where they are named again.

    `hits` are those of the gazetteer (offices and parties among them), `mentions`
    what was found otherwise; a name of theirs is nobody's. Traits: `role`, `party`,
    `of` (the organ), `state`.
    """
    blocked = _Blocked(mentions)
    starts = _starts(text, hits, mentions)
    found: dict[tuple[int, int], dict[str, str]] = {}
    for hit in hits:
        for span, traits in _beside(text, hit, starts, blocked):
            known = found.setdefault(span, {})
            found[span] = traits | known if "role" in known else known | traits
    for span, traits in _speaking(text, blocked):
        found.setdefault(span, traits)
    people = [
        Mention(Sort.PERSON, start, end, Named(_spaced(text[start:end]), "", tuple(traits.items())), RULE)
        for (start, end), traits in sorted(found.items())
    ]
    people = [_unlisted(text, person, blocked) for person in people]
    names = _surnames(people)
    return (*(_in_full(person, names) for person in people), *_later(text, people, names, blocked))


class _Blocked:
    """Places of other mentions, where no name of a person may begin."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._near = Near(
            m
            for m in mentions
            if m.sort not in {Sort.ACT, Sort.ACTIVITY, Sort.PERSON} and "homonym" not in m.flags
        )

    def cut(self, start: int, end: int) -> int:
        """Give where a name from `start` must end at the latest: before another mention."""
        return min((max(start, m.start) for m in self._near.touching(start, end)), default=end)


def _starts(text: str, hits: Sequence[Hit], mentions: Sequence[Mention]) -> Mapping[int, tuple[int, dict[str, str]]]:
    """Give by their start the ends and traits of what may stand between an office and a name."""
    table: dict[int, tuple[int, dict[str, str]]] = {}
    for mention in mentions:
        if isinstance(mention.value, Named) and mention.sort in {
            Sort.BODY,
            Sort.UNIT,
            Sort.PLACE,
            Sort.STATE,
        }:
            _offer(table, mention.start, mention.end, _of_mention(mention.value, mention.sort))
    for hit in hits:
        kinds = {entry.is_: entry for entry in hit.entries}
        if "party" in kinds:
            _offer(table, hit.start, hit.end, {"party": _party(kinds["party"], text[hit.start : hit.end])})
        elif "role" in kinds:
            _offer(table, hit.start, hit.end, _office(kinds["role"], text[hit.start : hit.end]))
    return table


def _offer(
    table: dict[int, tuple[int, dict[str, str]]], start: int, end: int, traits: dict[str, str]
) -> None:
    if start not in table or table[start][0] <= end:
        table[start] = (end, traits)


def _of_mention(value: Named, sort: Sort) -> dict[str, str]:
    if sort == Sort.BODY:
        return {"of": value.name}
    return {"state": value.entity} if sort == Sort.STATE and value.entity else {}


def _party(entry: Entry, printed: str) -> str:
    """Give a party as it is printed, where that is its name; else the first of its names."""
    return _spaced(printed) if printed[0].isupper() else entry.trait("short") or entry.name


def _office(entry: Entry, printed: str) -> dict[str, str]:
    """Give an office as it is printed, and by the key of what it is."""
    traits = {"role": _spaced(printed), "office": entry.trait("role"), "portfolio": entry.trait("portfolio")}
    return {key: value for key, value in traits.items() if value}


def _beside(
    text: str, hit: Hit, starts: Mapping[int, tuple[int, dict[str, str]]], blocked: _Blocked
) -> Iterator[tuple[tuple[int, int], dict[str, str]]]:
    kinds = {entry.is_: entry for entry in hit.entries}
    if "role" in kinds:
        yield from _after_role(text, hit, kinds["role"], starts, blocked)
        traits = _office(kinds["role"], text[hit.start : hit.end]) | _rest(text, hit, starts)
        found = _before(text, hit, _BEFORE_ROLE, starts, blocked)
    elif "party" in kinds:
        traits = {"party": _party(kinds["party"], text[hit.start : hit.end])}
        after = _PARTY_OF.match(text, hit.end)
        member = _name_at(text, after.end(), blocked) if after and after.end() not in starts else None
        if member and " " in text[slice(*member)]:
            yield member, traits
        found = _before(text, hit, _BEFORE_PARTY, starts, blocked)
    else:
        return
    if found:
        yield found, traits


def _rest(text: str, hit: Hit, starts: Mapping[int, tuple[int, dict[str, str]]]) -> dict[str, str]:
    return {k: v for k, v in _walk(text, hit.end, starts).traits.items() if k != "role"}


def _walk(text: str, end: int, starts: Mapping[int, tuple[int, dict[str, str]]]) -> _Walk:
    walk = _Walk(end)
    while True:
        link = _LINK.match(text, walk.end)
        at = link.end() if link else walk.end
        near = starts.get(at)
        portfolio = _PORTFOLIO.match(text, at) if near is None else None
        if near is not None:
            walk.end = near[0]
            walk.traits = near[1] | walk.traits
        elif portfolio is not None:
            walk.end = portfolio.end() - (1 if portfolio[0][-1] in " \u00a0" else 0)
            walk.traits.setdefault("portfolio", portfolio[0].strip())
        else:
            return walk


def _after_role(
    text: str,
    hit: Hit,
    office: Entry,
    starts: Mapping[int, tuple[int, dict[str, str]]],
    blocked: _Blocked,
) -> Iterator[tuple[tuple[int, int], dict[str, str]]]:
    walk = _walk(text, hit.end, starts)
    gap = _GAP.match(text, walk.end)
    if gap is None or gap[0].endswith("("):
        return
    span = _name_at(text, gap.end(), blocked)
    if span and not (office.homonym and _weak(text, hit, span)):
        traits = (
            _office(office, text[hit.start : hit.end]) | {k: v for k, v in walk.traits.items() if k != "role"} | _left(text, hit, starts)
        )
        after = _AFTER_PARTY.match(text, span[1])
        near = starts.get(after.end()) if after else None
        if near and "party" in near[1]:
            traits |= near[1]
        yield span, traits


def _unlisted(text: str, mention: Mention, blocked: _Blocked) -> Mention:
    """Give a member of a chamber with the party in brackets after the name, though no profile has it."""
    assert isinstance(mention.value, Named)
    brackets = _IN_BRACKETS.match(text, mention.end)
    if brackets is None or mention.value.trait("party") or mention.value.trait("office") not in _CHAMBER:
        return mention
    if blocked.cut(*brackets.span(1)) != brackets.end(1):
        return mention
    traits = (*mention.value.traits, ("party", _spaced(brackets[1])))
    return replace(mention, value=replace(mention.value, traits=traits))


def _speaking(text: str, blocked: _Blocked) -> Iterator[tuple[tuple[int, int], dict[str, str]]]:
    """Give the names with a party in brackets that say or do something right after."""
    for brackets in _IN_BRACKETS.finditer(text):
        if not _SAYS.match(text, brackets.end()):
            continue
        match = _NAME_BEFORE.search(text, max(0, brackets.start() - _REACH), brackets.start())
        if match is None or " " not in match[1] or match[1].split()[0] in _NO_NAME:
            continue
        if blocked.cut(*match.span(1)) == match.end(1) and blocked.cut(*brackets.span(1)) == brackets.end(1):
            yield match.span(1), {"party": _spaced(brackets[1])}


def _weak(text: str, hit: Hit, span: tuple[int, int]) -> bool:
    """Tell whether a word that only sometimes is an office has too little of one here."""
    return not text[hit.start].isupper() or " " not in text[slice(*span)]


def _left(text: str, hit: Hit, starts: Mapping[int, tuple[int, dict[str, str]]]) -> dict[str, str]:
    """Give what stands right before an office: a party or a state ("PAN Senator", "Mexican President")."""
    for at in range(hit.start - 1, max(-1, hit.start - _REACH), -1):
        near = starts.get(at)
        if near and text[near[0] : hit.start] in {" ", "\u00a0", ") ", "’s ", "'s "}:
            return near[1]
        if text[at] in "\n.;":
            break
    return {}


def _before(
    text: str,
    hit: Hit,
    pattern: "regex.Pattern[str]",
    starts: Mapping[int, tuple[int, dict[str, str]]],
    blocked: _Blocked,
) -> tuple[int, int] | None:
    match = pattern.search(text, max(0, hit.start - _REACH), hit.start)
    if match is None or (text[match.end() - 1] == "(" and not _CLOSED.match(text, hit.end)):
        return None
    start, end = _trimmed(text, *match.span(1), starts)
    whole = end > start and blocked.cut(start, end) == end and " " in text[start:end]
    return (start, end) if whole else None


def _name_at(text: str, at: int, blocked: _Blocked) -> tuple[int, int] | None:
    match = _NAME.match(text, at)
    if match is None or match[0].split()[0] in _NO_NAME:
        return None
    end = blocked.cut(at, match.end())
    while end > at and text[end - 1] in " \u00a0,":
        end -= 1
    return (at, end) if end > at + 1 else None


def _trimmed(
    text: str, start: int, end: int, starts: Mapping[int, tuple[int, dict[str, str]]]
) -> tuple[int, int]:
    """Leave out first words that only begin the sentence, or name an office, a state or a party."""
    while end > start:
        word = text[start:end].split(maxsplit=1)[0]
        if start not in starts and word not in _NO_NAME:
            break
        start = starts[start][0] if start in starts else start + len(word)
        while start < end and text[start] in " \u00a0":
            start += 1
    return start, end


def _in_full(person: Mention, names: Mapping[str, Named]) -> Mention:
    """Give an office with a surname only as the one person of that surname in the text."""
    assert isinstance(person.value, Named)
    whole = names.get(person.value.name)
    if whole is None or " " in person.value.name:
        return person
    traits = dict(whole.traits) | dict(person.value.traits)
    return replace(person, value=Named(whole.name, "", tuple(traits.items())), flags=(SHORT,))


def _later(
    text: str, people: Sequence[Mention], names: Mapping[str, Named], blocked: _Blocked
) -> Iterator[Mention]:
    """Give where people are named again, by their surname or in full."""
    if not names:
        return
    pattern = regex.compile(r"\b\L<names>\b(?!-)", names=list(names))
    taken = {at for person in people for at in range(person.start, person.end)}
    for match in pattern.finditer(text):
        start, end = match.span()
        first = names[match[0]]
        if start in taken or blocked.cut(start, end) != end or _part_of_more(text, start, end):
            continue
        yield Mention(Sort.PERSON, start, end, first, LATER, (SHORT,))


def _part_of_more(text: str, start: int, end: int) -> bool:
    """Tell whether capitalised words beside make it the name of somebody else."""
    before = regex.search(rf"({_WORD}|[\p{{Lu}}]\.)[ \u00a0]$", text[max(0, start - 30) : start])
    return (before is not None and before[1] not in _NO_NAME) or regex.match(
        r"[ \u00a0]\p{Lu}\p{Ll}", text[end : end + 3]
    ) is not None


def _surnames(people: Iterable[Mention]) -> dict[str, Named]:
    table: dict[str, Named] = {}
    doubtful: set[str] = set()
    for person in people:
        assert isinstance(person.value, Named)
        words = [word for word in person.value.name.split() if word[0].isupper() and word[-1] != "."]
        for name in {person.value.name, *words[1:], " ".join(words[1:]), " ".join(words[-2:])} - {""}:
            if len(words) < 2 or len(name) < 4:
                continue
            known = table.setdefault(name, person.value)
            if known.name.split()[0] != words[0]:
                doubtful.add(name)
    return {name: value for name, value in table.items() if name not in doubtful}


def _spaced(words: str) -> str:
    return " ".join(words.split())
