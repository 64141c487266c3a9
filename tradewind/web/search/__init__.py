"""Ctrl+K: one field that finds everything a person may open."""
