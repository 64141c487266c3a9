"""Was the same product offered into the same country at another price lately?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.utils import timezone

from tradewind.apps.quotations.models import Quotation, QuotationLine, QuotationOption
from tradewind.apps.quotations.queries.scope import visible_quotations
from tradewind.domain.quotations.hints import LATELY, PastOffer, other_prices
from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.money import Money
from tradewind.platform.access import Actor

_MOST = 400  # past lines looked at for one page; the newest


@dataclass(frozen=True, slots=True)
class OtherPrice:
    """Where the person may open that quotation its price is told; else only that there is one, and whom to ask."""

    line_id: int
    price: Decimal | None
    person: str
    currency: str
    on: date
    days: int
    number: str
    quotation_id: int | None


def other_prices_of(
    by: Actor, quotation: Quotation, options: Sequence[QuotationOption], *, at: datetime
) -> dict[int, OtherPrice]:
    """By line the newest other price, of a quotation the caller has fetched. Three questions, however many lines."""
    lines = [(option, line) for option in options for line in option.lines.all() if line.product_id and line.unit_price]
    today = timezone.localdate(at)
    past = _past(quotation, {line.product_id or 0 for _option, line in lines}, today) if lines else []
    if not past:
        return {}
    told: dict[int, Finding] = {}
    for option, line in lines:
        if option.incoterm not in frozenset(Incoterm) or line.unit_price is None:
            continue
        price = Money(line.unit_price, option.currency)
        mine = PastOffer(
            str(quotation.pk), str(line.product_id), quotation.country, Incoterm(option.incoterm), price, today
        )
        others = [offer for product, offer in past if product == line.product_id]
        for finding in other_prices(mine, others)[:1]:
            told[line.pk] = finding
    known = _quotations(by, {int(str(finding.facts["quotation"])) for finding in told.values()})
    return {pk: _said(pk, finding, known, today) for pk, finding in told.items()}


@dataclass(frozen=True, slots=True)
class _Offered:
    number: str
    person: str
    is_open: bool


def _quotations(by: Actor, ids: set[int]) -> dict[int, _Offered]:
    """Whose they are, and which of them this person may open. By their keys: two entities may count alike."""
    opened = set(visible_quotations(by).filter(pk__in=ids).values_list("pk", flat=True))
    rows = Quotation.objects.filter(pk__in=ids).select_related("owner")
    return {each.pk: _Offered(each.number, each.owner.called, each.pk in opened) for each in rows}


def _past(quotation: Quotation, products: set[int], today: date) -> list[tuple[int, PastOffer]]:
    """Standing versions of others into the country, within the span of the rule."""
    rows = QuotationLine.objects.filter(
        product_id__in=products, is_frozen=True, unit_price__isnull=False,
        option__revision__quotation__country=quotation.country,
        option__revision__issued_at__date__gte=today - LATELY - timedelta(days=1),
    ).exclude(option__revision__quotation=quotation)  # fmt: skip
    columns = rows.exclude(option__revision__state="void").order_by("-pk").values_list(
        "product_id", "option__revision__quotation", "option__incoterm", "unit_price", "option__currency",
        "option__revision__issued_at",
    )[:_MOST]  # fmt: skip
    return [
        (product, PastOffer(
            str(pk), str(product), quotation.country, Incoterm(incoterm), Money(price, currency),
            timezone.localdate(issued_at),
        ))
        for product, pk, incoterm, price, currency, issued_at in columns
        if incoterm in frozenset(Incoterm) and price is not None
    ]  # fmt: skip


def _said(line_id: int, finding: Finding, known: dict[int, _Offered], today: date) -> OtherPrice:
    price, on, pk = finding.facts["price"], finding.facts["on"], int(str(finding.facts["quotation"]))
    assert isinstance(price, Money) and isinstance(on, date)
    offered = known[pk]
    return OtherPrice(
        line_id, price.amount if offered.is_open else None, offered.person, price.currency, on, (today - on).days,
        offered.number if offered.is_open else "", pk if offered.is_open else None,
    )  # fmt: skip
