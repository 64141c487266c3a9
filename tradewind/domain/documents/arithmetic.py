"""Does a paper add up within itself?"""

from collections.abc import Iterator
from decimal import Decimal

from tradewind.domain.documents.findings import Observation, Verdict
from tradewind.domain.documents.kinds import DocumentKind
from tradewind.domain.documents.likeness import Likeness
from tradewind.domain.documents.measures import Measure, Packages, measures_alike, packages_alike
from tradewind.domain.documents.schema import Container, Document, DocumentSet, Line
from tradewind.domain.documents.tables import ISBP, UCP
from tradewind.domain.documents.totals import added, total_of_lines
from tradewind.domain.documents.words_of_amount import amount_in_words
from tradewind.domain.vocabulary.money import minor_unit
from tradewind.domain.vocabulary.tables import CURRENCIES

Kind = DocumentKind
_SUMS = f"{ISBP}A22, {UCP}14(d)"  # banks compare totals and add nothing up; a customer does
_IN_WORDS = {"amount": "amount_in_words", "insured_amount": "amount_insured_in_words"}
_HALF_COIN = Decimal("0.5")


def check_arithmetic(papers: DocumentSet) -> Iterator[Observation]:
    for document in papers.documents:
        yield from _line_amounts(document)
        yield from _sum_of_amounts(document)
        yield from _totals(document)
        yield from _containers(document)
        yield from _weights(document)
        yield from _packing(document)
        yield from _breakdown(document)
        yield from _words(document)


def _warning(rule: str, document: Document, field: str, left: object, right: object, code: str) -> Observation:
    return Observation(rule, _SUMS, Verdict.WARNING, document, field, str(left), str(right), code=code)


def coin_of(document: Document) -> Decimal:
    currency = document.facts.text("currency").upper()
    return Decimal(1).scaleb(-(minor_unit(currency) if currency in CURRENCIES else 2))


def _line_amounts(document: Document) -> Iterator[Observation]:
    allowed = coin_of(document) * _HALF_COIN
    for line in document.lines:
        quantity, price = line.facts.measure("quantity"), line.facts.number("unit_price")
        amount = line.facts.number("amount")
        if quantity is None or price is None or amount is None:
            continue
        product = quantity.amount * price
        if abs(product - amount) > allowed:
            field = f"lines[{line.place}].amount"
            yield _warning(
                "AM-14", document, field, f"{amount:f}", f"{product.normalize():f}", "line_does_not_multiply"
            )


def _sum_of_amounts(document: Document) -> Iterator[Observation]:
    stated, total = document.facts.number("amount"), total_of_lines(document, "amount")
    if stated is None or not isinstance(total, Decimal):
        return
    facts = document.facts
    taken_off = sum((facts.number(name) or Decimal(0) for name in ("discount", "deductions")), Decimal(0))
    added_on = sum((facts.number(name) or Decimal(0) for name in _CHARGES), Decimal(0))
    # Freight and insurance stand beside the lines or within them: both readings add up.
    possible = {total, total - taken_off, total + added_on, total + added_on - taken_off}
    if stated not in possible:
        yield _warning("AM-14", document, "amount", f"{stated:f}", f"{total:f}", "sum_differs")


_CHARGES = ("freight_charge", "insurance_charge", "other_charges")


def _totals(document: Document) -> Iterator[Observation]:
    for name in ("quantity", "gross_weight", "net_weight", "volume", "packages"):
        stated, total = document.facts.value(name), total_of_lines(document, name)
        is_off = _is_off(stated, total)
        if is_off and isinstance(stated, Measure | Packages) and isinstance(total, Measure | Packages):
            yield _warning("PL-09", document, name, stated.raw, total.raw, "sum_differs")


def _is_off(stated: object, total: object) -> bool:
    if isinstance(stated, Measure) and isinstance(total, Measure):
        return measures_alike(stated, total) is Likeness.CONFLICT
    if isinstance(stated, Packages) and isinstance(total, Packages):
        return packages_alike(stated, total) is Likeness.CONFLICT
    return False


