"""What has a customer asked for, and what did we quote before there were quotations here?"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F

from tradewind.apps.inquiries.models import Inquiry, PastQuotation
from tradewind.apps.inquiries.queries.scope import going_with_customer
from tradewind.apps.parties.models import Party
from tradewind.domain.inquiries.lifecycle import InquiryState
from tradewind.platform.access import Actor

SHOWN = 6
OFFERED = 12


@dataclass(frozen=True, slots=True)
class AskedRow:
    """An inquiry beside the customer's timeline."""

    pk: int
    number: str
    subject: str
    grade: str
    state: str
    arrived_at: datetime
    next_contact_on: date | None


def inquiries_of_party(by: Actor, party: Party, *, limit: int = SHOWN) -> list[AskedRow]:
    """The newest inquiries of a party the caller has fetched."""
    rows = going_with_customer(by, Inquiry.objects.filter(party=party)).exclude(state=InquiryState.MERGED)
    return [
        AskedRow(row.pk, row.number, row.subject, row.grade, row.state, row.arrived_at, row.next_contact_on)
        for row in rows.order_by("-arrived_at", "-pk")[:limit]
    ]  # fmt: skip


def open_inquiries_of(by: Actor, party: Party, *, limit: int = OFFERED) -> list[Inquiry]:
    """What a call with a party the caller has fetched may be about: whom to be in touch with first on top."""
    rows = going_with_customer(by, Inquiry.objects.filter(party=party, is_followed=True)).defer("text", "facts")
    return list(rows.order_by(F("next_contact_on").asc(nulls_last=True), "-arrived_at", "-pk")[:limit])


def past_quotations_of(by: Actor, party: Party, *, limit: int = SHOWN) -> list[PastQuotation]:
    """Quotations from former files, of a party the caller has fetched."""
    return list(PastQuotation.objects.filter(party=party).order_by("-on", "-pk")[:limit])
