"""What about inquiries is to be done today, by whom, and what is late?"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from tradewind.apps.inquiries.queries.scope import first_due, followed_by
from tradewind.apps.inquiries.queries.sweeping import running_clocks
from tradewind.domain.inquiries.clocks import QUOTE_CLOCKS
from tradewind.platform.access import Actor
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
    """The nearest running clock of an inquiry. `asks_price`: it, or one behind it, waits for an offer."""

    inquiry: InquiryRow
    kind: str
    arrived_at: datetime
    runs_from: datetime
    due_at: datetime
    asks_price: bool = False


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
    priced: set[int] = set()
    for kind, arrived_at, runs_from, due_at, *inquiry in rows.values_list(
        "kind", "arrived_at", "runs_from", "due_at", *_INQUIRY
    ):
        row = _row(*inquiry)
        nearest.setdefault(row.pk, DueClock(row, kind, arrived_at, runs_from, due_at))
        if kind in QUOTE_CLOCKS:
            priced.add(row.pk)
    return [replace(each, asks_price=each.inquiry.pk in priced) for each in nearest.values()]


def follow_ups_due(by: Actor, *, until: date, limit: int) -> list[DueFollowUp]:
    """Whom to be in touch with until a day, also for a colleague who is away; the longest overdue first."""
    rows = followed_by(by).filter(next_contact_on__lte=until)
    names = [name.removeprefix("inquiry__").replace("inquiry_id", "pk") for name in _INQUIRY]
    found = rows.order_by("next_contact_on", "pk").values_list("next_contact_on", "said_at", *names)[:limit]
    return [DueFollowUp(_row(*inquiry), day, said_at) for day, said_at, *inquiry in found]


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
