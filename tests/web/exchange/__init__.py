"""The pages of exchange rates."""
