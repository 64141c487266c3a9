"""Rates of banks: their tables, their currencies, their units."""
