"""What does the price of a line contain, where the offer explains it before it names it?"""

from collections.abc import Mapping, Sequence
from datetime import date

from tradewind.apps.catalogue.queries.lines import LineFacts
from tradewind.apps.catalogue.queries.price_texts import certificates_of, worth_text
from tradewind.apps.quotations.models import QuotationLine
from tradewind.domain.quotations.rows import ReadRow
from tradewind.platform.people.queries import system_user


def explain_lines(
    lines: Sequence[QuotationLine], rows: Sequence[ReadRow], goods: Mapping[int, LineFacts], *, on: date, chinese: bool
) -> None:  # fmt: skip
    """In place of the bare specification; what somebody typed stays. Nothing is saved."""
    house = system_user()
    proofs = certificates_of(house, list(goods), on=on)
    for line, row in zip(lines, rows, strict=True):
        known = goods.get(line.product_id or 0)
        if known is None:
            continue
        said = {
            language: worth_text(house, known, proofs.get(known.pk, []), language) for language in ("en", "zh-hans")
        }
        line.specification = row.specification or said["zh-hans" if chinese else "en"]
        line.specification_zh = said["zh-hans"]
