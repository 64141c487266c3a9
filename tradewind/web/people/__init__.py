"""Logging in, one's own settings, and the colleagues' accounts."""
