"""Figures, not promises: nothing here fails."""
