"""Which terms does a sample go out on, and whom do they have to be shown?"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from tradewind.apps.samples import queries
from tradewind.apps.samples.models import Sample
from tradewind.domain.samples.charges import CollectAnswer, Courier, GoodsCharge, Terms, reasons_to_ask


class Item(Protocol):
    @property
    def quantity(self) -> Decimal: ...
    @property
    def cost(self) -> Decimal | None: ...


def terms_of(sample: Sample, items: Sequence[Item]) -> Terms:
    """Who pays for what, as the rules of the house read this sample."""
    costs = [item.cost for item in items if item.cost is not None]
    return Terms(
        GoodsCharge(sample.goods_charge), Courier(sample.courier_charge), CollectAnswer(sample.collect_answer),
        sample.courier_account, sample.pays_at_door, sum((item.quantity for item in items), Decimal()),
        sum(costs, Decimal()) if costs else None,
    )  # fmt: skip


def judge_terms(sample: Sample, items: Sequence[Item]) -> None:
    """Note on it why the boss would have to agree; saving is the caller's."""
    found = reasons_to_ask(terms_of(sample, items), queries.rules())
    sample.reasons = [{"code": each.code, "facts": {k: str(v) for k, v in each.facts.items()}} for each in found]
