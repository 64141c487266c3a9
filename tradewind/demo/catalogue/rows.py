"""What does a line of the demo's catalogue hold?"""

from dataclasses import dataclass
from datetime import date, datetime

from tradewind.apps.catalogue.services.products import ProductDetails
from tradewind.domain.catalogue.freshness import SupplyAbout
from tradewind.domain.catalogue.kinds import ShelfState


@dataclass(frozen=True, slots=True)
class OfferLine:
    """`supplier`: how the name begins under which the partner stands in the book."""

    supplier: str
    cost: str
    moq: str
    lead_days: str
    at: datetime
    valid_until: date | None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class WordLine:
    about: SupplyAbout
    by: str
    at: datetime
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class RateLine:
    rate: str
    valid_from: date
    source: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CertificateLine:
    kind: str
    number: str
    issuer: str
    issued_on: date
    expires_on: date
    at: datetime


@dataclass(frozen=True, slots=True)
class ListingLine:
    platform: str
    url: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ShelfLine:
    state: ShelfState
    place: str
    count: int
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ProductRow:
    """A product in the order in which things happened to it; nothing happened where a moment is missing."""

    details: ProductDetails
    category: str
    keeper: str
    by: str
    at: datetime
    offers: tuple[OfferLine, ...]
    rates: tuple[RateLine, ...]
    published_at: datetime | None
    words: tuple[WordLine, ...]
    certificates: tuple[CertificateLine, ...]
    shelf: ShelfLine | None
    listing: ListingLine | None
    discontinued_at: datetime | None


@dataclass(frozen=True, slots=True)
class WishRow:
    """`seller`: whose customer asked."""

    text: str
    hint: str
    seller: str
    at: datetime
    actions: tuple[str, ...]
    answer: str
    product: str
    decided_at: datetime


@dataclass(frozen=True, slots=True)
class AskRow:
    """Somebody wants to be sure before he quotes."""

    code: str
    about: SupplyAbout
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CatalogueStory:
    products: tuple[ProductRow, ...]
    wishes: tuple[WishRow, ...]
    asked: tuple[AskRow, ...]
    opened_at: datetime  # when the groups were set up
