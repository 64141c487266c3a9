"""Do the papers that name goods by the customs' code name the codes of the invoice's lines?"""

import re
from collections.abc import Iterator

from tradewind.domain.documents.compared import HS_CODE
from tradewind.domain.documents.findings import Observation, Verdict
from tradewind.domain.documents.kinds import DocumentKind
from tradewind.domain.documents.matrix import compare
from tradewind.domain.documents.schema import Document, DocumentSet
from tradewind.domain.documents.tables import UCP
from tradewind.domain.documents.words import code_of

Kind = DocumentKind
_AGAINST = (Kind.COMMERCIAL_INVOICE, Kind.PACKING_LIST, Kind.CONTRACT)
_MANY = re.compile(r"\d[\d.\s]{4,}\d")  # "9401.79, 9403.20"
_HARMONISED = 6
_TARIFF = 10  # what follows in a code of 13 digits is the inspection's own


def check_codes(papers: DocumentSet) -> Iterator[Observation]:
    """A declaration puts lines of one code together, so codes are held against codes and not line against line."""
    against = next((each for kind in _AGAINST for each in papers.of(kind) if _has_codes(each)), None)
    if against is None:
        yield from compare(HS_CODE, papers.documents)
        return
    known = {code_of(line.facts.text("hs_code"))[:_TARIFF] for line in against.lines}
    for document in papers.documents:
        if document is not against and document.kind not in _AGAINST:
            yield from _unknown(document, against, known)


def _has_codes(document: Document) -> bool:
    return bool(document.lines) and all(line.facts.text("hs_code") for line in document.lines)


def _unknown(document: Document, against: Document, known: set[str]) -> Iterator[Observation]:
    stated = [("hs_code", text) for text in _MANY.findall(document.facts.text("hs_code"))]
    if document.kind is Kind.CUSTOMS_DECLARATION:
        stated += [(f"lines[{line.place}].hs_code", line.facts.text("hs_code")) for line in document.lines]
    for field, text in stated:
        code = code_of(text)[:_TARIFF]
        if len(code) < _HARMONISED or any(_is_one(code, each) for each in known):
            continue
        same_six = any(code[:_HARMONISED] == each[:_HARMONISED] for each in known)
        is_light = same_six or not (document.is_presented and against.is_presented)
        verdict = Verdict.WARNING if is_light else Verdict.DISCREPANCY
        right = ", ".join(sorted(known))
        yield Observation("XD-15", f"{UCP}14(d)", verdict, document, field, text, right, against)


def _is_one(left: str, right: str) -> bool:
    shorter = min(len(left), len(right))
    return left[:shorter] == right[:shorter]
