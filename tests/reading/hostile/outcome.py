"""What becomes of a hostile document: read, or named with a reason."""

from placet.cli.shell.words import sentence
from placet.errors import PlacetError
from placet.reading.limited import Reader

SECONDS = 5.0
"""How long one may take here: what takes longer is stopped, which is what is tried."""
READ = "read"


def outcome(reader: Reader, name: str, data: bytes) -> str:
    """Give `read`, or the code of the reason why not, "" for a reason without words or a text without any.

    Raises whatever else breaks: that is a bug.
    """
    try:
        document = reader.read_bytes(data, name)
    except PlacetError as reason:
        said = sentence(reason, "en"), sentence(reason, "es")
        return reason.code if said[0] != said[1] else ""
    return READ if document.text.strip() else ""
