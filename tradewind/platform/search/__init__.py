"""One index over everything that is found by name, number, phone or mail."""
