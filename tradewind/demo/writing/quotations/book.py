"""What does the house ask for its goods, asked a thousand times: read once, then worked out by the rules alone?"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from tradewind.apps.catalogue.models import PriceList, PriceTier, Product
from tradewind.apps.catalogue.queries.lines import LineFacts, line_facts
from tradewind.apps.catalogue.queries.price_strategies import as_rules, buyer_of, visible_strategies
from tradewind.apps.exchange.models import ExchangeRate
from tradewind.apps.parties.models import Party
from tradewind.domain.catalogue.strategies import Strategy, choose
from tradewind.domain.catalogue.tiers import TierPrice, adjusted, floor_after, tier_for
from tradewind.domain.vocabulary.exchange import FxRate, RateKind
from tradewind.platform.people.queries import system_user


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which list and strategy a customer buys."""

    currency: str
    price_list: PriceList
    strategy: Strategy | None

    @property
    def adjustment(self) -> Decimal:
        return self.strategy.adjustment if self.strategy else Decimal(0)


@dataclass(frozen=True, slots=True)
class Price:
    price: Decimal
    floor: Decimal | None


class Book:
    """Price lists with their tiers, strategies, the facts of the goods and the rates."""

    def __init__(self, products: Iterable[Product], on: date) -> None:
        house = system_user()
        self.products = {product.code: product for product in products}
        self.facts: dict[int, LineFacts] = dict(line_facts(house, [each.pk for each in self.products.values()], on))
        self._lists = list(PriceList.objects.filter(archived_at=None).order_by("-is_usual", "pk"))
        self._rules = as_rules(house, visible_strategies(house))
        self._tiers = _tiers()
        self._rates = _rates()
        self._terms: dict[tuple[int, str], Terms] = {}

    def terms(self, party: Party, currency: str = "") -> Terms:
        key = (party.pk, currency)
        if key not in self._terms:
            self._terms[key] = self._find_terms(party, currency)
        return self._terms[key]

    def _find_terms(self, party: Party, currency: str) -> Terms:
        chosen = choose(self._rules, buyer_of(system_user(), party))
        strategy = chosen.strategy if chosen else None
        own = next((each for each in self._lists if strategy and each.pk == strategy.price_list), None)
        wanted = currency or (own.currency if own else "USD")
        if own is None or own.currency != wanted:
            own = next(each for each in self._lists if each.currency == wanted)
        return Terms(wanted, own, strategy)

    def price(self, terms: Terms, product_id: int, quantity: Decimal) -> Price | None:
        """What the list says for so many, at this customer's prices."""
        held = tier_for(self._tiers.get((terms.price_list.pk, product_id), ()), quantity)
        if held is None:
            return None
        own = terms.strategy.floor_adjustment if terms.strategy else None
        return Price(
            adjusted(held.tier.price, terms.adjustment, terms.currency),
            floor_after(held.tier.floor, terms.adjustment, terms.currency, own),
        )

    def priced_codes(self) -> frozenset[str]:
        """What stands in every usual list."""
        usual = [each.pk for each in self._lists if each.is_usual]
        return frozenset(
            code for code, product in self.products.items() if all((pk, product.pk) in self._tiers for pk in usual)
        )

    def rate(self, currency: str, at: datetime) -> FxRate:
        """The bank's newest of that moment; of the time before the tables the first one they have."""
        rows = self._rates[currency]
        place = bisect_right(rows, at, key=lambda row: row.taken_at)
        return rows[max(place - 1, 0)].as_rate


def _tiers() -> dict[tuple[int, int], tuple[TierPrice, ...]]:
    found: dict[tuple[int, int], list[TierPrice]] = defaultdict(list)
    for row in PriceTier.objects.filter(ended_at=None):
        found[row.price_list_id, row.product_id].append(TierPrice(row.from_quantity, row.price, row.floor))
    return {key: tuple(rows) for key, rows in found.items()}


def _rates() -> dict[str, list[ExchangeRate]]:
    found: dict[str, list[ExchangeRate]] = defaultdict(list)
    for row in ExchangeRate.objects.filter(kind=RateKind.BUYING).order_by("taken_at", "pk"):
        found[row.currency].append(row)
    return found
