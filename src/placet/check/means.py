"""Aircraft, ships and vehicles that are not on the list, or more of them than consented to.

`means.unlisted`: breached where something lies off a closed list, undetermined
where the list does not say whether it is closed (`ambiguous_term`), where only
something wider is on record (`imprecise`) or only words (`qualitative`).
`means.over`: as a ceiling, for each listed item with a number.
Figures: see `lists`.
"""

from collections.abc import Iterator

from placet.check.case import Case
from placet.check.finding import Finding
from placet.check.lists import over, unlisted
from placet.check.outsiders import report
from placet.claims.claim import Kind

UNLISTED = unlisted("means.unlisted", Kind.MEANS)


def findings(case: Case) -> Iterator[Finding]:
    """Give the findings of the means that came, else of those planned."""
    mode = case.judged(Kind.MEANS)
    if mode:
        yield from report(case, UNLISTED, case.facts(Kind.MEANS, mode))
        yield from over(case, "means.over", Kind.MEANS, mode)
