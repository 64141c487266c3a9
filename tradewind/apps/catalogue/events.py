"""What happened to products?"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SupplyWordGiven:
    """Purchasing or production answered for cost, packing or lead time (`SupplyAbout`): what was estimated is sure."""

    product_id: int
    about: str
    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class WishDecided:
    """What became of a buyer's wish."""

    wish_id: int
    state: str
    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ProductImportAsked:
    """An import of products has work for the background: rows to compare, to write or to take back."""

    import_id: int
    about: str
    by_id: int
    at: datetime
