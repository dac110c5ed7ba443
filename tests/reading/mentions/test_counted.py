"""The noun after a number, and whether it can take that number."""

import pytest

from placet.reading.mentions.counted import member_after, noun_after
from placet.reading.mentions.tokens import cut


@pytest.mark.parametrize(
    ("language", "text", "count", "kind"),
    [
        ("es", "elementos", 10, "people"),
        ("es", "elemento", 10, None),
        ("es", "elemento", 1, "people"),
        ("es", "personal", 10, "people"),
        ("es", "países", 3, ""),
        ("es", "países", 1, None),
        ("es", "km", 3, None),
        ("en", "Engineer Regiment", 39, None),
        ("en", "-10", 8, None),
    ],
)
def test_a_noun_agrees_with_its_number(language: str, text: str, count: int, kind: str | None) -> None:
    found = noun_after(cut(text), 0, language, count)

    assert (found.kind if found else None) == kind


def test_a_member_word_after_a_hyphen_is_people_with_its_group() -> None:
    tokens = cut("10-member team")

    found = member_after(tokens, 1, "en")

    assert found is not None
    assert (found.kind, found.start, found.end) == ("people", 2, 4)
    assert member_after(cut("10-ton truck"), 1, "en") is None
