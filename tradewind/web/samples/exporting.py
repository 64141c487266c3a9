"""How do samples stand in an exported file?"""

from collections.abc import Callable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from tradewind.apps.samples import permissions, queries
from tradewind.apps.samples.wording import WORDS
from tradewind.platform.access import Actor
from tradewind.platform.sheets.writing import Value
from tradewind.web.samples.lists import sample_list
from tradewind.web.shared.formats import in_turn
from tradewind.web.shared.lists import ListSource, SheetField, in_this_order

SAMPLES, SAMPLE = "sample", "samples.sample"  # the list, and a row as the trail calls it


def source_of(by: Actor) -> ListSource:
    """The list of samples as it can be exported; what they cost is none of its columns."""
    rows = queries.samples_of_scope(by).select_related("party", "owner").prefetch_related("lines")
    fields = {key: [SheetField(label, width, get) for label, width, get in several] for key, several in _fields()}
    return ListSource(
        of=SAMPLES, permission=permissions.EXPORT, subject_type=SAMPLE, title=_("Samples"),
        definition=sample_list(by), rows=rows, fields=fields, records=in_this_order,
    )  # fmt: skip


def _fields() -> list[tuple[str, tuple[tuple[str, int, Callable[[Any], Value]], ...]]]:
    """By the list's columns; some say several things."""
    return [
        ("customer", ((_("Customer"), 34, lambda row: row.party.name),)),
        ("number", ((_("Number"), 16, lambda row: row.called),)),
        ("what", ((_("What"), 40, lambda row: in_turn(line.description for line in row.lines.all())),)),
        ("state", ((_("State"), 12, lambda row: str(WORDS[row.state])),)),
        ("courier", ((_("Courier"), 14, _courier), (_("Number on the waybill"), 20, lambda row: row.tracking))),
        ("owner", ((_("Owner"), 12, lambda row: row.owner.called),)),
        ("needed", ((_("Wanted by"), 12, lambda row: row.needed_on),)),
        ("sent", ((_("Left on"), 12, lambda row: row.sent_on),)),
        ("verdict", ((_("Feedback"), 14, lambda row: str(WORDS[row.verdict]) if row.verdict else ""),)),
        ("opened", ((pgettext("a sample", "Recorded"), 12, lambda row: timezone.localdate(row.created_at)),)),
    ]


def _courier(row: Any) -> Value:
    return row.courier_text or (str(WORDS[row.courier]) if row.courier else "")
