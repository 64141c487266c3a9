"""What the nightly sweep asks for: photos that are missing, certificates that end."""

from collections.abc import Sequence
from datetime import datetime

from tradewind.apps.catalogue.models import Product, ProductCertificate
from tradewind.apps.catalogue.services.owing import ask_about_certificate, ask_for_picture, settle_owed
from tradewind.domain.catalogue.owing import OwedAbout
from tradewind.platform.access import Actor, require
from tradewind.platform.use_case import use_case


@use_case
def ask_for_pictures(*, product_ids: Sequence[int], by: Actor, at: datetime) -> int:
    """A to-do for each of these products that still has no main photo; for those that have one it is done."""
    require(by, "jobs.view")
    rows = Product.objects.select_for_update(of=("self",)).select_related("keeper").filter(pk__in=product_ids)
    for product in rows.order_by("pk"):
        if product.picture_id is None:
            ask_for_picture(product, by=by, at=at)
        else:
            settle_owed(OwedAbout.PICTURE, product.pk, by=by, at=at)
    return len(product_ids)


@use_case
def ask_about_certificates(*, certificate_ids: Sequence[int], by: Actor, at: datetime) -> int:
    """A to-do for each of these certificates."""
    require(by, "jobs.view")
    rows = ProductCertificate.objects.select_for_update(of=("self",)).filter(pk__in=certificate_ids)
    for certificate in rows.select_related("product__keeper").order_by("pk"):
        ask_about_certificate(certificate, by=by, at=at)
    return len(certificate_ids)
