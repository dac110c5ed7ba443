"""Documents that are ZIP packages (ECMA-376, part 2): counted before they are unpacked."""

import io
import re
import zipfile

from placet.errors import PlacetError

MOST_XML = 100 * 2**20
"""Bytes that the XML of a package may have together."""
MOST_UNPACKED = 300 * 2**20
MOST_PARTS = 10_000
_DEFINES = re.compile(
    rb"<!(?:DOCTYPE|ENTITY)|<\x00?!\x00?[DE]\x00?[ON]\x00?[CT]\x00?[TI]\x00?[YT]", re.IGNORECASE
)
_LOCKED = 1


def inspect(data: bytes) -> None:
    """Raise PlacetError `reading.locked`, `reading.bomb` or `reading.entities` where a package is that.

    A part is never unpacked past the size its directory states, so the stated
    sizes bound the real ones. No part of a package has reason to define a
    document type; parsers that allow it can be made to multiply entities.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        if any(part.flag_bits & _LOCKED for part in parts):
            raise PlacetError("reading.locked")
        xml = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
        if (
            len(parts) > MOST_PARTS
            or sum(part.file_size for part in parts) > MOST_UNPACKED
            or sum(part.file_size for part in xml) > MOST_XML
        ):
            raise PlacetError("reading.bomb")
        for part in xml:
            if _DEFINES.search(archive.read(part)):
                raise PlacetError("reading.entities")
