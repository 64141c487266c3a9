"""In which sentences is a price offered, in either language and in either order?"""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import Product, ProductCertificate
from tradewind.apps.catalogue.queries.lines import LineFacts
from tradewind.apps.catalogue.queries.price_offers import OfferedPrice
from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.catalogue.presenting import OfferFacts, offer_lines, worth_lines
from tradewind.platform.access import Actor, require
from tradewind.platform.wording import sentence


def offer_facts(
    by: Actor, product: Product, offered: OfferedPrice, certificates: Sequence[str], language: str, *, payment: str = ""
) -> OfferFacts:
    """What a paper may say of a product that was fetched, in one language."""
    require(by, permissions.VIEW)
    is_english = language.startswith("en")
    specification = product.specification_en if is_english else product.specification_zh
    return OfferFacts(
        name=product.label(language), unit=product.unit, currency=offered.price_list.currency,
        incoterm=offered.price_list.incoterm, place=offered.price_list.place, price=offered.price,
        tiers=offered.tiers, moq=product.moq, specification=specification or product.specification_en,
        selling_points=product.selling_points_en if is_english else "", certificates=tuple(certificates),
        pieces_per_carton=product.pieces_per_carton, packing_note=product.packing_note, lead_days=product.lead_days,
        payment=payment,
    )  # fmt: skip


def certificates_of(by: Actor, product_ids: Sequence[int], *, on: date) -> dict[int, list[str]]:
    """The kinds of certificates that are valid on a day, by product."""
    require(by, permissions.VIEW)
    rows = ProductCertificate.objects.filter(
        Q(expires_on=None) | Q(expires_on__gte=on), product_id__in=product_ids, ended_at=None
    )
    found: dict[int, list[str]] = {}
    for product_id, kind in rows.order_by("kind").values_list("product_id", "kind"):
        kinds = found.setdefault(product_id, [])
        if kind not in kinds:
            kinds.append(kind)
    return found


def offer_text(by: Actor, facts: OfferFacts, presentation: Presentation, language: str) -> list[str]:  # noqa: ARG001
    """The sentences, for papers and for mail."""
    return [sentence(line.code, line.facts, language) for line in offer_lines(facts, presentation)]


def worth_text(by: Actor, goods: LineFacts, certificates: Sequence[str], language: str) -> str:
    """What explains the price of a product, a line each: quality, then what proves it."""
    require(by, permissions.VIEW)
    is_english = language.startswith("en")
    quality = (goods.selling_points_en or goods.specification_en) if is_english else goods.specification_zh
    return "\n".join(sentence(line.code, line.facts, language) for line in worth_lines(quality, certificates))
