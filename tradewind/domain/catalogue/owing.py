"""What may somebody owe the catalogue, and whose matter is it?"""

from enum import StrEnum


class OwedAbout(StrEnum):
    """The first three are what `SupplyAbout` names: a word of purchasing or production."""

    COST = "cost"
    PACKING = "packing"
    LEAD = "lead"
    PICTURE = "picture"  # an active product without a main photo
    CERTIFICATE = "certificate"  # one that ends soon
    WISH = "wish"  # a buyer's wish nobody has decided
