"""Which products do the tests of the pages walk through?"""

from datetime import date, timedelta
from typing import Any

from tests.builders import AHEAD, AT, partner, product
from tests.web.firm_papers import png
from tradewind.apps.catalogue.models import Product
from tradewind.apps.catalogue.services import categories, certificates, files, rates, shelf
from tradewind.apps.catalogue.services.certificates import CertificateDetails
from tradewind.apps.catalogue.services.products import discontinue_product
from tradewind.apps.catalogue.services.supply import OfferDetails, confirm_supply, offer_cost
from tradewind.apps.catalogue.services.wishes import WishDetails, note_wish
from tradewind.apps.parties.models import Party
from tradewind.domain.catalogue.freshness import SupplyAbout
from tradewind.domain.catalogue.kinds import ShelfState
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.images import check_image
from tradewind.platform.people.models import User


def products_of(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    """One with everything, a draft, one that ended; two suppliers; two wishes, one of the owner's customer."""
    boss, owner = folk["boss"], folk["owner"]
    tents = categories.add_category(name_zh="帐篷", name_en="Tents", position=1, by=boss, at=AT)
    tent = product(
        boss, "TE-4P-02", category_id=tents.pk, keeper_id=owner.pk, specification_en="210D Oxford, PU 3000",
        parameters="Weight: 3.9 kg", selling_points_en="Stands in three minutes.",
    )  # fmt: skip
    draft = product(boss, "TE-2P-01", name_zh="双人帐篷 190T 灰", name_en="2P Tent 190T Grey", is_active=False)
    ended = product(boss, "CH-11-03", name_zh="折叠椅 600D", name_en="Folding Chair 600D")
    discontinue_product(product_id=ended.pk, version=ended.version, by=boss, at=AT)
    main = Party.objects.get(name="宁波海曙帐篷厂")
    backup = partner(boss, name="慈溪顺达户外用品厂", city="慈溪")
    offers = [_offer(tent, supplier, boss) for supplier in (main, backup)]
    rates.set_rebate_rate(
        product_id=tent.pk, version=0, rate="13", valid_from=date(2025, 1, 1), source="2025A", by=boss, at=AT
    )
    confirm_supply(product_id=tent.pk, version=_version(tent), about=SupplyAbout.LEAD, lead_days="45", by=boss, at=AT)
    shelf.set_shelf(
        product_id=tent.pk, version=_version(tent), state=ShelfState.GOOD, place="A-03", count=2, by=boss, at=AT
    )
    listing = shelf.list_on_platform(product_id=tent.pk, platform="Alibaba.com", by=boss, at=AT)
    ce = CertificateDetails(kind="CE", number="CE-118", expires_on=AHEAD + timedelta(days=30))
    stored = storage.store(check_image(png(), "ce.png"))
    certificate = certificates.add_certificate(product_id=tent.pk, details=ce, stored=stored, by=boss, at=AT)
    drawing = storage.store(check_image(png(), "drawing.png"))
    document = files.attach_to_product(product_id=tent.pk, stored=drawing, by=boss, at=AT).file
    customer = Party.objects.get(name="Nordlicht Outdoor GmbH")
    asked = note_wish(details=WishDetails(text="A tent with a dog door", party_id=customer.pk), by=owner, at=AT)
    open_wish = note_wish(details=WishDetails(text="A roof tent for two"), by=boss, at=AT)
    return {
        "product": {"product_id": tent.pk}, "product_draft": {"product_id": draft.pk},
        "product_ended": {"product_id": ended.pk}, "category": {"category_id": tents.pk},
        "supplier_offer": {"offer_id": offers[0].pk}, "offer_backup": {"offer_id": offers[1].pk},
        "listing": {"listing_id": listing.pk}, "certificate": {"certificate_id": certificate.pk},
        "document": {"document_id": document.pk}, "wish": {"wish_id": open_wish.pk},
        "wish_of_owner": {"wish_id": asked.pk},
        "confirm_packing": {"product_id": tent.pk, "about": "packing"},
        "confirm_lead": {"product_id": tent.pk, "about": "lead"},
        "ask_cost": {"product_id": tent.pk, "about": "cost"},
    }  # fmt: skip


def _version(tent: Product) -> int:
    return Product.objects.get(pk=tent.pk).version


def _offer(tent: Product, supplier: Party, by: User) -> Any:
    details = OfferDetails(supplier_id=supplier.pk, cost="188.60", moq="500", lead_days="40")
    return offer_cost(product_id=tent.pk, version=0, details=details, by=by, at=AT)
