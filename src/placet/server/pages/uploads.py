"""A document that somebody sends: examined, then held under its SHA-256."""

from collections.abc import Callable

from django.core.files.uploadedfile import UploadedFile

from placet.server.actions.grammar import Refused
from placet.server.actions.sources import Document
from placet.server.files import take


def holding(upload: "UploadedFile[bytes]") -> Callable[[], Document]:
    """Give what examines and holds a document; it raises Refused (`document`) for one that is not taken."""

    def hold() -> Document:
        name = upload.name or ""
        found = take(upload.chunks(), name)
        if found.problem:
            raise Refused((found.problem,))
        return Document(found.sha256, found.size, found.kind, name)

    return hold
