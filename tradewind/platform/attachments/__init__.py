"""Files kept beside the database: which they are, who brought them, and that they are what they claim to be."""
