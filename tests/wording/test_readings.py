"""Each reading with its own result."""

from placet.wording.naming import by_id
from placet.wording.readings import say_readings

TEN = "consented/presence@vote count=10 [src]: breached"
TWELVE = "consented/presence@vote count=12 [press]: kept"


def test_no_reading_is_nothing_to_say() -> None:
    assert say_readings((), "en", by_id) == ""


def test_each_reading_is_told_with_its_result() -> None:
    assert (
        say_readings((TEN, TWELVE), "en", by_id)
        == "Each reading by itself: 10 (src): breached; 12 (press): kept."
    )


def test_several_choices_of_one_reading_are_named_by_their_field() -> None:
    text = "step/vote votes.against=49 [src]; step/vote votes.for=51 [press]: kept"

    told = say_readings((text,), "es", by_id)

    assert told == "Cada lectura por separado: votos en contra 49 (src), votos a favor 51 (press): cumplido."


def test_a_way_to_count_stands_with_its_day() -> None:
    text = "consented/duty/report within as read=working_day:holy-week 2025-05-14: kept"

    assert say_readings((text,), "en", by_id) == "Each reading by itself: working days, 14 May 2025: kept."


def test_a_source_of_a_number_is_told_by_name() -> None:
    text = "source of the number=strength report: undetermined"

    assert (
        say_readings((text,), "es", by_id) == "Cada lectura por separado: parte de fuerza: no determinable."
    )


def test_a_choice_without_a_sign_is_told_as_it_stands() -> None:
    assert say_readings(("as printed: kept",), "en", by_id) == "Each reading by itself: “as printed”: kept."


def test_more_readings_than_a_sentence_can_hold_are_left_to_the_page() -> None:
    assert say_readings((TEN,) * 5, "en", by_id) == ""
