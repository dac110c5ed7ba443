"""From a model's answer to proposals: strictly typed, bounded in size, on words that stand in the text."""

import json
import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from placet.claims.proposal import (
    About,
    Act,
    Frame,
    Proposal,
    Slot,
    Stance,
    Strength,
    Thing,
    Tier,
    Value,
    Window,
    fits,
)
from placet.errors import PlacetError
from placet.reading.assistant.quotation import quotation

RULE = "model@1"
LONGEST_ANSWER = 400_000
_LONGEST_TEXT = 400
_MOST_THINGS = 200
_MOST = 10**9
_FENCE = "```"
_DAY = re.compile(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?", re.ASCII)

Word = TypeVar("Word", bound=StrEnum)
Table = Mapping[str, Any]


class Dropped(Exception):
    """An item that cannot be a proposal; its text is the reason: slot, about, shape or quotation."""


def items(answer: str) -> list[object]:
    """Give the items of an answer. Raises PlacetError: model.too_long, model.not_json."""
    if len(answer) > LONGEST_ANSWER:
        raise PlacetError("model.too_long", most=LONGEST_ANSWER)
    try:
        found = json.loads(_unfenced(answer))
    except (ValueError, RecursionError) as error:
        raise PlacetError("model.not_json") from error
    listed = found.get("proposals") if isinstance(found, dict) else None
    if not isinstance(listed, list):
        raise PlacetError("model.not_json")
    return listed


def _unfenced(answer: str) -> str:
    """Give an answer without the code fence some models put around JSON."""
    answer = answer.strip()
    if answer.startswith(_FENCE) and answer.endswith(_FENCE):
        return answer.removeprefix(_FENCE).removesuffix(_FENCE).removeprefix("json")
    return answer


def proposal(item: object, text: str, portion: tuple[int, int], frames: Sequence[Frame]) -> Proposal:
    """Give the proposal an item states, on words of that portion of the text. Raises Dropped."""
    if not isinstance(item, dict):
        raise Dropped("shape")
    slot = _word(item.get("slot"), Slot, "slot")
    about = _word(item.get("about", About.THIS), About, "about")
    value = _value(slot, item.get("value"))
    passage = quotation(_text(item.get("quotation")), text, portion)
    if passage is None:
        raise Dropped("quotation")
    frame = next((f.id for f in frames if f.id == item.get("frame")), "")
    return Proposal(frame, slot, value, passage, about, tier=Tier.DOUBTFUL, rule=RULE)


def _word(given: object, of: type[Word], reason: str) -> Word:
    try:
        return of(str(given))
    except ValueError as error:
        raise Dropped(reason) from error


def _value(slot: Slot, given: object) -> Value:
    value = _shaped(slot, given)
    if not fits(slot, value) or value in ("", ()):
        raise Dropped("shape")
    return value


def _shaped(slot: Slot, given: object) -> Value:
    if isinstance(given, str):
        return _text(given)
    if isinstance(given, list):
        return tuple(_thing(one) for one in given[: _MOST_THINGS + 1])
    if not isinstance(given, dict):
        raise Dropped("shape")
    if slot is Slot.STRENGTH:
        return Strength(_number(given.get("min")), _number(given.get("max")))
    if slot is Slot.POSITION:
        return Stance(*(_text(given.get(key, "")) for key in ("who", "role", "party", "stance")))
    if slot.startswith("window."):
        return Window(_day(given.get("from", "")), _day(given.get("to", "")))
    return _act(given)


def _act(given: Table) -> Act:
    counts = (_number(given.get(key)) for key in ("for", "against", "abstain"))
    return Act(_text(given.get("body", "")), _day(given.get("date", "")), *counts)


def _thing(given: object) -> Thing:
    if not isinstance(given, dict):
        raise Dropped("shape")
    return Thing(_text(given.get("type")), _number(given.get("count")))


def _text(given: object) -> str:
    if not isinstance(given, str) or len(given) > _LONGEST_TEXT:
        raise Dropped("shape")
    return given.strip()


def _day(given: object) -> str:
    text = _text(given)
    if not _DAY.fullmatch(text):
        raise Dropped("shape")
    return text


def _number(given: object) -> int | None:
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, int) or not 0 <= given <= _MOST:
        raise Dropped("shape")
    return given
