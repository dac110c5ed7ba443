"""The errors a caller may meet: a code and the fields its sentence needs."""


class PlacetError(Exception):
    """A caller's mistake, as a code that `placet.wording` turns into a sentence.

    `code` is a dotted name such as `date.impossible`; `fields` are the values
    the sentence shows (text or whole numbers).
    """

    def __init__(self, code: str, **fields: str | int) -> None:
        """Keep the code and its fields; the message is for a log, not for a reader."""
        super().__init__(code, fields)
        self.code = code
        self.fields = fields


class Malformed(PlacetError):
    """Text that one of our grammars (date, count, items, name) cannot read."""


class UnknownName(PlacetError):
    """A mission, pack or file that was asked for and does not exist."""
