"""Legal numbers: what they look like and how they go on."""
