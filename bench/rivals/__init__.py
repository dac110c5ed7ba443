"""Other ways to the runs of the sweep: each loads the columns beforehand and answers in the same columns."""
