"""Findings, problems, mistakes and workings as sentences, in Spanish and English."""

from placet.wording.naming import Names, by_id
from placet.wording.say import name, say

__all__ = ["Names", "by_id", "name", "say"]
