"""What a party is to us, and what a customer does with the goods."""

from enum import StrEnum


class PartyKind(StrEnum):
    CUSTOMER = "customer"
    SUPPLIER = "supplier"
    FORWARDER = "forwarder"
    BANK = "bank"
    INSPECTION_BODY = "inspection_body"


# 客户 C, 供应商 S, 货代 F, 银行 B, 检验机构 I
NUMBER_LETTER: dict[str, str] = {
    PartyKind.CUSTOMER: "C",
    PartyKind.SUPPLIER: "S",
    PartyKind.FORWARDER: "F",
    PartyKind.BANK: "B",
    PartyKind.INSPECTION_BODY: "I",
}


class BusinessType(StrEnum):
    """What the customer does with the goods (R17)."""

    IMPORTER = "importer"
    WHOLESALER = "wholesaler"
    RETAILER = "retailer"
    BRAND = "brand"
    OTHER = "other"
