"""An activity or a topic that was not consented to, planned or held.

`activity.outside` of an activity term that names topics: breached where one lies
off a closed list, undetermined where the list does not say whether it is closed
(`ambiguous_term`), where only a wider topic is on record (`imprecise`), only
words a machine cannot compare (`qualitative`) or no topic at all (`no_evidence`).
Figures: see `lists`.
"""

from collections.abc import Iterator

from placet.check.case import Case
from placet.check.finding import Finding
from placet.check.lists import unlisted
from placet.check.outsiders import report
from placet.claims.claim import Kind

OUTSIDE = unlisted("activity.outside", Kind.ACTIVITY)


def findings(case: Case) -> Iterator[Finding]:
    """Give the findings of the activities held, else of those planned."""
    mode = case.judged(Kind.ACTIVITY)
    if mode:
        yield from report(case, OUTSIDE, case.facts(Kind.ACTIVITY, mode))
