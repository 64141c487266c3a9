"""信风 Tradewind: an export company's whole trade in one house."""

__version__ = "0.5.0"
