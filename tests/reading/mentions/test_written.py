"""The names that the texts for writing rules are known to hold. Those scored once stay closed here too."""

from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from placet.reading.mention import Sort
from tests.reading.world import found

TEXTS = Path(__file__).parents[1] / "texts" / "written"
SORTS = {
    "unit": {Sort.UNIT, Sort.PLACE},
    "host_unit": {Sort.UNIT, Sort.PLACE},
    "site": {Sort.PLACE, Sort.UNIT, Sort.STATE},
    "entry_point": {Sort.PLACE},
    "exit_point": {Sort.PLACE},
    "listing": {Sort.ORGANISATION},
}


def names_of(gold: dict[str, Any]) -> list[tuple[str, list[str]]]:
    rows = [row for frame in gold.get("frames", ()) for row in frame.get("slots", ())]
    return [
        (row["slot"], [within] if isinstance(within := row["within"], str) else within)
        for row in rows
        if row["slot"] in SORTS and not row.get("optional") and row.get("within")
    ]


def test_nine_in_ten_names_of_forces_places_and_listed_are_found_where_they_stand() -> None:
    seen: Counter[bool] = Counter()
    for path in sorted(TEXTS.glob("*.gold.yaml")):
        gold = yaml.safe_load(path.read_text(encoding="utf-8"))
        text = next(
            (t for t in TEXTS.glob(path.name.replace(".gold.yaml", ".*")) if t.suffix in {".txt", ".md"}),
            None,
        )
        if text is None:
            continue
        body = text.read_text(encoding="utf-8")
        mentions = found(body, gold.get("language", ""))
        for slot, options in names_of(gold):
            spans = [(at, at + len(one)) for one in options if (at := body.find(one)) >= 0]
            seen[
                any(m.start < e and s < m.end for m in mentions if m.sort in SORTS[slot] for s, e in spans)
            ] += 1

    assert seen[True] >= 0.9 * seen.total() > 0
