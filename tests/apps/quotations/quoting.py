"""How does a test get a quotation? From a catalogue of three products, a price list with floors, and a customer."""

from datetime import date
from decimal import Decimal

from tests.builders import AT, customer, partner
from tradewind.apps.catalogue.models import PriceList, PriceStrategy, PriceTier, Product, SupplierOffer
from tradewind.apps.catalogue.services import products as catalogue
from tradewind.apps.parties.models import Party
from tradewind.apps.quotations import services
from tradewind.apps.quotations.models import Quotation, QuotationLine, QuotationOption, QuotationRevision
from tradewind.apps.quotations.services import DraftDetails, LineDetails, OptionDetails
from tradewind.domain.quotations.rows import TypedRow
from tradewind.domain.vocabulary.payment_terms import deposit_and_copy
from tradewind.platform.company import services as company
from tradewind.platform.people.models import User

TENT, TARP, CHAIR = "TE-4P-02", "TA-34-01", "CH-11-03"
ENDS = date(2026, 12, 9)  # fifteen days after today


def product(by: User, code: str, name: str, *, cost: str = "", **more: str) -> Product:
    """Published, in cartons of four; with a cost where a supplier named one."""
    typed = {
        "pieces_per_carton": "4", "carton_length_cm": "60", "carton_width_cm": "40", "carton_height_cm": "25",
        "carton_gross_kg": "9.2", "carton_net_kg": "8", "moq": "100",
    } | more  # fmt: skip
    details = catalogue.ProductDetails(code=code, name_en=name, name_zh=f"{name}（中）", vat_rate="13", **typed)
    made = catalogue.register_product(details=details, by=by, at=AT)
    catalogue.publish_product(product_id=made.pk, version=made.version, by=by, at=AT)
    if cost:
        supplier = Party.objects.filter(kind="supplier").first() or partner(by)
        SupplierOffer.objects.create(
            product=made, supplier=supplier, cost=Decimal(cost), confirmed_by=by, confirmed_at=AT,
            valid_until=date(2027, 3, 1),
        )  # fmt: skip
        made.rebate_rates.create(rate=Decimal("0.13"), valid_from=date(2020, 1, 1), set_by=by, set_at=AT)
    return made


def price_list(by: User, prices: dict[Product, tuple[str, str]], currency: str = "USD", **more: object) -> PriceList:
    """FOB Ningbo: a price and a floor for each product."""
    facts = {"name": f"标准 {currency}", "incoterm": "FOB", "place": "Ningbo", "is_usual": True} | more
    made = PriceList.objects.create(currency=currency, updated_at=AT, updated_by=by, **facts)
    for each, (price, floor) in prices.items():
        PriceTier.objects.create(
            price_list=made, product=each, price=Decimal(price), floor=Decimal(floor) if floor else None,
            valid_from=date(2026, 1, 1), set_by=by, set_at=AT,
        )  # fmt: skip
    return made


def strategy(by: User, of: PriceList, name: str = "标准", **more: object) -> PriceStrategy:
    return PriceStrategy.objects.create(name=name, price_list=of, updated_at=AT, updated_by=by, **more)


def stocked(by: User) -> dict[str, Product]:
    """A tent, a tarp and a chair with prices in dollars."""
    goods = {
        TENT: product(by, TENT, "4P Tent 210D Green", cost="180"),
        TARP: product(by, TARP, "Tarp 3x4 m", cost="80"),
        CHAIR: product(by, CHAIR, "Folding Chair 600D", cost="45"),
    }
    listed = price_list(
        by, {goods[TENT]: ("38.20", "36"), goods[TARP]: ("17.40", "16"), goods[CHAIR]: ("9.85", "")}
    )  # fmt: skip
    strategy(by, listed)
    return goods


def entity(by: User):
    from tests.platform.company.conftest import NINGBO

    return company.register_legal_entity(details=NINGBO, by=by, at=AT)


def row(code: str = "", quantity: str = "", price: str = "", **more: object) -> TypedRow:
    return TypedRow(code=code, quantity=quantity, unit_price=price, **more)  # type: ignore[arg-type]


def option(*rows: TypedRow, **more: object) -> OptionDetails:
    facts = {"currency": "USD", "incoterm": "FOB", "named_place": "Ningbo", "payment": deposit_and_copy()} | more
    return OptionDetails(lines=[LineDetails(each) for each in rows], **facts)  # type: ignore[arg-type]


def page(*options: OptionDetails, **more: object) -> DraftDetails:
    facts = {"valid_until": ENDS} | more
    return DraftDetails(options=options, **facts)  # type: ignore[arg-type]


def drafted(by: User, *rows: TypedRow, party: Party | None = None) -> QuotationRevision:
    """A draft for a customer of one's own, under the usual terms."""
    to = party or Party.objects.filter(owner=by, kind="customer").first() or customer(by)
    revision = services.draft_for_customer(party_id=to.pk, by=by, at=AT)
    details = page(option(*(rows or (row(TENT, "1200"), row(TARP, "600")))))
    return services.revise_draft(
        revision_id=revision.pk, version=revision.version, details=details, by=by, at=AT
    ).revision


def issued(by: User, *rows: TypedRow, party: Party | None = None, at=AT) -> QuotationRevision:
    revision = drafted(by, *rows, party=party)
    return services.issue_version(revision_id=revision.pk, version=revision.version, by=by, at=at)


def options_of(revision: QuotationRevision) -> list[QuotationOption]:
    return list(QuotationOption.objects.filter(revision=revision).order_by("place"))


def lines_of(revision: QuotationRevision) -> list[QuotationLine]:
    return list(QuotationLine.objects.filter(option__revision=revision).order_by("option__place", "place"))


def fresh(quotation: Quotation) -> Quotation:
    return Quotation.objects.get(pk=quotation.pk)


def codes(line: QuotationLine) -> set[str]:
    return {each["code"] for each in line.problems}
