"""The gazetteer: every name known beforehand, found in one pass over a text, the longest first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

import pycountry
from babel import Locale

from placet.claims.entity import Entities, Entity
from placet.claims.entity import Sort as EntitySort
from placet.law.load import load as load_packs
from placet.law.load import packs_known
from placet.reading import profile
from placet.reading.mention import Named
from placet.reading.profile import Known, Profile
from placet.reading.tokens import Tokens, spelled_alike, tokens_of

_SORTS = {
    EntitySort.PLACE: "place",
    EntitySort.FORCE: "unit",
    EntitySort.BODY: "body",
    EntitySort.PERSON: "person",
    EntitySort.ORGANISATION: "organisation",
    EntitySort.SHIP: "unit",
}
_LEVELS = {
    "chamber": "plenary",
    "parliament": "plenary",
    "executive": "executive",
    "agency": "ministry",
    "recess_body": "recess",
}
SERVICE = "service"
"""The kind of what is a whole armed service of a state."""
_STATE = 2
"""Letters of the id of a state."""

_BEYOND_ISO = ("XK",)
"""Codes in use that ISO 3166-1 leaves to its users."""

Table = Mapping[tuple[str, ...], tuple["Entry", ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of the gazetteer: its words as they must be spelled, and what it names.

    `is_` is a section of a profile in the singular (state, body, unit, party, role,
    other …); `name` its name to show; `language` "" where it is said in any.
    `homonym` as in a profile; `frail`: not a place where capitalised words beside it
    make it part of another name, and else certain.
    """

    words: tuple[str, ...]
    is_: str
    name: str
    entity: str = ""
    traits: tuple[tuple[str, str], ...] = ()
    language: str = ""
    homonym: bool = False
    frail: bool = False

    def trait(self, name: str) -> str:
        """Give a trait by its name, "" if there is none."""
        return dict(self.traits).get(name, "")


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a name of the gazetteer stands (code points), and all that it may name."""

    start: int
    end: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Gazetteer:
    """Names by their folded words: those of the register before those of the world."""

    register: Table
    world: Table
    entities: Entities

    @classmethod
    def of(cls, entities: Entities, profiles: Iterable[str] = ()) -> "Gazetteer":
        """Give the gazetteer of a register's entities and of profiles (none named: all).

        States come from the Unicode CLDR (through babel), provinces from ISO 3166-2
        (through pycountry), organs from the framework packs. Raises UnknownName for
        a profile there is not.
        """
        chosen = tuple(dict.fromkeys((profile.EVERYWHERE, *profiles))) if profiles else ()
        return cls(_table(_of_entities(entities)), _world(chosen or profile.profiles_known()), entities)

    @cached_property
    def _lengths(self) -> Mapping[str, tuple[int, ...]]:
        lengths: dict[str, set[int]] = {}
        for key in (*self.register, *self.world):
            lengths.setdefault(key[0], set()).add(len(key))
        return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    @cached_property
    def bodies(self) -> Mapping[tuple[str, str], Entry]:
        """Give the first body of each kind and state that has an id: (kind, state) to entry."""
        table: dict[tuple[str, str], Entry] = {}
        for entries in self.world.values():
            for entry in entries:
                kind = _kind(entry)
                if kind and entry.entity:
                    table.setdefault((kind, entry.trait("state")), entry)
        return table

    @cached_property
    def states(self) -> Mapping[str, str]:
        """Give the state of every entity that has one, by id."""
        rows = (entry for table in (self.world, self.register) for found in table.values() for entry in found)
        return {row.entity: row.trait("state") for row in rows if row.entity and row.trait("state")}

    def resolve(self, named: Named, state: str) -> Named:
        """Give an organ or force with the id it has in a state, where the names leave one only.

        `state` is an ISO 3166-1 code in lower case. A committee is only taken for
        the one of that name; nothing is taken where nothing fits.
        """
        if named.entity or not state:
            return named
        fits = [one for one in named.trait("candidates").split() if self.states.get(one) == state]
        kind = named.trait("service") if named.trait("kind") == SERVICE else named.trait("kind")
        known = self.bodies.get((kind, state))
        id_ = fits[0] if len(fits) == 1 else known.entity if known and not fits else ""
        traits = dict(named.traits) | {"state": state}
        if id_:
            traits.pop("candidates", None)
        return Named(named.name, id_, tuple(traits.items()))

    def find(self, text: str, language: str = "", only: str = "") -> tuple[Hit, ...]:
        """Give the names in a text, none inside another, in order; `only` those of one section ("state")."""
        return tuple(self._hits(tokens_of(text), language, only))

    def _hits(self, tokens: Tokens, language: str, only: str) -> Iterator[Hit]:
        at, lengths, folded = 0, self._lengths, tokens.folded
        while at < len(folded):
            step = 1
            for length in lengths.get(folded[at], ()):
                entries = self._entries(tokens, at, length, language)
                if only:
                    entries = tuple(entry for entry in entries if entry.is_ == only)
                if entries:
                    yield Hit(tokens.starts[at], tokens.ends[at + length - 1], entries)
                    step = length
                    break
            at += step

    def _entries(self, tokens: Tokens, at: int, length: int, language: str) -> tuple[Entry, ...]:
        if at + length > len(tokens.words):
            return ()
        key, words = tokens.folded[at : at + length], tokens.words[at : at + length]
        both = (*self.register.get(key, ()), *self.world.get(key, ()))
        return tuple(
            entry
            for entry in both
            if (entry.language in {"", language or entry.language} or not _bound(entry))
            and all(map(spelled_alike, entry.words, words))
        )

    def state_of(self, id_: str) -> str:
        """Give the state an entity of the register lies in (ISO 3166-1, lower case), "" if none."""
        up = self.entities.ancestors(id_) if id_ in self.entities else frozenset({id_})
        return next((one for one in sorted(up) if _is_state(one)), "")


def _kind(entry: Entry) -> str:
    """Give the kind of which a state has one: of organ, or of armed service; "" for all else."""
    if entry.is_ == "unit":
        return entry.trait("service") if entry.trait("kind") == SERVICE else ""
    return entry.trait("kind") if entry.is_ == "body" else ""


def _bound(entry: Entry) -> bool:
    """Tell whether a name counts in texts of its language only: words, not names that any text may quote."""
    return entry.is_ in {"state", "role"} or entry.words[0].islower()


def _is_state(id_: str) -> bool:
    return len(id_) == _STATE


def _table(entries: Iterable[Entry]) -> Table:
    table: dict[tuple[str, ...], dict[Entry, None]] = {}
    for entry in entries:
        if entry.words:
            table.setdefault(tokens_of(" ".join(entry.words)).folded, {})[entry] = None
    return {key: tuple(found) for key, found in table.items()}


def _words(name: str) -> tuple[str, ...]:
    return tokens_of(name).words


def _of_entities(entities: Entities) -> Iterator[Entry]:
    for entity in entities.by_id.values():
        if is_ := _SORTS.get(entity.sort):
            yield from _of_entity(entity, is_, entities)


def _of_entity(entity: Entity, is_: str, entities: Entities) -> Iterator[Entry]:
    if entity.sort == EntitySort.BODY and _is_state(entity.id):
        return  # the world names states, and more fully
    if entity.id.endswith("-territory"):
        return  # a state's land bears the state's name
    up = sorted(one for one in entities.ancestors(entity.id) if _is_state(one))
    traits = (("state", up[0]),) if up else ()
    if entity.sort == EntitySort.SHIP:
        traits = (*traits, ("kind", "ship"))
    for name in dict.fromkeys((*(name for _, name in entity.name), *entity.aka)):
        yield Entry(_words(name), is_, name, entity.id, traits)


@cache
def _world(ids: tuple[str, ...]) -> Table:
    profiles = tuple(profile.load(id_) for id_ in ids)
    return _table((*_of_profiles(profiles), *_of_packs(), *_states(), *_subdivisions(profiles)))


def _of_profiles(profiles: Iterable[Profile]) -> Iterator[Entry]:
    names = _english()
    for one in profiles:
        for known in one.known:
            if known.is_ not in profile.WORDS:
                shown = names.get(known.id.upper(), "") if known.is_ == "state" else ""
                yield from _of_known(known, shown)


def _of_known(known: Known, shown: str) -> Iterator[Entry]:
    for language, name in known.names:
        yield Entry(
            _words(name), known.is_, shown or name, known.id, known.traits, language, homonym=known.homonym
        )


def _of_packs() -> Iterator[Entry]:
    for pack in load_packs(packs_known()).packs:
        for body in pack.bodies:
            traits = (("level", _LEVELS.get(body.organ, body.organ)), ("state", pack.id))
            for language, name in body.entity.name:
                yield Entry(_words(name), "body", name, body.entity.id, traits, language)
            for name in body.entity.aka:
                yield Entry(_words(name), "body", name, body.entity.id, traits)


@cache
def _english() -> Mapping[str, str]:
    """Give English short names by code: of the CLDR, unless a dash or brackets tell namesakes apart."""
    shown = {code: name for code, name in Locale("en").territories.items() if len(code) == _STATE}
    plain = {code: name for code, name in shown.items() if " - " not in name and "(" not in name}
    official = {c.alpha_2: _in_order(getattr(c, "common_name", c.name)) for c in pycountry.countries}
    return {code: name.replace(" & ", " and ") for code, name in (shown | official | plain).items()}


def _in_order(name: str) -> str:
    """Give a name of a register without its comma: "Congo, The Democratic Republic of the" read aloud."""
    last, comma, first = name.partition(", ")
    return f"{first.removeprefix('The ')} {last}" if comma else name


def _states() -> Iterator[Entry]:
    shown = _english()
    codes = tuple(c.alpha_2 for c in pycountry.countries)
    for language in ("es", "en"):
        for code, name in Locale(language).territories.items():
            if code in (*codes, *_BEYOND_ISO) and " - " not in name and "(" not in name:
                yield Entry(_words(name), "state", shown[code], code.lower(), (), language)
    for country in pycountry.countries:
        for attribute in ("name", "common_name", "official_name"):
            name = getattr(country, attribute, "")
            if name and "," not in name:
                yield Entry(_words(name), "state", shown[country.alpha_2], country.alpha_2.lower())


def _subdivisions(profiles: Iterable[Profile]) -> Iterator[Entry]:
    states = set(_table(_states()))
    for one in profiles:
        if one.subdivisions:
            named = {k.id for k in one.known if k.is_ == "place"}
            for division in (d for d in pycountry.subdivisions if d.country_code == one.state.upper()):
                code = division.code.lower()
                if code not in named and tokens_of(division.name).folded not in states:
                    traits = (("kind", "province"), ("iso", code), ("state", one.state))
                    yield Entry(_words(division.name), "place", division.name, "", traits, frail=True)
