"""Telling owner, assistant and boss that a clock runs out; once a step, whoever looks how often."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from tradewind.apps.inquiries.facts import answers_of, pause_of, running_clock
from tradewind.apps.inquiries.models import Absence, ClockCall, ClockPause, InquiryClock
from tradewind.domain.inquiries.clock_states import read_clock
from tradewind.domain.inquiries.clocks import ClockKind
from tradewind.domain.inquiries.escalation import Desk, Step, Telling, calls
from tradewind.domain.inquiries.owners import who_stands_in
from tradewind.domain.inquiries.pauses import Pause
from tradewind.platform.access import Actor, Role, require
from tradewind.platform.company.queries import working_clock
from tradewind.platform.notifications.services import notify
from tradewind.platform.people import queries as people
from tradewind.platform.use_case import use_case

AT_ONCE = 100


@use_case
def call_about_clocks(*, clock_ids: list[int], by: Actor, at: datetime) -> int:
    """Whoever has to know by now, and was not told; how many were told."""
    require(by, "jobs.view")
    clocks = list(
        InquiryClock.objects.select_for_update(of=("self",)).select_related("inquiry")
        .filter(pk__in=clock_ids, stopped_at=None, is_void=False).order_by("pk")
    )  # fmt: skip
    told, pauses = _told(clocks), _pauses(clocks)
    sellers = people.salespeople(by)
    leaders, away, office = _leaders(sellers), _away(at), working_clock()
    working = {person.pk for person in sellers}
    number = 0
    for clock in clocks:
        reading = read_clock(
            running_clock(clock), at, office, pauses=pauses[clock.question_id or 0], answers=answers_of(clock)
        )
        owner = clock.inquiry.owner_id if clock.inquiry.owner_id in working else None  # frozen: nobody's
        deputy = who_stands_in(owner, away, working) if owner else None
        desk = Desk(owner, deputy, *leaders, is_left_alone=owner in away and deputy is None)
        for call in calls(reading, desk, told[clock.pk]):
            _tell(clock, call.telling, by, at)
            number += 1
    return number


def _tell(clock: InquiryClock, telling: Telling, by: Actor, at: datetime) -> None:
    ClockCall.objects.create(clock=clock, step=telling.step, to_id=telling.person, at=at)
    code = "told_clock_half" if telling.step is Step.HALF else "told_clock_due"
    facts: dict[str, object] = {
        "clock": str(telling.kind), "inquiry": clock.inquiry.number, "who": clock.inquiry.called,
        "due": timezone.localtime(clock.due_at).strftime("%m-%d %H:%M"),
    }  # fmt: skip
    # Once a step is kept by the calls: two prices owed in one inquiry are two things to be told.
    notify(
        to_id=telling.person, code=code, facts=facts, weight="now", subject=clock.inquiry, quiet=timedelta(0), by=by,
        at=at,
    )  # fmt: skip


def _told(clocks: list[InquiryClock]) -> dict[int, set[Telling]]:
    found: dict[int, set[Telling]] = defaultdict(set)
    for row in ClockCall.objects.select_related("clock").filter(clock__in=clocks):
        found[row.clock_id].add(Telling(ClockKind(row.clock.kind), Step(row.step), row.to_id))
    return found


def _pauses(clocks: list[InquiryClock]) -> dict[int, list[Pause]]:
    found: dict[int, list[Pause]] = defaultdict(list)
    for row in ClockPause.objects.filter(question_id__in={clock.question_id for clock in clocks if clock.question_id}):
        found[row.question_id].append(pause_of(row))
    return found


def _leaders(rows: Sequence[people.ColleagueRow]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    assistants = tuple(row.pk for row in rows if row.role == Role.ASSISTANT)
    return assistants, tuple(row.pk for row in rows if row.role == Role.BOSS)


def _away(at: datetime) -> dict[int, int]:
    on = timezone.localdate(at)
    rows = Absence.objects.filter(Q(ended_at=None), begins_on__lte=on, ends_on__gte=on)
    return dict(rows.values_list("user_id", "deputy_id"))
