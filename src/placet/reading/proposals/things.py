"""Things a force brings that no number counts: its arms by their kind, a single ship by its name."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from placet.claims.proposal import Slot, Thing, Tier
from placet.reading.mention import Quantity, Sort
from placet.reading.mentions.lexicon import LANGUAGES
from placet.reading.mentions.nouns import nouns_in
from placet.reading.proposals.candidate import Candidate, Span
from placet.reading.proposals.taken import Drawn
from placet.reading.rule import shipped
from placet.reading.sketch import fold
from placet.reading.spelled import numbers

ARMS = "arms.uncounted@1"
SHIP = "means.ship@1"
TYPE = "means.typed@1"
LINE = "things.line@1"
_ARTICLES = frozenset({"a", "an", "un", "una"})
_WORDS = shipped("rules")[1]
_KINDS = (
    (Slot.ARMS, "arms"),
    (Slot.MEANS, "vehicles"),
    (Slot.MEANS, "aircraft"),
    (Slot.MEANS, "ships"),
)
_LINE = re.compile(
    r"\W*(?:\d{1,2}[).]\s*)?(?P<type>(?:\d{1,3}(?:\.\d{1,2})?\s?mm\s)?[^\W\d_](?:[^.:;\n]|\.(?=\s?\d)){3,60}?)\s*(?:\.{3,}|…+"
    r"|:|\s)\s*(?P<count>\d{1,3}(?:[ ,.]?\d{3})*)\W*"
)
_DOTS = re.compile(r"\.{3,}|…|:")
_COUNTED = re.compile(r"\W*(?:[a-z]+[.\W]+){1,4}(?:quantity|qty|cantidad|cant|unidades)(?!\.)\W*")
"""What the head of a list's last column says where its lines end in a number."""
_NO_THING = re.compile(r"\W*(?:annex|anexo|nota|note|page|pagina|article|articulo|hoja|sheet)\b")
"""What begins a line that names a part of the paper and nothing that is brought."""
_HEADING = re.compile(r"\W*(?:(?:[a-h]|[ivx]{1,4}|\d{1,2})[.)]\s*)?[a-z][a-z ,]{3,50}:?\W*$")
_LABELLED = re.compile(r"\W*(?:[a-h]|[ivx]{1,4}|\d{1,2})[.)]")
_HEADED = (
    (Slot.ARMS, re.compile(r"\b(?:weapons?|arms|armaments?|ammunition|armas|armamento|municion\w*)\b")),
    (
        Slot.MEANS,
        re.compile(
            r"\b(?:vehicles?|aircraft|vessels?|boats?|equipment|materiel|vehiculos|aeronaves|embarcaciones"
            r"|medios|material|equipo)\b"
        ),
    ),
)
"""What the heading of a list says that its lines are."""
_BROUGHT = re.compile(rf"\b(?:{_WORDS['brings']})")
_DENIED = re.compile(rf"\b(?:{_WORDS['denied']})[^,;.]{{0,30}}$")
_ANY = re.compile(r"\b(?:every|each|any|all|cada|tod[oa]s?|cualquier)(?: (?:the|los|las|el|la))?(?: \w+)? $")
"""What before a noun says that no arms in particular are meant."""
_BESIDE = re.compile(
    r"\b(?:junto (?:con|a)|together with|alongside|in company with|(?:activity|exercises?|drills?) with"
    r"|acompanad\w+ por|escorted by)(?: el| la| the| al?)? ?$"
)
"""What before a ship's name tells that it is the host's."""
_AFTER = re.compile(
    r"(?: (?:reglamentari|individual|personal|liger|larg|cort|automátic|pesad)\w*)?"
    r"(?: [A-Z][\w-]*\d[\w-]*| [A-Z]{2,}[\w-]*(?: [A-Z]?\d[\w-]*)?)*"
)
_BEFORE = re.compile(r"\b(?:individual|personal|light|small|service|heavy|long|[A-Z][\w-]+) $")
_ANY_ARMS = frozenset(_WORDS["any_arms"].split("|"))
_PREFIX = (
    r"(?:HMS|USS|USNS|USCGC|HMCS|HMAS|HMNZS|ARM|ARA|BAP|ARC|ROU|BAE|INS|LÉ|RFA|FGS|ORP|JS|BRP|OPV|PSO|HNoMS|HSwMS|HDMS|HNLMS|ITS"
    r"|NRP|BNS|KRI|TCG|FHN|HMJS|TTS|HMBS|GNS|NNS|KNS|FNS|FS|SPS|LCG|ARP)"
)
"""What stands before the name of a warship, by navy."""
_SHIP_NAME = (
    rf"[\"“«]?(?:{_PREFIX} )?[\"“«]?"
    r"[A-ZÁÉÍÓÚÑ][\w-]+(?: (?:del? |de la )?[A-ZÁÉÍÓÚÑ][\w-]+){0,3}[\"”»]?"
)
_PREFIXED = re.compile(
    rf"\b(?P<ship>{_PREFIX} [\"“«]?[A-ZÁÉÍÓÚÑ][\w’'-]+(?: (?:del? "
    rf"|de la )?[A-ZÁÉÍÓÚÑ][\w’'-]+){{0,3}}[\"”»]?)"
)
_TYPE = (
    r"(?:UH|CH|AH|MH|HH|SH|NH|TH|C|KC|MC|EC|AC|CN|F|F/A|P|MQ|RQ|EA|E|T|AT|A|B|AS|Mi|AW|EH|Bo|PC|PZL|DHC|CL"
    r"|V|MV|CV|H|HC)-?\d{1,3}[A-Z]{0,2}"
)
_TYPED = re.compile(
    rf"\b(?P<count>\d{{1,2}}|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|a|an|one|two|three"
    rf"|four|five|six|seven|eight|nine|ten)(?: \([a-zé]+\))? "
    rf"(?P<type>{_TYPE}(?: [A-Z][a-z]{{3,}}(?: [A-Z]{{1,3}}\b)?)?s?"
    rf"(?: (?:helicopters?|aircraft|transports?|planes?|tankers?|helic[oó]pteros?|aviones"
    rf"|avi[oó]n))?)(?![\w-])"
)
"""Aircraft told by their type alone: "dos UH-60", "four F-16s"."""


