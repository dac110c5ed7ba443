"""What is shown of a mission, as plain data and as charts: the same on page, in PDF and in the terminal."""
