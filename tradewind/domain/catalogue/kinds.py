"""Which words describe products, their pictures and their prices?"""

from enum import StrEnum


class PictureKind(StrEnum):
    MAIN = "main"  # the one that stands on papers
    DETAIL = "detail"
    SCENE = "scene"
    PACKING = "packing"
    DRAWING = "drawing"


class Presentation(StrEnum):
    """Two ways of showing the same offer."""

    PRICE_FIRST = "price_first"  # for markets that compare the figure
    VALUE_EXPLAINED = "value_explained"  # what the price contains: quality, service, certificates


class SupplierRank(StrEnum):
    MAIN = "main"
    BACKUP = "backup"


class ShelfState(StrEnum):
    """Whether a sample that may be shown lies on the shelf."""

    GOOD = "good"
    WORN = "worn"  # there is one, not fit to be sent
    NONE = "none"
