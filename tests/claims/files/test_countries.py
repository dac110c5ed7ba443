"""A country whose public holidays are known is written in capitals, a part of it after a hyphen."""

import pytest

from placet.claims.files.countries import has_holidays


@pytest.mark.parametrize("code", ["FI", "MX", "FIN", "US-CA", "DE-BY"])
def test_a_country_or_a_part_of_one_has_its_holidays(code: str) -> None:
    assert has_holidays(code)


@pytest.mark.parametrize("code", ["", "fi", "Finland", "XX", "US-", "US-ZZ", "us-ca", "ECB", "HolidayBase"])
def test_what_is_no_country_in_capitals_has_none(code: str) -> None:
    assert not has_holidays(code)
