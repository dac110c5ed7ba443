"""Which countries' public holidays can be told."""

import re
from functools import lru_cache

_CODE = re.compile(r"[A-Z]{2,3}(-\S+)?")


@lru_cache(maxsize=512)
def has_holidays(code: str) -> bool:
    """Tell whether the `holidays` library knows a country (`FI`) or a part of one (`US-CA`)."""
    if not _CODE.fullmatch(code):
        return False
    import holidays  # noqa: PLC0415 - half a second to import, and few files name public holidays
    from holidays.registry import COUNTRIES  # noqa: PLC0415 - as above

    country, _, part = code.partition("-")
    known = {name for names in COUNTRIES.values() for name in names[1:3]}
    return country in known and (not part or part in getattr(holidays, country).subdivisions)
