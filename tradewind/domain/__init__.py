"""The trade's rules in plain Python: no framework, no database, no files."""
