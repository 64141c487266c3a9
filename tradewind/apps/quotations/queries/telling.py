"""What is somebody told of a judgement who does not see floors and margins?"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from tradewind.apps.quotations.models import PriceTries, QuotationOption, QuotationRevision
from tradewind.apps.quotations.queries.record import sees_margin
from tradewind.platform.access import Actor

Row = Mapping[str, Any]
_OF_FLOOR = "approval_floor"
_OF_MARGIN = frozenset({"approval_margin", "approval_margin_of_line", "approval_margin_unknown"})
_BESIDE_MARGIN = frozenset({"below_margin", "margin_not_known"})
_BESIDE_FLOOR = frozenset({"below_floor", "floor_not_compared"})


def tell(
    by: Actor, revision: QuotationRevision, options: Sequence[QuotationOption], *, at: datetime
) -> list[Row]:  # fmt: skip
    """The reasons to ask the boss, as this person reads them; marks that are not his to see leave the lines.

    The caller has fetched both. That a price is below its floor is said beside its line; of a margin only that the boss
    has to agree. Of a product whose prices were tried too often today nothing is said at all.
    """
    if sees_margin(by):
        return list(revision.reasons)
    lines = [line for option in options for line in option.lines.all()]
    closed = _closed(by, {line.product_id for line in lines if line.product_id}, at)
    for line in lines:
        is_closed = line.product_id in closed
        hidden = _BESIDE_MARGIN | _BESIDE_FLOOR if is_closed else _BESIDE_MARGIN
        line.problems = [each for each in line.problems if each["code"] not in hidden]
        line.is_judged = line.is_judged and not is_closed
    codes = {line.code for line in lines if line.product_id in closed}
    return _reasons(revision.reasons, codes)


def _reasons(kept: Sequence[Row], closed: set[str]) -> list[Row]:
    found: list[Row] = []
    for each in kept:
        if each["code"] in _OF_MARGIN:
            if not closed:
                found.append({"code": "approval_boss", "facts": {}})
        elif not (str(each["code"]).startswith(_OF_FLOOR) and each["facts"].get("code") in closed):
            found.append(each)
    return found


def _closed(by: Actor, products: set[int], at: datetime) -> set[int]:
    on = at.astimezone(UTC).date()
    rows = PriceTries.objects.filter(by_id=by.pk, on=on, product_id__in=products, is_too_often=True)
    return set(rows.values_list("product_id", flat=True)) if products else set()
