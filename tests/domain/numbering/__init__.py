"""How legal numbers are written."""
