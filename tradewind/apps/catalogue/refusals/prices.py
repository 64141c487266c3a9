"""What can be refused about prices?"""

from tradewind.domain.vocabulary.refusal import Refusal


class PriceListNameTaken(Refusal):
    """Another list in use is called like this. Facts: name."""

    code = "price_list_name_taken"


class PriceListInUse(Refusal):
    """Strategies go by this list. Facts: strategies."""

    code = "price_list_in_use"


class PriceListArchived(Refusal):
    """Nothing is changed in a list that is out of use. Facts: name."""

    code = "price_list_archived"


class CurrencyStands(Refusal):
    """Prices stand in the list: another currency would make other prices of them."""

    code = "currency_stands"


class FloorsNeedBoss(Refusal):
    """The boss's floors would be gone, lower, or mean something else."""

    code = "floors_need_boss"


class TooManyPrices(Refusal):
    """More products than are changed at once. Facts: products, most."""

    code = "too_many_prices"


class NothingToChange(Refusal):
    """No price of the list would become another."""

    code = "no_price_changes"


class BadCopyRate(Refusal):
    """A rate is above zero."""

    code = "bad_copy_rate"


class NotInPriceList(Refusal):
    """The product has no price in this list (any more)."""

    code = "not_in_price_list"


class StrategyNameTaken(Refusal):
    """Facts: name."""

    code = "strategy_name_taken"


class OddPrices(Refusal):
    """More pieces that cost more each, or a price below its floor. Facts: findings, asked."""

    code = "odd_prices"
