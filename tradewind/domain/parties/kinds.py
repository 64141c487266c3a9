"""What a party is to us, and what a customer does with the goods."""

from enum import StrEnum


class PartyKind(StrEnum):
    CUSTOMER = "customer"
    SUPPLIER = "supplier"
    FORWARDER = "forwarder"
    BANK = "bank"
    INSPECTION_BODY = "inspection_body"


class BusinessType(StrEnum):
    """What the customer does with the goods (R17)."""

    IMPORTER = "importer"
    WHOLESALER = "wholesaler"
    RETAILER = "retailer"
    BRAND = "brand"
    OTHER = "other"
