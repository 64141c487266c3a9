"""The shelf, the platforms and the certificates of a product."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import scope
from tradewind.apps.catalogue.refusals.products import CertificateEnded, ListedAlready
from tradewind.apps.catalogue.services import certificates, shelf
from tradewind.domain.catalogue.certificates import USUAL
from tradewind.domain.catalogue.kinds import ShelfState
from tradewind.platform.access import require
from tradewind.platform.attachments.refusals import FileRefused
from tradewind.platform.attachments.storage import StoredFile
from tradewind.web.catalogue.small_forms import SmallForm, answer_form
from tradewind.web.catalogue.supply_forms import CertificateForm, ListingForm, RenewedCertificateForm, ShelfForm
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import checked_file
from tradewind.web.shared.versions import version_of_button

if TYPE_CHECKING:
    from tradewind.apps.catalogue.models import Product

PLATFORMS = ("Alibaba.com", "Made-in-China.com", "Global Sources", "DHgate", "Amazon", "1688")


@require_http_methods(["GET", "POST"])
def set_shelf(request: Request, product_id: int) -> HttpResponse:
    """What lies on the shelf, looked at today."""
    by, at = request.user, timezone.now()
    product = scope.product_for(by, product_id)
    require(by, permissions.KEEP)
    small = SmallForm(
        title=_("Shelf sample"), button=_("Save"), back=_back(product), done=_("Shelf noted."), about=product,
        saved=lambda: (ShelfForm, ShelfForm.values_of(scope.product_for(by, product_id))),
    )  # fmt: skip
    form = ShelfForm(request.POST or None, initial=ShelfForm.values_of(product))
    return answer_form(request, form, small, lambda typed: shelf.set_shelf(
        product_id=product_id, version=typed.cleaned_data["version"], state=ShelfState(typed.cleaned_data["state"]),
        place=typed.cleaned_data["place"], count=typed.cleaned_data["count"] or 0, by=by, at=at,
    ))  # fmt: skip


@require_http_methods(["GET", "POST"])
def put_on_platform(request: Request, product_id: int) -> HttpResponse:
    """The product stands on a platform, with the main picture of today."""
    by, at = request.user, timezone.now()
    product = scope.product_for(by, product_id)
    require(by, permissions.KEEP)
    small = SmallForm(
        title=_("Put on a platform"), button=_("Note it"), back=_back(product), done=_("Noted."),
        refused={ListedAlready: "platform"}, choices={"platforms": PLATFORMS},
        hint=_("The main picture as it is today is noted with it."),
    )  # fmt: skip
    form = ListingForm(request.POST or None, initial={"listed_on": timezone.localdate()})
    return answer_form(request, form, small, lambda typed: shelf.list_on_platform(
        product_id=product_id, **typed.cleaned_data, by=by, at=at
    ))  # fmt: skip


@require_POST
def take_off_platform(request: Request, listing_id: int) -> HttpResponse:
    """It stands there no more."""
    listing = shelf.unlist(listing_id=listing_id, by=request.user, at=timezone.now())
    messages.success(request, _("Taken off %(platform)s.") % {"platform": listing.platform})
    return redirect(_back(listing.product))


@require_http_methods(["GET", "POST"])
def add_certificate(request: Request, product_id: int) -> HttpResponse:
    """A certificate with its file."""
    by, at = request.user, timezone.now()
    product = scope.product_for(by, product_id)
    require(by, permissions.KEEP)
    form = CertificateForm(request.POST or None, request.FILES or None)
    return answer_form(request, form, _of_certificate(product, _("Certificate")), lambda typed: (
        certificates.add_certificate(
            product_id=product_id, details=typed.details(), stored=_stored(typed), by=by, at=at
        )
    ))  # fmt: skip


@require_http_methods(["GET", "POST"])
def renew_certificate(request: Request, certificate_id: int) -> HttpResponse:
    """The renewed certificate takes the place of the old one."""
    by, at = request.user, timezone.now()
    former = scope.certificate_for(by, certificate_id)
    require(by, permissions.KEEP)
    form = RenewedCertificateForm(
        request.POST or None, request.FILES or None, initial=RenewedCertificateForm.values_of(former)
    )
    small = _of_certificate(former.product, _("Renew %(kind)s") % {"kind": former.kind})
    return answer_form(request, form, small, lambda typed: certificates.replace_certificate(
        certificate_id=certificate_id, version=typed.cleaned_data["version"], details=typed.details(),
        stored=_stored(typed), by=by, at=at,
    ))  # fmt: skip


@require_POST
def end_certificate(request: Request, certificate_id: int) -> HttpResponse:
    """It counts no more."""
    version = version_of_button(request.POST)
    ended = certificates.end_certificate(
        certificate_id=certificate_id, version=version, by=request.user, at=timezone.now()
    )
    messages.success(request, _("%(kind)s is withdrawn; it stays on record.") % {"kind": ended.kind})
    return redirect(_back(ended.product))


def _of_certificate(product: "Product", title: Any) -> SmallForm:
    return SmallForm(
        title=title, button=_("Note it"), back=_back(product), done=_("Certificate noted."),
        refused={FileRefused: "attached", CertificateEnded: ""}, choices={"certificates": USUAL},
        hint=_("Sixty days before it ends, a to-do asks for its renewal."),
    )  # fmt: skip


def _stored(typed: CertificateForm) -> StoredFile | None:
    """Looked at and written before any transaction."""
    upload = typed.cleaned_data["attached"]
    return checked_file(upload, timezone.now()) if upload else None


def _back(product: "Product") -> str:
    return reverse("catalogue:product", args=[product.pk])
