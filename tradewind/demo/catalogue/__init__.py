"""What stands in the demo's catalogue, who makes it, and what was noted about it when?"""

from tradewind.demo.catalogue.making import products
from tradewind.demo.catalogue.rows import CatalogueStory

__all__ = ["CatalogueStory", "products"]
