"""The leaf types of outcomes: verdict, reason, problem."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What comparing terms with what happened can say."""

    BREACHED = "breached"
    POSSIBLE = "possible"
    UNDETERMINED = "undetermined"
    KEPT = "kept"
    PENDING = "pending"
    NOTED = "noted"


class Reason(StrEnum):
    """Why a verdict is possible or undetermined; the list is closed."""

    NO_EVIDENCE = "no_evidence"
    IMPRECISE = "imprecise"
    CONFLICTING = "conflicting"
    AMBIGUOUS_TERM = "ambiguous_term"
    TERM_NOT_KNOWN = "term_not_known"
    CONTESTED_BASIS = "contested_basis"
    QUALITATIVE = "qualitative"
    RUNNING = "running"
    WEAK_EVIDENCE = "weak_evidence"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with the input: where it stands, what it is.

    `line` counts from 1 (0: the file as a whole); `field` is the key path in
    the file; `code` and `fields` are what `placet.wording` makes a sentence of.
    """

    code: str
    file: str
    line: int = 0
    field: str = ""
    fields: tuple[tuple[str, str | int], ...] = ()
