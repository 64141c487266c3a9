"""What about inquiries is to be done today, by whom, and what is late?"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count

from tradewind.apps.inquiries.models import Inquiry
from tradewind.apps.inquiries.queries.scope import first_due, inquiries_of_scope, looked_after
from tradewind.apps.inquiries.queries.sweeping import running_clocks
from tradewind.domain.inquiries.lifecycle import InquiryState
from tradewind.platform.access import Actor, sees_all_rows
from tradewind.platform.people.models import called as called_here

_INQUIRY = (
    "inquiry_id", "inquiry__company", "inquiry__person", "inquiry__email", "inquiry__country", "inquiry__subject",
    "inquiry__grade", "inquiry__source", "inquiry__party_id", "inquiry__party__name", "inquiry__party__country",
    "inquiry__party__time_zone", "inquiry__owner_id", "inquiry__owner__name", "inquiry__owner__name_en",
    "inquiry__version",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class InquiryRow:
    """An inquiry as a row of Today names it."""

    pk: int
    called: str
    country: str
    zone: str
    subject: str
    grade: str
    source: str
    party_id: int | None
    owner_id: int | None
    owner: str
    version: int


@dataclass(frozen=True, slots=True)
class DueClock:
    """The nearest running clock of an inquiry."""

    inquiry: InquiryRow
    kind: str
    arrived_at: datetime
    runs_from: datetime
    due_at: datetime


@dataclass(frozen=True, slots=True)
class DueFollowUp:
    """An inquiry whose next contact is due."""

    inquiry: InquiryRow
    next_contact_on: date
    said_at: datetime | None


def clocks_due(by: Actor, *, until: datetime, limit: int) -> list[DueClock]:
    """Clocks that run out until a moment: one's own, one's colleague's one stands in for; for leaders everybody's."""
    ids = first_due(by, until=until, limit=limit)
    rows = running_clocks().filter(inquiry_id__in=ids, due_at__lte=until).order_by("due_at", "pk")
    nearest: dict[int, DueClock] = {}
    for kind, arrived_at, runs_from, due_at, *inquiry in rows.values_list(
        "kind", "arrived_at", "runs_from", "due_at", *_INQUIRY
    ):
        row = _row(*inquiry)
        nearest.setdefault(row.pk, DueClock(row, kind, arrived_at, runs_from, due_at))
    return list(nearest.values())


def follow_ups_due(by: Actor, *, until: date, limit: int) -> list[DueFollowUp]:
    """Whom to be in touch with until a day, also for a colleague who is away; the longest overdue first."""
    rows = Inquiry.objects.filter(looked_after(by), next_contact_on__lte=until, is_followed=True)
    names = [name.removeprefix("inquiry__").replace("inquiry_id", "pk") for name in _INQUIRY]
    found = rows.order_by("next_contact_on", "pk").values_list("next_contact_on", "said_at", *names)[:limit]
    return [DueFollowUp(_row(*inquiry), day, said_at) for day, said_at, *inquiry in found]


def late_by_person(by: Actor, *, at: datetime) -> Counter[int | None]:
    """How many inquiries of each owner are past a clock; under None those nobody has."""
    late = Inquiry.objects.filter(is_followed=True, due_at__lt=at).order_by()
    if not sees_all_rows(by):
        late = late.filter(owner_id=by.pk)
    return Counter(dict(late.values_list("owner_id").annotate(many=Count("pk"))))


def waiting_count(by: Actor, *, at: datetime) -> int:
    """How many new inquiries wait for a grade; counted as far as a badge shows it."""
    new = inquiries_of_scope(by).filter(state=InquiryState.NEW).exclude(put_off_until__gt=at)
    return new[:100].count()


def _row(*values: Any) -> InquiryRow:
    (
        pk, company, person, email, country, subject, grade, source, party_id, party_name, party_country, zone,
        owner_id, owner, owner_en, version,
    ) = values  # fmt: skip
    called = party_name or company or person or email or subject
    return InquiryRow(
        pk, str(called), str(party_country or country), str(zone or ""), str(subject), str(grade), str(source),
        party_id, owner_id, called_here(owner or "", owner_en or ""), int(version),
    )  # fmt: skip
