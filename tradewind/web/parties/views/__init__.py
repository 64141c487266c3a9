"""The views of parties."""
