"""Catalogues and electronic samples: made, made again with today's pictures, put away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import BrochureItem, BrochureVersion, PriceList, ProductBrochure
from tradewind.apps.catalogue.queries import brochures
from tradewind.apps.catalogue.queries.brochures import Chosen
from tradewind.apps.catalogue.services.picture_uses import note_uses
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.attachments.services import keep_file
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale, save_next

LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class BrochureDetails:
    """What is to be shown, and how. `price_list_id`: none, and no price stands in it."""

    title: str
    language: PaperLanguage
    product_ids: Sequence[int]
    price_list_id: int | None = None


@use_case
def make_brochure(
    *, details: BrochureDetails, stored: StoredFile | None = None, by: Actor, at: datetime
) -> ProductBrochure:  # fmt: skip
    """Keep a choice of products with the paper that was printed of it."""
    require(by, permissions.MAKE_BROCHURES)
    price_list, items = brochures.judged(by, details.product_ids, details.price_list_id)
    brochure = ProductBrochure.objects.create(
        title=_title(details, items), created_at=at, updated_at=at, updated_by_id=by.pk
    )
    _lay_edition(brochure, details, price_list, items, stored, by, at)
    brochure.save(update_fields=["current"])
    return brochure


@use_case
def remake_brochure(
    *, brochure_id: int, version: int, details: BrochureDetails, stored: StoredFile | None = None, by: Actor,
    at: datetime,
) -> ProductBrochure:  # fmt: skip
    """A new version: other products, another language, or the same with today's pictures and prices."""
    brochure = brochures.brochure_to_change(by, brochure_id)
    refuse_stale(version, brochure.version)
    price_list, items = brochures.judged(by, details.product_ids, details.price_list_id)
    brochure.title, brochure.archived_at = _title(details, items), None
    _lay_edition(brochure, details, price_list, items, stored, by, at)
    save_next(brochure, ["title", "archived_at", "current"], by=by, at=at)
    return brochure


@use_case
def archive_brochure(*, brochure_id: int, version: int, by: Actor, at: datetime) -> ProductBrochure:
    """Put it away: its pictures are free again, what left the house stays as it was."""
    brochure = brochures.brochure_to_change(by, brochure_id)
    refuse_stale(version, brochure.version)
    if brochure.archived_at is None:
        brochure.archived_at = at
        save_next(brochure, ["archived_at"], by=by, at=at)
        note_uses(version_ids=(), subject=brochure, title=brochure.title, by=by, at=at)
        audit.record("brochure.archived", brochure, by=by, at=at)
    return brochure


@use_case
def restore_brochure(*, brochure_id: int, version: int, by: Actor, at: datetime) -> ProductBrochure:
    """Bring it back."""
    brochure = brochures.brochure_to_change(by, brochure_id)
    refuse_stale(version, brochure.version)
    if brochure.archived_at is not None and brochure.current is not None:
        brochure.archived_at = None
        save_next(brochure, ["archived_at"], by=by, at=at)
        shown = [item.shown_id for item in brochures.items_of(by, brochure.current)]
        note_uses(version_ids=shown, subject=brochure, title=brochure.title, by=by, at=at)
        audit.record("brochure.restored", brochure, by=by, at=at)
    return brochure


def _lay_edition(
    brochure: ProductBrochure, details: BrochureDetails, price_list: PriceList | None, items: Sequence[Chosen],
    stored: StoredFile | None, by: Actor, at: datetime,
) -> None:  # fmt: skip
    last = brochure.versions.aggregate(last=Max("ordinal"))["last"] or 0
    edition = BrochureVersion.objects.create(
        brochure=brochure, ordinal=last + 1, language=details.language.value, price_list=price_list, by_id=by.pk,
        at=at, file=keep_file(stored=stored, subject=brochure, by=by, at=at) if stored else None,
    )  # fmt: skip
    rows = [_item(edition, place, item) for place, item in enumerate(items, start=1)]
    BrochureItem.objects.bulk_create(rows)
    brochure.current = edition
    note_uses(version_ids=[row.shown_id for row in rows], subject=brochure, title=brochure.title, by=by, at=at)
    audit.record("brochure.made", brochure, by=by, at=at, ordinal=edition.ordinal, count=len(rows))


def _item(edition: BrochureVersion, place: int, item: Chosen) -> BrochureItem:
    shown = item.picture.current_id if item.picture else None
    return BrochureItem(
        edition=edition, position=place, product=item.product, shown_id=shown, price=item.price, currency=item.currency
    )  # fmt: skip


def _title(details: BrochureDetails, items: Sequence[Chosen]) -> str:
    title = clean_line(details.title)[:LONGEST_TITLE]
    return title or ", ".join(item.product.code for item in items[:3])
