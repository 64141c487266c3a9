"""Which inquiries stand on Today: clocks that run out, and follow-ups that are due?"""

from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tradewind.apps.inquiries import queries as inquiries
from tradewind.apps.inquiries.wording import WORDS
from tradewind.apps.quotations import permissions as quoting
from tradewind.domain.vocabulary.working_time import WorkingClock
from tradewind.platform.access import Actor, Role, allows
from tradewind.web.home.rows import (
    MOST,
    NOW,
    TODAY,
    WEEK,
    Button,
    PutOff,
    WorkRow,
    group_of,
    is_open_there,
    said_before,
)

SOON, HOUR = timedelta(minutes=30), timedelta(hours=1)


def inquiry_rows(by: Actor, office: WorkingClock, *, today: date, at: datetime) -> list[WorkRow]:
    """One's own clocks and follow-ups; the assistant sees everybody's clocks, the boss those that are over."""
    if not allows(by, "inquiries.view"):
        return []
    until = at if by.role == Role.BOSS else at + timedelta(days=6)
    clocks = inquiries.clocks_due(by, until=until, limit=MOST)
    due = inquiries.follow_ups_due(by, until=today + timedelta(days=6), limit=MOST)
    with_clock = {each.inquiry.pk for each in clocks}
    rows = [_clock_row(each, by, office, today, at) for each in clocks]
    return rows + [_follow_up_row(each, today, at) for each in due if each.inquiry.pk not in with_clock]


def _clock_row(due: inquiries.DueClock, by: Actor, office: WorkingClock, today: date, at: datetime) -> WorkRow:
    row, due_on = due.inquiry, timezone.localdate(due.due_at)
    left = office.working_time_between(at, due.due_at)
    is_mine = row.owner_id == by.pk
    title = row.called if is_mine or not row.owner else f"{row.owner} · {row.called}"
    return WorkRow(
        group=NOW if left < SOON else TODAY if due_on <= today or left < HOUR else WEEK, kind="clock", icon="mail",
        kind_word=str(WORDS[f"source.{row.source}"]), title=title, url=_url(row), country=row.country, zone=row.zone,
        why=_("%(subject)s · %(arrived)s") % {"subject": row.subject, "arrived": _arrived(due)}, due_on=due_on,
        due_at=due.due_at, is_open_there=is_open_there(row.country, row.zone, at), party_id=row.party_id,
        grade=row.grade, clock=str(WORDS[due.kind]), button=_button(due, by, is_mine=is_mine),
        is_pressing=due.due_at > at and left < HOUR, peek_url=_peek(row),
    )  # fmt: skip


def _follow_up_row(due: inquiries.DueFollowUp, today: date, at: datetime) -> WorkRow:
    row = due.inquiry
    return WorkRow(
        group=group_of(due.next_contact_on, today), kind="follow_up", icon="phone", kind_word=_("Follow-up"),
        title=row.called, url=_url(row), country=row.country, zone=row.zone,
        why=f"{row.subject} · {said_before(due.said_at, at)}" if row.subject else said_before(due.said_at, at),
        due_on=due.next_contact_on, due_at=None, is_open_there=is_open_there(row.country, row.zone, at),
        party_id=row.party_id, grade=row.grade, button=_log_button(row), peek_url=_peek(row),
        put_off=PutOff(reverse("inquiries:plan", args=[row.pk]), "next_contact_on", row.version),
    )  # fmt: skip


def _log_button(row: inquiries.InquiryRow) -> Button:
    """In the drawer, so that the next row is at hand; what has no customer yet is opened."""
    if row.party_id is None:
        return Button(_("Log contact"), _url(row))
    return Button(_("Log contact"), reverse("inquiries:log", args=[row.pk]), is_drawer=True)


def _button(due: inquiries.DueClock, by: Actor, *, is_mine: bool) -> Button:
    """Who asks for a price is quoted from the row; one nobody has opened a customer for is looked at first."""
    row = due.inquiry
    if row.owner_id is None:
        return Button(_("Assign"), _url(row))
    if is_mine and due.asks_price and row.party_id and allows(by, quoting.DRAFT):
        return Button(_("Quote"), reverse("quotations:begin"), sends={"inquiry_id": row.pk})
    return Button(_("Answer") if is_mine else _("View"), _url(row))


def _url(row: inquiries.InquiryRow) -> str:
    return reverse("inquiries:inquiry", args=[row.pk])


def _peek(row: inquiries.InquiryRow) -> str:
    """The buyer's words and clocks, not the customer's card."""
    return reverse("inquiries:peek", args=[row.pk])


def _arrived(due: inquiries.DueClock) -> str:
    """Night arrivals say when their clock began to run."""
    arrived, runs = timezone.localtime(due.arrived_at), timezone.localtime(due.runs_from)
    facts = {"arrived": f"{arrived:%m-%d %H:%M}", "runs": f"{runs:%m-%d %H:%M}"}
    if due.runs_from - due.arrived_at < timedelta(minutes=1):
        return _("arrived %(arrived)s") % facts
    return _("arrived %(arrived)s, counts from %(runs)s") % facts
