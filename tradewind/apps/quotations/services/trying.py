"""Who tries prices too often asks the boss: otherwise the marks of a draft would tell its floors."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.models import PriceTries, Quotation
from tradewind.apps.quotations.services.judging import Drafted
from tradewind.domain.quotations.tries import MOST_TRIED, is_too_often, mark_of_try, with_tries
from tradewind.domain.vocabulary.finding import Finding
from tradewind.platform import audit
from tradewind.platform.access import Actor


def note_tries(quotation: Quotation, drafted: Sequence[Drafted], *, by: Actor, at: datetime) -> list[Finding]:
    """A step of keeping a draft: what was tried, and what the boss has to be asked because of it.

    The day is that of Greenwich: nobody gets a new one by travelling.
    """
    if queries.sees_margin(by):
        return []
    now, codes = _tried(drafted)
    on = at.astimezone(UTC).date()
    rows = {each.product_id: each for each in PriceTries.objects.filter(by_id=by.pk, on=on, product_id__in=now)}
    fresh, changed = list[PriceTries](), list[PriceTries]()
    for product_id, marks in now.items():
        row = rows.get(product_id) or PriceTries(by_id=by.pk, product_id=product_id, on=on)
        tries = with_tries(row.tries, marks)
        if tries == row.tries:
            continue
        (changed if row.pk else fresh).append(row)
        if is_too_often(tries) and not row.is_too_often:
            audit.record(
                "quotation.tried_often", quotation, by=by, at=at, code=codes[product_id], count=MOST_TRIED
            )  # fmt: skip
        row.tries, row.is_too_often = tries, is_too_often(tries)
        rows[product_id] = row
    if fresh:
        PriceTries.objects.filter(by_id=by.pk, on__lt=on).delete()
    PriceTries.objects.bulk_create(fresh, ignore_conflicts=True)  # of the same person, on two pages at once
    PriceTries.objects.bulk_update(changed, ["tries", "is_too_often"])
    return [
        Finding("approval_tried", "limit", {"code": codes[pk], "count": MOST_TRIED})
        for pk, row in rows.items() if row.is_too_often
    ]  # fmt: skip


def _tried(drafted: Sequence[Drafted]) -> tuple[dict[int, list[str]], dict[int, str]]:
    """By product the marks of what was typed; a price left open is the list's own and tells nothing."""
    marks, codes = defaultdict[int, list[str]](list), dict[int, str]()
    for each in drafted:
        option = each.option
        for line, row in zip(each.lines, each.rows, strict=True):
            if line.product_id is not None and row.unit_price is not None:
                terms = (option.currency, option.incoterm)
                marks[line.product_id].append(mark_of_try(row.unit_price, terms, option.costs))
                codes[line.product_id] = line.code
    return dict(marks), codes
