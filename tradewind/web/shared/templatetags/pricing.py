"""How are unit prices, quantities and the steps of a price written?"""

from decimal import Decimal
from typing import Any

from django import template
from django.utils.translation import get_language

from tradewind.domain.catalogue.presenting import price_text
from tradewind.domain.catalogue.tiers import plain
from tradewind.web.shared import formats

register = template.Library()
SHOWN_TIERS = 4


@register.filter
def unit_price(price: Decimal | None, currency: str) -> str:
    """12,345.60, with up to four decimals where the price has them; nothing for no price."""
    return "" if price is None else price_text(price, currency)


@register.filter
def quantity(number: Decimal | None) -> str:
    """500, not 500.000."""
    return "" if number is None else plain(number)


@register.filter
def sum_of(amount: Decimal, currency: str) -> str:
    """12,345.60, where the head of the column names the currency."""
    return formats.written_amount(amount, currency, None)


@register.filter
def grouped(number: Decimal | int | None) -> str:
    """1,200 in every language, as the paper says it."""
    whole, point, rest = plain(Decimal(number)).partition(".") if number is not None else ("", "", "")
    return f"{int(whole):,}{point}{rest}" if whole else ""


@register.filter
def below_floor(tier: Any) -> bool:
    """Whether a listed price lies below its own floor."""
    return tier.floor is not None and tier.price < tier.floor


@register.filter
def tier_cells(row: Any) -> list[tuple[str, list[Any]]]:
    """The tiers of a product by the columns of a price list; a fifth one stands in the fourth column."""
    tiers = list(getattr(row, "standing", ()))
    cells = [(f"tier{place + 1}", tiers[place : place + 1]) for place in range(SHOWN_TIERS - 1)]
    return [*cells, (f"tier{SHOWN_TIERS}", tiers[SHOWN_TIERS - 1 :])]


@register.filter
def here(row: Any) -> str:
    """The name of a product, category or price list in the reader's language, in the other where it has none."""
    chinese, english = getattr(row, "name_zh", "") or getattr(row, "name", ""), row.name_en
    first, second = (english, chinese) if (get_language() or "").startswith("en") else (chinese, english)
    return first or second
