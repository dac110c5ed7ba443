"""Where places lie, as the text says right after them, and towns known only by what they lie in."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from placet.reading.mention import Mention, Named, Sort
from placet.reading.mentions import towns as world
from placet.reading.mentions.naming import no_names
from placet.reading.mentions.overlap import Near

GUESS = "guess"
RULE = "place.town@1"
_REACH = 40
_CODE = 2
"""Letters of the id of a state."""
_RINGS = 3
"""Places that one may be said to lie in: a town, a province, a state."""
_WITHIN = regex.compile(
    r",?[ \u00a0]\(?(?:(?:en|in|de|del|de la|of|at)[ \u00a0])?(?:(?:el|la|the)[ \u00a0])?"
    r"(?:(?:estado|municipio|provincia|departamento|ciudad|state|municipality|city|province|department|región"
    r"|region)[ \u00a0](?:de[ \u00a0]|del[ \u00a0]|of[ \u00a0])?)?"
)
_TOWN = regex.compile(
    r"(?<![\p{L}’'-])(?:(?:El|La|Los|Las|San|Santa)[ \u00a0])?"
    r"\p{Lu}\p{Ll}[\p{L}-]+"
    r"(?:(?:[ \u00a0]de|[ \u00a0]del|[ \u00a0]de la)?[ \u00a0]\p{Lu}\p{Ll}[\p{L}-]+){0,2}(?=,[ \u00a0]$)"
)
_KNOWN_TOWN = regex.compile(
    r"(?<![\p{L}’'-])(?:a|al|por|en|de|entre|hasta|y|e|in|at|to|into|through|via|of|from|near|and|over|outside|across"
    r"|(?<=\p{L}),)[ \u00a0](?:el[ \u00a0]|the[ \u00a0])?"
    r"(?P<name>(?:(?:El|La|Los|Las|San|Santa|Puerto|Port)[ \u00a0])?\p{Lu}[\p{Ll}\p{M}][\p{L}\p{M}’'-]+"
    r"(?:(?:[ \u00a0](?:de|del|de la))?[ \u00a0]\p{Lu}\p{Ll}[\p{L}-]+){0,2})"
)
TOWN = "place.known_town@1"
_NO_RING = frozenset({"base", "airport", "port", "centre", "site", "range", "nature"})
"""Kinds of place in which no other is said to lie."""


_NAMED_ALIKE = frozenset({"province", "city"})
_GOES_ON = regex.compile(
    r"[ \u00a0](?:de los|de las|de la|del)[ \u00a0]\p{Lu}\p{Ll}[\p{L}-]+(?:[ \u00a0]\p{Lu}\p{Ll}[\p{L}-]+)?"
)
_LISTED = regex.compile(
    r"(?:,| y| e| and|, and)[ \u00a0](?:en[ \u00a0]|in[ \u00a0]|at[ \u00a0])?"
    r"(?P<name>(?:(?:El|La|Los|Las|San|Santa|Puerto|Port|Fort)[ \u00a0])?\p{Lu}\p{Ll}[\p{L}’-]+"
    r"(?:(?:[ \u00a0](?:de|del|de la))?[ \u00a0]\p{Lu}\p{Ll}[\p{L}-]+){0,2})"
    r"(?=[.,;)]|[ \u00a0](?:y|e|and|del|from|between|entre|in|en)[ \u00a0]|$)"
)
_PLURAL = regex.compile(
    r"\b(?:municipios|ríos|lagos|departamentos|provincias|estados|ciudades|localidades|comunidades|puertos|distritos|cantones|comunas"
    r"|towns|cities|provinces|villages|municipalities|districts|counties|ports)[ \u00a0](?:(?:de"
    r"|of)[ \u00a0])?"
    r"(?P<list>(?:el |la |los |las )?\p{Lu}[\p{L}’'-]+(?:[ \u00a0](?:de[ \u00a0]|del[ \u00a0]"
    r"|de la[ \u00a0])?\p{Lu}[\p{L}’'-]+){0,3}"
    r"(?:(?:,| y| e| and|, and|, y)[ \u00a0](?:el |la )?\p{Lu}[\p{L}’'-]+(?:[ \u00a0](?:de[ \u00a0]"
    r"|del[ \u00a0]|de la[ \u00a0])?\p{Lu}[\p{L}’'-]+){0,3}){0,6})"
)
_ONE = regex.compile(
    r"(?:el |la |los |las )?(?P<name>\p{Lu}[\p{L}’'-]+(?:[ \u00a0](?:de[ \u00a0]|del[ \u00a0]"
    r"|de la[ \u00a0])?\p{Lu}[\p{L}’'-]+){0,3})"
)
_LISTING = frozenset({"city", "province", GUESS, "district", "base", "port", "site"})


def listed(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Give capitalised words joined to a place by "and" that nothing else is known of, as guesses."""
    near = Near(mentions)
    for place in mentions:
        if place.sort is not Sort.PLACE or _kind(place) not in _LISTING:
            continue
        match = _LISTED.match(text, place.end)
        if match is None or match["name"].split()[0] in no_names() or match[0].startswith(","):
            continue
        if not any(True for _ in near.touching(*match.span("name"))):
            yield Mention(Sort.PLACE, *match.span("name"), Named(match["name"], "", (("kind", GUESS),)), RULE)


