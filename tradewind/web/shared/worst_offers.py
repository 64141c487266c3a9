"""What speaks against a quotation that waits for the boss, in one line of Today?"""

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.approvals import KINDS
from tradewind.domain.catalogue.presenting import price_text
from tradewind.platform.access import Actor
from tradewind.platform.wording import sentence

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from tradewind.apps.quotations.models import QuotationLine

_KINDS = frozenset(kind.code for kind in KINDS)


def worst_said(by: Actor, approvals: Iterable[Any]) -> dict[int, str]:
    """By request what speaks against it, in a word: for who may see floors and margins with their figures."""
    asked = [each for each in approvals if each.kind in _KINDS]
    lines = queries.worst_lines(by, [each.subject_id for each in asked])
    return {each.pk: _worst(each, lines.get(each.subject_id)) for each in asked}


def saying_worst(by: Actor, rows: "QuerySet[Any]") -> Callable[[Any], str]:
    """The same for a list: asked once, and only where a quotation stands in it."""
    known = cache(lambda: worst_said(by, rows.filter(kind__in=_KINDS)))
    return lambda row: known().get(row.pk, "") if row.kind in _KINDS else ""


def _worst(approval: Any, line: "QuotationLine | None") -> str:
    reasons = approval.facts.get("warnings") or []
    if line is not None and line.floor is not None and (line.unit_price or 0) < line.floor:
        said = _line_said(line)
    else:
        said = sentence(reasons[0]["code"], reasons[0]["facts"]) if reasons else ""
        said += f" · {_line_said(line)}" if line is not None and line.unit_price is not None else ""
    more = len(reasons) - 1
    return f"{said} · {ngettext('%(n)s more', '%(n)s more', more) % {'n': more}}" if more > 0 else said


def _line_said(line: "QuotationLine") -> str:
    currency, margin = line.option.currency, round(line.margin * 100, 1) if line.margin is not None else None
    facts = {
        "code": line.code or line.description or line.place, "currency": currency,
        "price": price_text(line.unit_price or Decimal(), currency),
        "floor": price_text(line.floor, currency) if line.floor is not None else "--",
        "margin": f"{margin}\u00a0%" if margin is not None else pgettext("margin", "unknown"),
    }  # fmt: skip
    return _("%(code)s at %(currency)s %(price)s, floor %(floor)s, margin %(margin)s") % facts
