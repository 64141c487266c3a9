"""Do the papers speak of the goods of the invoice?"""

from collections.abc import Iterator, Sequence

from tradewind.domain.documents.findings import Observation, Verdict
from tradewind.domain.documents.goods_words import GoodsWords, goods_alike, goods_words
from tradewind.domain.documents.kinds import AGREED, TRANSPORT, DocumentKind
from tradewind.domain.documents.likeness import Likeness
from tradewind.domain.documents.lines import Named, matched_with
from tradewind.domain.documents.matrix import VERDICTS
from tradewind.domain.documents.parties import PartyText
from tradewind.domain.documents.schema import Document, DocumentSet, Line
from tradewind.domain.documents.tables import FIELDS, ISBP, UCP, Shape
from tradewind.domain.documents.words import code_of, is_silent

Kind = DocumentKind
_DESCRIBING = ("description", "specification", "model", "brand", "grade", "item", "material")
_NO_GOODS = frozenset({Kind.DRAFT, Kind.COURIER_RECEIPT, Kind.TRANSMISSION_REPORT, Kind.COVERING_SCHEDULE})
_AGAINST = (Kind.COMMERCIAL_INVOICE, Kind.PROFORMA_INVOICE, Kind.CONTRACT, Kind.PURCHASE_ORDER, Kind.PACKING_LIST)
_SOURCE = f"{UCP}14(d), 14(e), {ISBP}A23, C3, E22"
_CODES = {
    Likeness.CONFLICT: "goods_conflict",
    Likeness.ARGUABLE: "values_arguable",
    Likeness.UNKNOWN: "goods_not_decided",
    Likeness.INCOMPARABLE: "values_not_comparable",
}


def compare_goods(papers: DocumentSet, named: Named) -> Iterator[Observation]:
    """Each paper against the invoices together; without one, against what was agreed."""
    kind = next((each for each in _AGAINST if papers.first(each)), None)
    if kind is None:
        return
    against = list(papers.of(kind))
    described = goods_words(text for document in against for text in texts_of(document))
    numbers = frozenset(code for document in against for code in _numbers(document))
    for document in papers.documents:
        if document.kind != kind and document.kind not in _NO_GOODS:
            yield from _summary(document, against[0], described, numbers)
            yield from _line_texts(document, against, described, numbers, named)


def _summary(
    document: Document, first: Document, described: GoodsWords, numbers: frozenset[str]
) -> Iterator[Observation]:
    said = document.facts.text("goods")
    if said and not is_silent(said):
        allowed = numbers | frozenset(_numbers(document))
        likeness = goods_alike(described, goods_words([said]), allowed, _own_words(document))
        yield from _said(document, "goods", said, first, _shown_goods(first), likeness)


def _line_texts(
    document: Document, against: Sequence[Document], described: GoodsWords, numbers: frozenset[str], named: Named
) -> Iterator[Observation]:
    first = against[0]
    for line in document.lines:
        text = line.facts.text("description")
        if not text or is_silent(text):
            continue
        twin = matched_with(named, document, line, against)
        if twin and twin[1].facts.text("description") == text:
            continue
        words = goods_words(texts_of_line(twin[1])) if twin else described
        allowed = frozenset(map(code_of, (line.facts.text("item"), line.facts.text("model"))))
        likeness = goods_alike(words, goods_words([text]), numbers | allowed)
        held = twin[1].facts.text("description") if twin else _shown_goods(first)
        place = f"lines[{line.place}].description"
        yield from _said(document, place, text, twin[0] if twin else first, held, likeness)


def _said(
    document: Document, field: str, left: str, against: Document, right: str, likeness: Likeness
) -> Iterator[Observation]:
    if likeness not in _CODES:
        return
    verdict = VERDICTS[likeness]
    if verdict is Verdict.DISCREPANCY and not (document.is_presented and against.is_presented):
        verdict = Verdict.WARNING
    rule = "BL-22" if document.kind in TRANSPORT else "XD-10"
    yield Observation(rule, _SOURCE, verdict, document, field, left, right, against, _CODES[likeness])


def _own_words(document: Document) -> frozenset[str]:
    """A bill of lading's goods may repeat what stands on it elsewhere: ports, parties, marks, freight."""
    values = [document.facts.value(name) for name in FIELDS if name != "goods"]
    texts = [text for value in values for text in (value if isinstance(value, tuple) else (value,))]
    parties = [value.name for value in values if isinstance(value, PartyText)]
    return goods_words([*(text for text in texts if isinstance(text, str)), *parties]).words


def texts_of(document: Document) -> Iterator[str]:
    yield document.facts.text("goods")
    for line in document.lines:
        yield from texts_of_line(line)


def texts_of_line(line: Line) -> Iterator[str]:
    return (text for name in _DESCRIBING if (text := line.facts.text(name)))


def _shown_goods(document: Document) -> str:
    said = document.facts.text("goods")
    return said or "; ".join(line.facts.text("description") for line in document.lines[:3])


def _numbers(document: Document) -> Iterator[str]:
    """A description may name the contract, the invoice and what the goods are called by."""
    for name, shape in FIELDS.items():
        if shape is Shape.CODE and (text := document.facts.text(name)):
            yield code_of(text)
    if document.kind in AGREED or document.kind is Kind.COMMERCIAL_INVOICE:
        for line in document.lines:
            yield code_of(line.facts.text("hs_code"))
