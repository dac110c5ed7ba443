"""Framework packs (the law as data) and the arithmetic of deadlines."""

from placet.law.deadline import Deadline, Due, Working, due
from placet.law.load import load, packs_known, read
from placet.law.packs import NextStep, Packs

__all__ = [
    "Deadline",
    "Due",
    "NextStep",
    "Packs",
    "Working",
    "due",
    "load",
    "packs_known",
    "read",
]
