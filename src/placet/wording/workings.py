"""The working of a duty in prose: from which day, how counted, until when, under each reading."""

from placet.check.finding import Finding
from placet.wording.naming import Names


def of_dues(dues: object, language: str, names: Names) -> str:
    """Give dues."""
    del dues, language, names
    return ""


def of_finding(found: Finding, language: str, names: Names) -> str:
    """Give the working of a duty's finding; empty for any other rule."""
    del found, language, names
    return ""
