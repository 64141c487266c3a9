"""How does a supplier's or the office's own sheet become products? Pure rules: columns, repairs, plans, undoing."""
