"""An item of an answer is strictly typed; test_asking tries what is refused."""

import pytest

from placet.errors import PlacetError
from placet.reading.assistant.item import Dropped, items, proposal

TEXT = "24 sailors came on 3 May 2025"


def test_an_answer_gives_its_items() -> None:
    assert items('{"proposals": [1, "two"]}') == [1, "two"]


def test_an_answer_that_is_too_long_is_refused_before_it_is_read() -> None:
    with pytest.raises(PlacetError) as refused:
        items(" " * 400_001)

    assert refused.value.code == "model.too_long"


def test_a_day_may_be_a_month_or_a_year() -> None:
    item = {"slot": "window.presence", "value": {"from": "2025-05", "to": "2025"}, "quotation": "2025"}

    assert proposal(item, TEXT, (0, len(TEXT)), ()).passage.start == TEXT.index("2025")


def test_a_list_longer_than_a_document_has_things_is_cut() -> None:
    item = {"slot": "arms", "value": [{"type": "M4"}] * 900, "quotation": "24"}

    value = proposal(item, TEXT, (0, len(TEXT)), ()).value

    assert isinstance(value, tuple)
    assert len(value) == 201


def test_words_outside_the_portion_that_was_shown_are_no_quotation() -> None:
    with pytest.raises(Dropped, match="quotation"):
        proposal({"slot": "site", "value": "sailors", "quotation": "sailors"}, TEXT, (0, 5), ())
