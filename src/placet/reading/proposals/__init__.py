"""From drawn sentences to candidates: what rules, forms and tables say, before the gate."""
