"""Mission files: texts to a record and problems, and back. See docs/how-to/write-a-mission-file.md."""

from placet.claims.files.folder import read_file, read_folder
from placet.claims.files.reader import Before, read, read_upon
from placet.claims.files.schema import schema
from placet.claims.files.writer import document, write

__all__ = ["Before", "document", "read", "read_file", "read_folder", "read_upon", "schema", "write"]
