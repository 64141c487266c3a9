"""Which goods, and how many of them, does a letter ask for?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.inquiries.reading.items.goods import goods_after, goods_before, is_goods
from tradewind.domain.inquiries.reading.items.mentions import goods_mentioned
from tradewind.domain.inquiries.reading.items.quantities import Quantity, bare_amount, quantities_in
from tradewind.domain.inquiries.reading.items.rows import rows_of_tables
from tradewind.domain.inquiries.reading.items.uncounted import bare_counts
from tradewind.domain.inquiries.reading.labels import Labelled, labelled
from tradewind.domain.inquiries.reading.letter import Evidence, Page

_MOST_ITEMS = 200
_LATIN_COMMA = re.compile(r"[,;，；。]")


@dataclass(frozen=True, slots=True)
class Item:
    """What is asked for; quantity and unit are None where the letter names none."""

    description: str
    quantity: Decimal | None
    unit: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Span:
    """An item before its words are cut out of the page."""

    goods: tuple[int, int] | None
    quantity: Decimal | None
    unit: str | None
    start: int
    end: int


def items_in(page: Page, *, is_freight: bool = False) -> tuple[Item, ...]:
    """Forms and tables first; then sentences; then goods that are only named."""
    spans = list(rows_of_tables(page.plain, Span)) or _of_form(page.plain) or list(_of_sentences(page, is_freight))
    with_goods = [span for span in spans if span.goods]
    if not with_goods:
        spans = _with_mentioned(page, spans)
    items = [_item(page, span) for span in spans if span.goods]
    return tuple({(item.description.lower(), item.quantity): item for item in items}.values())[:_MOST_ITEMS]


def _item(page: Page, span: Span) -> Item:
    assert span.goods is not None
    start, end = min(span.start, span.goods[0]), max(span.end, span.goods[1])
    words = " ".join(page.plain[span.goods[0] : span.goods[1]].split())
    return Item(words, span.quantity, span.unit, page.evidence(start, end))


def _of_form(text: str) -> list[Span]:
    """ "Product: …" with "Qty: …" somewhere below it; as many pairs as there are."""
    spans: list[Span] = []
    for row in labelled(text):
        if row.kind == "product" and (goods := _filled_in(row)):
            inside = quantities_in(row.value)
            counted = inside[0] if inside and not inside[0].is_measure else None
            spans.append(_product_row(text, row, goods, counted))
        elif row.kind == "quantity" and spans and spans[-1].quantity is None and (amount := bare_amount(row.value)):
            last = spans.pop()
            spans.append(Span(last.goods, amount[0], amount[1], last.start, row.end))
    return spans


def _product_row(text: str, row: Labelled, goods: tuple[int, int], counted: Quantity | None) -> Span:
    if counted is None:
        return Span(goods, None, None, row.start, goods[1])
    beside = goods_after(row.value[counted.end :])
    place = (counted.end + beside[0], counted.end + beside[1]) if beside else goods_before(row.value[: counted.start])
    where = (row.start + place[0], row.start + place[1]) if place else goods
    return Span(where, counted.amount, counted.unit, row.start, max(where[1], row.start + counted.end))


def _filled_in(row: Labelled) -> tuple[int, int] | None:
    stop = _LATIN_COMMA.search(row.value)
    words = row.value[: stop.start() if stop and stop.start() > 2 else None].strip()
    at = row.value.find(words)
    return (row.start + at, row.start + at + len(words)) if words and is_goods(words) and len(words) < 120 else None


def _of_sentences(page: Page, is_freight: bool) -> Iterator[Span]:
    for at, line in _lines(page):
        quantities = quantities_in(line)
        counts = [each for each in quantities if not each.is_measure]
        used = counts or ([] if is_freight else quantities)
        found = list(_of_line(line, used))
        if not counts:
            found += [Span(goods, amount, None, goods[0], goods[1]) for amount, goods in bare_counts(line, used)]
        for span in found:
            goods = (span.goods[0] + at, span.goods[1] + at) if span.goods else None
            yield Span(goods, span.quantity, span.unit, span.start + at, span.end + at)


def _lines(page: Page) -> Iterator[tuple[int, str]]:
    """Lines of the body; the subject only when the body names no quantity."""
    body = _split(page.plain, page.text_at, page.signature_at)
    with_quantity = any(quantities_in(line) for _at, line in body)
    yield from body if with_quantity else [*body, *_split(page.plain, 0, page.text_at)]


def _split(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Lines, and wrapped lines of one sentence put together."""
    return [
        (match.start(), match[0])
        for match in re.compile(r"[^\n]+(?:\n(?=[a-zа-яà-ÿ]{2,}[^\n:]{20})[^\n]+)?").finditer(text, start, end)
    ]


def _of_line(line: str, quantities: list[Quantity]) -> Iterator[Span]:
    behind_first = False
    for place, quantity in enumerate(quantities):
        begins = quantities[place - 1].end if place else 0
        ends = quantities[place + 1].start if place + 1 < len(quantities) else len(line)
        after = None if behind_first else _shifted(goods_after(line[quantity.end : ends]), quantity.end)
        before = _shifted(goods_before(line[begins : quantity.start]), begins)
        if place == 0 and not after and before:
            behind_first = True
        goods = (
            after
            or before
            or (_shifted(goods_after(line[quantity.end : ends]), quantity.end) if behind_first else None)
        )
        yield Span(goods, quantity.amount, quantity.unit, quantity.start, quantity.end)


def _shifted(span: tuple[int, int] | None, by: int) -> tuple[int, int] | None:
    return (span[0] + by, span[1] + by) if span else None


def _with_mentioned(page: Page, spans: list[Span]) -> list[Span]:
    """ "What is the price of tents? We need 40 pcs": the one number belongs to the one thing."""
    mentioned = goods_mentioned(page)
    if not mentioned:
        return []
    counted = [span for span in spans if span.quantity is not None]
    if len(counted) == 1:
        only = counted[0]
        return [Span(mentioned[0], only.quantity, only.unit, only.start, only.end)]
    return [Span(goods, None, None, goods[0], goods[1]) for goods in mentioned]
