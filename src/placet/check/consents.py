"""Whether an act carries consent, and from which instant."""

from collections.abc import Mapping
from dataclasses import dataclass

from placet.check.acts import CARRYING, Act
from placet.check.alternatives import Pick, steady
from placet.check.amend import PRINTING, source_act
from placet.check.case import Case
from placet.check.lower import Instant, day_begin
from placet.check.slots import Piece
from placet.check.ticks import BEGINNING, END
from placet.claims.amount import Count
from placet.claims.claim import Mode
from placet.claims.entity import Containment
from placet.claims.period import When

EVER = Instant(BEGINNING, END)


@dataclass(frozen=True, slots=True)
class Consent:
    """A carried consent: decided at an instant in `at`.

    `sure` False: the record names no deciding act, only what presupposes one.
    `effect` is where the act itself says that it reaches back to.
    """

    act: str
    at: Instant
    sure: bool = True
    effect: Instant | None = None


def consent_of(case: Case, key: str, pick: Pick) -> Consent | None:
    """Give the consent that a term of an act rests on; None: that act consents to nothing.

    A term without an act, or of a publication that names none, presupposes a
    decision that is not on record: such a consent is not `sure`.
    """
    return steady(case.memo, ("consent", key), pick, lambda p: _consent_of(case, key, p))


def _consent_of(case: Case, key: str, pick: Pick) -> Consent | None:
    act = case.acts.get(source_act(key, case.acts))
    if act is None or act.mode is not Mode.OBSERVED:
        return None if key else Consent("", EVER, sure=False)
    if act.step in PRINTING:
        printed = _day(case, act.when(pick))
        return Consent(act.key, Instant(BEGINNING, printed.last), sure=False)
    return _carried(case, act, pick)


def _carried(case: Case, act: Act, pick: Pick) -> Consent | None:
    if act.step not in CARRYING or not _competent(case, act, pick):
        return None
    if act.detail.unless and case.done(act.detail.unless) + tuple(
        a for a in (case.acts.get(act.detail.unless),) if a and a.mode is Mode.OBSERVED
    ):
        return None
    if carries(act.votes(pick), majority(case, act, pick)) is False:
        return None
    when = act.when(pick)
    at = _day(case, when) if act.step == "deemed" else _instant(case, when)
    return Consent(act.key, at, effect=_day(case, act.detail.effect) if act.detail.effect else None)


def _competent(case: Case, act: Act, pick: Pick) -> bool:
    organs = case.packs.organs(act.step, case.mission.path, case.law_day)
    who = act.who(pick)
    if organs is None or not who:
        return True
    return any(case.entities.within(w, organs) is Containment.INSIDE for w in who)


def majority(case: Case, act: Act, pick: Pick) -> str:
    """Give the majority rule of an act: its own, else its organ's, else more ayes than noes."""
    named = act.detail.majority
    return named or next((m for w in act.who(pick) if (m := case.packs.majority(w))), "more-ayes")


def _instant(case: Case, when: When) -> Instant:
    found = case.done_instant(when)
    # Every act on record was done by the end of the day asked about.
    return (
        Instant(BEGINNING, case.horizon - 1)
        if found is None
        else Instant(found.first, min(found.last, case.horizon - 1))
    )


def _day(case: Case, when: When) -> Instant:
    found = [day_begin(case.resolved(p).start, case.zone) for p in when]
    return found[0] if found else Instant(BEGINNING, END)


def force_of(case: Case, key: str, pick: Pick) -> Instant:
    """Give the ticks between which an act comes into force: as it says, else printed, else decided."""
    act = case.acts.get(key)
    if act is None:
        return EVER
    if act.detail.force:
        return _day(case, act.detail.force)
    prints = [a for a in case.done("publication") if source_act(a.key, case.acts) == key and a.key != key]
    if prints:
        return _day(case, prints[0].when(pick))
    return _instant(case, act.when(pick))


def live(case: Case, piece: Piece, pick: Pick) -> tuple[int, int]:
    """Give the ticks between which a piece is the term in force, half-open.

    The first terms hold from the beginning: whether consent existed is the
    consent rule's question. Where a day of force is uncertain its latest is taken;
    where no day is on record at all, nothing is cut.
    """
    since = force_of(case, piece.since, pick) if piece.since else EVER
    till = force_of(case, piece.till, pick) if piece.till else EVER
    start = since.last if since.first > BEGINNING else BEGINNING
    end = till.last if till.first > BEGINNING else END
    return start, max(start, end)


def revoked_at(case: Case, key: str, pick: Pick) -> Instant | None:
    """Give the ticks between which a consent was revoked; None where it was not."""
    for act in case.done("revocation"):
        if act.detail.of in {"", key} or source_act(act.detail.of, case.acts) == key:
            return force_of(case, act.key, pick)
    return None


def carries(votes: Mapping[str, Count], rule: str) -> bool | None:
    """Tell whether counts carry under a majority rule; None where they cannot tell.

    Rules: more-ayes, half-present, half-members (more than half), two-thirds-present,
    two-thirds-members, three-fifths-members. Counts are ranges of people.
    """
    ayes = votes.get("for")
    if ayes is None:
        return None
    share, _, base = rule.rpartition("-")
    if rule == "more-ayes":
        against = votes.get("against")
        return None if against is None else _more(ayes, against, 1, 1)
    total = votes.get(base) if base == "members" else _present(votes)
    if total is None:
        return None
    if share == "half":
        return _more(ayes, total, 2, 1)
    num, den = {"two-thirds": (2, 3), "three-fifths": (3, 5)}[share]
    return _at_least(ayes, total, num, den)


def _present(votes: Mapping[str, Count]) -> Count | None:
    if "present" in votes:
        return votes["present"]
    parts = [votes.get(k) for k in ("for", "against", "abstain")]
    if any(p is None or p.least is None or p.most is None for p in parts):
        return None
    return Count(sum(p.least or 0 for p in parts if p), sum(p.most or 0 for p in parts if p))


def _more(ayes: Count, other: Count, times: int, per: int) -> bool | None:
    """Tell whether times × ayes > per × other, over the bounds."""
    low, high = ayes.least or 0, ayes.most
    least, most = other.least or 0, other.most
    if most is not None and low * times > most * per:
        return True
    if high is not None and high * times <= least * per:
        return False
    return None


def _at_least(ayes: Count, total: Count, num: int, den: int) -> bool | None:
    """Tell whether ayes >= total × num / den, over the bounds."""
    low, high = ayes.least or 0, ayes.most
    least, most = total.least or 0, total.most
    if most is not None and low * den >= most * num:
        return True
    if high is not None and high * den < least * num:
        return False
    return None
