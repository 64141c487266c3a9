"""What does one version of a demo quotation come to? Its options and lines, by the rules and without a question."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_CEILING, Decimal

from tradewind.apps.parties.models import Party
from tradewind.apps.quotations.facts import payment_rows
from tradewind.apps.quotations.models import QuotationLine, QuotationOption, QuotationRevision
from tradewind.apps.quotations.services.costing import cost_lines
from tradewind.apps.quotations.services.judging import Drafted, Writing, describe_line, total_option
from tradewind.demo.quotations.rows import LineRow, QuotationRow, VersionRow
from tradewind.demo.writing.quotations.book import Book, Terms
from tradewind.domain.catalogue.tiers import price_step
from tradewind.domain.quotations.rows import ReadRow, amount_of
from tradewind.domain.vocabulary.payment_terms import PaymentPreset, preset_term

SHEETS_KEPT = timedelta(days=60)  # of what was quoted before, the margin is known and the sheet was not kept
_INLAND = 40  # yuan a cubic metre to the port
_A_LITTLE = Decimal("0.001")


@dataclass(frozen=True, slots=True)
class Asked:
    """Which version of which quotation, for whom."""

    row: QuotationRow
    version: VersionRow
    party: Party
    on: date


class Offering:
    """Fills options and lines out of the price book."""

    def __init__(self, book: Book, at: datetime) -> None:
        self._book, self._sheets_since = book, at - SHEETS_KEPT

    def of(self, asked: Asked, revision: QuotationRevision) -> list[Drafted]:
        """The first option in the customer's currency; a second one in euros where the row says so."""
        terms = self._book.terms(asked.party)
        revision.strategy_id = terms.strategy.key if terms.strategy else None
        revision.price_list_id = terms.price_list.pk
        currencies = [terms.currency, "EUR" if terms.currency == "USD" else "USD"]
        wanted = currencies if asked.row.two_currencies else currencies[:1]
        return [
            self._option(asked, revision, place, self._book.terms(asked.party, each))
            for place, each in enumerate(wanted, 1)
        ]

    def _option(self, asked: Asked, revision: QuotationRevision, place: int, terms: Terms) -> Drafted:
        version, at = asked.version, asked.version.issued_at or asked.version.begun_at
        rate = self._book.rate(terms.currency, at)
        option = QuotationOption(
            revision=revision, place=place, incoterm=terms.price_list.incoterm, named_place=terms.price_list.place,
            currency=terms.currency, payment=payment_rows(preset_term(PaymentPreset(asked.row.payment))),
            rate=rate.rate, rate_kind=rate.kind, rate_source=rate.source, rate_on=min(rate.on, asked.on),
            is_frozen=version.issued_at is not None,
        )  # fmt: skip
        lines = [self._line(asked, option, number, line, terms) for number, line in enumerate(version.lines, 1)]
        drafted = Drafted(option, lines, [])
        total_option(drafted)
        option.costs = {"inland": str(round(option.cbm * _INLAND))} if option.cbm else {}
        self._cost(drafted, terms, with_sheet=at >= self._sheets_since)
        total_option(drafted)
        return drafted

    def _line(
        self, asked: Asked, option: QuotationOption, place: int, row: LineRow, terms: Terms
    ) -> QuotationLine:  # fmt: skip
        """At the list's price less what was given away, never below the floor."""
        product = self._book.products[row.code]
        quantity = Decimal(row.quantity)
        known = self._book.price(terms, product.pk, quantity)
        assert known is not None  # only priced goods are told of
        price = (known.price * (100 - row.off) / 100).quantize(price_step(known.price, terms.currency))
        price = max(price, known.floor or price)
        line = QuotationLine(option=option, place=place, floor=known.floor, is_frozen=option.is_frozen)
        amount = amount_of(quantity, price, terms.currency)
        read = ReadRow(row.code, "", "", "", "", False, quantity, price, amount)  # noqa: FBT003
        describe_line(line, read, self._book.facts[product.pk], Writing(asked.party, asked.on, asked.on))
        return line

    def _cost(self, drafted: Drafted, terms: Terms, *, with_sheet: bool) -> None:
        """What would leave less than the customer's strategy asks for was offered a little dearer."""
        for line in drafted.lines:
            line.margin = self._left(drafted, line)
            least = terms.strategy.least_margin if terms.strategy else None
            if least is not None and line.margin is not None and line.margin < least and line.unit_price is not None:
                dearer = line.unit_price * (1 - line.margin) / (1 - least - _A_LITTLE)
                line.unit_price = dearer.quantize(price_step(dearer, terms.currency), ROUND_CEILING)
                line.amount = amount_of(line.quantity, line.unit_price, terms.currency)
                line.margin = self._left(drafted, line)
        if with_sheet:
            cost_lines(drafted.option, drafted.lines, self._book.facts)
        else:
            drafted.option.margin = _of_all(drafted.lines)

    def _left(self, drafted: Drafted, line: QuotationLine) -> Decimal | None:
        """What the sheet leaves of a price under FOB: purchase less refund, and the share of the way to the port."""
        goods, option = self._book.facts[line.product_id or 0], drafted.option
        assert line.unit_price and line.quantity and option.rate
        if goods.cost is None or goods.rebate_rate is None:
            return None
        net = goods.cost.amount - goods.cost.amount / (1 + goods.vat_rate) * goods.rebate_rate
        cbm, whole = Decimal(str(line.packing.get("cbm") or 0)), option.cbm or Decimal(0)
        inland = Decimal(option.costs.get("inland", 0)) * cbm / whole / line.quantity if whole else Decimal(0)
        return round(1 - (net + inland) / (line.unit_price * option.rate), 5)


def _of_all(lines: Iterable[QuotationLine]) -> Decimal | None:
    priced = [(line.amount, line.margin) for line in lines if line.amount and line.margin is not None]
    total = sum((amount for amount, _margin in priced), Decimal(0))
    return round(sum((amount * margin for amount, margin in priced), Decimal(0)) / total, 5) if total else None


def totals(drafted: Iterable[Drafted]) -> list[str]:
    return [f"{each.option.currency} {each.option.amount}" for each in drafted]
