"""Arms that are not on the list, or more of them than consented to.

`arms.unlisted`: breached where something lies off a closed list, undetermined
where the list does not say whether it is closed (`ambiguous_term`), where only
something wider is on record (`imprecise`) or only words (`qualitative`).
`arms.over`: as a ceiling, for each listed item with a number.
Figures: see `lists`.
"""

from collections.abc import Iterator

from placet.check.case import Case
from placet.check.finding import Finding
from placet.check.lists import over, unlisted
from placet.check.outsiders import report
from placet.claims.claim import Kind

UNLISTED = unlisted("arms.unlisted", Kind.ARMS)


def findings(case: Case) -> Iterator[Finding]:
    """Give the findings of the arms that came, else of those planned."""
    mode = case.judged(Kind.ARMS)
    if mode:
        yield from report(case, UNLISTED, case.facts(Kind.ARMS, mode))
        yield from over(case, "arms.over", Kind.ARMS, mode)
