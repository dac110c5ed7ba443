"""Words that name a day, a quantity or something with a name: one grammar a file.

A grammar gives `find(text, language)`, the mentions of a text in order with code
points of that text, and where its values are read again from exact words,
`read(text, language)`, which takes the whole text as the value or gives None.
Languages are "es", "en", and "" where it is not known: both are tried and the
longer words win. Every grammar looks a bounded number of words ahead, so its time
grows with the length of the text and with nothing else.
"""
