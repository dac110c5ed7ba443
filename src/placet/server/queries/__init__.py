"""Reads of the database; nothing here writes."""
