"""Which moves do products and the wishes for new ones allow?"""

from enum import StrEnum

from tradewind.domain.vocabulary.lifecycle import Lifecycle, move


class ProductState(StrEnum):
    DRAFT = "draft"
    ACTIVE = "active"
    DISCONTINUED = "discontinued"


PRODUCT_LIFECYCLE = Lifecycle(
    ProductState.DRAFT,
    {
        "publish": move(ProductState.DRAFT, to=ProductState.ACTIVE),
        "discontinue": move(ProductState.DRAFT, ProductState.ACTIVE, to=ProductState.DISCONTINUED),
        "resume": move(ProductState.DISCONTINUED, to=ProductState.ACTIVE),
        # Of products an import made and took back: they come again as they came first.
        "bring_again": move(ProductState.DISCONTINUED, to=ProductState.DRAFT),
    },
)


class WishState(StrEnum):
    OPEN = "open"
    IN_DEVELOPMENT = "in_development"
    PRODUCT = "product"  # it stands in the catalogue now
    CUSTOM_ORDER = "custom_order"  # made for this buyer alone
    DECLINED = "declined"


_UNDECIDED = (WishState.OPEN, WishState.IN_DEVELOPMENT)

WISH_LIFECYCLE = Lifecycle(
    WishState.OPEN,
    {
        "develop": move(WishState.OPEN, to=WishState.IN_DEVELOPMENT),
        "make_product": move(*_UNDECIDED, to=WishState.PRODUCT),
        "make_to_order": move(*_UNDECIDED, to=WishState.CUSTOM_ORDER),
        "decline": move(*_UNDECIDED, to=WishState.DECLINED),
        "reopen": move(WishState.DECLINED, WishState.CUSTOM_ORDER, to=WishState.OPEN),
    },
)
