"""A mission in a few sentences: who consented, what is allowed, what is known to have happened."""

from placet.check.alternatives import Pick
from placet.check.consents import consent_of
from placet.claims.amount import Count
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.outcome import Verdict
from placet.exchange.answer import Answer
from placet.reports import acts
from placet.reports.dates import when
from placet.reports.values import count_said, joined, names
from placet.reports.words import word


def plain(answer: Answer, language: str) -> str:
    """Give the sentences, one after the other."""
    parts = (consented(answer, language), allowed(answer, language), seen(answer, language))
    return " ".join(p for p in (*parts, departure(answer, language)) if p)


def title(answer: Answer, language: str) -> str:
    """Give the mission's title in a language, else in any, else its id."""
    titles = dict(answer.mission.title)
    return titles.get(language) or next(iter(titles.values()), answer.id)


def consented(answer: Answer, language: str) -> str:
    """Say who consented and when, or that nobody is on record to have."""
    case = answer.case
    consents = {key: consent_of(case, key, Pick(())) for key in case.acts}
    carried = [case.acts[key] for key, c in consents.items() if c and c.sure and c.act == key]
    if not carried:
        return word("sentence.no_consent", language)
    said = []
    for act in carried:
        votes = acts.votes(act, language)
        slots = {
            "organ": acts.organ(answer, act, language) or word("organ_unsaid", language),
            "date": acts.day(act, language),
            "votes": f" ({votes})" if votes else "",
        }
        said.append(word("sentence.consent", language, **slots))
    return " ".join(dict.fromkeys(said))


def allowed(answer: Answer, language: str) -> str:
    """Say what presence is consented to."""
    said = []
    for term in answer.case.terms(Mode.CONSENTED, Kind.PRESENCE):
        for piece in term.pieces:
            count = _ceiling(piece.fields.choice("count").first, language)
            where = names(answer, piece.fields.choice("where").first, language)
            who = names(answer, piece.fields.choice("who").first, language)
            said.append(joined((who, count, when(piece.when(Pick(())), language), where), ", "))
    return word("sentence.window", language, what="; ".join(dict.fromkeys(said))) if any(said) else ""


def _ceiling(count: object, language: str) -> str:
    most = count.most if isinstance(count, Count) else None
    return word("at_most_people", language, count=most) if most is not None else ""


def seen(answer: Answer, language: str) -> str:
    """Say who is on record as present, or that nobody is."""
    claims = answer.mission.of(Kind.PRESENCE, Mode.OBSERVED)
    known = {n for f in answer.case.facts(Kind.PRESENCE) for n in f.names}
    said = [_stay(answer, c, language) for c in claims if c.name in known and not c.rival_of]
    if not any(said):
        return word("sentence.unseen", language)
    return word("sentence.seen", language, what="; ".join(s for s in said if s))


def _stay(answer: Answer, claim: Claim, language: str) -> str:
    count, where = count_said(claim.count, language), names(answer, claim.where, language)
    people = word("people", language, count=count) if count else ""
    return joined((people, where, when(claim.when, language)), ", ")


def departure(answer: Answer, language: str) -> str:
    """Say that nobody recorded a departure, only where that is a finding."""
    unrecorded = [f for f in answer.findings if f.rule == "departure.unrecorded"]
    open_ = any(f.verdict is Verdict.UNDETERMINED for f in unrecorded)
    return word("sentence.departure", language) if open_ else ""
