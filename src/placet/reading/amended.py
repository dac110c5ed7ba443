"""What an amending paper says of the text as it was: the numbers and days it replaces are no longer those."""

import re
from collections.abc import Sequence

from placet.claims.proposal import About
from placet.reading.mention import Named, Sort
from placet.reading.proposals.taken import Drawn
from placet.reading.sketch import fold

_AMENDS = re.compile(
    r"\b(?:se (?:reforma|modifica|sustituye|reemplaza|enmienda)n?\b|(?:sustituyan?|modifiquen?"
    r"|reemplacen?|reformen?)se\b"
    r"|queda(?:ra|n|ran)? (?:redactad\w+ )?(?:asi|como sigue|de la siguiente (?:manera|forma))"
    r"|fe de erratas|debe decir"
    r"|(?:is|are) (?:hereby )?(?:amended|substituted|replaced)\b|shall (?:now )?read|to read as follows)"
)
_BEFORE = re.compile(r"(?<!debe )\b(?:dice|decia|donde dice|says|reads)\W*$")
"""The end of a line that the old words follow."""
_RECITED = re.compile(
    r"\W*(?:(?:\d{1,2}|[ivx]+|[a-z])[.)]\W*)?(?:que|whereas|considering|visto|considerando)\b"
)


def replaced(text: str, drawn: Sequence[Drawn]) -> dict[int, About]:
    """Give the sentences of an amending paper that tell its old text, and of what they are.

    A recital of the consent as it was given is of an earlier one; words behind "it
    said" are of none.
    """
    folded = [fold(text[one.sentence.start : one.sentence.end]) for one in drawn]
    first = next((at for at, words in enumerate(folded) if _AMENDS.search(words)), None)
    if first is None:
        return {}
    recited = {
        one.index
        for one, words in zip(drawn, folded, strict=True)
        if _RECITED.match(words) and not _AMENDS.search(words) and _let_in(one)
    }
    quoted = {two.index for words, two in zip(folded, drawn[1:], strict=False) if _BEFORE.search(words)}
    return dict.fromkeys(recited, About.EARLIER) | dict.fromkeys(quoted, About.OTHER)


def _let_in(one: Drawn) -> bool:
    """Tell whether a sentence says that somebody was let in, as done."""
    return any(
        m.sort is Sort.ACT
        and isinstance(m.value, Named)
        and m.value.trait("step") == "vote"
        and m.value.trait("tense") in {"past", "participle"}
        for m in one.sketch.marks.values()
    )
