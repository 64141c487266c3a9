"""Which goods, and how many of them, does a letter ask for?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.inquiries.reading.items.goods import goods_after, goods_before, is_goods
from tradewind.domain.inquiries.reading.items.mentions import goods_mentioned, goods_of_subject
from tradewind.domain.inquiries.reading.items.quantities import Quantity, bare_amount, quantities_in
from tradewind.domain.inquiries.reading.items.rows import rows_of_tables
from tradewind.domain.inquiries.reading.items.uncounted import bare_counts
from tradewind.domain.inquiries.reading.labels import Labelled, labelled, of_kind
from tradewind.domain.inquiries.reading.letter import Evidence, Page
from tradewind.domain.inquiries.reading.places.finding import places_in

_MOST_ITEMS = 200
_REACH = 300  # letters before a number within which its goods stand
_MOST_STEPS = 3  # "the price for 250 and for 500 pairs"
_COMMA = re.compile(r"[,;،，；。]")
_OF = re.compile(r"^\s*(?:of|de|di|von|van|d'|من)(?!\w)", re.IGNORECASE)
_NEW_SENTENCE = re.compile(r"^\s+[A-Z\u00c0-\u00deА-Я¿¡]")
_SHORT_UNIT = re.compile(r"(?:stk|stck|st|pcs|pc|szt|ad|ud|uds|pz|nos|ctns|pzas|unid)\.$", re.IGNORECASE)
_NO_SPACES = re.compile("[\u3040-\u30ff\uac00-\ud7af]")


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
    spans = list(rows_of_tables(page.plain, Span)) or _of_form_or_sentences(page, is_freight)
    if not any(span.goods and not (is_freight and _is_way(page, span)) for span in spans):
        spans = _with_mentioned(page, spans)
    items = [_item(page, span) for span in spans if span.goods and not (is_freight and _is_way(page, span))]
    return tuple({(item.description.lower(), item.quantity): item for item in items}.values())[:_MOST_ITEMS]


def _is_way(page: Page, span: Span) -> bool:
    """ "Shanghai - Istanbul, by rail, 1x40HQ": what stands before the box is the way it goes."""
    goods = span.goods or (0, 0)
    is_box = bool(span.unit and span.unit[:2].isdigit())
    return (is_box and goods[1] <= span.start) or bool(places_in(page.plain[slice(*goods)]))


def _of_form_or_sentences(page: Page, is_freight: bool) -> list[Span]:
    """A form without numbers: the sentences below it know more, or one number beside it belongs to its one thing."""
    form = _of_form(page.plain)
    if any(span.quantity is not None for span in form):
        return form
    said = _of_sentences(page, is_freight)
    if not form:
        return said if any(span.quantity is not None for span in said) else [*said, *_labelled_amounts(page.plain)]
    lone = [span for span in said if span.quantity is not None]
    if len(form) == 1 and lone and (all(span.goods is None for span in lone) or (len(lone) == 1 and is_freight)):
        return [Span(form[0].goods, span.quantity, span.unit, span.start, span.end) for span in lone]
    with_goods = [span for span in lone if span.goods]
    return with_goods if with_goods and not is_freight else form


def _item(page: Page, span: Span) -> Item:
    assert span.goods is not None
    start, end = min(span.start, span.goods[0]), max(span.end, span.goods[1])
    if start < page.text_at < end:  # the goods in the subject, their number in the text
        start, end = span.start, span.end
    words = " ".join(page.plain[span.goods[0] : span.goods[1]].split())
    return Item(words, span.quantity, span.unit, page.evidence(start, end))


def _labelled_amounts(text: str) -> Iterator[Span]:
    """ "Quantity: 800" below a sentence that names the goods."""
    for row in of_kind(text, "quantity"):
        if amount := bare_amount(row.value):
            yield Span(None, amount[0], amount[1], row.start, row.end)


def _of_form(text: str) -> list[Span]:
    """ "Product: …" with "Qty: …" somewhere below it; as many pairs as there are."""
    spans: list[Span] = []
    for row in labelled(text):
        if row.kind == "product" and (goods := _filled_in(row)):
            inside = quantities_in(row.value)
            counted = inside[0] if inside and not inside[0].is_measure else None
            spans.append(_product_row(row, goods, counted))
        elif row.kind == "quantity" and spans and spans[-1].quantity is None and (amount := bare_amount(row.value)):
            last = spans.pop()
            spans.append(Span(last.goods, amount[0], amount[1], last.start, row.end))
    return spans


def _product_row(row: Labelled, goods: tuple[int, int], counted: Quantity | None) -> Span:
    if counted is None:
        return Span(goods, None, None, row.start, goods[1])
    beside = goods_after(row.value[counted.end :])
    place = (counted.end + beside[0], counted.end + beside[1]) if beside else goods_before(row.value[: counted.start])
    where = (row.start + place[0], row.start + place[1]) if place else goods
    return Span(where, counted.amount, counted.unit, row.start, max(where[1], row.start + counted.end))


def _filled_in(row: Labelled) -> tuple[int, int] | None:
    stop = _COMMA.search(row.value)
    words = row.value[: stop.start() if stop and stop.start() else None].strip()
    at = row.value.find(words)
    return (row.start + at, row.start + at + len(words)) if words and is_goods(words) and len(words) < 120 else None


def _of_sentences(page: Page, is_freight: bool) -> list[Span]:
    """Of the body; of the subject only when the body counts nothing."""
    spans = list(_of_lines(_split(page.plain, page.text_at, page.signature_at), is_freight))
    return spans or list(_of_lines(_split(page.plain, 0, page.text_at), is_freight))


def _of_lines(lines: list[tuple[int, str]], is_freight: bool) -> Iterator[Span]:
    for at, line in lines:
        if not line.strip():
            continue
        quantities = quantities_in(line)
        counts = [each for each in quantities if not each.is_measure]
        bare = [] if counts else list(bare_counts(line, quantities))
        used = [] if is_freight and not counts else _counting(line, quantities, bool(counts or bare))
        found = [Span(each.goods, each.amount, None, each.start, each.end) for each in bare] + list(
            _of_line(line, used)
        )
        if is_freight and not counts:
            found += _weighed_goods(line, quantities)
        for span in found:
            goods = (span.goods[0] + at, span.goods[1] + at) if span.goods else None
            yield Span(goods, span.quantity, span.unit, span.start + at, span.end + at)


def _weighed_goods(line: str, quantities: list[Quantity]) -> Iterator[Span]:
    """ "8 m3 of textiles" in a freight letter: the measure is the volume, the goods are the goods."""
    for each in quantities:
        goods = _shifted(goods_after(line[each.end :]), each.end) if _OF.match(line[each.end :]) else None
        if goods:
            yield Span(goods, None, None, *goods)


def _counting(line: str, quantities: list[Quantity], others: bool) -> list[Quantity]:
    """ "air compressors of 50 litres": beside a count, a measure counts goods only as "40 tonnes of steel"."""
    if not others:
        return quantities
    return [
        each
        for each in quantities
        if not each.is_measure
        or (each.unit in ("t", "kg") and _OF.match(line[each.end :]) and goods_after(line[each.end :]))
    ]


def _split(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Lines, and wrapped lines of one sentence put together."""
    return [
        (match.start(), match[0])
        for match in re.compile(r"[^\n]+(?:\n(?=[a-zа-яà-ÿ]{2,}[^\n:]{20})[^\n]+)?").finditer(text, start, end)
    ]


