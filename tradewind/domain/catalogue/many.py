"""What can be done with many products at once?"""

from enum import StrEnum

from tradewind.domain.catalogue.lifecycle import PRODUCT_LIFECYCLE, ProductState

MOST = 500  # more are narrowed first
A_TRANSACTION = 25  # so many are written within the 200 ms that others may have to wait


class ManyProducts(StrEnum):
    KEEPER = "keeper"
    PUBLISH = "publish"
    DISCONTINUE = "discontinue"
    RESUME = "resume"


def can_become(action: ManyProducts, state: ProductState | str) -> bool:
    """Whether a product in this state may go this way; anybody's may get another keeper."""
    return action is ManyProducts.KEEPER or action.value in PRODUCT_LIFECYCLE.actions_from(state)