def longer(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Give the mentions, a place whose name goes on as a guess: "San Juan del Monte" is no San Juan."""
    near = Near(mentions)
    for one in mentions:
        more = (
            _GOES_ON.match(text, one.end) if one.sort is Sort.PLACE and _kind(one) in _NAMED_ALIKE else None
        )
        free = more is not None and not any(True for _ in near.touching(one.end + 1, more.end()))
        if more is None or not free:
            yield one
            continue
        name = " ".join(text[one.start : more.end()].split())
        yield Mention(Sort.PLACE, one.start, more.end(), Named(name, "", (("kind", GUESS),)), RULE)


def of_kind(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Give the towns of "the municipalities of A, B and C" that nothing else is known of."""
    near = Near(mentions)
    for found in _PLURAL.finditer(text):
        for one in _ONE.finditer(text, *found.span("list")):
            if not any(True for _ in near.touching(*one.span("name"))):
                yield Mention(Sort.PLACE, *one.span("name"), Named(one["name"], "", (("kind", GUESS),)), RULE)


def towns(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Give capitalised words before ", Province" or ", State" that nothing else is known of, as guesses."""
    near = Near(mentions)
    for around in mentions:
        if around.sort not in {Sort.PLACE, Sort.STATE} or text[around.start - 2 : around.start] != ", ":
            continue
        if around.sort == Sort.PLACE and _kind(around) not in {"province", "city", "district", ""}:
            continue
        match = _TOWN.search(text, max(0, around.start - _REACH), around.start)
        if (
            match is None
            or match[0].split()[0] in no_names()
            or any(True for _ in near.touching(*match.span()))
        ):
            continue
        yield Mention(Sort.PLACE, *match.span(), Named(match[0], "", (("kind", GUESS),)), RULE)


def known_towns(
    text: str, mentions: Sequence[Mention], spoken: frozenset[str] = frozenset()
) -> Iterator[Mention]:
    """Give the towns of states a text speaks of, where a preposition or a list makes a word a place.

    `spoken` are states that the rest of the text speaks of, by id.
    """
    spoken |= spoken_of(mentions)
    if not spoken:
        return
    near = Near(mentions)
    for match in _KNOWN_TOWN.finditer(text, overlapped=True):
        span = match.span("name")
        name = match["name"]
        while name and not (set(world.states_of(name)) & spoken):
            name = name.rpartition(" ")[0]
        if not name or name.split()[0] in no_names():
            continue
        span = (span[0], span[0] + len(name))
        if any(True for _ in near.touching(*span)) or text[span[1] : span[1] + 2].strip("’' ").isupper():
            continue
        state = world.state_of(name, spoken)
        traits = (("kind", "city"), *((("state", state),) if state else ()))
        yield Mention(Sort.PLACE, *span, Named(name, "", traits), TOWN)


def told_by_all(mention: Mention, spoken: frozenset[str]) -> Mention:
    """Give a guess with the state that only the whole text tells."""
    named = mention.value
    if mention.sort is not Sort.PLACE or not isinstance(named, Named) or named.trait("kind") != GUESS:
        return mention
    state = "" if named.trait("state") else world.state_of(named.name, spoken)
    if not state:
        return mention
    return replace(mention, value=replace(named, traits=(*named.traits, ("state", state))))


def spoken_of(mentions: Sequence[Mention]) -> frozenset[str]:
    """Give the states that names, organs and provinces of a text speak of, by id."""
    said = {m.value.entity for m in mentions if m.sort is Sort.STATE and isinstance(m.value, Named)}
    said |= {_trait(m, "state") for m in mentions if m.sort in {Sort.BODY, Sort.UNIT, Sort.PLACE}}
    return frozenset(one for one in said if len(one) == _CODE)


def _trait(mention: Mention, name: str) -> str:
    return mention.value.trait(name) if isinstance(mention.value, Named) else ""


def placed(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Give the mentions, each place with what it lies in (`in`, `state`) where the text says so after it."""
    mentions = list(_no_states(text, mentions))
    places = Near(m for m in mentions if m.sort in {Sort.PLACE, Sort.STATE})
    spoken = spoken_of(mentions)
    told = spoken_of([m for m in mentions if m.sort is not Sort.PLACE])
    for mention in mentions:
        if mention.sort != Sort.PLACE or not isinstance(mention.value, Named):
            yield mention
            continue
        traits = dict(mention.value.traits)
        for around in _rings(text, mention, places):
            if isinstance(around.value, Named):
                _tell(traits, mention.value, around.sort, around.value)
        elsewhere = traits.get("kind") == "province" and traits.get("state") not in told
        at_home = set(world.states_of(mention.value.name)) & told if elsewhere else set()
        if len(at_home) == 1:
            traits = {"kind": "city", "state": at_home.pop()}
        if traits.get("kind") == GUESS and "state" not in traits:
            state = world.state_of(mention.value.name, spoken)
            traits |= {"state": state} if state else {}
        yield replace(mention, value=replace(mention.value, traits=tuple(traits.items())))


def _no_states(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Give the mentions; a state's name with a province of another behind it is that of a town.

    "Santa Lucía, Estado de México" is in Mexico, and not on Saint Lucia.
    """
    provinces = {
        m.start: m.value.trait("state")
        for m in mentions
        if m.sort is Sort.PLACE and isinstance(m.value, Named)
    }
    for one in mentions:
        state = provinces.get(one.end + 2, "") if text[one.end : one.end + 2] == ", " else ""
        if one.sort is Sort.STATE and isinstance(one.value, Named) and state not in {"", one.value.entity}:
            name = text[one.start : one.end]
            yield replace(one, sort=Sort.PLACE, value=Named(name, "", (("kind", "city"), ("state", state))))
        else:
            yield one


def _kind(mention: Mention) -> str:
    return mention.value.trait("kind") if isinstance(mention.value, Named) else ""


def _rings(text: str, place: Mention, places: Near) -> Iterator[Mention]:
    """Give what encloses a place, from the inside out: "Champotón, Campeche, México"."""
    at, kinds = place, {_kind(place)}
    for _ in range(_RINGS):
        around = _ring(text, at, places, "province" in kinds)
        if around is None:
            return
        yield around
        at, kinds = around, kinds | {_kind(around)}


def _ring(text: str, place: Mention, places: Near, only_state: bool) -> Mention | None:  # noqa: FBT001
    if place.sort == Sort.STATE:
        return None
    for other in places.touching(place.end, place.end + _REACH):
        if other.start <= place.end or not _WITHIN.fullmatch(text, place.end, other.start):
            continue
        if other.sort == Sort.STATE or not (only_state or _kind(other) in _NO_RING):
            return other
    return None


def _tell(traits: dict[str, str], place: Named, sort: Sort, around: Named) -> None:
    if around.entity and around.entity == place.entity:
        return
    key = "state" if sort == Sort.STATE else "in"
    traits.setdefault(key, around.entity or around.trait("iso") or around.name)
    if around.trait("state"):
        traits.setdefault("state", around.trait("state"))
