"""How are figures, findings and problems written into a record?"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Any

from tradewind.cli.language import gettext as _
from tradewind.cli.language import gettext_noop as N_
from tradewind.domain.vocabulary.details import BadDetail, BadDetails
from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.cargo.sentences import ENGLISH as OF_CARGO
from tradewind.platform.ordering.sentences import ENGLISH as OF_ORDERS
from tradewind.platform.pricing.sentences import ENGLISH as OF_PRICES

ENGLISH: dict[str, str] = OF_PRICES | OF_ORDERS | OF_CARGO
AMOUNT_PLACES, PERCENT_PLACES = 6, 4
_LEAST_PLACES, _DIGITS = 2, 100
REASONS: dict[str, str] = {
    "required": N_("%(field)s is missing."),
    "not_an_object": N_("%(field)s is no JSON object."),
    "not_a_number": N_("%(field)s is no number."),
    "not_whole": N_("%(field)s must be a whole number."),
    "not_a_text": N_("%(field)s must be a text."),
    "not_yes_or_no": N_("%(field)s must be true or false."),
    "not_a_date": N_("%(field)s is no date such as 2026-11-30."),
    "unknown_choice": N_("%(field)s must be one of: %(known)s."),
    "unknown_country": N_("%(field)s is no country of ISO 3166-1."),
    "unknown_currency": N_("%(field)s is no currency of ISO 4217."),
    "too_small": N_("%(field)s is too small a number."),
    "too_many": N_("%(field)s holds too many."),
}


def figure(value: Decimal | None, places: int = AMOUNT_PLACES) -> str | None:
    """Half up to so many places, without the zeros behind the second."""
    if value is None:
        return None
    text = format(half_up(value, places), "f")
    kept = text.rstrip("0")
    short = len(kept) - kept.index(".") - 1
    return kept + "0" * max(_LEAST_PLACES - short, 0)


def half_up(value: Decimal, places: int) -> Decimal:
    with localcontext(prec=_DIGITS):
        return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def percent(value: Decimal | None) -> str | None:
    return figure(value, PERCENT_PLACES)


def plain(value: Decimal | None) -> str | None:
    """As it was given: 13, 0.5, 1200; never 1E+2."""
    return None if value is None else format(value.normalize(), "f")


def shown(facts: Mapping[str, object]) -> dict[str, object]:
    """Facts as they stand in a sentence."""
    return {name: _in_words(value) for name, value in facts.items()}


def _in_words(value: object) -> object:
    if isinstance(value, Decimal):
        return plain(half_up(value, AMOUNT_PLACES))
    if isinstance(value, Money):
        return f"{value.currency} {figure(value.amount)}"
    return value.isoformat() if isinstance(value, date) else value


def sentence(code: str, facts: Mapping[str, object]) -> str:
    return _(ENGLISH[code]) % shown(facts)


def finding_record(finding: Finding) -> dict[str, Any]:
    return {"code": finding.code, "severity": finding.severity, "sentence": sentence(finding.code, finding.facts)}


def unknown_record(name: str) -> dict[str, Any]:
    said = _("Nobody reads the field %(field)s: look at its spelling.") % {"field": name}
    return {"code": "unknown_field", "severity": "warning", "sentence": said}


def problem_records(refusal: Refusal) -> list[dict[str, Any]]:
    """What is wrong with an object, one record for each field, or the one refusal."""
    if isinstance(refusal, BadDetails):
        return [detail_record(each) for each in refusal.problems]
    return [{"code": refusal.code, "field": None, "sentence": sentence(refusal.code, refusal.facts)}]


def detail_records(problems: Iterable[BadDetail]) -> list[dict[str, Any]]:
    return [detail_record(each) for each in problems]


def detail_record(problem: BadDetail) -> dict[str, Any]:
    if problem.reason in REASONS:
        said = _(REASONS[problem.reason]) % {"field": problem.field, "known": getattr(problem, "known", "")}
    else:
        said = f"{problem.field}: {_(ENGLISH[problem.reason]) % {}}"
    return {"code": problem.reason, "field": problem.field, "sentence": said}
