"""Which papers can a set hold, and what is each of them for?"""

from enum import StrEnum


class DocumentKind(StrEnum):
    CONTRACT = "contract"
    PURCHASE_ORDER = "purchase_order"  # the customer's
    PROFORMA_INVOICE = "proforma_invoice"
    COMMERCIAL_INVOICE = "commercial_invoice"
    PACKING_LIST = "packing_list"
    WEIGHT_LIST = "weight_list"
    SHIPPING_INSTRUCTIONS = "shipping_instructions"
    BILL_OF_LADING = "bill_of_lading"
    SEA_WAYBILL = "sea_waybill"
    MULTIMODAL_TRANSPORT_DOCUMENT = "multimodal_transport_document"
    CHARTER_PARTY_BILL_OF_LADING = "charter_party_bill_of_lading"
    AIR_WAYBILL = "air_waybill"
    ROAD_CONSIGNMENT_NOTE = "road_consignment_note"
    RAIL_CONSIGNMENT_NOTE = "rail_consignment_note"
    INLAND_WATERWAY_DOCUMENT = "inland_waterway_document"
    COURIER_RECEIPT = "courier_receipt"
    FORWARDER_RECEIPT = "forwarder_receipt"
    INSURANCE_DOCUMENT = "insurance_document"  # policy, certificate or declaration: the title says which
    CERTIFICATE_OF_ORIGIN = "certificate_of_origin"
    DRAFT = "draft"
    INSPECTION_CERTIFICATE = "inspection_certificate"
    QUALITY_CERTIFICATE = "quality_certificate"
    QUANTITY_CERTIFICATE = "quantity_certificate"
    WEIGHT_CERTIFICATE = "weight_certificate"
    HEALTH_CERTIFICATE = "health_certificate"
    PHYTOSANITARY_CERTIFICATE = "phytosanitary_certificate"
    FUMIGATION_CERTIFICATE = "fumigation_certificate"
    BENEFICIARY_CERTIFICATE = "beneficiary_certificate"
    SHIPPING_ADVICE = "shipping_advice"
    CUSTOMS_DECLARATION = "customs_declaration"
    TRANSMISSION_REPORT = "transmission_report"
    COVERING_SCHEDULE = "covering_schedule"
    OTHER = "other"


Kind = DocumentKind
# What was agreed: the papers are held against it, but no bank sees it.
AGREED = frozenset({Kind.CONTRACT, Kind.PURCHASE_ORDER, Kind.PROFORMA_INVOICE})
# Beside the presentation: a difference troubles customs or the carrier and never makes a discrepancy.
UNPRESENTED = AGREED | {Kind.SHIPPING_INSTRUCTIONS, Kind.CUSTOMS_DECLARATION}
# UCP 600 articles 19 to 24, with 22.
TRANSPORT = frozenset({
    Kind.BILL_OF_LADING, Kind.SEA_WAYBILL, Kind.MULTIMODAL_TRANSPORT_DOCUMENT, Kind.CHARTER_PARTY_BILL_OF_LADING,
    Kind.AIR_WAYBILL, Kind.ROAD_CONSIGNMENT_NOTE, Kind.RAIL_CONSIGNMENT_NOTE, Kind.INLAND_WATERWAY_DOCUMENT,
})  # fmt: skip
INSPECTED = frozenset({
    Kind.INSPECTION_CERTIFICATE, Kind.QUALITY_CERTIFICATE, Kind.QUANTITY_CERTIFICATE, Kind.WEIGHT_CERTIFICATE,
    Kind.HEALTH_CERTIFICATE, Kind.PHYTOSANITARY_CERTIFICATE, Kind.FUMIGATION_CERTIFICATE,
})  # fmt: skip
