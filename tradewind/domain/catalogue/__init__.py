"""Products: what may stand in the catalogue, and what is still missing."""
