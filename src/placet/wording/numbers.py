"""Numbers as prose wants them: words up to ten, one or many of a unit, ranges as bounds."""

from placet.wording.catalogue import words

TEN = 10
GROUPED = {"en": 1_000, "es": 10_000}
"""From which number on thousands are set apart."""


def number(amount: int, language: str) -> str:
    """Give a number alone: a word up to ten, else digits."""
    return words(language, "numbers")[str(amount)] if 0 < amount <= TEN else digits(amount, language)


def digits(amount: int, language: str) -> str:
    """Give a number in digits, thousands set apart as the language does."""
    if abs(amount) < GROUPED[language]:
        return str(amount)
    return f"{amount:,}".replace(",", words(language, "numbers")["thousands"])


def units(language: str) -> frozenset[str]:
    """Give the units a number can be told in."""
    return frozenset(key.removesuffix(".range") for key in words(language, "units"))


def counted(low: int, high: int, unit: str, language: str) -> str:
    """Give `two days` where the bounds agree, else `0 to 2 days`; minutes as hours and minutes."""
    if unit == "minutes":
        return _minutes(low, high, language)
    if low == high:
        return _one_or_many(unit, low, language)
    text = words(language, "units")[f"{unit}.range"]
    return text.replace("{low}", digits(low, language)).replace("{high}", digits(high, language))


def _one_or_many(unit: str, amount: int, language: str) -> str:
    table = words(language, "units")
    if amount == 1:
        return table[f"{unit}.one"]
    return table[f"{unit}.other"].replace("{n}", number(amount, language))


def _minutes(low: int, high: int, language: str) -> str:
    if low == high:
        return _clock(low)
    text = words(language, "units")["minutes.range"]
    return text.replace("{low}", _clock(low)).replace("{high}", _clock(high))


def _clock(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = (f"{hours} h" if hours else "", f"{rest} min" if rest or not hours else "")
    return " ".join(part for part in parts if part)
