"""Prices at the console: the same rules as the pages, no database."""
