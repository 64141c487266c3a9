"""Does each line of a paper say what the invoice's line of the same goods says?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from tradewind.domain.documents.compared import hs_codes_alike, measure_key, numbers_alike
from tradewind.domain.documents.days import month_of
from tradewind.domain.documents.findings import Observation, Verdict
from tradewind.domain.documents.kinds import AGREED, DocumentKind
from tradewind.domain.documents.likeness import Likeness
from tradewind.domain.documents.matrix import Datum, Statement, compare_statements
from tradewind.domain.documents.measures import measures_alike, packages_alike
from tradewind.domain.documents.places import countries_alike
from tradewind.domain.documents.schema import Document, DocumentSet, Line, Value
from tradewind.domain.documents.tables import ISBP, UCP
from tradewind.domain.documents.totals import added
from tradewind.domain.documents.words import code_of, codes_alike, texts_alike, words_of

Kind = DocumentKind
_D = f"{UCP}14(d)"
_AGAINST = (Kind.COMMERCIAL_INVOICE, Kind.CONTRACT, Kind.PROFORMA_INVOICE, Kind.PURCHASE_ORDER, Kind.PACKING_LIST)
# A declaration puts lines of one code of goods together and names them in Chinese: it is held by codes and totals.
_OTHER_LINES = frozenset({Kind.CUSTOMS_DECLARATION, Kind.COVERING_SCHEDULE})


def _months_alike(left: str, right: str) -> Likeness:
    return Likeness.SAME if month_of(left) == month_of(right) else Likeness.CONFLICT


_GOODS = f"{_D}, {ISBP}C11"
_LINE_DATA = (
    Datum("XD-09", _GOODS, "quantity", measures_alike, leaves_out=AGREED, key=measure_key),
    Datum("XD-08", _GOODS, "net_weight", measures_alike, leaves_out=AGREED, key=measure_key),
    Datum("XD-08", _GOODS, "gross_weight", measures_alike, leaves_out=AGREED, key=measure_key),
    Datum("XD-08", _GOODS, "volume", measures_alike, leaves_out=AGREED, key=measure_key),
    Datum("XD-07", _GOODS, "packages", packages_alike, leaves_out=AGREED),
    Datum("AM-12", f"{UCP}18(c), {ISBP}C6", "unit_price", numbers_alike, key=lambda value: value),
    Datum("XD-15", _D, "hs_code", hs_codes_alike, key=code_of),
    Datum("XD-13", _D, "origin", countries_alike, key=str),
    Datum("XD-10", _D, "model", codes_alike, key=code_of),
    Datum("XD-10", _D, "brand", texts_alike, key=words_of),
    Datum("XD-10", _D, "grade", texts_alike, key=words_of),
    Datum("XD-18", _D, "batch", codes_alike, key=code_of),
    Datum("XD-18", _D, "serial", codes_alike, key=code_of),
    Datum("XD-18", _D, "manufactured", _months_alike, key=month_of),
    Datum("XD-18", _D, "expires", _months_alike, key=month_of),
)
_ADDED_UP = frozenset({"quantity", "net_weight", "gross_weight", "volume", "packages"})


@dataclass(frozen=True, slots=True)
class Lines:
    """A paper's lines by what names the goods on all of them: item, model or description."""

    document: Document
    named_by: str
    groups: Mapping[str, tuple[Line, ...]]


Named = Mapping[Document, Lines]


def named_lines(papers: DocumentSet) -> Named:
    return {document: lines for document in papers.documents if (lines := _lines_of(document)) is not None}


def compare_lines(papers: DocumentSet, named: Named) -> Iterator[Observation]:
    told = [named[document] for document in papers.documents if document in named]
    first = min((each for each in told if each.document.kind in _AGAINST), key=_rank, default=None)
    if first is None or len(told) < 2:
        return
    # Only papers that name their goods by the same thing can be held line against line.
    others = [each for each in told if each is not first and each.named_by == first.named_by]
    yield from _other_goods(first, others)
    fields = [_fields_of(each.document) for each in (first, *others)]
    data = [datum for datum in _LINE_DATA if sum(datum.field in each for each in fields) > 1]
    for name in first.groups:
        sharing = [each for each in (first, *others) if name in each.groups]
        if len(sharing) > 1:
            yield from _group(name, sharing, data)


def _rank(lines: Lines) -> int:
    return _AGAINST.index(lines.document.kind)


