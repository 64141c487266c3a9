"""What do the jobs of the room take up?"""

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from tradewind.apps.catalogue.models import CatalogueTask, Product, ProductCertificate
from tradewind.domain.catalogue.certificates import NOTICE
from tradewind.domain.catalogue.lifecycle import ProductState
from tradewind.domain.catalogue.owing import OwedAbout
from tradewind.domain.vocabulary.findable import RULES
from tradewind.platform.access import Actor, require
from tradewind.platform.search import finding

CHUNK = 200


def products_not_found(by: Actor, *, everything: bool = False) -> Iterator[list[int]]:
    """Ids of products the search lacks or knows by an earlier form (or of all), in chunks."""
    require(by, "jobs.view")
    kept = finding.kept_of(Product).filter(rules=RULES)
    yield from _chunks(Product.objects.all() if everything else Product.objects.exclude(Exists(kept)))


def products_without_picture(by: Actor) -> Iterator[list[int]]:
    """Active ones nobody was asked to photograph yet; whoever ticked that off without a photo is not asked again."""
    require(by, "jobs.view")
    asked = CatalogueTask.objects.filter(about=OwedAbout.PICTURE, subject_id=OuterRef("pk"), settled_at=None)
    yield from _chunks(Product.objects.filter(state=ProductState.ACTIVE, picture=None).exclude(Exists(asked)))


def products_photographed(by: Actor) -> Iterator[list[int]]:
    """Those whose photo has come since it was asked for."""
    require(by, "jobs.view")
    asked = CatalogueTask.objects.filter(about=OwedAbout.PICTURE, subject_id=OuterRef("pk"), settled_at=None)
    yield from _chunks(Product.objects.filter(Exists(asked), picture__isnull=False))


def certificates_ending(by: Actor, *, on: date) -> Iterator[list[int]]:
    """Those that end within the time a renewal takes, and those that ended, which nobody was asked to renew yet."""
    require(by, "jobs.view")
    asked = CatalogueTask.objects.filter(about=OwedAbout.CERTIFICATE, subject_id=OuterRef("pk"))
    rows = ProductCertificate.objects.filter(ended_at=None, expires_on__lte=on + NOTICE)
    yield from _chunks(rows.exclude(product__state=ProductState.DISCONTINUED).exclude(Exists(asked)))


def _chunks(rows: "QuerySet[Product] | QuerySet[ProductCertificate]") -> Iterator[list[int]]:
    last = 0
    while chunk := list(rows.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:CHUNK]):
        yield chunk
        last = chunk[-1]