def things(text: str, drawn: Sequence[Drawn]) -> Iterator[Candidate]:
    """Give the arms and the named ships that sentences say are brought, without a number of them."""
    section: Slot | None = None
    columns = False
    for one in drawn:
        start, end = one.sentence.start, one.sentence.end
        if not _LINE.fullmatch(text, start, end):
            section = _section(fold(text[start:end]), section)
            columns = _COUNTED.fullmatch(fold(text[start:end])) is not None
        counted = [(m.start, m.end) for m in one.sketch.marks.values() if isinstance(m.value, Quantity)]
        if _BROUGHT.search(fold(text[start:end])):
            yield from _arms(text, one, counted)
        yield from _ships(text, one, counted)
        yield from _typed(text, one, counted)
        yield from _lined(text, one, section, columns=columns)


def _arms(text: str, one: Drawn, counted: Sequence[Span]) -> Iterator[Candidate]:
    start, end = one.sentence.start, one.sentence.end
    for found in _nouns("arms", one.language).finditer(fold(text[start:end])):
        at = (start + found.start(), start + found.end())
        said = fold(text[start : at[0]])
        if _within(at, counted) or _DENIED.search(said) or _ANY.search(said):
            continue
        before = _BEFORE.search(text, start, at[0]) if one.language != "es" else None
        after = _AFTER.match(text, at[1], end)
        span = (before.start() if before else at[0], after.end() if after else at[1])
        if _says_nothing(text[slice(*at)], alone=span == at):
            continue
        made = (Thing(" ".join(text[slice(*span)].split())),)
        yield Candidate(Slot.ARMS, made, *span, one.index, ARMS)


