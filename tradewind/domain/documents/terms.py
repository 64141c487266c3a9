"""Do trade term, freight, draft, insurance and declaration agree with the invoice's money?"""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from tradewind.domain.documents.arithmetic import coin_of
from tradewind.domain.documents.compared import term_of
from tradewind.domain.documents.findings import Observation, Verdict
from tradewind.domain.documents.kinds import AGREED, TRANSPORT, DocumentKind
from tradewind.domain.documents.likeness import Likeness
from tradewind.domain.documents.parties import parties_alike
from tradewind.domain.documents.schema import Document, DocumentSet
from tradewind.domain.documents.tables import ISBP, LEAST_INSURED_PERCENT, UCP
from tradewind.domain.vocabulary.incoterms import INCOTERM_RULES, CostPart, Incoterm

Kind = DocumentKind
_RECEIVERS = ("buyer", "applicant", "consignee", "notify_party", "second_notify_party", "importer", "drawee")
_HUNDRED = Decimal(100)
_PREPAID = re.compile(r"\b(?:pre-?paid|paid in advance)\b", re.IGNORECASE)
_COLLECT = re.compile(r"\bcollect\b|\bpayable at (?:port of )?destination\b|\bto be paid\b", re.IGNORECASE)
_TERMS = "|".join([*(term.value for term in Incoterm), "C&F", "CNF"])
_VALUE_UNDER = re.compile(rf"\btotal\s+({_TERMS})\b", re.IGNORECASE)


def check_terms(papers: DocumentSet) -> Iterator[Observation]:
    invoices = list(papers.of(Kind.COMMERCIAL_INVOICE))
    for invoice in invoices:
        yield from _issuer(invoice)
        yield from _one_term(invoice)
    for certificate in papers.of(Kind.CERTIFICATE_OF_ORIGIN):
        yield from _consignee(certificate, papers)
    for transport in papers.of(*TRANSPORT):
        yield from _freight(transport, invoices or list(papers.of(*AGREED)))
    if not invoices:
        return
    yield from _drafts(papers, invoices)
    for insurance in papers.of(Kind.INSURANCE_DOCUMENT):
        yield from _insurance(insurance, invoices)
    for declaration in papers.of(Kind.CUSTOMS_DECLARATION):
        yield from _declared(declaration, invoices)


def _issuer(invoice: Document) -> Iterator[Observation]:
    issuer, seller = invoice.facts.party("issuer"), invoice.facts.party("seller")
    if issuer and seller and parties_alike(issuer, seller) is Likeness.CONFLICT:
        source = f"{UCP}18(a)(i), {ISBP}C2"
        yield Observation(
            "IN-01", source, Verdict.DISCREPANCY, invoice, "issuer", issuer.name, seller.name, code="conflict_within"
        )


def _consignee(certificate: Document, papers: DocumentSet) -> Iterator[Observation]:
    """ISBP 745 L6: with a bill of lading to order, a party that is named elsewhere; never one that nobody knows."""
    consignee = certificate.facts.party("consignee")
    carriers = list(papers.of(*TRANSPORT))
    orders = [party for each in carriers if (party := each.facts.party("consignee")) and party.is_to_order]
    if consignee is None or consignee.is_silent or not orders:
        return
    others = [each for each in papers.documents if each is not certificate]
    known = [
        party for each in others for name in _RECEIVERS if (party := each.facts.party(name)) and not party.is_silent
    ]
    if known and all(parties_alike(consignee, party) is Likeness.CONFLICT for party in known):
        yield Observation(
            "CO-05", f"{ISBP}L6", Verdict.DISCREPANCY, certificate, "consignee", consignee.name, known[0].name,
            carriers[0], "consignee_unknown",
        )  # fmt: skip


def _one_term(invoice: Document) -> Iterator[Observation]:
    """ "TOTAL CIF VALUE" below "TERMS: FOB"."""
    term = term_of(invoice.facts.text("incoterm"))
    for text in (*invoice.facts.texts("texts"), *invoice.facts.texts("statements"), invoice.facts.text("goods")):
        match = _VALUE_UNDER.search(text)
        if term and match and term_of(match[1]) != term:
            yield Observation(
                "IN-09",
                f"{ISBP}C8",
                Verdict.DISCREPANCY,
                invoice,
                "incoterm",
                invoice.facts.text("incoterm"),
                match[0],
                code="conflict_within",
            )


def _freight(transport: Document, priced: list[Document]) -> Iterator[Observation]:
    text = "; ".join((transport.facts.text("freight"), *transport.facts.texts("clauses")))
    prepaid, collect = _PREPAID.search(text), _COLLECT.search(text)
    if prepaid and collect:
        source = f"{UCP}14(d), {ISBP}E26"
        yield Observation(
            "BL-16", source, Verdict.DISCREPANCY, transport, "freight", prepaid[0], collect[0], code="conflict_within"
        )
        return
    term, against = next(((term_of(each.facts.text("incoterm")), each) for each in priced
                          if each.facts.text("incoterm")), ("", None))  # fmt: skip
    if against is None or term not in set(Incoterm) or not (prepaid or collect):
        return
    pays = CostPart.MAIN_FREIGHT in INCOTERM_RULES[Incoterm(term)].bears
    if bool(prepaid) == pays:
        return
    # A seller under FOB who pays the freight for the buyer is no conflict of the papers, but it is money.
    verdict = Verdict.DISCREPANCY if pays and against.is_presented else Verdict.WARNING
    said = transport.facts.text("freight") or text
    yield Observation(
        "XD-12", f"{UCP}14(d), {ISBP}E26", verdict, transport, "freight", said, term, against, "freight_against_term"
    )


