"""How do price lists, prices and strategies of the demo come into the database?"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.utils import timezone

from tradewind.apps.catalogue.models import PriceList, PriceTier
from tradewind.apps.catalogue.services.price_lists import open_price_list
from tradewind.apps.catalogue.services.price_strategies import open_strategy
from tradewind.demo.catalogue.prices import ListRow, StrategyRow, TierRow
from tradewind.demo.days import OFFICE_ZONE
from tradewind.demo.writing.ledger import Ledger
from tradewind.demo.writing.rows import write_rows

WRITTEN_BY = "boss"


def write_prices(
    lists: Iterable[ListRow], tiers: Iterable[TierRow], strategies: Iterable[StrategyRow],
    products: Mapping[str, int], ledger: Ledger,
) -> None:  # fmt: skip
    """`products`: the ids by their codes. Lists and strategies by their use cases, the rows of prices as they are."""
    boss, opened = ledger.people[WRITTEN_BY], dict[str, PriceList]()
    for row in lists:
        with ledger.telling():
            opened[row.details.name] = open_price_list(details=row.details, by=boss, at=row.at)
    write_rows(PriceTier, [_tier(row, opened[row.price_list], products[row.code], ledger) for row in tiers])
    for each in strategies:
        details = replace(each.details, price_list_id=opened[each.price_list].pk)
        with ledger.telling():
            open_strategy(details=details, by=boss, at=each.at)


def _tier(row: TierRow, price_list: PriceList, product_id: int, ledger: Ledger) -> PriceTier:
    ended_by = ledger.people["assistant"].pk if row.ended_at else None
    return PriceTier(
        price_list=price_list, product_id=product_id, from_quantity=row.from_quantity, price=row.price,
        floor=row.floor, valid_from=timezone.localdate(row.at, OFFICE_ZONE), set_by_id=ledger.people[row.by].pk,
        set_at=row.at, ended_at=row.ended_at, ended_by_id=ended_by,
    )  # fmt: skip
