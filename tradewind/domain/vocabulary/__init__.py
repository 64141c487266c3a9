"""The words that two or more rules share."""
