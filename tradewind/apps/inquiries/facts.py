"""Rows of inquiries as the rules want them."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import QuerySet

from tradewind.apps.inquiries.models import CadenceTable, ClockPause, FollowUp, Inquiry, InquiryClock
from tradewind.domain.inquiries import pauses
from tradewind.domain.inquiries.cadence import DEFAULT_TABLE, CadenceRule, Followed
from tradewind.domain.inquiries.clocks import Answer, ClockKind, RunningClock
from tradewind.domain.inquiries.contacts import Contact, ContactKind, Counted
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.mornings import Place
from tradewind.domain.inquiries.pauses import Pause, PauseReason
from tradewind.domain.inquiries.periods import PeriodKind
from tradewind.domain.parties.duplicates.judging import PartyFacts
from tradewind.domain.vocabulary.countries import default_zone
from tradewind.domain.vocabulary.working_time import WorkingClock
from tradewind.platform.reading import once


def running_clock(clock: InquiryClock) -> RunningClock:
    """As it began: pauses are told beside it."""
    return RunningClock(ClockKind(clock.kind), clock.arrived_at, clock.runs_from, clock.began_due_at)


def pause_of(row: ClockPause) -> Pause:
    return Pause(PauseReason(row.reason), row.message_id, row.begins_at, row.ends_at)


def answers_of(clock: InquiryClock) -> tuple[Answer, ...]:
    """The answer that stopped it, as one that does stop it."""
    if clock.stopped_at is None:
        return ()
    return (Answer(clock.stopped_at, is_priced=True, is_fax=True),)


def seconds_taken(clock: InquiryClock, answered_at: datetime, office: WorkingClock) -> int:
    """The working time until its answer; one that left before the office opened took none."""
    return int(office.working_time_between(min(clock.runs_from, answered_at), answered_at).total_seconds())


def first_due(clocks: Iterable[InquiryClock]) -> datetime | None:
    """When the first of those that run is due; what `Inquiry.due_at` keeps."""
    running = (row for row in clocks if row.stopped_at is None and not row.is_void and not row.is_paused)
    return min((row.due_at for row in running), default=None)


def answer_of(row: FollowUp) -> Answer:
    return Answer(row.at, is_priced=row.is_priced, is_fax=row.answers_fax)


def question_of(clocks: Iterable[InquiryClock], rows: Iterable[ClockPause]) -> pauses.PriceQuestion:
    known = list(clocks)
    answers = tuple(answer for clock in known for answer in answers_of(clock))
    return pauses.PriceQuestion([running_clock(clock) for clock in known], [pause_of(row) for row in rows], answers)


def place_of(inquiry: Inquiry) -> Place | None:
    """Where the buyer sits, as far as it is known."""
    country = inquiry.party.country if inquiry.party else inquiry.country
    zone = (inquiry.party.time_zone if inquiry.party else "") or default_zone(country) or ""
    return Place(country, zone) if country and zone else None


def followed(inquiry: Inquiry) -> Followed | None:
    """As the cadence sees it; nothing before it has a grade."""
    if not inquiry.grade or inquiry.grade_since is None:
        return None
    return Followed(
        inquiry.pk, inquiry.owner_id, Grade(inquiry.grade), inquiry.grade_since, closed_on=inquiry.ended_on,
        place=place_of(inquiry),
    )  # fmt: skip


def standing_follow_ups() -> QuerySet[FollowUp]:
    """Without those whose entry was struck through since: it was no contact."""
    return FollowUp.objects.filter(interaction__struck_at=None)  # also where there is no entry


def contacts_of(rows: Iterable[FollowUp]) -> list[Contact]:
    return [Contact(row.on, ContactKind(row.kind), frozenset({row.inquiry_id})) for row in rows]


def cadence_table() -> CadenceTable | None:
    """The boss's table with who changed it last; a page that looks asks for it once."""
    return once(_cadence_table)


def _cadence_table() -> CadenceTable | None:
    return CadenceTable.objects.select_related("updated_by").first()


def cadence_in_force() -> Sequence[CadenceRule]:
    """How often each grade is followed up."""
    return cadence_rules(cadence_table())


def cadence_rules(table: CadenceTable | None) -> Sequence[CadenceRule]:
    """The boss's table, or the one of the house."""
    if table is None:
        return DEFAULT_TABLE
    return tuple(
        CadenceRule(
            Grade(row["grade"]), int(row["times"]), PeriodKind(row["period"]), Counted(row["counted"]),
            on_different_days=bool(row["on_different_days"]), in_first_half=bool(row["in_first_half"]),
        )
        for row in table.rows
    )  # fmt: skip


def friend_facts(inquiry: Inquiry) -> PartyFacts:
    """What the buyer says of himself, as the book is asked for him."""
    return PartyFacts(
        names=_given(inquiry.company), contacts=_given(inquiry.person), emails=_given(inquiry.email),
        phones=_given(inquiry.phone), country=inquiry.country or None,
    )  # fmt: skip


def _given(text: str) -> tuple[str, ...]:
    return (text,) if text else ()
