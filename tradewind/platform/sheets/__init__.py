"""Sheets of other programs: read with care, and written so that nothing in them comes alive."""
