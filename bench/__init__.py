"""How quick the check is, beside other ways to the same answers; `python -m bench` from the root."""
