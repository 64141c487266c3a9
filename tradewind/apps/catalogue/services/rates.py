"""Which part of the price before VAT comes back, from which day of export on."""

from datetime import date, datetime

from tradewind.apps.catalogue.models import RebateRate
from tradewind.apps.catalogue.queries.scope import product_to_change
from tradewind.apps.catalogue.queries.supply import rebate_rates
from tradewind.domain.catalogue.details import check_rebate
from tradewind.domain.vocabulary.details import Desk, check_text
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale

LONGEST_SOURCE = 120


@use_case
def set_rebate_rate(
    *, product_id: int, version: int, rate: str, valid_from: date, source: str = "", by: Actor, at: datetime
) -> RebateRate:
    """Note a rate as it is typed, 13 or 13%; of two for the same day the later word counts.

    `version`: the number of the newest rate the person saw, 0 where there was none.
    """
    product = product_to_change(by, product_id)
    refuse_stale(version, max((row.pk for row in rebate_rates(by, product)), default=0))
    desk = Desk()
    share = desk.take("rate", check_rebate(rate))
    said = desk.take("source", check_text(source, longest=LONGEST_SOURCE))
    desk.close()
    RebateRate.objects.filter(product=product, valid_from=valid_from, replaced_at=None).update(replaced_at=at)
    row = RebateRate.objects.create(
        product=product, rate=share, valid_from=valid_from, source=said, set_by_id=by.pk, set_at=at
    )  # fmt: skip
    audit.record("product.rebate_set", product, by=by, at=at, rate=row.rate, since=valid_from, source=said)
    return row