def _says_nothing(noun: str, *, alone: bool) -> bool:
    """Tell whether words only say that there are arms: in a heading, or a noun for all of them alone."""
    return noun[:1].isupper() or (alone and fold(noun) in _ANY_ARMS)


def _ships(text: str, one: Drawn, counted: Sequence[Span]) -> Iterator[Candidate]:
    told: list[Span] = []
    every = (_named_ship(one.language), _PREFIXED)
    for found in (
        f for pattern in every for f in pattern.finditer(text, one.sentence.start, one.sentence.end)
    ):
        placed = [(m.start, m.end) for m in one.sketch.marks.values() if m.sort is Sort.PLACE]
        if not _within(
            found.span("ship"), [*counted, *told, *(s for s in placed if s[0] < found.start("ship"))]
        ):
            told.append(found.span("ship"))
            if _BESIDE.search(fold(text[one.sentence.start : found.start()])):
                continue
            one_of_many = fold(found[0]).startswith(("un ", "una "))
            made = (Thing(" ".join(found["ship"].split()), 1 if one_of_many else None),)
            yield Candidate(Slot.MEANS, made, *found.span(), one.index, SHIP, tier=Tier.FIRM)


def _section(folded: str, before: Slot | None) -> Slot | None:
    """Give what the lines under a heading list: arms, means, or (None) neither."""
    labelled = _LABELLED.match(folded) is not None
    if not (labelled or _HEADING.match(folded)):
        return before
    told = next((slot for slot, words in _HEADED if words.search(folded)), None)
    return told if told or labelled else before


def _lined(text: str, one: Drawn, section: Slot | None, *, columns: bool) -> Iterator[Candidate]:
    """Give the thing of a line that is its name and a number: "Fusil M110 ....... 2", "Type 20 rifle 140".

    With dots between, or under a head of columns, what it is may be told by the heading of the list alone.
    """
    line = _LINE.fullmatch(text, one.sentence.start, one.sentence.end)
    if line is None:
        return
    folded = fold(line["type"])
    slot = next((slot for slot, kind in _KINDS if _nouns(kind, "").search(folded)), None)
    slot = slot or (section if columns or _DOTS.search(text, line.end("type"), line.start("count")) else None)
    said = numbers(line["count"].replace(",", ""))
    if slot is not None and len(said) == 1 and not _NO_THING.match(folded):
        made = (Thing(" ".join(line["type"].split()), next(iter(said))),)
        span = (line.start("type"), line.end("count"))
        yield Candidate(slot, made, *span, one.index, LINE, tier=Tier.FIRM)


def _typed(text: str, one: Drawn, counted: Sequence[Span]) -> Iterator[Candidate]:
    """Give aircraft that are counted by the letters of their type."""
    for found in _TYPED.finditer(text, one.sentence.start, one.sentence.end):
        if not any(start < found.end() and found.start("type") < end for start, end in counted):
            number = 1 if found["count"] in _ARTICLES else next(iter(sorted(numbers(found["count"]))), None)
            made = (Thing(found["type"], number),)
            yield Candidate(Slot.MEANS, made, *found.span(), one.index, TYPE, tier=Tier.FIRM)


def _within(span: Span, others: Sequence[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


@cache
def _nouns(kind: str, language: str) -> re.Pattern[str]:
    """Give a pattern for the nouns of a kind in a language ("": in any), folded."""
    words = {
        word
        for one in (LANGUAGES if language not in LANGUAGES else (language,))
        for word, of in nouns_in(one).kinds.items()
        if of == kind and len(word) > len("mina")
    }
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})\b")


@cache
def _named_ship(language: str) -> re.Pattern[str]:
    nouns = _nouns("ships", language).pattern[len(r"\b(?:") : -len(r")\b")]
    return re.compile(
        rf"\b(?:[Ee]l|[Dd]el|[Ll]a|[Tt]he|[Uu]na?|[Aa]) "
        rf"(?P<ship>(?:{nouns})(?: (?:de )?[a-záéíóúñ]{{4,}})? {_SHIP_NAME})"
    )
