"""Copies of a company that are proved to be good, and the way back from them."""
