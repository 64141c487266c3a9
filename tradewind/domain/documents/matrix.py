"""Which data do several papers state, and does one of them contradict the others?"""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tradewind.domain.documents.findings import Observation, Verdict
from tradewind.domain.documents.kinds import DocumentKind
from tradewind.domain.documents.likeness import Likeness
from tradewind.domain.documents.parties import PartyText
from tradewind.domain.documents.schema import Document, DocumentSet, Value, shown
from tradewind.domain.documents.totals import added, total_of_lines
from tradewind.domain.documents.words import is_silent

Kind = DocumentKind
# What was agreed, then the invoice that follows it.
_AGREED_FIRST = (Kind.CONTRACT, Kind.PROFORMA_INVOICE, Kind.PURCHASE_ORDER, Kind.COMMERCIAL_INVOICE, Kind.PACKING_LIST)
VERDICTS: Mapping[Likeness, Verdict] = {
    Likeness.OTHERWISE: Verdict.INFO,
    Likeness.INCOMPARABLE: Verdict.INFO,
    Likeness.ARGUABLE: Verdict.WARNING,
    Likeness.UNKNOWN: Verdict.UNVERIFIED,
    Likeness.CONFLICT: Verdict.DISCREPANCY,
}
_CODES = {
    Likeness.OTHERWISE: "values_differ_allowed",
    Likeness.INCOMPARABLE: "values_not_comparable",
    Likeness.ARGUABLE: "values_arguable",
    Likeness.UNKNOWN: "values_not_decided",
    Likeness.CONFLICT: "values_conflict",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Datum:
    """`own` names the fields under which a kind of paper states it of itself: an invoice its number.

    `authority` are the kinds that are believed first where the papers stand one against one. What is cumulative is
    added up over several papers of one kind: two bills of lading, one invoice.
    """

    rule: str
    source: str
    field: str
    alike: Callable[[Any, Any], Likeness]
    own: Mapping[DocumentKind, tuple[str, ...]] = dataclasses.field(default_factory=dict, hash=False)
    authority: tuple[DocumentKind, ...] = _AGREED_FIRST
    leaves_out: frozenset[DocumentKind] = frozenset()
    key: Callable[[Any], object] | None = None  # equal keys are the same for sure
    show: Callable[[Any], str] = shown
    is_cumulative: bool = False
    speaks_of_itself: bool = False  # the number of a paper: two papers of a kind have two


@dataclasses.dataclass(frozen=True, slots=True)
class Statement:
    document: Document
    field: str
    value: Any
    is_sum: bool = False  # of the paper's lines, not stated by itself


def compare(datum: Datum, documents: Sequence[Document]) -> list[Observation]:
    """One finding for each paper that departs from what most papers say; ties go to the paper with authority."""
    statements = [each for document in documents if (each := _stated(datum, document)) is not None]
    return compare_statements(datum, _added_up(statements) if datum.is_cumulative else statements)


def compare_statements(datum: Datum, statements: Sequence[Statement]) -> list[Observation]:
    if len(statements) < 2:
        return []
    if datum.key is not None and len({datum.key(each.value) for each in statements}) == 1:
        return []
    anchor = _anchor(datum, statements)
    found = [(each, _likeness(datum, each, anchor, statements)) for each in statements if each is not anchor]
    believed = any(each.document.is_presented for each, likeness in found if likeness < Likeness.ARGUABLE)
    presented = believed or anchor.document.is_presented
    return [_said(datum, each, anchor, likeness, presented) for each, likeness in found if likeness]


def _stated(datum: Datum, document: Document) -> Statement | None:
    if document.kind in datum.leaves_out:
        return None
    for name in (*datum.own.get(document.kind, ()), datum.field):
        stated = document.facts.value(name)
        value = total_of_lines(document, name) if stated is None and datum.is_cumulative else stated
        if value is not None and not is_silent_value(value):
            return Statement(document, name, value, is_sum=stated is None)
    return None


def _likeness(datum: Datum, each: Statement, anchor: Statement, statements: Sequence[Statement]) -> Likeness:
    """Two invoices have two numbers: a paper of whose own it is speaks of itself, and may be meant by the others."""
    owners = [other for other in statements if _is_owner(datum, other)]
    if len(owners) > 1:
        if _is_owner(datum, each):
            return Likeness.SAME
        return min(datum.alike(each.value, owner.value) for owner in owners)
    return datum.alike(each.value, anchor.value)


def _is_owner(datum: Datum, statement: Statement) -> bool:
    return datum.speaks_of_itself and statement.document.kind in datum.own


def is_silent_value(value: Value) -> bool:
    if isinstance(value, PartyText):
        return value.is_silent
    return isinstance(value, str) and is_silent(value)


def _anchor(datum: Datum, statements: Sequence[Statement]) -> Statement:
    ranks = {kind: place for place, kind in enumerate(datum.authority)}

    def standing(each: Statement) -> tuple[int, bool, int]:
        backed = sum(datum.alike(other.value, each.value) < Likeness.ARGUABLE for other in statements)
        return -backed, _is_off_its_lines(datum, each), ranks.get(each.document.kind, len(ranks))

    return min(statements, key=standing)


def _added_up(statements: Sequence[Statement]) -> list[Statement]:
    """Several papers of a kind count together; a second copy of the same paper does not."""
    by_kind: dict[DocumentKind, list[Statement]] = {}
    for each in statements:
        others = by_kind.setdefault(each.document.kind, [])
        if not any(each.document.number and each.document.number == other.document.number for other in others):
            others.append(each)
    found = []
    for same in by_kind.values():
        value = same[0].value if len(same) == 1 else added([each.value for each in same])
        if value is not None:
            found.append(Statement(same[0].document, same[0].field, value, same[0].is_sum))
    return found


def _is_off_its_lines(datum: Datum, statement: Statement) -> bool:
    """A total that its own lines do not come to is believed less."""
    if not datum.is_cumulative or statement.is_sum:
        return False
    own = total_of_lines(statement.document, statement.field)
    return type(own) is type(statement.value) and datum.alike(own, statement.value) is Likeness.CONFLICT


def _said(datum: Datum, each: Statement, anchor: Statement, likeness: Likeness, presented: bool) -> Observation:
    verdict = VERDICTS[likeness]
    if verdict is Verdict.DISCREPANCY and not (each.document.is_presented and presented):
        verdict = Verdict.WARNING
    return Observation(
        datum.rule, datum.source, verdict, each.document, each.field, datum.show(each.value), datum.show(anchor.value),
        anchor.document, _CODES[likeness], {"is_sum": each.is_sum or anchor.is_sum},
    )  # fmt: skip


def compare_all(data: Sequence[Datum], papers: DocumentSet) -> list[Observation]:
    return [found for datum in data for found in compare(datum, papers.documents)]
