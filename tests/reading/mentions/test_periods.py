"""Periods found in sentences and read again from their own words: exact spans, exact values."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.claims import dates
from placet.reading.mention import Dated, Mention, Sort
from placet.reading.mentions import periods
from placet.reading.mentions.tokens import Tokens

MONTHS_ES = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre"),
    *("octubre", "noviembre", "diciembre"),
)
MONTHS_EN = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
UNITS_ES = ("", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
TEENS_ES = (
    *("diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho"),
    *("diecinueve", "veinte", "veintiún", "veintidós", "veintitrés", "veinticuatro", "veinticinco"),
    *("veintiséis", "veintisiete", "veintiocho", "veintinueve", "treinta", "treinta y un"),
)
SPANISH = (
    *("{d} de {m} de {y}", "{d} de {m} del {y}", "{d} de {m} del año {y}", "{d} {m} {y}", "{d} de {m}, {y}"),
    *("{d}-{a}-{y}", "{d}/{a}/{y}", "{d}-{a}-{yy}", "{dd}/{mm}/{y}", "{d}/{n}/{y}", "{dd}-{mm}-{y}"),
    *("{dd}.{mm}.{y}", "{y}-{mm}-{dd}", "{d} de {M} de {y}", "{d} DE {MM} DE {y}", "{m} {d} de {y}"),
    *("{w} días del mes de {m} de {y}", "{w} de {m} de {y}", "{d} ({w}) de {m} de {y}", "{dd} de {m} de {y}"),
    *("{d} de\n{m} de {y}", "{d} de {a}. de {y}", "{dd}/{mm}/{yy}"),
)
ENGLISH = (
    *("{M} {d}, {y}", "{M} {d} {y}", "{d} {M} {y}", "{d} {M}, {y}", "{d}{th} {M} {y}", "{M} {d}{th}, {y}"),
    *("{d}{th} of {M} {y}", "{d}{th} day of {M}, {y}", "{A} {d}, {y}", "{A}. {d}, {y}", "{d} {A} {y}"),
    *("{d}-{A}-{y}", "{d}-{A}-{yy}", "{y}-{mm}-{dd}", "{MM} {d}, {y}", "{d} of {M} {y}", "{d}{A}{y}"),
    *("{M} the {d}{th}, {y}", "{dd} {M} {y}", "{M}\n{d}, {y}", "{d} {AA} {y}", "{d}/{A}/{y}"),
)
DAYS = st.dates(date(1990, 1, 1), date(2039, 12, 31))


def written(template: str, day: date, language: str) -> str:
    spanish = language == "es"
    month = (MONTHS_ES if spanish else MONTHS_EN)[day.month - 1]
    short = month[:3]
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(0 if day.day in {11, 12, 13} else day.day % 10, "th")
    words = UNITS_ES[day.day] if day.day < 10 else TEENS_ES[day.day - 10]
    return template.format(
        d=day.day,
        dd=f"{day.day:02}",
        n=day.month,
        mm=f"{day.month:02}",
        y=day.year,
        yy=f"{day.year % 100:02}",
        m=month,
        M=month.capitalize(),
        MM=month.upper(),
        a=short,
        A=short.capitalize(),
        AA=short.upper(),
        th=suffix,
        w=words.replace("un", "uno") if day.day == 1 else words,
    )


def told(text: str, language: str) -> list[tuple[str, str, str]]:
    found = []
    for mention in periods.find(text, language):
        assert isinstance(mention.value, Dated)
        found.append((text[mention.start : mention.end], mention.value.start, mention.value.end))
    return found


def flags(text: str, language: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[m.start : m.end], m.flags) for m in periods.find(text, language)]


@pytest.mark.parametrize("template", SPANISH)
@given(day=DAYS)
def test_every_spanish_way_to_write_a_day_is_found_whole(template: str, day: date) -> None:
    words = written(template, day, "es")

    found = told(f"El Senado autorizó el ingreso, que ocurrirá el {words}, conforme a la ley.", "es")

    assert found == [(words, str(day), str(day))]


@pytest.mark.parametrize("template", ENGLISH)
@given(day=DAYS)
def test_every_english_way_to_write_a_day_is_found_whole(template: str, day: date) -> None:
    words = written(template, day, "en")

    found = told(f"The committee gave its consent on {words}, as the law asks.", "en")

    assert found == [(words, str(day), str(day))]


@given(day=DAYS, template=st.sampled_from(SPANISH))
def test_a_day_is_read_again_from_its_own_words_without_the_language(day: date, template: str) -> None:
    words = written(template, day, "es")

    read = periods.read(words, "es")

    assert read == Dated(str(day), str(day), single=True)


@given(first=DAYS, last=DAYS)
def test_a_range_of_whole_days_is_one_mention(first: date, last: date) -> None:
    first, last = sorted((first, last))
    spanish = f"del {written(SPANISH[0], first, 'es')} al {written(SPANISH[0], last, 'es')}"
    english = f"from {written(ENGLISH[0], first, 'en')} through {written(ENGLISH[0], last, 'en')}"

    found = told(f"Estarán {spanish}.", "es") + told(f"They stay {english}.", "en")

    assert found == [(spanish, str(first), str(last)), (english, str(first), str(last))]


@pytest.mark.parametrize(
    ("language", "text", "start", "end"),
    [
        ("es", "del 17 de febrero al 28 de marzo de 2025", "2025-02-17", "2025-03-28"),
        ("es", "DEL 17 DE FEBRERO AL 28 DE MARZO DE 2025", "2025-02-17", "2025-03-28"),
        ("es", "entre el 3 y el 14 de junio", "XXXX-06-03", "XXXX-06-14"),
        ("es", "entre el primero (1.º) y el dieciocho (18) de julio de 2024", "2024-07-01", "2024-07-18"),
        ("es", "1–15 de mayo", "XXXX-05-01", "XXXX-05-15"),
        ("es", "17 al 28 de febrero", "XXXX-02-17", "XXXX-02-28"),
        ("es", "del 28 de diciembre de 2024 al 5 de enero de 2025", "2024-12-28", "2025-01-05"),
        ("es", "del 28 de diciembre al 5 de enero de 2025", "2024-12-28", "2025-01-05"),
        ("es", "de febrero a abril de 2025", "2025-02", "2025-04"),
        ("es", "17/02/2025 al 28/03/2025", "2025-02-17", "2025-03-28"),
        ("es", "17/02/2025-28/03/2025", "2025-02-17", "2025-03-28"),
        ("es", "del 17/02 al 28/03", "XXXX-02-17", "XXXX-03-28"),
        ("es", "desde el 7 de noviembre hasta el 2 de diciembre", "XXXX-11-07", "XXXX-12-02"),
        ("es", "a partir del 3 de mayo y hasta el 9 de mayo de 2025", "2025-05-03", "2025-05-09"),
        (
            "es",
            "del día 3 de mayo hasta las 18:00 horas del día 9 de mayo de 2025",
            "2025-05-03",
            "2025-05-09",
        ),
        ("es", "lunes 17 de febrero de 2025 al viernes 28 de marzo de 2025", "2025-02-17", "2025-03-28"),
        ("es", "entre 2014 y 2016", "2014", "2016"),
        ("es", "segunda quincena de marzo de 2026", "2026-03-16", "2026-03-31"),
        ("es", "primer trimestre de 2025", "2025-01", "2025-03"),
        ("en", "from 15 February through April 16", "XXXX-02-15", "XXXX-04-16"),
        ("en", "between 3 and 14 June", "XXXX-06-03", "XXXX-06-14"),
        ("en", "between February and April 2025", "2025-02", "2025-04"),
        ("en", "February 17-28, 2025", "2025-02-17", "2025-02-28"),
        ("en", "February 17 to 28, 2025", "2025-02-17", "2025-02-28"),
        ("en", "from the 17th to the 28th of February", "XXXX-02-17", "XXXX-02-28"),
        ("en", "17 Feb–28 Mar 2025", "2025-02-17", "2025-03-28"),
        ("en", "from February 17, 2025, through March 30, 2025", "2025-02-17", "2025-03-30"),
        ("en", "from December 28 to January 5, 2025", "2024-12-28", "2025-01-05"),
        ("en", "13 October 2025 to 21 November 2025", "2025-10-13", "2025-11-21"),
    ],
)
def test_a_range_in_one_clause_is_one_mention_on_all_its_words(
    language: str, text: str, start: str, end: str
) -> None:
    found = told(f"Se autoriza / it runs {text}.", language)

    assert found == [(text, start, end)]


def test_a_range_in_two_clauses_is_two_mentions_that_say_which_end_they_are() -> None:
    text = "The course began on May 4 and, if the weather allows, should last until June 12."

    found = periods.find(text, "en")

    assert told(text, "en") == [
        ("May 4", "XXXX-05-04", "XXXX-05-04"),
        ("until June 12", "", "XXXX-06-12"),
    ]
    assert [m.flags for m in found] == [("start",), ("end",)]


@pytest.mark.parametrize(
    ("language", "text", "words", "start", "end"),
    [
        ("es", "a partir del 17 de febrero de 2025", "a partir del 17 de febrero de 2025", "2025-02-17", ""),
        ("es", "no antes del 15 de octubre de 2024", "no antes del 15 de octubre de 2024", "2024-10-15", ""),
        (
            "es",
            "rendirá informe a más tardar el 30 de abril de 2025",
            "a más tardar el 30 de abril de 2025",
            "",
            "2025-04-30",
        ),
        ("es", "permanecerá hasta el próximo 3 de mayo", "hasta el próximo 3 de mayo", "", "XXXX-05-03"),
        ("en", "they report no later than April 30, 2025", "no later than April 30, 2025", "", "2025-04-30"),
        ("en", "they stay until March 2025", "until March 2025", "", "2025-03"),
        ("en", "from 2 March 2026 on", "from 2 March 2026", "2026-03-02", ""),
    ],
)
def test_an_open_side_is_empty_and_the_word_that_opens_it_is_part_of_the_mention(
    language: str, text: str, words: str, start: str, end: str
) -> None:
    assert told(text, language) == [(words, start, end)]


@pytest.mark.parametrize(
    ("language", "text", "flag"),
    [
        ("es", "a más tardar el 30 de abril", "deadline"),
        ("es", "antes del 30 de abril", "before"),
        ("en", "after April 30", "after"),
        ("es", "hacia el 3 de mayo", "approximate"),
        ("es", "a mediados de abril de 2025", "approximate"),
        ("en", "early March 2025", "approximate"),
        ("en", "summer 2025", "season"),
        ("en", "on 02/03/2025", "ambiguous"),
        ("es", "lunes 18 de febrero de 2025", "weekday"),
        ("es", "la avenida 20 de Noviembre", "place"),
        ("en", "on 5 May Street", "place"),
        ("es", "inició el 17 de febrero", "start"),
        ("es", "concluirá el 17 de febrero", "end"),
        ("es", "en lugar del 30 de marzo", "replaced"),
        ("es", "debe decir 28 de marzo", "replacement"),
        ("en", "instead of March 30", "replaced"),
    ],
)
def test_what_bears_on_a_date_is_told_as_a_flag(language: str, text: str, flag: str) -> None:
    ((_, found),) = flags(text, language)

    assert flag in found


def test_a_correction_tells_the_day_put_out_from_the_day_put_in() -> None:
    found = flags("donde dice 30 de marzo debe decir 28 de marzo", "es")

    assert found == [("30 de marzo", ("replaced",)), ("28 de marzo", ("replacement",))]


def test_days_that_share_a_month_are_a_mention_each() -> None:
    spanish = told("los días 3, 5 y 9 de mayo de 2025", "es")
    english = told("on February 3, 5 and 9, 2025", "en")

    assert spanish == [
        ("3", "2025-05-03", "2025-05-03"),
        ("5", "2025-05-05", "2025-05-05"),
        ("9 de mayo de 2025", "2025-05-09", "2025-05-09"),
    ]
    assert [start for _, start, _ in english] == ["2025-02-03", "2025-02-05", "2025-02-09"]


def test_two_months_share_the_year_of_the_second() -> None:
    assert told("en marzo y abril de 2025", "es") == [
        ("marzo", "2025-03", "2025-03"),
        ("abril de 2025", "2025-04", "2025-04"),
    ]


def test_a_range_that_runs_backwards_is_two_days_and_says_so() -> None:
    found = flags("se cambia del 30 al 28 de marzo", "es")

    assert found == [("30", ("reversed",)), ("28 de marzo", ("reversed",))]


def test_a_day_takes_its_month_from_the_period_before_it() -> None:
    text = "El ingreso es el 2 de mayo de 2025 y la salida el 30 de ese mes. Las prácticas terminan el 28."

    assert [start for _, start, _ in told(text, "es")] == ["2025-05-02", "2025-05-30", "2025-05-28"]


def test_a_bare_day_without_a_month_before_it_is_none() -> None:
    assert told("Las prácticas terminan el 28.", "es") == []


@pytest.mark.parametrize(
    ("language", "text", "days", "length", "flag"),
    [
        ("en", "for six weeks", 42, "P6W", None),
        ("es", "por un periodo de 45 días", 45, "P45D", None),
        ("en", "a 45-day stay", 45, "P45D", None),
        ("en", "for a week", 7, "P1W", None),
        ("es", "por dos meses", None, "P2M", None),
        ("es", "dentro de los quince días hábiles", None, "P15D", "working"),
        ("en", "within five working days", None, "P5D", "working"),
        ("en", "within 10 days", 10, "P10D", "within"),
        ("es", "doce (12) días, contados desde la entrada", 12, "P12D", None),
    ],
)
def test_a_length_of_time_has_days_only_where_their_number_is_fixed(
    language: str, text: str, days: int | None, length: str, flag: str | None
) -> None:
    (found,) = periods.find(text, language)

    assert isinstance(found.value, Dated)
    assert (found.value.days, found.value.length) == (days, length)
    assert flag is None or flag in found.flags


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("es", "ayer", "day:-1"),
        ("es", "el martes pasado", "weekday:1:past"),
        ("es", "el próximo lunes", "weekday:0:next"),
        ("es", "hace dos semanas", "day:-14"),
        ("es", "el mes pasado", "month:-1"),
        ("en", "last Tuesday", "weekday:1:past"),
        ("en", "on Thursday", "weekday:3"),
        ("en", "three weeks ago", "day:-21"),
        ("en", "next month", "month:+1"),
    ],
)
def test_words_that_hang_on_the_day_of_publication_say_how(language: str, text: str, code: str) -> None:
    (found,) = periods.find(text, language)

    assert found.value == Dated(lacks="day", relative=code)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "artículo 76 de la Ley 27856, Decreto N.º 011-2025 y resolución 32247"),
        ("es", "107 votos a favor, 12 de 15, el 3 por ciento, 9 mm, 35 años de edad"),
        ("es", "31 de abril de 2025 y 30 de febrero"),
        ("es", "tel. 55-12-03-44, de lunes a viernes, a las 08:00 horas"),
        ("es", "los artículos del 5 al 10"),
        ("en", "the 7th Special Forces Group, 12 of 15, ISO 9001, 5.56 mm, page 3"),
        ("en", "They may 5 times march 30 miles, Monday through Friday, at 10:30"),
        ("en", "Law 2025, F-16, 1/2, version 1.2.3, IP 10.0.0.1"),
    ],
)
def test_numbers_that_are_no_dates_are_left_alone(language: str, text: str) -> None:
    assert told(text, language) == []


def test_a_blank_line_parts_a_day_from_a_month() -> None:
    assert told("Elementos: 10\n\nMayo de 2025", "es") == [("Mayo de 2025", "2025-05", "2025-05")]


def test_without_a_language_both_are_read_and_the_longer_words_win() -> None:
    text = "del 3 al 9 de mayo de 2025; from May 3 to 9, 2025"

    assert told(text, "") == [
        ("del 3 al 9 de mayo de 2025", "2025-05-03", "2025-05-09"),
        ("from May 3 to 9, 2025", "2025-05-03", "2025-05-09"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("marzo de 2025", Dated("2025-03", "2025-03")),
        ("2025", Dated("2025", "2025")),
        ("el 17 de febrero de 2025", Dated("2025-02-17", "2025-02-17", single=True)),
        ("45 días", Dated(days=45, length="P45D")),
        ("17 de febrero y 3 de marzo de 2025", None),
        ("hacia el mar", None),
        ("", None),
        ("17 de febrero de 2025 en Campeche", None),
    ],
)
def test_only_a_text_that_is_one_period_is_read(text: str, expected: Dated | None) -> None:
    assert periods.read(text, "es") == expected


@given(
    st.text(st.sampled_from("0123456789 delaymro-/,.()ºenfbgst\n"), max_size=80),
    st.sampled_from(["es", "en", ""]),
)
def test_any_text_gives_mentions_in_order_whose_sides_the_grammar_of_dates_reads(
    text: str, language: str
) -> None:
    found = periods.find(text, language)

    assert all(m.sort is Sort.PERIOD and 0 <= m.start < m.end <= len(text) for m in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(readable(m) for m in found)


def readable(mention: Mention) -> bool:
    assert isinstance(mention.value, Dated)
    sides = {side for side in (mention.value.start, mention.value.end) if side and "X" not in side}
    return all(dates.parse(side) for side in sides)


@pytest.mark.parametrize(
    "piece",
    [
        "1, ",
        "3 (",
        "del ",
        "el 5 al ",
        "17 de ",
        "lunes ",
        "mayo ",
        "1-",
        "veinte y ",
        "de 2025 ",
        "hasta el ",
    ],
)
def test_the_words_looked_at_grow_with_the_text_and_no_faster(piece: str) -> None:
    small, large = looked_at(piece * 200), looked_at(piece * 2000)

    assert large <= 11 * small + 2000


def looked_at(text: str) -> int:
    """Give how many words the grammar looks at in a text."""
    count = 0

    def counting(self: object, i: int) -> str:
        nonlocal count
        count += 1
        return word(self, i)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        word = Tokens.word
        patch.setattr(Tokens, "word", counting)
        periods.find(text, "")
    return count
