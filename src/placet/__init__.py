"""Placet: the register of foreign forces that a parliament let in."""

__version__ = "0.1.0"
