"""Problems of an input and mistakes of a caller: what is wrong, and what to do."""

from placet.claims.outcome import Problem
from placet.errors import PlacetError
from placet.wording.catalogue import variants
from placet.wording.slots import Slots
from placet.wording.template import fill


def say_problem(value: Problem | PlacetError, language: str) -> str:
    """Give the sentence for a problem or a mistake; its place in the file is the caller's to say."""
    slots = dict(value.fields)
    found = fill(variants(language, "problems", value.code, "unknown"), Slots(slots, language))
    return found or fill(variants(language, "problems", "unknown"), Slots({}, language))
