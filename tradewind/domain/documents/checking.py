"""单单一致: does any paper of a set contradict another, the order, the packing or the declaration?"""

import re
from collections.abc import Iterable, Iterator

from tradewind.domain.documents.agreement import check_agreement
from tradewind.domain.documents.arithmetic import check_arithmetic
from tradewind.domain.documents.chronology import check_days
from tradewind.domain.documents.compared import MATRIX
from tradewind.domain.documents.containers import compare_containers
from tradewind.domain.documents.findings import Observation, Verdict
from tradewind.domain.documents.goods import compare_goods
from tradewind.domain.documents.lines import compare_lines, named_lines
from tradewind.domain.documents.matrix import compare_all
from tradewind.domain.documents.schema import Document, DocumentSet
from tradewind.domain.documents.tables import UCP
from tradewind.domain.documents.tariff import check_codes
from tradewind.domain.documents.terms import check_terms

_OF_LINE = re.compile(r"lines\[(\d+)\]\.(\w+)")
_ORDER = {verdict: place for place, verdict in enumerate(Verdict)}
_PARTS_OF_AMOUNT = frozenset({"quantity", "unit_price", "amount"})


def check_documents(papers: DocumentSet) -> tuple[Observation, ...]:
    """The heaviest first. One finding for one cause: what only follows from another is left out."""
    called = DocumentSet(tuple(each for each in papers.documents if _is_called_for(each)), papers.presented_on)
    named = named_lines(called)
    found: list[Observation] = [
        *_set_aside(papers),
        *_unread(called),
        *compare_all(MATRIX, called),
        *compare_lines(called, named),
        *compare_goods(called, named),
        *compare_containers(called),
        *check_codes(called),
        *check_arithmetic(called),
        *check_terms(called),
        *check_days(called),
        *check_agreement(called, named),
    ]
    return tuple(sorted(_without_consequences(found), key=lambda each: _ORDER[each.severity]))


def _is_called_for(document: Document) -> bool:
    return not document.facts.is_no("is_called_for")


def _set_aside(papers: DocumentSet) -> Iterator[Observation]:
    """UCP 600 art. 14(g): what nobody asked for is not examined and contradicts nothing."""
    for each in papers.documents:
        if not _is_called_for(each):
            yield Observation("CR-23", f"{UCP}14(g)", Verdict.INFO, each, "is_called_for", "no", code="not_called_for")


def _unread(papers: DocumentSet) -> Iterator[Observation]:
    for document in papers.documents:
        for each in document.unread:
            yield Observation(
                "P1", f"{UCP}14(a)", Verdict.UNVERIFIED, document, each.field, each.raw, code="field_unreadable"
            )


def _without_consequences(found: list[Observation]) -> Iterator[Observation]:
    """A line that conflicts makes its product and its paper's sum wrong: the line is the cause."""
    conflicts = list(_line_conflicts(found))
    lines = {(document, place) for document, place, field in conflicts if field in _PARTS_OF_AMOUNT}
    sums = {(document, field) for document, _, field in conflicts}
    totals = {(each.document, each.field) for each in found if each.code == "values_conflict" and each.against}
    products = {(each.document, "amount") for each in found if each.code == "line_does_not_multiply"}
    for each in found:
        is_own_sum = each.code in ("sum_differs", "containers_differ")
        if not _is_consequence(each, lines, sums | products | totals if is_own_sum else sums):
            yield each


def _line_conflicts(found: Iterable[Observation]) -> Iterator[tuple[Document, str, str]]:
    for each in found:
        match = _OF_LINE.fullmatch(each.field)
        if match and each.against is not None and each.code != "values_not_comparable":
            yield each.document, match[1], match[2]
            if each.code == "values_conflict":
                yield each.against, "", match[2]


def _is_consequence(each: Observation, lines: set[tuple[Document, str]], sums: set[tuple[Document, str]]) -> bool:
    match = _OF_LINE.fullmatch(each.field)
    if match and each.code in ("line_does_not_multiply", "packages_do_not_multiply"):
        return (each.document, match[1]) in lines
    if each.code in ("sum_differs", "containers_differ"):
        return (each.document, each.field) in sums
    if each.facts.get("is_sum"):
        return (each.document, each.field) in sums or (each.against, each.field) in sums
    return False
