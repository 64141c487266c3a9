"""Which lines of a quotation does the boss look at before he releases it?"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.approvals import KINDS
from tradewind.platform.access import Actor

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationLine, QuotationOption

MOST = 60  # lines of an option beside the decision; the quotation's own page has them all
_KINDS = frozenset(kind.code for kind in KINDS)


@dataclass(frozen=True, slots=True)
class OfferedLine:
    line: "QuotationLine"
    is_below: bool
    margin: Decimal | None


@dataclass(frozen=True, slots=True)
class OfferedOption:
    """An option, what is below a floor first; `more`: how many lines are not shown."""

    option: "QuotationOption"
    lines: Sequence[OfferedLine]
    more: int
    margin: Decimal | None


def offered(by: Actor, approval: Any) -> list[OfferedOption]:
    """Nothing where it is no quotation's request, or no longer what was asked."""
    return [_option(each) for each in queries.options_asked(by, approval)] if approval.kind in _KINDS else []


def _option(option: "QuotationOption") -> OfferedOption:
    lines = [OfferedLine(line, _is_below(line), _percent(line.margin)) for line in option.lines.all()]
    lines.sort(key=lambda each: (not each.is_below, each.line.place))
    return OfferedOption(option, lines[:MOST], max(0, len(lines) - MOST), _percent(option.margin))


def _is_below(line: "QuotationLine") -> bool:
    """As the line says of itself: whoever may not see the floor may know that."""
    return any(each["code"] == "below_floor" for each in line.problems)


def _percent(share: Decimal | None) -> Decimal | None:
    return round(share * 100, 1) if share is not None else None
