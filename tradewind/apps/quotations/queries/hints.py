"""Was the same product offered into the same country at another price lately?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.utils import timezone

from tradewind.apps.quotations.models import Quotation, QuotationLine, QuotationOption
from tradewind.apps.quotations.queries.scope import visible_quotations
from tradewind.domain.quotations.hints import LATELY, PastOffer, other_prices
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.money import Money
from tradewind.platform.access import Actor

_MOST = 400  # past lines looked at for one page; the newest


@dataclass(frozen=True, slots=True)
class OtherPrice:
    """`quotation_id` is set where the person may open that quotation; else the price alone is told."""

    line_id: int
    price: Decimal
    currency: str
    on: date
    days: int
    number: str
    quotation_id: int | None


def other_prices_of(
    by: Actor, quotation: Quotation, options: Sequence[QuotationOption], *, at: datetime
) -> dict[int, OtherPrice]:
    """By line the newest other price, of a quotation the caller has fetched. Two questions, however many lines."""
    lines = [(option, line) for option in options for line in option.lines.all() if line.product_id and line.unit_price]
    today = timezone.localdate(at)
    past = _past(quotation, {line.product_id or 0 for _option, line in lines}, today) if lines else []
    if not past:
        return {}
    numbers = {offer.quotation for _product, offer in past}
    opened = dict(visible_quotations(by).filter(number__in=numbers).values_list("number", "pk"))
    found = {}
    for option, line in lines:
        if option.incoterm not in frozenset(Incoterm) or line.unit_price is None:
            continue
        price = Money(line.unit_price, option.currency)
        mine = PastOffer(
            quotation.number or "–", str(line.product_id), quotation.country, Incoterm(option.incoterm), price, today
        )
        others = [offer for product, offer in past if product == line.product_id]
        for finding in other_prices(mine, others)[:1]:
            found[line.pk] = _said(line, finding.facts, opened, today)
    return found


def _past(quotation: Quotation, products: set[int], today: date) -> list[tuple[int, PastOffer]]:
    """Standing versions of others into the country, within the span of the rule."""
    rows = QuotationLine.objects.filter(
        product_id__in=products, is_frozen=True, unit_price__isnull=False,
        option__revision__quotation__country=quotation.country,
        option__revision__issued_at__date__gte=today - LATELY - timedelta(days=1),
    ).exclude(option__revision__quotation=quotation)  # fmt: skip
    columns = rows.exclude(option__revision__state="void").order_by("-pk").values_list(
        "product_id", "option__revision__quotation__number", "option__incoterm", "unit_price", "option__currency",
        "option__revision__issued_at",
    )[:_MOST]  # fmt: skip
    return [
        (product, PastOffer(
            number, str(product), quotation.country, Incoterm(incoterm), Money(price, currency),
            timezone.localdate(issued_at),
        ))
        for product, number, incoterm, price, currency, issued_at in columns
        if incoterm in frozenset(Incoterm) and price is not None
    ]  # fmt: skip


def _said(line: QuotationLine, facts: object, opened: dict[str, int], today: date) -> OtherPrice:
    known = dict(facts)  # type: ignore[call-overload]
    price, on, number = known["price"], known["on"], str(known["quotation"])
    pk = opened.get(number)
    return OtherPrice(
        line.pk, price.amount, price.currency, on, (today - on).days, number if pk else "", pk
    )  # fmt: skip
