"""One command that proves the house."""
