"""Inspections, containers and customs numbers at the console: the rules alone, no database."""
