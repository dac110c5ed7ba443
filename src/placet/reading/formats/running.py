"""Running headers and footers: what stands at the same height of most pages, but for its numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from placet.reading.formats.glyphs import Run

_EDGE = 0.13
"""The share of a page's height at its top and foot where headers and footers stand."""
_SHARE = 0.4
"""The share of pages on which one recurs; left and right pages may differ."""
_NUMBERS = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_ROUGH = 6.0
_COUNTING = frozenset({"page", "p", "of", "página", "pagina", "pág", "pag", "de", "hoja", "folio", "sheet"})
_FEWEST_LETTERS = 3

Key = tuple[str, int]


def running(pages: Sequence[tuple[Sequence[Run], float]]) -> list[set[int]]:
    """Give for each page (its runs and its height in points) the places of the runs that are running."""
    keys = [[_key(run, height) for run in runs] for runs, height in pages]
    counts = Counter(key for of_page in keys for key in set(of_page) if key)
    fewest = max(2, _SHARE * len(pages))
    return [{place for place, key in enumerate(of_page) if key and counts[key] >= fewest} for of_page in keys]


def _key(run: Run, height: float) -> Key | None:
    if _EDGE * height < run.middle < (1 - _EDGE) * height:
        return None
    return _NUMBERS.sub("#", run.text), round(run.middle / _ROUGH)


def said(text: str) -> bool:
    """Tell whether a running text says more than the number of a page."""
    words = (word.strip(".") for word in re.split(r"[\s/|-]+", _NUMBERS.sub(" ", text).lower()))
    return sum(map(str.isalpha, " ".join(word for word in words if word not in _COUNTING))) >= _FEWEST_LETTERS
