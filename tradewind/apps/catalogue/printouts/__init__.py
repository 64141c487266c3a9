"""What the papers of the catalogue say."""
