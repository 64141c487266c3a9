"""May this exchange rate stand in a cost sheet, and is it too old?"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from tradewind.domain.vocabulary.exchange import FxRate, RateKind
from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.domain.vocabulary.refusal import Refusal

FRESH = timedelta(hours=24)
_SHANGHAI = ZoneInfo("Asia/Shanghai")


class ReferenceRateNeedsName(Refusal):
    """Nobody deals at it: a person has to put it into the sheet by name."""

    code = "reference_rate_needs_name"


def refuse_unnamed_reference(rate: FxRate, *, named_by: str = "") -> None:
    """Before a cost sheet is saved: `named_by` is the person who chose the rate on purpose."""
    if rate.is_reference and not named_by.strip():
        raise ReferenceRateNeedsName(kind=rate.kind.value, source=rate.source, on=rate.on)


def rate_findings(rate: FxRate, *, at: datetime, published_at: datetime | None = None) -> tuple[Finding, ...]:
    """What the page says beside the rate. Without a moment of publication its day is counted from the first hour."""
    facts = {"kind": rate.kind.value, "source": rate.source, "on": rate.on}
    findings = []
    if rate.is_reference:
        findings.append(Finding("rate_is_reference", "exchange_rate", facts, Severity.NOTE))
    if rate.kind is RateKind.SELLING:
        findings.append(Finding("rate_is_selling", "exchange_rate", facts))
    age = at - (published_at or datetime.combine(rate.on, time(), _SHANGHAI))
    if age > FRESH:
        hours = int(age / timedelta(hours=1))
        findings.append(Finding("rate_is_stale", "exchange_rate", {**facts, "hours": hours}))
    return tuple(findings)
