"""Formats out, one file a format: values in, text out. No clock, no sentence of its own."""
