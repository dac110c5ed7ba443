"""Which language a text is in."""

_ENOUGH = 40
"""Letters below which a guess is worth nothing."""
_SAMPLE = 3_000


def tell_language(text: str) -> str:
    """Give the ISO 639-1 code of the language most of the text is in, "" where there are too few letters."""
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < _ENOUGH:
        return ""
    return _named(sample)


def load() -> None:
    """Load the model: it is unpacked into a file, so it must be before a process is limited."""
    _named("")


def _named(text: str) -> str:
    # The model takes half a second to load: only who reads a document waits for it.
    import py3langid  # noqa: PLC0415

    return str(py3langid.classify(text)[0])