def invoiced(invoices: list[Document]) -> Decimal | None:
    amounts = [each.facts.number("amount") for each in invoices]
    return sum((each for each in amounts if each is not None), Decimal(0)) if None not in amounts else None


def _drafts(papers: DocumentSet, invoices: list[Document]) -> Iterator[Observation]:
    """Several drafts share the invoices; a percentage must be stated, or it is a hundred."""
    total, drafts = invoiced(invoices), list(papers.of(Kind.DRAFT))
    drawn = [each.facts.number("amount") for each in drafts]
    if total is None or not drafts or None in drawn:
        return
    percent = drafts[0].facts.number("percent_of_invoice") or _HUNDRED
    due = (total * percent / _HUNDRED).quantize(coin_of(invoices[0]), ROUND_HALF_UP)
    amount = sum((each for each in drawn if each is not None), Decimal(0))
    if amount != due:
        yield Observation(
            "AM-11", f"{UCP}14(d)", Verdict.DISCREPANCY, drafts[0], "amount", f"{amount:f}", f"{due:f}",
            invoices[0], "draft_differs", {"percent": percent},
        )  # fmt: skip


def _insurance(insurance: Document, invoices: list[Document]) -> Iterator[Observation]:
    term = term_of(invoices[0].facts.text("incoterm"))
    if term in set(Incoterm) and CostPart.INSURANCE not in INCOTERM_RULES[Incoterm(term)].bears:
        if not INCOTERM_RULES[Incoterm(term)].may_insure_own_risk:
            yield Observation(
                "IS-18", f"{UCP}14(g)", Verdict.INFO, insurance, "title", insurance.name, term, invoices[0],
                "insurance_not_needed",
            )  # fmt: skip
        return
    currency = insurance.facts.text("insured_currency") or insurance.facts.text("currency")
    expected = invoices[0].facts.text("currency")
    if insurance.facts.text("insured_currency") and expected and currency.upper() != expected.upper():
        source = f"{UCP}28(f)(i)"
        yield Observation(
            "IS-05", source, Verdict.DISCREPANCY, insurance, "insured_currency", currency, expected, invoices[0]
        )
        return
    yield from _insured_amount(insurance, invoices)


def _insured_amount(insurance: Document, invoices: list[Document]) -> Iterator[Observation]:
    """Of the CIF or CIP value, gross: what the invoice takes off for a discount or an advance is insured as well."""
    total, insured = invoiced(invoices), insurance.facts.number("insured_amount")
    if total is None or insured is None:
        return
    for each in invoices:
        total += sum((each.facts.number(name) or Decimal(0) for name in ("discount", "deductions")), Decimal(0))
    percent = insurance.facts.number("insured_percent") or LEAST_INSURED_PERCENT
    least = (total * max(percent, LEAST_INSURED_PERCENT) / _HUNDRED).quantize(coin_of(invoices[0]), ROUND_HALF_UP)
    if insured < least:
        verdict = Verdict.WARNING if least - insured < 1 else Verdict.DISCREPANCY
        yield Observation(
            "IS-06", f"{UCP}28(f)(ii), {ISBP}K12-K14", verdict, insurance, "insured_amount", f"{insured:f}",
            f"{least:f}", invoices[0], "insured_too_little", {"percent": max(percent, LEAST_INSURED_PERCENT)},
        )  # fmt: skip


def _declared(declaration: Document, invoices: list[Document]) -> Iterator[Observation]:
    """Under one term the amounts are one; under another the freight and the premium stand between them."""
    declared, total = declaration.facts.number("amount"), invoiced(invoices)
    if declared is None or total is None:
        return
    term, invoice_term = (term_of(each.facts.text("incoterm")) for each in (declaration, invoices[0]))
    if term and invoice_term and term != invoice_term:
        declared, total = _free_on_board(declaration, declared), _free_on_board(invoices[0], total)
    if declared is not None and total is not None and declared != total:
        yield Observation(
            "CU-01", "GAC 2019 No. 18", Verdict.WARNING, declaration, "amount", f"{declared:f}", f"{total:f}",
            invoices[0],
        )  # fmt: skip


def _free_on_board(document: Document, amount: Decimal) -> Decimal | None:
    """None where the freight or the premium of its term is not said."""
    term = term_of(document.facts.text("incoterm"))
    if term not in set(Incoterm):
        return None
    bears, left = INCOTERM_RULES[Incoterm(term)].bears, amount
    for part, name in ((CostPart.MAIN_FREIGHT, "freight_charge"), (CostPart.INSURANCE, "insurance_charge")):
        if part in bears:
            charge = document.facts.number(name)
            if charge is None:
                return None
            left -= charge
    return left
