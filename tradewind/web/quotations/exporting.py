"""How do quotations stand in an exported file?"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from tradewind.apps.quotations import permissions, queries
from tradewind.apps.quotations.wording import WORDS
from tradewind.platform.access import Actor
from tradewind.platform.sheets.writing import Value
from tradewind.web.quotations.lists import quotation_list
from tradewind.web.shared.lists import ListSource, Rows, SheetField, in_this_order

QUOTATIONS, QUOTATION = "quotation", "quotations.quotation"  # the list, and a row as the trail calls it


def source_of(by: Actor) -> ListSource:
    """The list of quotations as it can be exported."""
    fields = {
        key: [SheetField(label, width, get) for label, width, get in several] for key, several in _fields(by).items()
    }
    return ListSource(
        of=QUOTATIONS, permission=permissions.EXPORT, subject_type=QUOTATION, title=_("Quotations"),
        definition=quotation_list(by), rows=queries.quotations(by), fields=fields, records=partial(_records, by),
    )  # fmt: skip


def _records(by: Actor, rows: Rows, ids: Sequence[int]) -> Iterator[tuple[int, Any]]:
    return in_this_order(queries.with_margin(by, rows), ids)


def _moment(name: str) -> Callable[[Any], Value]:
    return lambda row: getattr(row, name)


def _fields(by: Actor) -> dict[str, tuple[tuple[str, int, Callable[[Any], Value]], ...]]:
    """By the list's columns; some say several things."""
    margin = {"margin": ((f"{_('Profit of the price')} %", 12, _margin),)} if queries.sees_margin(by) else {}
    return {
        "number": (
            (_("Number"), 16, lambda row: row.called),
            (_("Version"), 8, lambda row: row.latest.ordinal if row.latest else None),
        ),
        "customer": ((_("Customer"), 34, lambda row: row.party.name),),
        "country": ((_("Country/region"), 10, lambda row: row.country),),
        "amount": (
            (_("Amount"), 16, lambda row: row.amount),
            (_("Currency"), 8, lambda row: row.currency),
            (_("options"), 8, lambda row: row.options),
        ),
        "state": ((_("State"), 12, _state),),
        "valid": ((_("Valid until"), 12, lambda row: row.valid_until),),
        "owner": ((_("Owner"), 12, lambda row: row.owner.called),),
        "lines": ((_("Lines"), 8, lambda row: row.lines),),
        "sent": ((pgettext("a day", "Sent"), 18, _moment("sent_at")),),
        "changed": ((pgettext("a day", "Changed"), 18, _moment("updated_at")),),
    } | margin


def _state(row: Any) -> Value:
    """A draft that waits for the boss or may leave is called so."""
    return str(WORDS[row.boss_word if row.state == "draft" and row.boss_word else row.state])


def _margin(row: Any) -> Value:
    return round(row.margin_percent, 2) if row.margin_percent is not None else None