def _of_line(line: str, quantities: list[Quantity]) -> Iterator[Span]:
    behind_first, spoken_of = False, None
    for place, quantity in enumerate(quantities):
        begins = max(quantities[place - 1].end if place else 0, quantity.start - _REACH)
        ends = quantities[place + 1].start if place + 1 < len(quantities) else len(line)
        behind = _shifted(_behind(line, quantity, ends), quantity.end)
        before = _shifted(goods_before(line[begins : quantity.start]), begins)
        if (
            before
            and line[quantity.start : quantity.end].endswith(".")
            and _NEW_SENTENCE.match(line[quantity.end : ends])
        ):
            behind = None
        if place == 0 and before and (not behind or _NO_SPACES.match(line[before[1] - 1])):
            behind_first = True
        goods = (before or behind) if behind_first else (behind or before)
        if place and goods and _is_packing(line, quantity, goods, spoken_of):
            continue
        spoken_of = goods or spoken_of
        yield Span(goods, quantity.amount, quantity.unit, quantity.start, quantity.end)


def _is_packing(
    line: str, quantity: Quantity, goods: tuple[int, int], spoken_of: tuple[int, int] | None
) -> bool:  # fmt: skip
    """ "1.000 drill sets (13 pieces)": how many are in one, of goods that are counted already."""
    return line[: quantity.start].endswith("(") and spoken_of is not None and goods[0] < spoken_of[1]


def _behind(line: str, quantity: Quantity, ends: int) -> tuple[int, int] | None:
    """Nothing where a full stop and a new sentence follow; "500 Stk. Kugellager" goes on."""
    said = line[quantity.start : quantity.end]
    if said.endswith(".") and not _SHORT_UNIT.search(said) and _NEW_SENTENCE.match(line[quantity.end : ends]):
        return None
    return goods_after(line[quantity.end : ends])


def _shifted(span: tuple[int, int] | None, by: int) -> tuple[int, int] | None:
    return (span[0] + by, span[1] + by) if span else None


def _with_mentioned(page: Page, spans: list[Span]) -> list[Span]:
    """ "What is the price of tents? We need 40 pcs": the numbers belong to the one thing."""
    counted = [span for span in spans if span.quantity is not None]
    mentioned = goods_mentioned(page) or (goods_of_subject(page) if 0 < len(counted) <= _MOST_STEPS else [])
    if not mentioned:
        return []
    if 0 < len(counted) <= _MOST_STEPS:
        return [Span(mentioned[0], span.quantity, span.unit, span.start, span.end) for span in counted]
    return [Span(goods, None, None, goods[0], goods[1]) for goods in mentioned]
