"""Which samples stand on Today: to be made, to be sent, without news, to be asked about?"""

from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tradewind.apps.samples import queries as samples
from tradewind.apps.samples.queries import SampleDue, SampleWork
from tradewind.apps.samples.wording import WORDS
from tradewind.platform.access import Actor
from tradewind.web.home.rows import MOST, Button, WorkRow, group_of, is_open_there


def sample_rows(by: Actor, *, today: date, at: datetime) -> list[WorkRow]:
    """One's own, and for who makes samples those to be made."""
    due = samples.due_samples(by, on=today, until=today + timedelta(days=6), limit=MOST)
    return [_row(each, today, at) for each in due]


def _row(due: SampleDue, today: date, at: datetime) -> WorkRow:
    url = reverse("samples:sample", args=[due.pk])
    return WorkRow(
        group=group_of(due.on, today), kind="sample", icon="archive", kind_word=_("Sample"), title=due.party, url=url,
        country=due.country, zone=due.time_zone, why=f"{due.called} · {_why(due)}", due_on=due.on, due_at=None,
        is_open_there=is_open_there(due.country, due.time_zone, at), party_id=due.party_id,
        button=Button(str(WORDS[f"act.{due.work}"]), url), peek_url=reverse("samples:peek", args=[due.pk]),
    )  # fmt: skip


def _why(due: SampleDue) -> str:
    if due.work is SampleWork.CALL_COURIER:
        return ngettext("no news for %(n)s day", "no news for %(n)s days", due.quiet_days) % {"n": due.quiet_days}
    return str(WORDS[due.work.value])
