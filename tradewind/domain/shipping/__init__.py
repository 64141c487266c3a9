"""Goods on their way: sailings, cut-offs, and what a delay breaks."""
