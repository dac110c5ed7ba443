"""CSV: one claim a row, for a spreadsheet; text that a spreadsheet would run as a formula is defused."""

import csv
import io
from collections.abc import Iterable, Mapping

from placet.claims.amounts import write_count, write_what
from placet.claims.claim import Claim
from placet.claims.dates import write as write_date
from placet.claims.identity import canonical, content
from placet.exchange.answer import Answer

COLUMNS = (
    "mission", "id", "alias", "mode", "kind", "part", "act", "who", "where", "count", "what", "when",
    "detail", "sources", "rival_of", "set_aside", "note",
)  # fmt: skip
_RUN = ("=", "+", "-", "@", "\t", "\r", "\n")
"""With these a cell begins that a spreadsheet takes for a formula (OWASP, CSV injection)."""


def write(answers: Iterable[Answer]) -> str:
    """Give the claims of every mission as they were known, with a head line (RFC 4180, but for LF)."""
    return table(COLUMNS, (_row(a, claim) for a in answers for claim in a.mission.claims))


def table(columns: Iterable[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Give rows as CSV; a cell that begins like a formula gets an apostrophe before it."""
    names = tuple(columns)
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\n")
    sheet.writerow(names)
    sheet.writerows([defused(row.get(name, "")) for name in names] for row in rows)
    return out.getvalue()


def defused(cell: str) -> str:
    """Give a cell that no spreadsheet runs."""
    return f"'{cell}" if cell.startswith(_RUN) else cell


def _row(answer: Answer, claim: Claim) -> dict[str, str]:
    detail = content(claim).get("detail", {})
    return {
        "mission": answer.id,
        "id": claim.id,
        "alias": claim.alias,
        "mode": str(claim.mode),
        "kind": str(claim.kind),
        "part": claim.part,
        "act": claim.act,
        "who": " ".join(claim.who),
        "where": " ".join(claim.where),
        "count": write_count(claim.count) if claim.count else "",
        "what": "; ".join(write_what(claim.what)) if claim.what else "",
        "when": write_date(claim.when),
        "detail": canonical(detail).decode() if detail else "",
        "sources": " ".join(p.source for p in claim.passages),
        "rival_of": claim.rival_of,
        "set_aside": "yes" if claim.id in answer.mission.set_aside else "no",
        "note": claim.note,
    }
