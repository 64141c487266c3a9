"""On which terms does a sample go out, what is it worth to the house, and why is the boss asked?"""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Protocol

from django.utils import timezone

from tradewind.apps.catalogue.queries.lines import LineCost, line_facts
from tradewind.apps.exchange import queries as exchange
from tradewind.apps.samples.models import Sample
from tradewind.domain.samples.charges import (
    CollectAnswer,
    Courier,
    GoodsCharge,
    SampleRules,
    Terms,
    reasons_to_ask,
    usual_charge,
)
from tradewind.platform.people.queries import system_user

HOME = "CNY"


class Goods(Protocol):
    """Of a line: `cost` is what somebody typed for all its pieces, in yuan."""

    @property
    def product_id(self) -> int | None: ...
    @property
    def quantity(self) -> Decimal: ...
    @property
    def cost(self) -> Decimal | None: ...


def worth_of(items: Sequence[Goods], *, at: datetime) -> Decimal | None:
    """Yuan of cost: as typed, else as the main supplier asks. None where no line has a cost anybody knows.

    Asked as the house, for the limit holds for those too who may not know costs: the sum is judged, never shown.
    A line nobody knows the cost of adds nothing, so that it does not keep a small free sample; its pieces count.
    """
    asked, on = {item.product_id for item in items if item.product_id and item.cost is None}, timezone.localdate(at)
    facts = line_facts(system_user(), asked, on) if asked else {}
    costs = []
    for item in items:
        known = facts.get(item.product_id or 0)
        offered = known.cost if known else None
        each = _in_yuan(offered, on, at) if offered and item.cost is None else None
        costs.append(item.cost if each is None else each * item.quantity)
    told = [cost for cost in costs if cost is not None]
    return sum(told, Decimal()) if told else None


def terms_of(sample: Sample, items: Sequence[Goods], *, at: datetime) -> Terms:
    """Who pays for what, as the rules of the house read this sample."""
    return Terms(
        GoodsCharge(sample.goods_charge), Courier(sample.courier_charge), CollectAnswer(sample.collect_answer),
        sample.courier_account, sample.pays_at_door, sum((item.quantity for item in items), Decimal()),
        worth_of(items, at=at), bool(sample.price and sample.currency),
    )  # fmt: skip


def reasons_of(terms: Terms, rules: SampleRules) -> list[dict[str, object]]:
    """Why the boss would have to agree, as a column keeps it."""
    found = reasons_to_ask(terms, rules)
    return [{"code": each.code, "facts": {k: str(v) for k, v in each.facts.items()}} for each in found]


def proposed_charge(items: Sequence[Goods], rules: SampleRules, *, at: datetime) -> GoodsCharge:
    """What the form of a new sample begins with: many pieces or dear ones are paid in advance (R83)."""
    pieces = sum((item.quantity for item in items), Decimal())
    return usual_charge(pieces, worth_of(items, at=at), rules)


def _in_yuan(cost: LineCost, on: date, at: datetime) -> Decimal | None:
    """What one unit costs; None where the house has no rate of its supplier's currency."""
    if cost.currency == HOME:
        return cost.amount
    rate = exchange.rate_for(system_user(), cost.currency, on=on, at=at)
    return cost.amount * rate.rate.rate if rate else None
