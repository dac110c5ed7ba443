"""The words that formats want from us: sentences of findings, titles of calendar entries."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from placet.check import Finding
from placet.check.duty import DutyView
from placet.claims.claim import Claim
from placet.claims.period import Period
from placet.exchange import ics
from placet.exchange.answer import Answer
from placet.law import Due
from placet.reports import calling
from placet.reports.duties import duty_name
from placet.wording import name


def spoken() -> str:
    """Give the language asked for: es or en."""
    return "es" if (get_language() or "en").startswith("es") else "en"


def sentence(answer: Answer, finding: Finding, language: str) -> str:
    """Give the sentence of a finding, with the names of the mission's entities."""
    return calling.sentence(answer, finding, language)


def geojson_note(language: str) -> str:
    """Give in words that no place has coordinates yet."""
    del language
    return _("No place in the record has coordinates yet: every geometry is null.")


def ics_words(language: str) -> ics.Words:
    """Give the titles of windows and due days."""

    def window(answer: Answer, claim: Claim, _period: Period) -> str:
        what = " ".join(p for p in (name(claim.kind, language), claim.part, name(claim.mode, language)) if p)
        who = ", ".join(answer.name(w, language) for w in claim.who)
        most = f"≤ {claim.count.most}" if claim.count and claim.count.most is not None else ""
        return " · ".join(p for p in (answer.id, what, who, most) if p)

    def duty(answer: Answer, view: DutyView, due: Due) -> str:
        whom = " → ".join(
            ", ".join(answer.name(i, language) for i in ids) for ids in (view.who, view.to) if ids
        )
        reading = name(due.reading, language) if len(view.dues) > 1 else ""
        return " · ".join(p for p in (answer.id, duty_name(answer, view, language), whom, reading) if p)

    return ics.Words(window, duty)
