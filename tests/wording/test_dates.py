"""Days as a reader of each language writes them."""

import pytest

from placet.wording.dates import Stamp, between, day, stamp

FEB_15, FEB_17 = Stamp(2025, 2, 15), Stamp(2025, 2, 17)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2025-02-15", FEB_15),
        ("2025-02", Stamp(2025, 2, 0)),
        ("2025-03-01T08:00+01:00", Stamp(2025, 3, 1, "08:00")),
        ("2025-03-01T08:00:30Z", Stamp(2025, 3, 1, "08:00")),
        ("2025-13-01", None),
        ("2025-02-30", None),
        ("us-army", None),
        (7, None),
    ],
)
def test_only_iso_days_minutes_and_months_are_read(text: object, found: Stamp | None) -> None:
    assert stamp(text) == found


@pytest.mark.parametrize(
    ("one", "english", "spanish"),
    [
        (FEB_15, "15 Feb 2025", "15 de febrero de 2025"),
        (Stamp(2025, 2, 0), "Feb 2025", "febrero de 2025"),
        (Stamp(2025, 3, 1, "08:00"), "1 Mar 2025, 08:00", "1 de marzo de 2025, 08:00 h"),
    ],
)
def test_a_day_is_written_as_its_language_does(one: Stamp, english: str, spanish: str) -> None:
    assert (day(one, "en"), day(one, "es")) == (english, spanish)


@pytest.mark.parametrize(
    ("first", "last", "how", "english", "spanish"),
    [
        (FEB_15, FEB_15, "on", "on 15 Feb 2025", "el 15 de febrero de 2025"),
        (
            FEB_15,
            FEB_17,
            "on",
            "on a day from 15 to 17 Feb 2025",
            "algún día del 15 al 17 de febrero de 2025",
        ),
        (
            FEB_15,
            Stamp(2025, 3, 30),
            "over",
            "from 15 Feb to 30 Mar 2025",
            "del 15 de febrero al 30 de marzo de 2025",
        ),
        (
            Stamp(2024, 12, 30),
            Stamp(2025, 1, 2),
            "range",
            "30 Dec 2024 to 2 Jan 2025",
            "del 30 de diciembre de 2024 al 2 de enero de 2025",
        ),
        (
            FEB_15,
            FEB_17,
            "until",
            "until a day from 15 to 17 Feb 2025",
            "hasta algún día del 15 al 17 de febrero de 2025",
        ),
        (
            Stamp(2025, 3, 2, "00:00"),
            Stamp(2025, 3, 2, "23:59"),
            "on",
            "on 2 Mar 2025",
            "el 2 de marzo de 2025",
        ),
        (
            Stamp(2025, 3, 2, "08:00"),
            Stamp(2025, 3, 2, "10:00"),
            "on",
            "on 2 Mar 2025, 08:00 to 10:00",
            "el 2 de marzo de 2025, de 08:00 a 10:00 h",
        ),
        (
            Stamp(2025, 3, 2, "08:00"),
            Stamp(2025, 3, 2, "08:00"),
            "on",
            "on 2 Mar 2025, 08:00",
            "el 2 de marzo de 2025, 08:00 h",
        ),
        (
            Stamp(2025, 3, 1, "08:00"),
            Stamp(2025, 3, 2, "10:00"),
            "over",
            "from 1 Mar, 08:00 to 2 Mar 2025, 10:00",
            "del 1 de marzo, 08:00 h al 2 de marzo de 2025, 10:00 h",
        ),
    ],
)
def test_a_range_names_month_and_year_once(
    first: Stamp, last: Stamp, how: str, english: str, spanish: str
) -> None:
    assert (between(first, last, "en", how), between(first, last, "es", how)) == (english, spanish)
