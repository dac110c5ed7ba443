"""Forms: what a person may write, as the entries of a mission file; their rules are the file's."""
