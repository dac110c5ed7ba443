"""What stands in a slot, by the value and the way it is said."""

import pytest

from placet.wording.slots import Slots, Value

NAMES = {"aa-navy": "the Navy", "aa-army": "the Army"}
VALUES: dict[str, Value] = {
    "at_least": 0,
    "at_most": 2,
    "ceiling": 10,
    "unit": "working_day",
    "year": 2025,
    "entry_first": "2025-02-15",
    "entry_last": "2025-02-17",
    "who_id": "aa-navy,aa-army",
    "allowed_ids": "aa-navy aa-army",
    "act": "vote",
    "steps": "request opinion",
    "parts": "entry.guests+stay",
    "shown": "search",
    "words": "as needed",
    "wanted": "a whole number",
    "values": "9 [manifest] | 12 [paper]",
    "judged_by": "registrar",
    "clerk": "aa-navy",
    "day": "2025-02-15",
    "empty": "",
}
ENGLISH = Slots(VALUES, "en", lambda id_, _: NAMES.get(id_, id_))


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("ceiling", "ten"),
        ("ceiling|person", "ten people"),
        ("ceiling|@unit", "ten working days"),
        ("ceiling|digits", "10"),
        ("year|plain", "2025"),
        ("at_least..at_most|day", "0 to 2 days"),
        ("at_least..at_most", "0 to 2"),
        ("entry_first", "15 Feb 2025"),
        ("entry_first..entry_last|on", "on a day from 15 to 17 Feb 2025"),
        ("who_id", "the Navy and the Army"),
        ("allowed_ids|or", "the Navy or the Army"),
        ("act|the", "the vote"),
        ("act|name", "vote"),
        ("steps|names", "request and opinion"),
        ("parts|parts", "“entry › guests” and “stay”"),
        ("shown|shown", "a search found none"),
        ("words|quoted", "“as needed”"),
        ("day|quoted", "“2025-02-15”"),
        ("words|text", "as needed"),
        ("wanted|wanted", "a whole number"),
        ("words|wanted", "as needed"),
        ("judged_by|judge", "the registrar"),
        ("clerk|judge", "the Navy"),
        ("values|rivals", "9 (manifest); 12 (paper)"),
        ("words|value", "“as needed”"),
    ],
)
def test_a_value_is_said_as_its_slot_wants_it(slot: str, text: str) -> None:
    assert ENGLISH(slot) == text


@pytest.mark.parametrize(
    "slot",
    ["nobody", "empty", "at_least..nobody", "ceiling|@nobody", "words|on", "ceiling|@day", "words|shown"],
)
def test_a_slot_without_its_value_has_no_text(slot: str) -> None:
    assert ENGLISH(slot) == ""


def test_spanish_puts_articles_before_days() -> None:
    spanish = Slots(VALUES, "es")

    assert spanish("entry_first..entry_last|on") == "algún día del 15 al 17 de febrero de 2025"
