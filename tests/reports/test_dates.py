import pytest

from placet.claims.dates import parse
from placet.reports.dates import when


@pytest.mark.parametrize(
    ("text", "english", "spanish"),
    [
        ("2025-02-15", "15 Feb 2025", "15 feb 2025"),
        ("2025-02-15T10:05", "15 Feb 2025 10:05", "15 feb 2025 10:05"),
        ("2025-01", "Jan 2025", "ene 2025"),
        ("2025", "2025", "2025"),
        ("2025-02-15/2025-03-30", "15 Feb to 30 Mar 2025", "15 feb a 30 mar 2025"),
        ("2024-02-15/2025-03-30", "15 Feb 2024 to 30 Mar 2025", "15 feb 2024 a 30 mar 2025"),
        ("2025-02/2025-03", "Feb 2025 to Mar 2025", "feb 2025 a mar 2025"),
        ("2025-02-15/", "from 15 Feb 2025", "desde 15 feb 2025"),
        ("/2025-02-15", "to 15 Feb 2025", "hasta 15 feb 2025"),
        ("2025-02-15/..", "from 15 Feb 2025, no end seen", "desde 15 feb 2025, sin final visto"),
        ("/..", "open", "abierto"),
        ("..2025-02-15", "15 Feb 2025 or earlier", "15 feb 2025 o antes"),
        ("2025-02-15..", "15 Feb 2025 or later", "15 feb 2025 o después"),
        ("2025-02-15|2025-02-17", "15 Feb 2025 or 17 Feb 2025", "15 feb 2025 o 17 feb 2025"),
        (
            "2025-02-01..2025-02-09",
            "a day between 1 Feb 2025 and 9 Feb 2025",
            "un día entre 1 feb 2025 y 9 feb 2025",
        ),
        ("entered+90d", "90 days after the entry", "90 días después de la entrada"),
        ("vote-1d/", "from one day before the vote", "desde un día antes de la votación"),
        (
            "ended+30wd",
            "30 working days after the end of the activity",
            "30 días hábiles después del fin de la actividad",
        ),
        ("vote", "the day of the vote", "el día de la votación"),
        ("vote-2", "the day of the act “vote-2”", "el día del acto «vote-2»"),
        ("2025-02-15, 2025-03-01", "15 Feb 2025, 1 Mar 2025", "15 feb 2025, 1 mar 2025"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(text: str, english: str, spanish: str) -> None:
    assert (when(parse(text), "en"), when(parse(text), "es")) == (english, spanish)


def test_no_date_is_said_as_nothing() -> None:
    assert when((), "en") == ""
