"""Which lines of a draft has a page never seen, because somebody else added them while it was open?

The page carries the highest number of a line it knows. Numbers only grow: what is above it came since.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from django.http import QueryDict
from django.utils.translation import gettext as _

from tradewind.web.quotations.edit_lines import number_of
from tradewind.web.quotations.edit_page import OptionPane, Written
from tradewind.web.shared.lines import LineRow, LineSheet

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationOption

_NAMED = 8  # codes in a sentence


def newest_line(options: Iterable["QuotationOption"]) -> int:
    return max((line.pk for option in options for line in option.lines.all()), default=0)


def seen_line(posted: QueryDict) -> int:
    return number_of(posted.get("seen", "")) or 0


def with_added(panes: Iterable[OptionPane], written: Written, seen: int) -> Written:
    """What was typed, and below it the lines the page has never seen: saved once more, they stay."""
    own = {row.record for sheet in written.sheets.values() for row in sheet.rows}
    sheets, codes = dict(written.sheets), list[str]()
    for pane in panes:
        kept = pane.lines.sheet.rows
        added = [row for row in kept if (number_of(row.record) or 0) > seen and row.record not in own]
        if added and pane.option.place in sheets:
            sheets[pane.option.place] = _below(sheets[pane.option.place], added)
            codes += [row.texts["code"] or row.texts["description"] for row in added]
    if codes:
        named = ", ".join(codes[:_NAMED]) + (" …" if len(codes) > _NAMED else "")
        written.header.add_error(None, _("Added meanwhile, below your own lines: %(lines)s") % {"lines": named})
    return replace(written, sheets=sheets)


def _below(sheet: LineSheet, added: Iterable[LineRow]) -> LineSheet:
    return replace(sheet, rows=(*sheet.rows, *(replace(row, state=_("Added meanwhile"), tone="info") for row in added)))
