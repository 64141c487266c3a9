"""Which samples want something done, by whom and since when?"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.db.models import Q

from tradewind.apps.samples import permissions
from tradewind.apps.samples.models import Sample
from tradewind.domain.samples.travel import QUIET_DAYS
from tradewind.platform.access import Actor, allows, sees_all_rows


class SampleWork(StrEnum):
    MAKE = "make"  # it is wanted, and nobody has said that it is good
    SEND = "send"  # it lies ready
    CALL_COURIER = "call_courier"  # nobody has heard of the parcel for days
    ASK_BUYER = "ask_buyer"  # it has arrived some days ago


@dataclass(frozen=True, slots=True)
class SampleDue:
    """A sample, what is to be done with it and by which day."""

    pk: int
    called: str
    work: SampleWork
    on: date
    party_id: int
    party: str
    country: str
    time_zone: str
    quiet_days: int = 0


def due_samples(by: Actor, *, on: date, until: date, limit: int) -> list[SampleDue]:
    """What waits for this person, the most urgent first: the seller's own, and for who makes samples what is made."""
    if not allows(by, permissions.VIEW):
        return []
    quiet_since = on - timedelta(days=QUIET_DAYS)
    mine = Q(state="ready") | Q(state="sent", moved_on__lte=quiet_since) | Q(state="arrived", ask_on__lte=until)
    wanted = Q(owner_id=by.pk) & mine
    if _makes(by):
        wanted |= (Q(maker_id=by.pk) | Q(maker=None)) & Q(state="placed", needed_on__lte=until)
    rows = Sample.objects.filter(wanted).select_related("party").order_by("pk")[: 3 * limit]  # the oldest wait longest
    return sorted((_due(row, on) for row in rows), key=lambda each: (each.on, each.pk))[:limit]


def _makes(by: Actor) -> bool:
    """Leaders look at everybody's on the list; their own Today shows what is theirs to do."""
    return allows(by, permissions.PREPARE) and not sees_all_rows(by)


_WORK = {
    "placed": SampleWork.MAKE, "ready": SampleWork.SEND, "sent": SampleWork.CALL_COURIER,
    "arrived": SampleWork.ASK_BUYER,
}  # fmt: skip


def _due(row: Sample, on: date) -> SampleDue:
    work, party = _WORK[row.state], row.party
    day = {SampleWork.CALL_COURIER: on, SampleWork.ASK_BUYER: row.ask_on}.get(work, row.needed_on) or on
    quiet_days = (on - row.moved_on).days if work is SampleWork.CALL_COURIER and row.moved_on else 0
    return SampleDue(row.pk, row.called, work, day, party.pk, party.name, party.country, party.time_zone, quiet_days)
