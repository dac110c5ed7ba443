"""Mission files: texts to a record and problems, and back. See docs/how-to/write-a-mission-file.md."""

from placet.claims.files.folder import read_file, read_folder
from placet.claims.files.reader import read
from placet.claims.files.schema import schema
from placet.claims.files.writer import write

__all__ = ["read", "read_file", "read_folder", "schema", "write"]
