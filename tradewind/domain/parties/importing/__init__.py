"""How does a messy sheet become customers? Pure rules: columns, spellings, repairs, duplicates, what may be undone."""
