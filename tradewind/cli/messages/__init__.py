"""The Chinese sentences: one part for each room, one catalogue built of them."""
