"""Papers that say a product may be sold somewhere: noted, replaced, withdrawn."""

from dataclasses import dataclass
from datetime import date, datetime

from tradewind.apps.catalogue.models import Product, ProductCertificate
from tradewind.apps.catalogue.queries.scope import certificate_to_change, product_to_change
from tradewind.apps.catalogue.refusals.products import CertificateEnded
from tradewind.apps.catalogue.services.files import put_file
from tradewind.apps.catalogue.services.owing import settle_owed
from tradewind.domain.catalogue.owing import OwedAbout
from tradewind.domain.vocabulary.details import Checked, Desk, check_text
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale

LONGEST_KIND, LONGEST_NUMBER, LONGEST_ISSUER = 40, 80, 120


@dataclass(frozen=True, slots=True)
class CertificateDetails:
    kind: str
    number: str = ""
    issuer: str = ""
    issued_on: date | None = None
    expires_on: date | None = None


@use_case
def add_certificate(
    *, product_id: int, details: CertificateDetails, stored: StoredFile | None = None, by: Actor, at: datetime
) -> ProductCertificate:
    """Note a certificate, with its file where there is one."""
    product = product_to_change(by, product_id)
    certificate = _put(product, details, stored, by, at)
    audit.record("product.certificate_added", product, by=by, at=at, **_said(certificate))
    return certificate


@use_case
def replace_certificate(
    *, certificate_id: int, version: int, details: CertificateDetails, stored: StoredFile | None = None, by: Actor,
    at: datetime,
) -> ProductCertificate:  # fmt: skip
    """The renewed certificate takes the place of the old one, which stays on record with its file."""
    former = _standing(by, certificate_id, version)
    certificate = _put(former.product, details, stored, by, at)
    _end(former, by, at)
    audit.record("product.certificate_replaced", former.product, by=by, at=at, before=former.pk, **_said(certificate))
    return certificate


@use_case
def end_certificate(*, certificate_id: int, version: int, by: Actor, at: datetime) -> ProductCertificate:
    """It counts no more: withdrawn, or noted by mistake."""
    certificate = _standing(by, certificate_id, version)
    _end(certificate, by, at)
    audit.record("product.certificate_ended", certificate.product, by=by, at=at, **_said(certificate))
    return certificate


def _standing(by: Actor, certificate_id: int, version: int) -> ProductCertificate:
    certificate = certificate_to_change(by, certificate_id)
    if certificate.ended_at is not None:
        raise CertificateEnded()
    refuse_stale(version, certificate.version)
    return certificate


def _put(
    product: Product, details: CertificateDetails, stored: StoredFile | None, by: Actor, at: datetime
) -> ProductCertificate:
    desk = Desk()
    columns = {
        "kind": desk.take("kind", check_text(details.kind, longest=LONGEST_KIND, required=True)),
        "number": desk.take("number", check_text(details.number, longest=LONGEST_NUMBER)),
        "issuer": desk.take("issuer", check_text(details.issuer, longest=LONGEST_ISSUER)),
    }
    if details.issued_on and details.expires_on and details.expires_on < details.issued_on:
        desk.take("expires_on", Checked(None, "expires_before_issue"))
    desk.close()
    certificate = ProductCertificate.objects.create(
        **columns, product=product, issued_on=details.issued_on, expires_on=details.expires_on, noted_by_id=by.pk,
        noted_at=at,
    )  # fmt: skip
    if stored is not None:
        put_file(product, certificate, stored, by=by, at=at)
    return certificate


def _end(certificate: ProductCertificate, by: Actor, at: datetime) -> None:
    certificate.ended_at = at
    certificate.version += 1
    certificate.save(update_fields=["ended_at", "version"])
    settle_owed(OwedAbout.CERTIFICATE, certificate.pk, by=by, at=at)


def _said(certificate: ProductCertificate) -> dict[str, object]:
    return {"kind": certificate.kind, "number": certificate.number, "until": certificate.expires_on}
