"""Which cost sheet stands in an object?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from tradewind.cli.records.reading import Fields
from tradewind.domain.quotations.checking import problems_of_percent, problems_of_sheet
from tradewind.domain.quotations.cost_sheet import (
    CNY,
    CostsAbroad,
    CostSheet,
    DomesticCosts,
    Insurance,
    Margin,
    MarginBasis,
    PriceShares,
    Purchase,
    TaxTreatment,
)
from tradewind.domain.quotations.rebates import RebateRate, rebate_rate_findings, rebate_rate_on
from tradewind.domain.vocabulary.details import BadDetail, BadDetails
from tradewind.domain.vocabulary.exchange import FxRate, RateKind
from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.incoterms import Incoterm


@dataclass(frozen=True, slots=True)
class Asked:
    sheet: CostSheet
    target: Decimal | None
    in_containers: bool
    findings: Sequence[Finding]


def read_asked(fields: Fields) -> Asked:
    """Raises BadDetails with everything that is wrong, whether it cannot be read or cannot be."""
    incoterm = fields.choice("incoterm", Incoterm)
    if not fields.given.get("incoterm"):
        fields.complain("incoterm", "required")
    rebate, findings = _rebate(fields)
    sheet = _sheet(fields, _purchase(fields, rebate), incoterm or Incoterm.EXW)
    target = fields.optional("target_price")
    asked = Asked(sheet, target, fields.flag("in_containers"), findings)
    problems = (*fields.problems, *problems_of_sheet(sheet), *_problems_of_target(target))
    if problems:
        raise BadDetails(problems)
    return asked


def _sheet(fields: Fields, purchase: Purchase, incoterm: Incoterm) -> CostSheet:
    return CostSheet(
        purchase=purchase,
        incoterm=incoterm,
        currency=fields.currency("currency", "USD"),
        rate=_rate(fields),
        domestic=DomesticCosts(*map(fields.number, ("packing_cost", "inland_cost", "handling_cost", "other_cost"))),
        abroad=CostsAbroad(
            fields.optional("freight"),
            fields.optional("destination_cost"),
            fields.optional("unloading_cost"),
            fields.optional("import_cost"),
            fields.number("duty_percent"),
        ),
        insurance=Insurance(
            fields.optional("insurance_percent"),
            fields.number("insurance_markup_percent", 10),
            fields.flag("insures_own_risk"),
        ),
        shares=PriceShares(
            fields.number("commission_percent"),
            fields.number("bank_percent"),
            fields.number("credit_insurance_percent"),
            fields.number("usance_interest_percent"),
            fields.whole("usance_days"),
        ),
        margin=Margin(
            fields.number("margin_percent"),
            fields.choice("margin_on", MarginBasis, MarginBasis.PRICE) or MarginBasis.PRICE,
        ),
        quantity=fields.number("quantity", 1),
        price_step=fields.optional("price_step"),
        place=fields.text("place"),
        loads_at_own_place=fields.flag("loads_at_own_place"),
    )


def _problems_of_target(target: Decimal | None) -> tuple[BadDetail, ...]:
    return (BadDetail("target_price", "not_above_zero"),) if target is not None and target <= 0 else ()


def _purchase(fields: Fields, rebate: Decimal | None) -> Purchase:
    return Purchase(
        price=fields.needed("purchase_price"),
        vat_percent=fields.number("vat_percent", 13),
        rebate_percent=rebate,
        treatment=fields.choice("tax_treatment", TaxTreatment) or TaxTreatment.REFUND,
        overhead_percent=fields.number("overhead_percent"),
        interest_percent=fields.number("cost_interest_percent"),
        interest_days=fields.whole("cost_interest_days"),
    )


def _rebate(fields: Fields) -> tuple[Decimal | None, Sequence[Finding]]:
    """The rate that is named, else the one of the table for the day of export."""
    named, export_on = fields.optional("rebate_percent"), fields.day("export_on")
    rates = [rate for row in fields.list_of("rebate_rates") if (rate := _rebate_rate(row))]
    if named is not None or not rates:
        return named, ()
    today = _today()
    chosen = rebate_rate_on(rates, export_on or today)
    findings = rebate_rate_findings(rates, today, export_on or today)
    return (chosen.percent if chosen else None), findings


def _rebate_rate(row: Fields) -> RebateRate | None:
    percent, begins, ends = row.needed("percent"), row.day("from"), row.day("until")
    row.problems.extend(problems_of_percent(f"{row.prefix}percent", percent))
    return RebateRate(percent, begins or date.min, ends)


def _today() -> date:
    """In the office: a rate that somebody types without a day is one of now."""
    return datetime.now(ZoneInfo("Asia/Shanghai")).date()


def _rate(fields: Fields) -> FxRate | None:
    """A number alone is somebody's word for a bank's buying rate; an object says whose, of what kind and when."""
    currency = fields.currency("currency", "USD")
    if isinstance(fields.given.get("exchange_rate"), dict):
        told = fields.object_of("exchange_rate")
        assert told is not None
        amount, kind = told.needed("rate"), told.choice("kind", RateKind, RateKind.BUYING)
        source, on = told.text("source"), told.day("on")
    else:
        amount, kind, source, on = fields.number("exchange_rate"), RateKind.BUYING, "", None
    if amount <= 0 or currency == CNY:
        if fields.given.get("exchange_rate") not in (None, "") and amount <= 0:
            fields.complain("exchange_rate", "not_above_zero")
        return None
    return FxRate(currency, CNY, amount, kind or RateKind.BUYING, source or "–", on or _today())
