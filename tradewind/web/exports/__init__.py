"""The way out for lists that were exported."""
