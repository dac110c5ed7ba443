"""How quick the check is, side by side with other ways to the same answers; `python -m bench` from the root."""