def _lines_of(document: Document) -> Lines | None:
    if not document.lines or document.kind in _OTHER_LINES:
        return None
    for name in ("item", "model", "description"):
        groups: defaultdict[str, list[Line]] = defaultdict(list)
        for line in document.lines:
            text = line.facts.text(name)
            groups[" ".join(words_of(text)) if name == "description" else code_of(text)].append(line)
        if "" not in groups:
            return Lines(document, name, {key: tuple(lines) for key, lines in groups.items()})
    return None


def matched_with(
    named: Named, document: Document, line: Line, against: Sequence[Document]
) -> tuple[Document, Line] | None:
    """The invoice's line of the same goods."""
    mine = named.get(document)
    if mine is None or mine.named_by == "description":
        return None
    key = code_of(line.facts.text(mine.named_by))
    for each in against:
        theirs = named.get(each)
        if theirs is not None and theirs.named_by == mine.named_by and key in theirs.groups:
            return each, theirs.groups[key][0]
    return None


@dataclass(frozen=True, slots=True)
class Unpaired:
    """Goods that only one of two papers names; one may stand in the place of the other."""

    mine: Line | None
    theirs: Line | None


def _other_goods(first: Lines, others: Sequence[Lines]) -> Iterator[Observation]:
    """Where all the others name the same goods in the place of the invoice's, the invoice is the one that is wrong."""
    told = {other.document: _unpaired(first, other) for other in others if other.document.kind != first.document.kind}
    keys = [{_key(first, each) for each in found if each.mine and each.theirs} for found in told.values()]
    wrong = set.intersection(*keys) if len(keys) > 1 else set()
    for place, (document, found) in enumerate(told.items()):
        for each in found:
            if not each.mine or not each.theirs or _key(first, each) not in wrong:
                yield from _said(first.named_by, document, each.theirs, first.document, each.mine)
            elif place == 0:
                yield from _said(first.named_by, first.document, each.mine, document, each.theirs, believed=True)


def _key(first: Lines, pair: Unpaired) -> tuple[str, ...]:
    return tuple(code_of(each.facts.text(first.named_by)) if each else "" for each in (pair.mine, pair.theirs))


def _unpaired(first: Lines, other: Lines) -> list[Unpaired]:
    missing = [key for key in first.groups if key not in other.groups]
    extra = [key for key in other.groups if key not in first.groups]
    if first.named_by == "description" and (missing or extra):
        return []  # in other words perhaps: the goods themselves are compared apart
    mine = [first.groups[key][0] for key in missing]
    theirs = [other.groups[key][0] for key in extra]
    return [Unpaired(*pair) for pair in zip_longest(mine, theirs)]


def _said(
    named_by: str,
    document: Document,
    line: Line | None,
    against: Document,
    twin: Line | None,
    *,
    believed: bool = False,
) -> Iterator[Observation]:
    presented = document.is_presented and (against.is_presented or believed)
    verdict = Verdict.DISCREPANCY if presented else Verdict.WARNING
    code = "values_conflict" if line and twin else "goods_only_here" if line else "goods_missing"
    if document.kind in AGREED and code == "goods_only_here":
        return  # ordered and not in this shipment: the order's own rules
    if document.kind in AGREED and code == "goods_missing":
        code = "goods_not_agreed"
    field = f"lines[{line.place}].{named_by}" if line else "lines"
    left, right = (each.facts.text(named_by) if each else "" for each in (line, twin))
    yield Observation("XD-10", f"{_D}, {ISBP}A23, C4", verdict, document, field, left, right, against, code)


def _fields_of(document: Document) -> set[str]:
    return {name for line in document.lines for name in line.facts.values}


def _group(name: str, sharing: Sequence[Lines], data: Sequence[Datum]) -> Iterator[Observation]:
    for datum in data:
        statements = []
        for each in sharing:
            value = None if each.document.kind in datum.leaves_out else _value(datum.field, each.groups[name])
            if value is not None:
                place = each.groups[name][0].place
                statements.append(Statement(each.document, f"lines[{place}].{datum.field}", value))
        if len(statements) > 1:
            yield from compare_statements(datum, statements)


def _value(field: str, lines: Sequence[Line]) -> Value | None:
    values = [line.facts.value(field) for line in lines]
    if len(values) == 1 or None in values:
        return values[0] if len(values) == 1 else None
    if field in _ADDED_UP:
        return added([value for value in values if value is not None])
    return values[0] if len(set(values)) == 1 else None
