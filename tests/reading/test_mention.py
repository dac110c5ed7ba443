import dataclasses

import pytest

from placet.reading.mention import Dated, Mention, Named, Quantity, Sort


def test_a_trait_is_had_by_its_name_and_is_empty_where_there_is_none() -> None:
    army = Named("Army", "us-army", (("state", "us"), ("kind", "service")))

    assert (army.trait("state"), army.trait("colour")) == ("us", "")


def test_what_was_not_said_of_a_period_or_quantity_stays_open() -> None:
    assert (Dated().start, Dated().end, Dated().days, Dated().single) == ("", "", None, False)
    assert (Quantity(None, 9).least, Quantity(None, 9).of) == (None, "")


def test_a_mention_never_changes() -> None:
    one = Mention(Sort.STATE, 0, 4, Named("Peru", "pe"))

    with pytest.raises(dataclasses.FrozenInstanceError):
        one.start = 1  # type: ignore[misc]
    assert one.flags == ()


def test_sorts_are_named_as_the_gazetteer_names_its_sections() -> None:
    assert {"state", "body", "unit", "place", "person", "organisation"} <= {sort.value for sort in Sort}
