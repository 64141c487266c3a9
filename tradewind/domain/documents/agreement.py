"""Is what is shipped and invoiced as much as was agreed?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.documents.findings import Observation, Verdict
from tradewind.domain.documents.kinds import DocumentKind
from tradewind.domain.documents.lines import Lines, Named
from tradewind.domain.documents.measures import Measure
from tradewind.domain.documents.schema import Document, DocumentSet, Facts
from tradewind.domain.documents.tables import MEASURED, UCP
from tradewind.domain.documents.terms import invoiced
from tradewind.domain.documents.totals import added, total_of_lines
from tradewind.domain.vocabulary import tolerances

Kind = DocumentKind
_ABOUT = re.compile(r"\b(?:about|approximately|approx|circa|abt)\b", re.IGNORECASE)
_NOT_ALLOWED = re.compile(r"\bnot\b|\bprohibited\b|\bforbidden\b|不", re.IGNORECASE)
_AGREED_FIRST = (Kind.CONTRACT, Kind.PROFORMA_INVOICE, Kind.PURCHASE_ORDER)
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Allowance:
    percent: Decimal
    source: str


def check_agreement(papers: DocumentSet, named: Named) -> Iterator[Observation]:
    """Against the paper that binds most: a purchase order repeats what the contract says."""
    agreed = papers.first(_AGREED_FIRST[0]) or papers.first(_AGREED_FIRST[1]) or papers.first(_AGREED_FIRST[2])
    invoices = list(papers.of(Kind.COMMERCIAL_INVOICE))
    if agreed is None or not invoices:
        return
    found = list(_lines(agreed, invoices, named))
    yield from found or _quantity(agreed, invoices)
    yield from _amount(agreed, invoices)


def quantity_allowance(agreed: Facts, quantity: Measure) -> Allowance:
    """What is stated, else ten per cent of what is said with "about", else five of what is measured."""
    stated = agreed.number("quantity_tolerance_percent")
    if stated is not None:
        return Allowance(stated, "CISG art. 52(2)")
    if _ABOUT.search(f"{agreed.text('tolerance')} {quantity.raw}"):
        return Allowance(tolerances.ABOUT.percent, tolerances.ABOUT.source)
    if quantity.kind in MEASURED:
        return Allowance(tolerances.MEASURED.percent, tolerances.MEASURED.source)
    return Allowance(Decimal(0), "CISG art. 52(2)")


def _lines(agreed: Document, invoices: list[Document], named: Named) -> Iterator[Observation]:
    ordered = named.get(agreed)
    delivered = [named[each] for each in invoices if each in named]
    if ordered is None or not delivered or any(each.named_by != ordered.named_by for each in delivered):
        return
    for name, lines in ordered.groups.items():
        wanted = added([value for line in lines if (value := line.facts.value("quantity")) is not None])
        shipped = _shipped(name, delivered)
        if isinstance(wanted, Measure) and shipped is not None:
            first = next(each for each in delivered if name in each.groups)
            field = f"lines[{first.groups[name][0].place}].quantity"
            yield from _judged(agreed, wanted, first.document, field, shipped)


def _shipped(name: str, delivered: list[Lines]) -> Measure | None:
    values = [line.facts.value("quantity") for each in delivered for line in each.groups.get(name, ())]
    total = added([value for value in values if value is not None]) if values and None not in values else None
    return total if isinstance(total, Measure) else None


def _quantity(agreed: Document, invoices: list[Document]) -> Iterator[Observation]:
    wanted = agreed.facts.measure("quantity") or total_of_lines(agreed, "quantity")
    values = [each.facts.measure("quantity") or total_of_lines(each, "quantity") for each in invoices]
    shipped = added([value for value in values if value is not None]) if None not in values else None
    if isinstance(wanted, Measure) and isinstance(shipped, Measure):
        yield from _judged(agreed, wanted, invoices[0], "quantity", shipped)


def _judged(
    agreed: Document, wanted: Measure, invoice: Document, field: str, shipped: Measure
) -> Iterator[Observation]:
    if wanted.kind != shipped.kind:
        return
    allowance = quantity_allowance(agreed.facts, wanted)
    share = allowance.percent / _HUNDRED
    facts = {"percent": allowance.percent}
    if shipped.whole > wanted.whole * (1 + share):
        yield Observation("CC-03", allowance.source, Verdict.WARNING, invoice, field, shipped.raw, wanted.raw, agreed,
                          "more_than_agreed", facts)  # fmt: skip
    elif shipped.whole < wanted.whole * (1 - share):
        partial = agreed.facts.text("partial_shipments")
        verdict = Verdict.WARNING if _NOT_ALLOWED.search(partial) else Verdict.INFO
        yield Observation("CC-03", f"{UCP}31(a)", verdict, invoice, field, shipped.raw, wanted.raw, agreed,
                          "less_than_agreed", facts)  # fmt: skip


def _amount(agreed: Document, invoices: list[Document]) -> Iterator[Observation]:
    total, wanted = invoiced(invoices), agreed.facts.number("amount")
    currencies = {each.facts.text("currency").upper() for each in (agreed, invoices[0])} - {""}
    if total is None or wanted is None or len(currencies) > 1:
        return
    stated = agreed.facts.number("amount_tolerance_percent")
    if stated is None:
        stated = tolerances.ABOUT.percent if _ABOUT.search(agreed.facts.text("tolerance")) else Decimal(0)
    if total > wanted * (1 + stated / _HUNDRED):
        yield Observation(
            "CC-02", "CISG art. 53", Verdict.WARNING, invoices[0], "amount", f"{total:f}", f"{wanted:f}", agreed,
            "more_than_agreed", {"percent": stated},
        )  # fmt: skip
