"""All candidates of a text, from rules and from what reads whole sentences, in order of place."""

from collections.abc import Sequence

from placet.reading.document import Document
from placet.reading.proposals.acts import acts
from placet.reading.proposals.candidate import Candidate
from placet.reading.proposals.taken import Drawn, take
from placet.reading.proposals.years import Years
from placet.reading.rule import Rule
from placet.reading.setting import Setting


def gather(
    document: Document, drawn: Sequence[Drawn], rules: Sequence[Rule], years: Years, setting: Setting
) -> tuple[Candidate, ...]:
    """Give every candidate of the drawn sentences of a document."""
    found = list(take(document.text, drawn, rules, years))
    for one in drawn:
        found += acts(one, years, setting)
    return tuple(sorted(found, key=lambda c: (c.start, c.end, c.slot, c.rule)))
