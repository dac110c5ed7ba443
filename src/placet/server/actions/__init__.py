"""The only place where anything changes: one module a noun, one function a verb.

Each asks for permission first, holds the journal for one turn, appends, and
rebuilds the projection of the missions it touched.
"""
