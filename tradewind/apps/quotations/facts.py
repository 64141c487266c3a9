"""Rows of quotations as the rules want them."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from tradewind.apps.quotations.models import THE_LIMITS, ApprovalLimits, QuotationLine, QuotationOption
from tradewind.domain.quotations import floors
from tradewind.domain.vocabulary.exchange import FxRate, RateKind
from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.payment_terms import (
    Instalment,
    PaymentCondition,
    PaymentRisk,
    PaymentTerm,
    PaymentTrigger,
    PaymentWay,
)

CNY = "CNY"


def limits() -> ApprovalLimits:
    """What the boss leaves to the salespeople; before anybody has said so, everything above the floors."""
    return ApprovalLimits.objects.filter(pk=THE_LIMITS).first() or ApprovalLimits(pk=THE_LIMITS)


def limits_of(row: ApprovalLimits) -> floors.ApprovalLimits:
    return floors.ApprovalLimits(
        amount=Money(row.most_amount_cny, CNY) if row.most_amount_cny is not None else None,
        margin_percent=row.least_margin * 100 if row.least_margin is not None else None,
        payment_risk=PaymentRisk(row.most_risk) if row.most_risk is not None else None,
    )


def payment_of(rows: Sequence[Mapping[str, object]]) -> PaymentTerm | None:
    """None where nobody has said yet how it is paid."""
    return PaymentTerm(tuple(_instalment(row) for row in rows)) if rows else None


def payment_rows(term: PaymentTerm | None) -> list[dict[str, object]]:
    return [
        {
            "percent": plain(each.percent), "way": each.way.value, "trigger": each.trigger.value, "days": each.days,
            "condition": each.condition.value,
        }
        for each in (term.instalments if term else ())
    ]  # fmt: skip


def _instalment(row: Mapping[str, object]) -> Instalment:
    return Instalment(
        Decimal(str(row["percent"])), PaymentWay(str(row["way"])), PaymentTrigger(str(row["trigger"])),
        int(str(row.get("days") or 0)), PaymentCondition(str(row.get("condition") or "")),
    )  # fmt: skip


def rate_of(option: QuotationOption) -> FxRate | None:
    """Yuan for one unit of the option's currency, as it stood; None in yuan, and where nobody had one."""
    if option.rate is None or option.rate_on is None:
        return None
    return FxRate(
        option.currency, CNY, option.rate, RateKind(option.rate_kind), option.rate_source, option.rate_on
    )  # fmt: skip


def in_cny(option: QuotationOption) -> Decimal | None:
    if option.amount is None or option.currency == CNY:
        return option.amount
    return option.amount * option.rate if option.rate is not None else None


def plain(number: Decimal) -> str:
    """A number as one writes it, and as JSON keeps it without a float: 500, not 500.000."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def kept(findings: Iterable[Finding]) -> list[dict[str, object]]:
    """Findings as a column keeps them."""
    return [
        {"code": each.code, "facts": {name: _said(value) for name, value in each.facts.items()},
         "severity": each.severity.value}
        for each in findings
    ]  # fmt: skip


def is_problem(row: Mapping[str, object]) -> bool:
    return row.get("severity") == Severity.PROBLEM


def _said(value: object) -> object:
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Money):
        return str(value)
    return value if isinstance(value, int | bool) or value is None else str(value)


def without_volume(lines: Sequence[QuotationLine]) -> list[QuotationLine]:
    """Where there is one, what all lines share is shared out by amount: the volume would leave it nothing. One whose
    quantity is still to come has no share yet either way."""
    return [line for line in lines if line.quantity and not Decimal(str(line.packing.get("cbm") or 0))]
