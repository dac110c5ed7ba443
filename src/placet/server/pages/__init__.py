"""The pages, one module a noun: may you, is the question good, answer."""
