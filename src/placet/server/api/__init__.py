"""The data beside the pages: the same questions, filters and order, in formats for programs."""
