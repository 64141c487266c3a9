"""Ports and trading cities: how they are spelt, and which of them a paper names."""
