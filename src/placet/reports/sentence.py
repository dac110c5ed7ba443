"""A mission in a few sentences: who consented, what is allowed, what is known to have happened."""

from collections.abc import Iterable
from dataclasses import dataclass

from placet.check.acts import Act
from placet.check.alternatives import Pick
from placet.check.consents import consent_of
from placet.claims.amount import Count
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.fields import value
from placet.claims.outcome import Verdict
from placet.exchange.answer import Answer
from placet.reports import acts
from placet.reports.dates import when
from placet.reports.notes import behind, numbers
from placet.reports.terms import Quote
from placet.reports.values import count_said, joined, names
from placet.reports.words import word


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence with the passages its figures rest on."""

    text: str
    quotes: tuple[Quote, ...] = ()


def plain(answer: Answer, language: str) -> str:
    """Give the sentences, one after the other."""
    return " ".join(part.text for part in parts(answer, language))


def parts(answer: Answer, language: str) -> tuple[Part, ...]:
    """Give the sentences, each with what it rests on."""
    acts_told = tuple(
        Part(_consent(answer, act, language), _behind(answer, acts.claims_of(answer, act), "votes"))
        for act in carried(answer)
    )
    found = (
        *(dict.fromkeys(acts_told) or (Part(consented(answer, language)),)),
        Part(allowed(answer, language), _behind(answer, _consents(answer), "count")),
        Part(seen(answer, language), _behind(answer, (*_stays(answer), *_moves(answer)))),
        Part(departure(answer, language)),
    )
    return tuple(part for part in found if part.text)


def _behind(answer: Answer, claims: Iterable[Claim], field: str = "") -> tuple[Quote, ...]:
    """Give the passages behind a field of claims (of all where none states it); rivals left out."""
    table = numbers(answer)
    mains = [c for c in claims if not c.rival_of and c.id not in answer.mission.set_aside]
    stating = [c for c in mains if field and value(c, _PROOF.get(field, field)) is not None] or mains
    return tuple(Quote(table[p.source], c.id, p) for c in stating for p in behind(c, field))


_PROOF = {"votes": "votes.for"}
"""The field that tells whether a claim states what is looked for."""


def _consents(answer: Answer) -> tuple[Claim, ...]:
    return answer.mission.of(Kind.PRESENCE, Mode.CONSENTED)


def title(answer: Answer, language: str) -> str:
    """Give the mission's title in a language, else in any, else its id."""
    titles = dict(answer.mission.title)
    return titles.get(language) or next(iter(titles.values()), answer.id)


def consented(answer: Answer, language: str) -> str:
    """Say who consented and when, or that nobody is on record to have."""
    said = [_consent(answer, act, language) for act in carried(answer)]
    return " ".join(dict.fromkeys(said)) or word("sentence.no_consent", language)


def carried(answer: Answer) -> tuple[Act, ...]:
    """Give the acts that consent for certain."""
    case = answer.case
    consents = {key: consent_of(case, key, Pick(())) for key in case.acts}
    return tuple(case.acts[key] for key, c in consents.items() if c and c.sure and c.act == key)


def _consent(answer: Answer, act: Act, language: str) -> str:
    votes = acts.votes(act, language)
    slots = {
        "organ": acts.organ(answer, act, language) or word("organ_unsaid", language),
        "date": acts.day(act, language),
        "votes": f" ({votes})" if votes else "",
    }
    dated = bool(act.when(Pick(())))
    return word("sentence.consent" if dated else "sentence.undated", language, **slots)


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
    """Say who is on record as present, arrived or gone, or that nobody is."""
    stays = [s for c in _stays(answer) if (s := _stay(answer, c, language))]
    moves = [_move(answer, c, language) for c in _moves(answer)]
    told = [word("sentence.seen", language, what="; ".join(stays))] if stays else []
    told += [word("sentence.moved", language, what="; ".join(moves))] if moves else []
    return " ".join(told) or word("sentence.unseen", language)


def _stays(answer: Answer) -> tuple[Claim, ...]:
    known = {n for f in answer.case.facts(Kind.PRESENCE) for n in f.names}
    claims = answer.mission.of(Kind.PRESENCE, Mode.OBSERVED)
    return tuple(c for c in claims if c.name in known and not c.rival_of)


def _moves(answer: Answer) -> tuple[Claim, ...]:
    known = {n for f in answer.case.facts(Kind.MOVEMENT) for n in f.names}
    claims = answer.mission.of(Kind.MOVEMENT, Mode.OBSERVED)
    return tuple(c for c in claims if c.name in known and not c.rival_of)


def _move(answer: Answer, claim: Claim, language: str) -> str:
    way = str(value(claim, "way") or "unsaid")
    force = names(answer, claim.who, language)
    return joined((word(f"move.{way}", language), force, _stay(answer, claim, language)), ", ")


def _stay(answer: Answer, claim: Claim, language: str) -> str:
    count, where = count_said(claim.count, language), names(answer, claim.where, language)
    people = word("people", language, count=count) if count else ""
    return joined((people, where, when(claim.when, language)), ", ")


def departure(answer: Answer, language: str) -> str:
    """Say that nobody recorded a departure, only where that is a finding."""
    unrecorded = [f for f in answer.findings if f.rule == "departure.unrecorded"]
    gone = any(str(value(c, "way")) == "out" for c in _moves(answer))
    open_ = not gone and any(f.verdict is Verdict.UNDETERMINED for f in unrecorded)
    return word("sentence.departure", language) if open_ else ""
