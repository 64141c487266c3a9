"""Keeping what quotations are found by."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from tradewind.apps.quotations.models import Quotation
from tradewind.domain.vocabulary.findable import Findable
from tradewind.platform.access import Actor, require
from tradewind.platform.search.services import keep_findable
from tradewind.platform.use_case import use_case


def keep_found(quotations: Iterable[Quotation], *, at: datetime) -> int:
    """Number and customer; in the caller's transaction."""
    return keep_findable(Quotation, ((each.pk, _findable(each)) for each in quotations), at=at)


@use_case
def refresh_found(*, quotation_ids: Sequence[int], by: Actor, at: datetime) -> int:
    """Write anew by what these quotations are found: their customer has another name, or became another one."""
    require(by, "jobs.view")
    rows = Quotation.objects.select_related("party").filter(pk__in=quotation_ids).order_by("pk")
    return keep_found(rows, at=at)


def _findable(quotation: Quotation) -> Findable:
    party = quotation.party
    names = tuple(name for name in (party.name, party.name_zh) if name)
    numbers = tuple(dict.fromkeys((quotation.called, f"D-{quotation.pk:04d}")))
    return Findable(names=names, numbers=numbers, phones=(), emails=(), others=())
