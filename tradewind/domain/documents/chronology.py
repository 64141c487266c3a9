"""Do the days of the papers come in an order that can be?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tradewind.domain.documents.days import Day
from tradewind.domain.documents.findings import Observation, Verdict
from tradewind.domain.documents.kinds import AGREED, INSPECTED, TRANSPORT, DocumentKind
from tradewind.domain.documents.schema import Document, DocumentSet
from tradewind.domain.documents.tables import FIELDS, ISBP, UCP, Shape

Kind = DocumentKind
_BEFORE_SHIPMENT = re.compile(r"\bpre-?\s?shipment|\b(?:before|prior to) (?:the )?(?:shipment|loading)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Order:
    """An order of two days that cannot be, or should not."""

    rule: str
    source: str
    verdict: Verdict
    code: str


_DISCREPANCY, _WARNING = Verdict.DISCREPANCY, Verdict.WARNING
_ISSUED_EARLY = Order("BL-30", f"{UCP}14(i), 20(a)(ii)", _WARNING, "issued_before_on_board")
_ARRIVES_EARLY = Order("XD-06", f"{UCP}14(d)", _WARNING, "arrives_before_leaving")
# Warehouse to warehouse alone does not make it earlier (ISBP 745 K10).
_INSURED_LATE = Order("IS-07", f"{UCP}28(e), {ISBP}K9-K10", _DISCREPANCY, "insured_too_late")
_INSURANCE_ENDED = Order("IS-16", f"{UCP}28", _WARNING, "insurance_ended")
_INSPECTED_LATE = Order("CT-03", f"{ISBP}A12", _WARNING, "inspected_after_shipment")
_SENT_LATE = Order("BC-04", f"{UCP}14(d)", _DISCREPANCY, "sent_too_late")
_CERTIFIED_EARLY = Order("BC-04", f"{UCP}14(d)", _DISCREPANCY, "certified_before_sent")
_BEFORE_ORDER = Order("CC-14", "CISG art. 33", _WARNING, "shipped_before_order")
_AFTER_LATEST = Order("CC-07", "CISG art. 33", _WARNING, "shipped_after_latest")
_DECLARED_LATE = Order("CU-02", "Customs Law of China art. 24", _WARNING, "declared_after_loading")

_DAYS = tuple(name for name, shape in FIELDS.items() if shape is Shape.DAY)


def check_days(papers: DocumentSet) -> Iterator[Observation]:
    for document in papers.documents:
        yield from _unclear(document)
        yield from _after_presentation(document, papers.presented_on)
    yield from _restated(papers)
    carrying, shipped = _shipment(papers)
    if carrying is None or shipped is None:
        return
    yield from _transport(carrying, shipped)
    for document in papers.documents:
        for look in _LOOKS.get(document.kind, ()):
            yield from look(document, carrying, shipped)


def _shipment(papers: DocumentSet) -> tuple[Document | None, date | None]:
    """The latest day of several transport documents (UCP 600 art. 31(b)); without a notation, the day of issue."""
    told = [(shipped, each) for each in papers.of(*TRANSPORT)
            if (shipped := each.facts.day("shipped_on") or each.facts.day("issued_on"))]  # fmt: skip
    if not told:
        return None, None
    shipped, carrying = max(told, key=lambda each: each[0])
    return carrying, shipped


def _said(order: Order, document: Document, field: str, on: date, against: Document, than: date) -> Observation:
    return Observation(
        order.rule, order.source, order.verdict, document, field, on.isoformat(), than.isoformat(), against, order.code
    )


def _unclear(document: Document) -> Iterator[Observation]:
    for name in _DAYS:
        value = document.facts.value(name)
        if isinstance(value, Day) and value.sole is None:
            readings = " / ".join(each.isoformat() for each in value.readings)
            source = f"{ISBP}A16"
            yield Observation("CR-21", source, Verdict.WARNING, document, name, value.raw, readings, code="day_unclear")


def _after_presentation(document: Document, presented: date | None) -> Iterator[Observation]:
    issued = document.facts.day("issued_on")
    if presented and issued and issued > presented and document.is_presented:
        yield Observation("CR-18", f"{UCP}14(i)", Verdict.DISCREPANCY, document, "issued_on", issued.isoformat(),
                          presented.isoformat(), code="dated_after_presentation")  # fmt: skip


def _restated(papers: DocumentSet) -> Iterator[Observation]:
    """The "B/L date" is the day of issue or of loading on board: either will do."""
    carriers = list(papers.of(*TRANSPORT))
    own = {day for each in carriers for name in ("issued_on", "shipped_on") if (day := each.facts.day(name))}
    for document in papers.documents if own else ():
        said = document.facts.day("transport_date")
        if said and said not in own:
            verdict = Verdict.DISCREPANCY if document.is_presented else Verdict.WARNING
            known = ", ".join(day.isoformat() for day in sorted(own))
            yield Observation(
                "XD-06", f"{UCP}14(d)", verdict, document, "transport_date", said.isoformat(), known, carriers[0]
            )


def _transport(document: Document, shipped: date) -> Iterator[Observation]:
    issued, arrival = document.facts.day("issued_on"), document.facts.day("arrival_on")
    if issued and issued < shipped and not document.facts.day("received_on"):
        yield _said(_ISSUED_EARLY, document, "issued_on", issued, document, shipped)
    if arrival and arrival < shipped:
        yield _said(_ARRIVES_EARLY, document, "arrival_on", arrival, document, shipped)


def _insurance(document: Document, carrying: Document, shipped: date) -> Iterator[Observation]:
    name = "effective_on" if document.facts.day("effective_on") else "issued_on"
    begins, ends = document.facts.day(name), document.facts.day("expires_on")
    if begins and begins > shipped:
        yield _said(_INSURED_LATE, document, name, begins, carrying, shipped)
    if ends and ends < shipped:
        yield _said(_INSURANCE_ENDED, document, "expires_on", ends, carrying, shipped)


def _inspection(document: Document, carrying: Document, shipped: date) -> Iterator[Observation]:
    facts = document.facts
    words = " ".join((facts.text("title"), *facts.texts("statements"), *facts.texts("texts")))
    is_before = _BEFORE_SHIPMENT.search(words) is not None
    name = "inspected_on" if facts.day("inspected_on") or not is_before else "issued_on"
    looked = facts.day(name)
    if looked and looked > shipped:
        order = replace(_INSPECTED_LATE, verdict=_DISCREPANCY) if is_before else _INSPECTED_LATE
        yield _said(order, document, name, looked, carrying, shipped)


def _sending(document: Document, carrying: Document, shipped: date) -> Iterator[Observation]:
    """What a certificate or an advice says of its own sending."""
    is_advice = document.kind is Kind.SHIPPING_ADVICE
    sent, issued = document.facts.day("sent_on"), document.facts.day("issued_on")
    within = document.facts.count("within_days")
    name = "sent_on" if sent else "issued_on"
    day = sent or issued
    if within is not None and day and day > shipped + timedelta(days=within):
        order = replace(_SENT_LATE, rule="BC-06") if is_advice else _SENT_LATE
        yield _said(order, document, name, day, carrying, shipped + timedelta(days=within))
    if not is_advice and sent and issued and issued < sent:
        yield _said(_CERTIFIED_EARLY, document, "issued_on", issued, document, sent)


def _agreement(document: Document, carrying: Document, shipped: date) -> Iterator[Observation]:
    agreed, latest = document.facts.day("issued_on"), document.facts.day("latest_shipment")
    if agreed and shipped < agreed:
        yield _said(_BEFORE_ORDER, carrying, "shipped_on", shipped, document, agreed)
    if latest and shipped > latest:
        yield _said(_AFTER_LATEST, carrying, "shipped_on", shipped, document, latest)


def _declaration(document: Document, carrying: Document, shipped: date) -> Iterator[Observation]:
    declared = document.facts.day("declared_on")
    if declared and declared > shipped:
        yield _said(_DECLARED_LATE, document, "declared_on", declared, carrying, shipped)


_LOOKS = {
    Kind.INSURANCE_DOCUMENT: (_insurance,),
    Kind.CUSTOMS_DECLARATION: (_declaration,),
    Kind.BENEFICIARY_CERTIFICATE: (_sending,),
    Kind.SHIPPING_ADVICE: (_sending,),
    **dict.fromkeys(INSPECTED, (_inspection,)),
    **dict.fromkeys(AGREED, (_agreement,)),
}
