"""A document that somebody sends: examined, then held under its SHA-256."""

import hashlib

from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile

from placet.server.actions.grammar import refuse
from placet.server.actions.sources import Document

_KINDS = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"PK\x03\x04": "application/zip",
}


def held(upload: "UploadedFile[bytes]") -> Document:
    """Hold a document and say what it is. Raises Refused (`document`) for one that is refused."""
    name = upload.name or ""
    if not name or not name.isprintable():
        raise refuse("file.character", "document", character="U+0000")
    digest, first = hashlib.sha256(), b""
    for chunk in upload.chunks():
        first = first or chunk[:8]
        digest.update(chunk)
    sha256 = digest.hexdigest()
    if not default_storage.exists(sha256):
        upload.seek(0)
        default_storage.save(sha256, upload)
    kind = next((k for magic, k in _KINDS.items() if first.startswith(magic)), "text/plain")
    return Document(sha256, upload.size or 0, kind, name[:200])
