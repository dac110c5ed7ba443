"""A language model's proposals: never believed, only let through the gate that rules pass too.

The document goes in as data and the answer comes out as data; whatever the
document or the model says, nothing happens but that proposals whose quotation
stands in the text, and whose value is read again from it, are kept.
"""