def _containers(document: Document) -> Iterator[Observation]:
    for name in ("packages", "gross_weight", "net_weight", "volume"):
        values = [box.facts.value(name) for box in document.containers]
        total = added([value for value in values if value is not None]) if values and None not in values else None
        stated = document.facts.value(name)
        if _is_off(stated, total) and isinstance(stated, Measure | Packages) and isinstance(total, Measure | Packages):
            yield _warning("PL-09", document, name, stated.raw, total.raw, "containers_differ")


def _weights(document: Document) -> Iterator[Observation]:
    rows: list[tuple[str, Document | Line | Container]] = [("", document)]
    rows += [(f"lines[{line.place}].", line) for line in document.lines]
    rows += [(f"containers[{box.place}].", box) for box in document.containers]
    for prefix, row in rows:
        net, gross = row.facts.measure("net_weight"), row.facts.measure("gross_weight")
        if net and gross and net.kind == gross.kind and net.whole > gross.whole:
            yield _warning("PL-09", document, f"{prefix}net_weight", net.raw, gross.raw, "net_above_gross")


def _packing(document: Document) -> Iterator[Observation]:
    """Packages times what is in one, and the numbers on the cartons."""
    for line in document.lines:
        packages, each = line.facts.packages(), line.facts.number("quantity_per_package")
        quantity = line.facts.measure("quantity")
        if packages and each and quantity and not _fills(packages.inner, each, quantity.amount):
            said = f"{packages.inner} × {each:f}"
            field = f"lines[{line.place}].quantity"
            yield _warning("PL-09", document, field, quantity.raw, said, "packages_do_not_multiply")
    yield from _carton_numbers(document)


def _fills(packages: int, each: Decimal, quantity: Decimal) -> bool:
    """The last package need not be full."""
    return (packages - 1) * each < quantity <= packages * each


def _carton_numbers(document: Document) -> Iterator[Observation]:
    taken: list[tuple[int, int, Line]] = []
    for line in document.lines:
        first, last = line.facts.count("package_from"), line.facts.count("package_to")
        if first is None or last is None:
            continue
        packages = line.facts.packages()
        if packages and last - first + 1 != packages.inner:
            field = f"lines[{line.place}].packages"
            yield _warning("PL-09", document, field, packages.raw, f"{first}-{last}", "carton_numbers_differ")
        taken.append((first, last, line))
    taken.sort(key=lambda each: each[:2])
    for before, after in zip(taken, taken[1:], strict=False):
        if after[0] <= before[1] and after[:2] != before[:2]:  # several goods in one carton repeat its number
            field = f"lines[{after[2].place}].package_from"
            yield _warning(
                "PL-09", document, field, f"{after[0]}-{after[1]}", f"{before[0]}-{before[1]}", "carton_twice"
            )


def _breakdown(document: Document) -> Iterator[Observation]:
    """ISBP 745 C9: what is shown of freight and insurance lies within the value of the trade term."""
    fob, amount = document.facts.number("fob_value"), document.facts.number("amount")
    if fob is None or amount is None or document.kind is Kind.CUSTOMS_DECLARATION:
        return
    parts = fob + sum((document.facts.number(name) or Decimal(0) for name in _CHARGES), Decimal(0))
    parts -= document.facts.number("discount") or Decimal(0)
    if parts != amount:
        source = f"{ISBP}C9"
        yield Observation(
            "IN-10", source, Verdict.DISCREPANCY, document, "amount", f"{amount:f}", f"{parts:f}", code="parts_differ"
        )


def _words(document: Document) -> Iterator[Observation]:
    source = f"{UCP}14(d), {ISBP}B14"  # of a draft the words count
    for name, in_words in _IN_WORDS.items():
        figure, words = document.facts.number(name), document.facts.text(in_words)
        if figure is None or not words:
            continue
        said = amount_in_words(words)
        if said is None:
            yield Observation("AM-15", source, Verdict.UNVERIFIED, document, in_words, words, code="words_unreadable")
        elif said != figure:
            yield Observation(
                "AM-15", source, Verdict.DISCREPANCY, document, in_words, words, f"{figure:f}", code="words_differ"
            )
