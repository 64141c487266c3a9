"""Keeping what inquiries are found by."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from tradewind.apps.inquiries.models import Inquiry
from tradewind.domain.vocabulary.findable import Findable
from tradewind.platform.access import Actor, require
from tradewind.platform.search.services import keep_findable
from tradewind.platform.use_case import use_case


def keep_found(inquiries: Iterable[Inquiry], *, at: datetime) -> int:
    """Number, buyer and subject, none of which changes with who looks after it; in the caller's transaction."""
    return keep_findable(Inquiry, ((each.pk, _findable(each)) for each in inquiries), at=at)


@use_case
def refresh_found(*, inquiry_ids: Sequence[int], by: Actor, at: datetime) -> int:
    """Write anew by what these inquiries are found; a piece of the sweep and of the console's rebuild."""
    require(by, "jobs.view")
    rows = Inquiry.objects.select_for_update().filter(pk__in=inquiry_ids).order_by("pk")
    return keep_found(rows.defer("text", "facts"), at=at)


def _findable(inquiry: Inquiry) -> Findable:
    given = [text for text in (inquiry.company, inquiry.person) if text]
    return Findable(
        names=tuple(given), numbers=(inquiry.number,), phones=(inquiry.phone,) if inquiry.phone else (),
        emails=(inquiry.email,) if inquiry.email else (), others=(inquiry.subject,) if inquiry.subject else (),
    )  # fmt: skip
