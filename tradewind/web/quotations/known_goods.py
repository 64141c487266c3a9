"""What does the catalogue bring into a line of the grid, also into lines that came back refused?"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tradewind.apps.catalogue.queries import products
from tradewind.apps.catalogue.queries.lines import LineFacts, line_facts
from tradewind.apps.catalogue.queries.price_offers import OfferedPrice, Wanted, offer_for
from tradewind.apps.catalogue.queries.price_strategies import buyer_of
from tradewind.platform.access import Actor
from tradewind.platform.house_days import house_day
from tradewind.web.quotations.edit_lines import carton_facts, thumbnail
from tradewind.web.shared.lines import Choice, LineRow, LineSheet, folded_code

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationOption, QuotationRevision


def choices_for(
    by: Actor, revision: "QuotationRevision", option: "QuotationOption", ids: Sequence[int]
) -> list[Choice]:  # fmt: skip
    """With the customer's own prices."""
    on = house_day(timezone.now())
    facts = line_facts(by, ids, on, export_on=revision.expected_ship_on)
    wanted = Wanted(on, option.currency, option.incoterm)
    buyer = buyer_of(by, revision.quotation.party)
    offers = offer_for(by, buyer, {pk: facts[pk].moq or Decimal() for pk in facts}, wanted)
    return [_choice(facts[pk], offers.get(pk), revision) for pk in ids if pk in facts]


def dressed(
    by: Actor, revision: "QuotationRevision", option: "QuotationOption", sheet: LineSheet, kept: Sequence[LineRow]
) -> LineSheet:  # fmt: skip
    """Lines that came back, with what a form does not bring along: picture, carton, and what is said of the line."""
    codes = [row.texts["code"] for row in sheet.rows if row.texts["code"].strip()]
    ids = [match.product.pk for match in products.by_codes(by, codes).values() if match.product]
    known = {folded_code(each.code): each for each in choices_for(by, revision, option, ids)}
    before = {row.record: row for row in kept}
    return sheet.dressed(lambda row: _with_goods(row, known, before.get(row.record)))


def _with_goods(row: LineRow, known: Mapping[str, Choice], before: LineRow | None) -> LineRow:
    code = folded_code(row.texts["code"])
    is_same = before is not None and folded_code(before.texts["code"]) == code
    state, tone = (before.state, before.tone) if before is not None and is_same else ("", "")
    goods = known.get(code)
    if goods is None:
        unknown = (_("Code not found"), "warn") if code else (state, tone)
        return replace(row, chosen="", state=unknown[0], tone=unknown[1])
    return replace(
        row, chosen=goods.id, facts=goods.facts, shown={"picture": goods.picture}, state=state, tone=tone
    )  # fmt: skip


def _choice(goods: LineFacts, offered: OfferedPrice | None, revision: "QuotationRevision") -> Choice:
    tongue = "zh" if revision.language == "zh" else "en"
    cells = {"description": goods.label(tongue), "unit": goods.unit}
    if offered is not None:
        cells["price"] = f"{offered.price.normalize():f}"
    carton = goods.carton
    return Choice(
        id=str(goods.pk), code=goods.code, label=goods.label(get_language() or "zh"), cells=cells,
        facts=carton_facts(carton.pieces, carton.gross_kg, carton.net_kg, carton.cbm),
        picture=thumbnail(goods.picture_version_id),
    )  # fmt: skip
