"""The pages of to-dos."""
